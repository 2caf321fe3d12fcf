import { breaksWords } from '@hipspine/messages';
import { type JSX, useEffect, useRef } from 'react';
import { Button } from 'react-aria-components';
import { useLocation } from 'wouter';
import { planNow } from '../plan/plan-now.ts';
import { record } from '../store/record.ts';
import { useRecord } from '../store/use-record.ts';
import controls from '../theme/controls.module.css';
import { useAreaWords } from '../words/use-area-words.ts';
import { sayNumber, useWords } from '../words/use-words.ts';
import { hideMessages, ring, showMessage } from './bell.ts';
import { breakTimer } from './break-timer.ts';
import styles from './breaks.module.css';
import type { BreakSignal } from './schedule.ts';
import { breakChoice } from './settings.ts';
import { useBreakTimer } from './use-break-timer.ts';

/** Where somebody is warned, asked or guided nothing comes between. */
const UNDISTURBED = /^\/(check-up|result|session)/;

const LATER = [5, 10, 15] as const;

/** The break timer on every screen: announces, says that it is time, and offers to put it off. */
export default function BreakBell(): JSX.Element | null {
  const words = useWords();
  const say = useAreaWords(breaksWords);
  const { log } = useRecord();
  const [path, go] = useLocation();
  const watch = useBreakTimer();
  const choice = breakChoice(log);
  const isBusy = UNDISTURBED.test(path) || planNow(log).kind === 'help-first';
  useSignals();
  useEffect(() => breakTimer.busy(isBusy), [isBusy]);
  // Who practises does not sit.
  const practises = path.startsWith('/session');
  useEffect(() => {
    if (!practises) return;
    return () => breakTimer.begin();
  }, [practises]);
  const isTime = watch?.ringing !== undefined;
  useTitle(isTime && !isBusy ? say.now : undefined);
  if (choice?.on !== true || watch === undefined || isBusy) return null;
  if (watch.announced === undefined && !isTime) return null;
  const answer = (did: 'took' | 'left-out'): void => {
    breakTimer.begin();
    void hideMessages();
    if (did === 'took') go('/breaks?now');
    else void record.add('break', { did });
  };
  const later = (minutes: number): void => {
    breakTimer.putOff(minutes);
    void hideMessages();
    void record.add('break', { did: 'put-off', minutes });
  };
  return (
    <section className={styles.bell} data-time={isTime || undefined} aria-label={say.card}>
      <p className={styles.bellWords} role="status">
        <strong>{isTime ? say.now : say.announced(choice.warnMinutes)}</strong>
        {isTime ? <span>{say.nowHint}</span> : null}
      </p>
      <div className={styles.bellKeys}>
        <Button className={controls.button} onPress={() => answer('took')}>
          {say.begin}
        </Button>
        {LATER.map((minutes) => (
          <Button key={minutes} className={controls.quiet} onPress={() => later(minutes)}>
            {say.later(sayNumber(words, minutes))}
          </Button>
        ))}
        <Button className={controls.quiet} onPress={() => answer('left-out')}>
          {say.leaveOut}
        </Button>
      </div>
    </section>
  );
}

/** Sound, vibration and messages, as they are set at the moment something is said. */
function useSignals(): void {
  const say = useAreaWords(breaksWords);
  const latest = useRef(say);
  latest.current = say;
  useEffect(() => {
    breakTimer.start((signal: BreakSignal) => {
      const choice = breakChoice(record.state().log);
      if (choice === undefined) return;
      const { now, nowHint, announced } = latest.current;
      if (choice.sound) ring(signal === 'ring' ? [523, 659] : [440]);
      if (choice.vibration && 'vibrate' in navigator) navigator.vibrate(signal === 'ring' ? [200, 100, 200] : 80);
      if (choice.messages && document.visibilityState === 'hidden')
        void showMessage(signal === 'ring' ? now : announced(choice.warnMinutes), signal === 'ring' ? nowHint : '');
    });
  }, []);
}

/** The title of the window says it as well, for whoever works in another one. */
function useTitle(words: string | undefined): void {
  useEffect(() => {
    if (words === undefined) return;
    const before = document.title;
    document.title = `● ${words}`;
    return () => {
      if (document.title.startsWith('●')) document.title = before;
    };
  }, [words]);
}
