import { FLARE_AT, MEASURES } from 'virtual:hipspine-measures';
import { progressWords } from '@hipspine/messages';
import { isA, type Log, localDay } from '@hipspine/record';
import type { JSX, ReactNode } from 'react';
import { Link } from 'wouter';
import { dayAfter, dayOf } from '../plan/days.ts';
import { planNow } from '../plan/plan-now.ts';
import { useRecord } from '../store/use-record.ts';
import controls from '../theme/controls.module.css';
import { useAreaWords } from '../words/use-area-words.ts';
import { sayCalendarDay, useWords } from '../words/use-words.ts';
import { dueMeasures } from './measures.ts';
import { hasNews, type NextPlan, useNextPlan } from './next-plan.ts';
import styles from './progress.module.css';
import { recheckDue } from './recheck-due.ts';
import { lastPain } from './rules-log.ts';

/**
 * What matters now, the most pressing first: a bad spell, a re-check that is late, a changed plan or weeks without change, a
 * re-check, questions that are due. On the first screen only one of them.
 *
 * @param children  what comes after it, but before questions that are due: those can wait
 */
export function Matters({
  most,
  children = null,
}: {
  readonly most?: number;
  readonly children?: ReactNode;
}): JSX.Element | null {
  const { log } = useRecord();
  // Without anything to act on the planner is not loaded.
  return hasNews(log) ? (
    <WithNextPlan most={most}>{children}</WithNextPlan>
  ) : (
    <Cards next={{ state: 'none' }} most={most}>
      {children}
    </Cards>
  );
}

interface Around {
  readonly most: number | undefined;
  readonly children: ReactNode;
}

const WithNextPlan = ({ most, children }: Around): JSX.Element | null => (
  <Cards next={useNextPlan()} most={most}>
    {children}
  </Cards>
);

function Cards({ next, most, children }: Around & { readonly next: NextPlan }): JSX.Element {
  const words = useWords();
  const say = useAreaWords(progressWords);
  const { log } = useRecord();
  const today = dayOf(new Date());
  const now = planNow(log);
  const flares = isFlare(log, today);
  const recheck = recheckDue(log, now, today);
  const due = now.kind === 'no-check-up' || now.kind === 'help-first' ? [] : dueMeasures(MEASURES, log, today);
  const rules = next.state === 'ready' ? next.adapted.changes.map(({ rule }) => rule) : [];
  const isFlat = rules.includes('two-flat-weeks');
  const cards: readonly CardFacts[] = [
    flares ? { title: say.flare.card, text: say.flare.cardHint, href: '/progress/flare', go: say.flare.open } : [],
    recheck?.state === 'late' ? { title: say.again.card, text: say.again.late, ...RE_CHECK, go: say.again.start } : [],
    // Both of these screens lead on to the changed plan.
    flares || isFlat ? [] : (nextPlanCard(next, say) ?? []),
    isFlat
      ? { title: say.stall.card, text: say.stall.cardHint, href: '/progress/review', go: say.stall.open }
      : next.state === 'ready' && next.adapted.reviewAdvised
        ? { title: say.stall.reviewCard, text: say.stall.reviewHint, href: '/progress/review', go: say.stall.open }
        : [],
    recheck?.state === 'due'
      ? {
          title: say.again.card,
          text: say.again.dueHint(sayCalendarDay(words, recheck.answered)),
          ...RE_CHECK,
          go: say.again.start,
        }
      : [],
    // The diary lists them anyway.
    most === undefined || due[0] === undefined
      ? []
      : {
          title: say.measures.card,
          text: say.measures.cardHint(due.length),
          href: `/progress/measure/${due[0].id}`,
          go: say.measures.answer,
          waits: true,
        },
  ].flat();
  const shown = cards.slice(0, most ?? cards.length);
  return (
    <>
      {shown
        .filter(({ waits }) => waits !== true)
        .map((card) => (
          <Card key={card.title} {...card} />
        ))}
      {children}
      {shown
        .filter(({ waits }) => waits === true)
        .map((card) => (
          <Card key={card.title} {...card} />
        ))}
    </>
  );
}

interface CardFacts {
  readonly title: string;
  readonly text: string;
  readonly href: string;
  readonly go: string;
  /** Can wait until after what is planned for the day. */
  readonly waits?: boolean;
}

const RE_CHECK = { href: '/progress/re-check' };

const offers = (next: NextPlan): boolean => next.state === 'ready' && next.adapted.differs && !next.isLeft;

function nextPlanCard(next: NextPlan, say: (typeof progressWords)['en']): CardFacts | undefined {
  if (!offers(next) || next.state !== 'ready') return undefined;
  const [first] = next.adapted.changes;
  const text = first === undefined ? say.next.from : say.rules[first.rule];
  return { title: say.next.card, text, href: '/progress/next-plan', go: say.next.look };
}

/** That the plan can change, and the way to what would: below the practice of today, which comes first. */
export function NextPlanCard({ next }: { readonly next: NextPlan }): JSX.Element | null {
  const say = useAreaWords(progressWords);
  const card = nextPlanCard(next, say);
  return card === undefined ? null : <Card {...card} isQuiet />;
}

function Card({ title, text, href, go, isQuiet = false }: CardFacts & { readonly isQuiet?: boolean }): JSX.Element {
  return (
    <section className={styles.asked}>
      <h2>{title}</h2>
      <p>{text}</p>
      <p>
        <Link href={href} className={isQuiet ? controls.quiet : controls.button}>
          {go}
        </Link>
      </p>
    </section>
  );
}

/** Is the last pain that was told, today or yesterday, as high as in a flare? */
function isFlare(log: Log, today: string): boolean {
  const recent = log.findLast((entry) => isA(entry, 'pain') || isA(entry, 'session'));
  if (recent === undefined || localDay(recent) < dayAfter(today, -1)) return false;
  const pain = lastPain(log, '');
  return pain !== undefined && pain >= FLARE_AT;
}
