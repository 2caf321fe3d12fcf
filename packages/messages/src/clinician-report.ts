import type { FindingValue, Knowledge } from '@hipspine/knowledge';
import { answerWords } from './answer-words.ts';
import type { Told, Weighed } from './assessment.ts';
import { otherWords } from './entry-story.ts';
import { GAP, oneLine, type Paragraph } from './paragraph.ts';
import { disagreements, isUnread } from './sources-in-sight.ts';

/** Causes shown with their reasons, and reasons shown for each. */
const MOST = { causes: 5, reasons: 4, changes: 6, contributors: 6, warnings: 10 };

const text = (words: string, indent = 0): Paragraph => ({ tone: 'text', text: words, indent });
const quiet = (words: string, indent = 0): Paragraph => ({ tone: 'quiet', text: words, indent });
const section = (title: string, body: readonly Paragraph[]): readonly Paragraph[] =>
  body.length === 0 ? [] : [GAP, { tone: 'heading', text: title }, ...body];

/** `0.46`; very small numbers stay visible. */
export const number = (p: number): string => (p >= 0.01 ? p.toFixed(2) : p === 0 ? '0' : p.toPrecision(1));

/** What the clinician reads: every number with its source and grade, from the same object the person read. */
export function clinicianReport(told: Told, knowledge: Knowledge): readonly Paragraph[] {
  const { result } = told;
  return [
    { tone: 'heading', text: 'For the clinician' },
    text(
      `Urgency ${result.urgency} (rules ${result.urgencyFromRules}). Triage ${result.triage.state}; ` +
        `${result.triage.stillToAsk.length} safety questions open.`,
    ),
    ...section('Rules', rules(told)),
    ...section('Place (probability)', places(told)),
    ...section('Causes (probability of being the main one)', causes(told, knowledge)),
    ...section(
      'Not ruled out',
      result.notRuledOut.map(({ condition, probability }) =>
        text(`${number(probability)}  ${label(knowledge, condition)}${priorWords(knowledge, condition)}`),
      ),
    ),
    ...section(
      'Cannot be told apart by questions',
      result.cannotTell.map(({ between, test }) =>
        text(`${between.map((id) => label(knowledge, id)).join(' / ')}: ${answerWords(knowledge, test, undefined)}`),
      ),
    ),
    ...section('Would change it', changes(told, knowledge)),
    ...section('Movement class', [text(`${result.movementClass.class} [${knowledge.movementClass.source}]`)]),
    ...section('Contributing links (never causes)', contributors(told)),
    ...section(
      'Input',
      result.warnings
        .slice(0, MOST.warnings)
        .map(({ kind, at, message }) => quiet(oneLine(`${kind} ${at}: ${message}`))),
    ),
    ...section('Sources', cited(told, knowledge)),
    GAP,
    quiet(`Program ${result.version}, knowledge ${result.knowledge.slice(0, 19)}, prior ${result.setting}.`),
  ];
}

const label = (knowledge: Knowledge, id: string): string => knowledge.condition.get(id)?.label ?? id;

const rules = ({ result }: Told): readonly Paragraph[] =>
  result.triage.reasons.flatMap(({ rule, urgency, certain, findings, why, sources, grade }) => [
    text(`${urgency}${certain ? '' : ' (only if a "not sure" is a yes)'}  ${rule}: ${findings.join(', ')}`),
    quiet(`${why} [${sources.join(', ')}; ${grade}]`, 2),
  ]);

function places({ result: { place } }: Told): readonly Paragraph[] {
  const { together, ...belief } = place;
  const each = Object.entries(belief).map(([name, p]) => `${name} ${number(p)}`);
  const pairs = together.map(({ places: names, probability }) => `${names.join(' + ')} ${number(probability)}`);
  return [text(each.join(', ')), ...(pairs.length > 0 ? [text(`two at once: ${pairs.join(', ')}`)] : [])];
}

function causes({ result, answers }: Told, knowledge: Knowledge): readonly Paragraph[] {
  return result.ranked
    .slice(0, MOST.causes)
    .flatMap(({ condition, probability, interval, for: supporting, against }) => {
      const span = interval === undefined ? '' : ` (${number(interval[0])} to ${number(interval[1])})`;
      const reason = ({ finding, factor, sources, grade }: Weighed): Paragraph =>
        quiet(
          `x${Number(factor.toPrecision(2))}  ${answerWords(knowledge, finding, answers.get(finding))} [${sources.join(', ')}; ${grade}${isUnread(knowledge, condition, finding, answers.get(finding)) ? ', not read' : ''}]`,
          2,
        );
      const reasons = (list: readonly Weighed[] = []): readonly Paragraph[] =>
        list
          .slice(0, MOST.reasons)
          .flatMap((weighed) => [
            reason(weighed),
            ...elsewhere(knowledge, condition, weighed.finding, answers.get(weighed.finding)),
          ]);
      return [
        text(`${number(probability)}${span}  ${label(knowledge, condition)}${priorWords(knowledge, condition)}`),
        ...reasons(supporting),
        ...reasons(against),
      ];
    });
}

/** How common the cause is, with where that comes from. */
function priorWords(knowledge: Knowledge, condition: string): string {
  const prior = knowledge.condition.get(condition)?.prior;
  if (prior === undefined) return '';
  return ` [${prior.base_percent} % of all who ask: ${prior.source}; ${prior.grade}${prior.verified || prior.grade === 'expert' ? '' : ', not read'}]`;
}

/** Ours and what other sources found, where they disagree. */
const elsewhere = (
  knowledge: Knowledge,
  condition: string,
  finding: string,
  value: FindingValue | undefined,
): readonly Paragraph[] =>
  disagreements(knowledge, condition, finding, value).flatMap(({ cell, others }) => [
    quiet(`sources disagree: ${cell.sens} here [${cell.source}; ${cell.grade}]`, 4),
    ...others.map((other) => quiet(otherWords(other), 4)),
  ]);

/** Everything the page names, in full, by id. */
function cited({ result, answers }: Told, knowledge: Knowledge): readonly Paragraph[] {
  const shown = result.ranked.slice(0, MOST.causes);
  const reasons = shown.flatMap(({ condition, for: supporting = [], against = [] }) =>
    [...supporting.slice(0, MOST.reasons), ...against.slice(0, MOST.reasons)].map((weighed) => ({
      condition,
      weighed,
    })),
  );
  const conditions = [...shown, ...result.notRuledOut].map(({ condition }) => condition);
  const ids = [
    ...result.triage.reasons.flatMap(({ sources }) => sources),
    ...conditions.flatMap((id) => knowledge.condition.get(id)?.prior?.source ?? []),
    ...reasons.flatMap(({ condition, weighed: { finding, sources } }) => [
      ...sources,
      ...disagreements(knowledge, condition, finding, answers.get(finding)).flatMap(({ cell, others }) => [
        cell.source,
        ...others.map(({ source }) => source),
      ]),
    ]),
    knowledge.movementClass.source,
    ...result.contributors.slice(0, MOST.contributors).map(({ source }) => source),
  ];
  return [...new Set(ids)].sort().flatMap((id) => {
    const source = knowledge.source.get(id);
    return source === undefined ? [] : [quiet(`${id}: ${source.cite}`)];
  });
}

const changes = ({ result }: Told, knowledge: Knowledge): readonly Paragraph[] =>
  result.wouldChange
    .slice(0, MOST.changes)
    .map(({ finding, value, changes: what, to }) =>
      text(`${answerWords(knowledge, finding, value)}: ${what} to ${to}`),
    );

const contributors = ({ result }: Told): readonly Paragraph[] =>
  result.contributors
    .slice(0, MOST.contributors)
    .map(({ statement, strength, source, grade }) => text(`${statement} (${strength}) [${source}; ${grade}]`));
