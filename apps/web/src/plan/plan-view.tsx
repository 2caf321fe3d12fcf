import { planToolsWords } from '@hipspine/messages';
import type { Plan, PlanItem } from '@hipspine/planning';
import { type JSX, lazy, Suspense } from 'react';
import { Button } from 'react-aria-components';
import { Link } from 'wouter';
import { Folded } from '../shell/folded.tsx';
import { ScreenFrame } from '../shell/screen-frame.tsx';
import { useRecord } from '../store/use-record.ts';
import controls from '../theme/controls.module.css';
import { useAreaWords } from '../words/use-area-words.ts';
import { type PracticeWords, usePracticeWords } from '../words/use-practice-words.ts';
import { sayCalendarDay, sayNumber } from '../words/use-words.ts';
import { dayOf, planDay, practisedDays } from './days.ts';
import { MoveCard } from './move-card.tsx';
import styles from './plan.module.css';
import type { KeptPlan } from './plan-now.ts';
import { EaseMoves, Habits, LeftOut, Limits, Review } from './plan-sections.tsx';
import type { PlanBook } from './planner-calls.ts';
import { Said } from './said.tsx';
import { TakeWithYou } from './take-with-you.tsx';
import { TodayCard } from './today-card.tsx';
import { WeekDots } from './week-dots.tsx';

const PlanNews = lazy(() => import('../progress/plan-news.tsx'));

interface Props {
  readonly kept: KeptPlan;
  readonly book: PlanBook;
  readonly onChange: () => void;
  readonly onGates: () => void;
  readonly onWontDo: (exercises: readonly string[]) => void;
}

const PHASES = ['calm', 'build', 'keep'] as const;

/** The plan: today first, then the week, the moves, and everything behind them. */
export function PlanView({ kept, book, onChange, onGates, onWontDo }: Props): JSX.Element {
  const words = usePracticeWords();
  const { plan: say } = words;
  const { plan, ask, ladders } = kept;
  const wontDo = ask?.wontDo ?? [];
  const swap = (exercise: string): void => onWontDo([...wontDo, exercise]);
  const { day } = planDay(plan.made, dayOf(new Date()));
  const pressed = plan.release.filter(({ kind }) => kind === 'release');
  const isDue = ({ days }: PlanItem): boolean => days.includes(day);
  const rows = (items: readonly PlanItem[]): JSX.Element => (
    <ol className={styles.cards}>
      {items.map((item) => (
        <MoveCard key={item.exercise} item={item} book={book} ladder={ladders[item.exercise]} onSwap={swap} />
      ))}
    </ol>
  );
  const due = plan.items.filter(isDue);
  const later = plan.items.filter((item) => !isDue(item));
  const isRest = due.length === 0;
  return (
    <ScreenFrame title={say.title} wide>
      <div className={styles.top}>
        <TodayCard plan={plan} />
        <Suspense fallback={null}>
          <PlanNews />
        </Suspense>
      </div>
      <Limits plan={plan} />
      <section className={styles.part}>
        <h2>{isRest ? say.moves : say.movesToday}</h2>
        <p className={`${controls.notice} ${styles.stop}`}>{say.stop}</p>
        {rows(isRest ? later : due)}
      </section>
      <section className={styles.part}>
        <h2>{say.week}</h2>
        <Week plan={plan} />
        <p data-no-print>
          <Button className={controls.link} onPress={onChange}>
            {say.change}
          </Button>
        </p>
        {isRest || later.length === 0 ? null : (
          <>
            <h3>{say.movesLater}</h3>
            {rows(later)}
          </>
        )}
      </section>
      {pressed.length === 0 ? null : (
        <section className={styles.part}>
          <h2>{say.release}</h2>
          {rows(pressed)}
        </section>
      )}
      <EaseMoves plan={plan} book={book} />
      <Review plan={plan} book={book} />
      <section className={styles.part}>
        <h2>{say.habits}</h2>
        <DayTools />
        <Habits plan={plan} book={book} />
      </section>
      <LeftOut
        plan={plan}
        book={book}
        wontDo={wontDo}
        onGates={onGates}
        onBack={(id) => onWontDo(wontDo.filter((other) => other !== id))}
      />
      <Phases plan={plan} book={book} />
      <TakeWithYou plan={plan} />
      <p className={controls.hint}>
        {proofWords(plan, words)} {say.made(sayCalendarDay(words, plan.made))} {say.guide}
      </p>
    </ScreenFrame>
  );
}

function proofWords({ proof }: Plan, words: PracticeWords): string {
  if (proof === null) return '';
  const percent = Math.ceil(proof.gap * 10_000) / 100;
  return proof.gap === 0 ? words.plan.proofBest : words.plan.proof(sayNumber(words, Math.max(0.01, percent)));
}

function Week({ plan }: { readonly plan: Plan }): JSX.Element {
  const words = usePracticeWords();
  const { plan: say } = words;
  const { log } = useRecord();
  const today = dayOf(new Date());
  const planned = new Set(plan.items.flatMap(({ days }) => days));
  return (
    <>
      <WeekDots
        from={planDay(plan.made, today).weekFrom}
        planned={planned}
        practised={practisedDays(log)}
        today={today}
      />
      <p className={controls.hint}>
        {say.weekSentence(planned.size, sayNumber(words, Math.round(plan.budget.busiestDayMinutes)))}
      </p>
    </>
  );
}

/** The phases, and what the present one is for: one goes on when one is ready, not when a day has come. */
function Phases({ plan, book }: { readonly plan: Plan; readonly book: PlanBook }): JSX.Element {
  const { plan: say } = usePracticeWords();
  const tools = useAreaWords(planToolsWords);
  const lead = plan.pathways.find(({ role }) => role === 'leading') ?? plan.pathways[0];
  const words = lead === undefined ? undefined : book.phases[lead.pathway]?.[lead.phase];
  const goOn = plan.pathways.flatMap(({ pathway, phase }) => book.phases[pathway]?.[phase]?.goOn ?? []);
  const lists: readonly (readonly [string, readonly string[]])[] = [
    [tools.goals, words?.goals ?? []],
    [tools.goOn, [...new Set(goOn)]],
    [tools.goBack, words?.goBack ?? []],
  ];
  return (
    <section className={styles.part}>
      <h2>{say.phases}</h2>
      <p>
        <Said text={plan.why} />
      </p>
      <Folded title={tools.phaseMore(say.phase[plan.phase])}>
        <ol className={styles.phases}>
          {PHASES.map((phase) => (
            <li key={phase} aria-current={phase === plan.phase ? 'step' : undefined}>
              <strong>{say.phase[phase]}</strong>
              {phase === plan.phase ? <span>{say.here}</span> : null}
            </li>
          ))}
        </ol>
        {lists.map(([title, lines]) =>
          lines.length === 0 ? null : (
            <div key={title} className={styles.phaseWords}>
              <h3>{title}</h3>
              <ul className={styles.list} lang="en">
                {lines.map((line) => (
                  <li key={line}>{line}</li>
                ))}
              </ul>
            </div>
          ),
        )}
        <p className={controls.hint}>{tools.exitNote}</p>
      </Folded>
    </section>
  );
}

/** The tools for a day: chair and car, a long drive, a class, and the limits that all of them keep. */
function DayTools(): JSX.Element {
  const say = useAreaWords(planToolsWords);
  const tools = [
    ['/plan/set-ups', say.setUps, say.setUpsHint],
    ['/plan/trip', say.trip, say.tripHint],
    ['/plan/poses', say.poses, say.posesHint],
    ['/plan/limits', say.limits, say.limitsHint],
  ] as const;
  return (
    <ul className={styles.tools} data-no-print>
      {tools.map(([path, name, hint]) => (
        <li key={path}>
          <Link href={path} className={styles.tool}>
            <strong>{name}</strong> <span>{hint}</span>
          </Link>
        </li>
      ))}
    </ul>
  );
}
