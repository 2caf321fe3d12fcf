import type { Plan } from '@hipspine/planning';
import type { JSX } from 'react';
import { Button } from 'react-aria-components';
import { Folded } from '../shell/folded.tsx';
import controls from '../theme/controls.module.css';
import { usePracticeWords } from '../words/use-practice-words.ts';
import { sayCalendarDay, sayNumber } from '../words/use-words.ts';
import { MoveCard } from './move-card.tsx';
import styles from './plan.module.css';
import type { PlanBook } from './planner-calls.ts';
import { Said } from './said.tsx';
import { saysHowSoon } from './says-how-soon.ts';

interface Props {
  readonly plan: Plan;
  readonly book: PlanBook;
}

/** Limits of the surgeon, who should see the plan, what to ask, and positions of daily life held against the limits. */
export function Limits({ plan }: Pick<Props, 'plan'>): JSX.Element | null {
  const words = usePracticeWords();
  const { plan: say } = words;
  const { limits, showTo, askSurgeon, warnings, positions } = plan;
  if ([limits, showTo, askSurgeon, warnings, positions].every(({ length }) => length === 0)) return null;
  const degrees = (n: number): string => sayNumber(words, Math.round(n));
  const lists: readonly (readonly [string, readonly string[]])[] = [
    [say.showTo, showTo],
    [
      say.limits,
      limits.map(({ text, until }) => (until === null ? text : say.limitUntil(text, sayCalendarDay(words, until)))),
    ],
    [say.notes, warnings],
    [say.askSurgeon, askSurgeon],
  ];
  return (
    <section className={styles.part}>
      {lists.map(([title, lines]) =>
        lines.length === 0 ? null : (
          <div key={title}>
            <h2>{title}</h2>
            <ul className={styles.list}>
              {lines.map((line) => (
                <li key={line}>
                  <Said text={line} />
                </li>
              ))}
            </ul>
          </div>
        ),
      )}
      {positions.length === 0 ? null : (
        <>
          <h2>{say.positions}</h2>
          <ul className={styles.list}>
            {positions.map((p) => (
              <li key={`${p.position} ${p.joint} ${p.motion}`}>
                <strong>{say.positionNames[p.position] ?? p.position}.</strong>{' '}
                {p.allowed
                  ? say.inside(degrees(p.degrees), degrees(p.maxDegrees))
                  : say.beyond(degrees(p.degrees), degrees(p.maxDegrees))}{' '}
                {p.change === undefined ? null : <Said text={p.change} />}
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

export function EaseMoves({ plan, book }: Props): JSX.Element | null {
  const { plan: say } = usePracticeWords();
  const ease = plan.release.filter(({ kind }) => kind === 'ease');
  if (ease.length === 0) return null;
  return (
    <section className={styles.part}>
      <h2>{say.ease}</h2>
      <p className={controls.hint}>{say.easeHint}</p>
      <ul className={styles.cards}>
        {ease.map((item) => (
          <MoveCard key={item.exercise} item={item} book={book} ladder={undefined} />
        ))}
      </ul>
    </section>
  );
}

export function Habits({ plan, book }: Props): JSX.Element | null {
  const { plan: say } = usePracticeWords();
  if (plan.habits.length === 0) return null;
  return (
    <ul className={styles.folds}>
      {plan.habits.map(({ habit, grade }) => {
        const entry = book.habits[habit];
        return entry === undefined ? null : (
          <li key={habit}>
            <Folded title={<span lang="en">{entry.title}</span>}>
              <p lang="en">{entry.advice}</p>
              <ul className={styles.list} lang="en">
                {entry.how.map((line) => (
                  <li key={line}>{line}</li>
                ))}
              </ul>
              <p lang="en">{entry.why}</p>
              <p className={controls.hint}>
                {say.grade(grade, say.gradeWords[grade])} <span lang="en">{entry.evidence}</span>
              </p>
            </Folded>
          </li>
        );
      })}
    </ul>
  );
}

/** Reasons that say nothing about the body: counted, not listed. */
const PLAIN: readonly string[] = ['level', 'equipment', 'place', 'first-use', 'wont-do'];

/** Every reason to leave moves out that lies in the body, in sight; which moves, one tap away. */
export function LeftOut({
  plan,
  book,
  wontDo,
  onGates,
  onBack,
}: Props & {
  readonly wontDo: readonly string[];
  readonly onGates: () => void;
  readonly onBack: (exercise: string) => void;
}): JSX.Element {
  const { plan: say } = usePracticeWords();
  const nameOf = (id: string): string => book.moves[id]?.name ?? id;
  const told = plan.excluded.filter(({ rule }) => !PLAIN.includes(rule));
  const reasons = [...new Set(told.map(({ because }) => because))];
  const open = plan.askFirst.filter(({ waiting }) => waiting > 0);
  return (
    <section className={styles.part}>
      <h2>{say.leftOut}</h2>
      {wontDo.length === 0 ? null : (
        <>
          <p>{say.leftOutByYou}</p>
          <p className={controls.bar}>
            {wontDo.map((id) => (
              <Button key={id} className={controls.quiet} onPress={() => onBack(id)}>
                {say.swapBack(nameOf(id))}
              </Button>
            ))}
          </p>
        </>
      )}
      <ul className={styles.folds}>
        {reasons.map((reason) => {
          const moves = told.filter(({ because }) => because === reason);
          return (
            <li key={reason}>
              <Folded
                title={
                  <>
                    <Said text={reason} /> {say.leftOutCount(moves.length)}
                  </>
                }
              >
                <p lang="en">{moves.map(({ exercise }) => nameOf(exercise)).join('; ')}</p>
              </Folded>
            </li>
          );
        })}
      </ul>
      <p className={controls.hint}>{say.leftMore(plan.excluded.length - told.length)}</p>
      {open.length === 0 ? null : (
        <p data-no-print>
          <Button className={controls.quiet} onPress={onGates}>
            {say.gateTitle}
          </Button>
        </p>
      )}
    </section>
  );
}

/**
 * When to look at the plan again: in plain words, then whatever says how soon to be seen. The rest is written for clinicians
 * and folded. What is good news, and lets somebody go on, is told with the phase.
 */
export function Review({ plan, book }: Props): JSX.Element {
  const words = usePracticeWords();
  const { plan: say } = words;
  const goOn = new Set(plan.pathways.flatMap(({ pathway, phase }) => book.phases[pathway]?.[phase]?.goOn ?? []));
  const same = (trigger: string): string => trigger.replace(/\.$/, '');
  const triggers = plan.review.triggers
    .filter((trigger) => !goOn.has(trigger))
    .filter((trigger, i, all) => all.findIndex((other) => same(other) === same(trigger)) === i);
  const urgent = triggers.filter(saysHowSoon);
  const others = triggers.filter((trigger) => !saysHowSoon(trigger));
  const list = (texts: readonly string[]): JSX.Element => (
    <ul className={`${styles.list} ${styles.dense}`}>
      {texts.map((text) => (
        <li key={text}>
          <Said text={text} />
        </li>
      ))}
    </ul>
  );
  return (
    <section className={styles.part}>
      <h2>{say.review(sayCalendarDay(words, plan.review.when))}</h2>
      <ul className={`${styles.list} ${styles.dense}`}>
        {say.reviewSooner.map((text) => (
          <li key={text}>{text}</li>
        ))}
      </ul>
      {urgent.length === 0 ? null : (
        <>
          <h3>{say.reviewUrgent}</h3>
          {list(urgent)}
        </>
      )}
      {others.length === 0 ? null : <Folded title={say.reviewAll}>{list(others)}</Folded>}
    </section>
  );
}
