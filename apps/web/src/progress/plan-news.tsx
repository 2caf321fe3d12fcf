import { progressWords } from '@hipspine/messages';
import type { JSX } from 'react';
import { Link } from 'wouter';
import controls from '../theme/controls.module.css';
import { useAreaWords } from '../words/use-area-words.ts';
import { NextPlanCard } from './matters.tsx';
import { useNextPlan } from './next-plan.ts';
import styles from './progress.module.css';

/** For the plan: that the diary asks for a change of it, and the plans there were before. */
export default function PlanNews(): JSX.Element {
  const { versions: say } = useAreaWords(progressWords);
  const next = useNextPlan();
  return (
    <div className={styles.matters} data-no-print>
      <NextPlanCard next={next} />
      <p>
        <Link href="/progress/plans" className={controls.link}>
          {say.link}
        </Link>
      </p>
    </div>
  );
}
