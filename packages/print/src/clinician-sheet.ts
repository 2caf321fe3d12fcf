import type { Knowledge } from '@hipspine/knowledge';
import { answerWords, handOutWords, number, clinicianPageWords as say, type Told } from '@hipspine/messages';
import type { Plan, PlanItem, PlanKnowledge } from '@hipspine/planning';
import { type Block, EMPTY, stack, table, words } from './block.ts';
import { oneLineOf } from './break-lines.ts';
import { columnsThatFit, type Trimmable } from './columns-that-fit.ts';
import type { Fonts } from './font-metrics.ts';
import { CONTENT, MARGIN, QUIET, TEAL, text } from './house-style.ts';
import { A4, type Sheet } from './sheet.ts';

export interface ClinicianPage {
  readonly told: Told;
  readonly plan: Plan;
  readonly knowledge: Knowledge;
  readonly planKnowledge: PlanKnowledge;
  /** A source in full, by id; undefined where it has none. */
  readonly cite: (source: string) => string | undefined;
}

/** Less belief than this is named only when it is dangerous, under what is not ruled out. */
const LEAST_CAUSE = 0.01;

const MOST = { causes: 5, reasons: 3 } as const;

/** One page: what was found and how sure, the plan with its doses and rules, what was left out, what is open, the sources. */
export function clinicianSheet(page: ClinicianPage, fonts: Fonts): Sheet {
  const { told, plan } = page;
  const { result } = told;
  const foot = words(say.foot(plan.version, plan.knowledge.slice(0, 19)), text(7.5, { colour: QUIET }), CONTENT, fonts);
  const top = stack(
    [
      words(say.title, text(18, { weight: 'bold', colour: TEAL }), CONTENT, fonts, 1),
      words(
        `${say.who(plan.id, plan.made)} ${say.triage(result.triage.state, result.urgency, result.triage.stillToAsk.length)}`,
        text(10, { weight: 'bold' }),
        CONTENT,
        fonts,
      ),
      planTable(page, fonts),
    ],
    4,
  );
  const room = A4.height - 2 * MARGIN - foot.height - top.height - 14;
  const body = stack([top, columnsThatFit(sectionsOf(page), room, fonts, [9, 8.5, 8, 7.5])], 8);
  return {
    title: say.title,
    language: 'en',
    date: plan.made,
    pages: [[...body.at(MARGIN, MARGIN), ...foot.at(MARGIN, A4.height - MARGIN - foot.height + 6)]],
  };
}

const COLUMNS = [168, 62, 128, 62, CONTENT - 420];

function planTable({ plan, planKnowledge }: ClinicianPage, fonts: Fonts): Block {
  if (plan.items.length === 0) return EMPTY;
  const style = text(8.5);
  const cell = (content: string, column: number): string =>
    oneLineOf(content, fonts.regular, style.size, (COLUMNS[column] ?? 0) - 6);
  const row = (item: PlanItem): readonly string[] => {
    const [why] = item.because;
    const side = item.side === 'both' && item.perSide ? handOutWords.eachSide : item.side;
    const reason = `${why?.id ?? ''} ${why?.grade === undefined ? '' : `(${why.grade})`}`;
    const hold = item.dose.holdSeconds > 1 && item.dose.minutes === undefined ? ` @ ${item.dose.holdSeconds} s` : '';
    const name = planKnowledge.exercise.get(item.exercise)?.name ?? item.exercise;
    return [name, side, `${handOutWords.dose(item.dose)}${hold}`, item.days.join(' '), reason].map(cell);
  };
  return stack(
    [
      words(say.plan, text(10.5, { weight: 'bold', colour: TEAL }), CONTENT, fonts, 2),
      table({
        columns: COLUMNS,
        rowHeight: 14,
        header: say.columns,
        rows: [...plan.items, ...plan.release].map(row),
        style,
      }),
    ],
    1,
  );
}

function sectionsOf({ told, plan, knowledge, planKnowledge, cite }: ClinicianPage): readonly Trimmable[] {
  const { result, answers } = told;
  const label = (id: string): string => knowledge.condition.get(id)?.label ?? id;
  const move = (id: string): string => planKnowledge.exercise.get(id)?.name ?? id;
  const all = (title: string, entries: readonly string[]): Trimmable => ({ title, entries, least: entries.length });
  const some = (title: string, entries: readonly string[], least: number): Trimmable => ({ title, entries, least });
  const { together: _, ...places } = result.place;
  const causes = result.ranked
    .filter(({ probability }, i) => i < 2 || probability >= LEAST_CAUSE)
    .slice(0, MOST.causes)
    .map(({ condition, probability, for: supports = [], against = [] }) => {
      const reasons = [...supports.slice(0, MOST.reasons), ...against.slice(0, 1)].map(
        ({ finding, factor, sources, grade }) =>
          say.reason(factor, answerWords(knowledge, finding, answers.get(finding)), sources.join(', '), grade),
      );
      return [say.cause(number(probability), label(condition)), ...reasons].join('; ');
    });
  return [
    all(say.noPlan, plan.conflict?.rules.map(({ text: words }) => words) ?? []),
    all(
      say.rules,
      result.triage.reasons.map(({ rule, urgency, findings }) => `${urgency} ${rule}: ${findings.join(', ')}`),
    ),
    some(
      say.open,
      result.triage.stillToAsk.flatMap((id) => planKnowledge.question.get(id) ?? []),
      4,
    ),
    all(say.causes, causes),
    all(say.place, [
      say.placeLine(
        Object.entries(places)
          .map(([place, p]) => `${place} ${number(p as number)}`)
          .join(', '),
        result.movementClass.class,
      ),
    ]),
    all(
      say.notRuledOut,
      result.notRuledOut.map(({ condition, probability }) => say.cause(number(probability), label(condition))),
    ),
    some(
      say.cannotTell,
      result.cannotTell.map(
        ({ between, test }) => `${between.map(label).join(' / ')}: ${answerWords(knowledge, test, undefined)}`,
      ),
      1,
    ),
    all(say.limits, [
      ...plan.limits.map(({ text: words, until }) => (until === null ? words : `${words} (until ${until})`)),
      ...plan.positions
        .filter(({ allowed }) => !allowed)
        .map((p) =>
          handOutWords.position(
            handOutWords.positionName[p.position] ?? p.position,
            p.joint,
            p.motion,
            p.degrees,
            p.maxDegrees,
            p.allowed,
          ),
        ),
    ]),
    some(
      say.basis,
      [
        ...plan.pathways.map(({ pathway, phase, role, grade }) =>
          say.pathway(planKnowledge.pathway.get(pathway)?.title ?? pathway, phase, role, grade),
        ),
        ...(plan.proof === null ? [] : [say.solved(plan.proof.solver, plan.proof.gap)]),
      ],
      2,
    ),
    all(
      say.changes,
      [...plan.items, ...plan.release].flatMap(({ exercise, changes }) =>
        changes.map(({ text: words, rule }) => say.change(move(exercise), words, rule)),
      ),
    ),
    some(say.excluded, excludedBy(plan), 3),
    some(
      say.unserved,
      plan.targets
        .filter(({ served, firstLine }) => firstLine && !served)
        .map(({ target, pathway, notServed }) => say.unservedLine(target, pathway, notServed ?? '')),
      1,
    ),
    some(
      say.questions,
      plan.askFirst.map(({ question, waiting }) => say.question(question, waiting)),
      1,
    ),
    some(say.review(plan.review.when), plan.review.triggers, 3),
    some(say.sources, citations(plan, result, cite), 3),
  ];
}

/** The rules that put moves out, the one that puts out most first. */
function excludedBy({ excluded }: Plan): readonly string[] {
  const rules = new Map<string, { count: number; why: string }>();
  for (const { rule, because } of excluded) {
    rules.set(rule, { count: (rules.get(rule)?.count ?? 0) + 1, why: rules.get(rule)?.why ?? because });
  }
  return [...rules]
    .toSorted(([, x], [, y]) => y.count - x.count)
    .map(([rule, { count, why }]) => say.excludedBy(rule, count, why));
}

/** What the triage, the first cause and the moves rest on, in full where the id is known. */
function citations(plan: Plan, result: Told['result'], cite: ClinicianPage['cite']): readonly string[] {
  const ids = [
    ...result.triage.reasons.flatMap(({ sources }) => sources),
    ...result.ranked
      .slice(0, 1)
      .flatMap(({ for: supports = [] }) => supports.slice(0, MOST.reasons).flatMap((w) => w.sources)),
    ...plan.pathways.flatMap(({ source }) => source),
    ...plan.items.flatMap(({ source }) => source),
  ];
  return [...new Set(ids)].map((id) => {
    const inFull = cite(id);
    return inFull === undefined ? id : `${id}: ${inFull}`;
  });
}
