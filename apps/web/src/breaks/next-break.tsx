import { breaksWords } from '@hipspine/messages';
import { type JSX, useEffect, useState } from 'react';
import { dayOf } from '../plan/days.ts';
import { useAreaWords } from '../words/use-area-words.ts';
import { sayDay, useWords } from '../words/use-words.ts';
import { offsetAt } from './break-timer.ts';
import { nextBreak, startWatch } from './schedule.ts';
import { type BreakChoice, timeText } from './settings.ts';
import { useBreakTimer } from './use-break-timer.ts';

const MINUTE = 60_000;

/** When the next break comes, as long as nothing changes. */
export function NextBreak({ choice }: { readonly choice: BreakChoice }): JSX.Element {
  const words = useWords();
  const say = useAreaWords(breaksWords);
  const watch = useBreakTimer();
  const [now, setNow] = useState(Date.now);
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), MINUTE / 4);
    return () => clearInterval(timer);
  }, []);
  const next = nextBreak(choice, watch ?? startWatch(now), Math.max(now, watch?.seen ?? 0), offsetAt);
  const isOff = watch?.offOn === dayOf(new Date(now));
  if (next === undefined) return <p>{say.none}</p>;
  const when = new Date(next);
  const time = timeText(when.getHours() * 60 + when.getMinutes());
  const day = dayOf(when);
  return (
    <p>
      {isOff ? `${say.offToday} ` : null}
      {day === dayOf(new Date(now)) ? say.next(time) : say.nextOn(sayDay(words, day, 'long'), time)}
    </p>
  );
}
