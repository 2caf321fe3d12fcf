import { tripWords } from '@hipspine/messages';
import type { DrivePlan } from '@hipspine/planning';
import type { Trip } from '@hipspine/record';
import { type JSX, useEffect, useState } from 'react';
import { TapScale } from '../pain-map/tap-scale.tsx';
import { planner } from '../plan/planner-client.ts';
import { Segments } from '../plan/segments.tsx';
import { useAsking } from '../plan/use-asking.ts';
import { record } from '../store/record.ts';
import { useRecord } from '../store/use-record.ts';
import controls from '../theme/controls.module.css';
import { useAreaWords } from '../words/use-area-words.ts';
import { sayNumber, useWords } from '../words/use-words.ts';
import { driveOf, type KeptTrip } from './kept-trip.ts';
import styles from './trip.module.css';

const LEGS = ['none', 'left', 'right', 'both'] as const;

/** How a drive went: one tap for the pain, one for the leg, and what that means for the next one. */
export function AfterTrip({ trip }: { readonly trip: KeptTrip }): JSX.Element {
  const say = useAreaWords(tripWords);
  const { painAfter, legAfter } = trip.body;
  const keep = (more: Pick<Trip, 'painAfter' | 'legAfter'>): void =>
    void record.add('trip', { ...trip.body, ...more }, { corrects: trip.id });
  return (
    <section className={styles.after}>
      <h2>{say.after}</h2>
      <TapScale label={say.afterAsk} kept={painAfter} onTap={(score) => keep({ painAfter: score })} />
      {painAfter === undefined ? null : (
        <>
          <p role="status">{say.afterKept}</p>
          {painAfter === 0 ? null : (
            <Segments
              label={say.legAsk}
              options={LEGS.map((value) => ({ value, label: say.afterLegs[value] }))}
              value={legAfter}
              onChange={(leg) => keep({ legAfter: leg })}
            />
          )}
          <NextTime trip={trip} />
          <p className={controls.hint}>
            {say.dangerNow} {say.dangerToday}
          </p>
        </>
      )}
    </section>
  );
}

/** The stops of the same drive if it were planned now: by the rules it was planned by. */
function NextTime({ trip }: { readonly trip: KeptTrip }): JSX.Element | null {
  const words = useWords();
  const say = useAreaWords(tripWords);
  const { log } = useRecord();
  const now = useAsking();
  const [plan, setPlan] = useState<DrivePlan>();
  const asking = now.kind === 'ready' ? now.asking : undefined;
  const key = JSON.stringify([trip.body, asking]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the text stands for all that is asked with
  useEffect(() => {
    if (asking === undefined) return;
    const { painNow: _, ...asked } = trip.body;
    planner.drive({ ...asking, drive: driveOf(log, asked, asking.today) }).then(setPlan, () => undefined);
  }, [key]);
  if (plan?.kind !== 'drive') return null;
  return (
    <p className={styles.inside}>
      {plan.sooner === null ? null : `${say.sooner[plan.sooner]} `}
      {say.nextTime(sayNumber(words, plan.stopEveryMinutes))}
    </p>
  );
}
