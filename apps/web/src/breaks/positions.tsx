import { PAIN_CHANGE } from 'virtual:hipspine-knowledge';
import { breaksWords } from '@hipspine/messages';
import { type JSX, useState } from 'react';
import { Link } from 'wouter';
import { TapScale } from '../pain-map/tap-scale.tsx';
import { dayOf } from '../plan/days.ts';
import { planNow } from '../plan/plan-now.ts';
import { Rows } from '../plan/segments.tsx';
import { ScreenFrame } from '../shell/screen-frame.tsx';
import { record } from '../store/record.ts';
import { useRecord } from '../store/use-record.ts';
import controls from '../theme/controls.module.css';
import { useAreaWords } from '../words/use-area-words.ts';
import { sayNumber, useWords } from '../words/use-words.ts';
import styles from './breaks.module.css';
import { isClose, positionOf, positionsFor, ranking, TRIAL_DAYS, trialDays } from './positions.ts';
import { useAllowed } from './use-allowed.ts';

/** A week of ways to sit and stand; the order at its end is the person's own. */
export default function Positions(): JSX.Element {
  const say = useAreaWords(breaksWords);
  const words = useWords();
  const { log } = useRecord();
  const [now] = useState(() => planNow(log));
  const allowed = useAllowed(now);
  const today = dayOf(new Date());
  const positions = positionsFor(new Set(allowed?.positions ?? []));
  const [other, setOther] = useState<string>();
  const [kept, setKept] = useState<number>();
  const name = (id: string): string => say.positionNames[id] ?? id;
  const position = other ?? positionOf(positions, log, today) ?? 'usual-chair';
  const days = trialDays(log);
  const keep = (pain: number): void => {
    setKept(pain);
    void record.add('position-trial', { position, pain });
  };
  return (
    <ScreenFrame title={say.positions}>
      <p className={styles.lead}>{say.positionsLead}</p>
      <section className={styles.now}>
        <p className={styles.next}>{say.positionsToday(name(position))}</p>
        <TapScale label={say.positionsAsk} kept={kept} onTap={keep} />
        {kept === undefined ? null : <p role="status">{say.positionsKept}</p>}
        <p className={controls.hint}>
          {say.positionsWeek(sayNumber(words, Math.min(days, TRIAL_DAYS)), sayNumber(words, TRIAL_DAYS))}
        </p>
      </section>
      <section className={styles.part}>
        <Rows
          label={say.positionsOther}
          options={positions.map((id) => ({ value: id, label: name(id) }))}
          value={position}
          onChange={(id) => {
            setOther(id);
            setKept(undefined);
          }}
        />
      </section>
      {days === 0 ? null : <Order positions={positions} />}
      <p>
        <Link href="/breaks" className={controls.quiet}>
          {say.title}
        </Link>
      </p>
    </ScreenFrame>
  );
}

function Order({ positions }: { readonly positions: readonly string[] }): JSX.Element {
  const say = useAreaWords(breaksWords);
  const words = useWords();
  const { log } = useRecord();
  const scores = ranking(log);
  const open = positions.filter((id) => !scores.some(({ position }) => position === id));
  const name = (id: string): string => say.positionNames[id] ?? id;
  const tenth = (pain: number): string => sayNumber(words, Math.round(pain * 10) / 10);
  return (
    <section className={styles.part}>
      <h2>{say.positionsResult}</h2>
      <ol className={styles.order}>
        {scores.map(({ position, pain, days }) => (
          <li key={position}>
            <strong>{name(position)}</strong>: {say.positionsScore(tenth(pain), days)}
          </li>
        ))}
      </ol>
      {isClose(scores, PAIN_CHANGE.points) ? <p>{say.positionsClose}</p> : null}
      <p>{say.positionsAgain}</p>
      {open.length === 0 ? null : (
        <p className={controls.hint}>
          {say.positionsOpen}: {open.map(name).join(', ')}
        </p>
      )}
    </section>
  );
}
