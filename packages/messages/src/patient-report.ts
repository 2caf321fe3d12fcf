import type { FindingValue, Knowledge } from '@hipspine/knowledge';
import { type Advice, adviceOf } from './advice.ts';
import { answerWords, lowerFirst, upperFirst } from './answer-words.ts';
import type { PlaceName, Result, Told, Weighed } from './assessment.ts';
import { deciding } from './deciding.ts';
import { english } from './english.ts';
import { everyEmergency } from './every-emergency.ts';
import { inTen } from './natural-frequency.ts';
import { GAP, type Paragraph } from './paragraph.ts';
import { SAFETY_NET, SAFETY_NET_TODAY } from './safety-net.ts';
import { disagreements, type Origin, SourcesInSight } from './sources-in-sight.ts';

/** A person cannot hold more than this in mind. */
const MOST = { actions: 5, explanations: 2, causes: 3, for: 3, questions: 3, answers: 6 };

/** Likely enough to be named as a cause, a place, or two places at once. */
const NAMED = 0.05;
const PAIR = 0.1;

/** A first place below this is not called the likely one. */
const LEADS = 0.5;

/** A first cause below this does not stand out. */
const STANDS_OUT = 0.15;

const ADULT_AGE = 16;

/**
 * What the person reads: what to do and by when; what would make it urgent; where it probably comes from; at most three
 * causes with the answers that spoke for and against; what is not ruled out; what we cannot tell; what to answer next; where
 * all of it comes from, by the numbers beside the sentences.
 *
 * In an emergency: what to do, what to say on the phone, then why, and nothing else; the clinician's part has the sources.
 */
export function patientReport(told: Told, knowledge: Knowledge): readonly Paragraph[] {
  const { result, answers } = told;
  if (result.urgency === 'emergency-now') return [...emergency(told, knowledge), ...ending()];
  const age = answers.get('age-years');
  const child = typeof age === 'number' && age < ADULT_AGE;
  const open = result.rankedFor === 'everyone';
  const sources = new SourcesInSight(knowledge);
  return [
    ...toDo(told, knowledge, sources),
    ...safetyNet(told, knowledge),
    ...(open ? whereFrom(result) : []),
    ...(open ? causes(told, knowledge, sources) : [GAP, text(english.causesAreForClinician)]),
    ...(child ? [] : notRuledOut(result, knowledge, sources)),
    ...(open ? cannotTell(result, knowledge) : []),
    ...next(result, knowledge),
    ...heading(english.sources),
    ...sources.list(),
    ...ending(),
  ];
}

const text = (words: string): Paragraph => ({ tone: 'text', text: words });
const bullet = (words: string): Paragraph => ({ tone: 'text', mark: '-', text: words });
const heading = (words: string): readonly Paragraph[] => [GAP, { tone: 'heading', text: words }];

function emergency(told: Told, knowledge: Knowledge): readonly Paragraph[] {
  const reasons = deciding(told.result);
  const actions = adviceFor(told.result, knowledge).actions.slice(0, MOST.actions);
  const own = actions.length > 0 ? actions : [english.emergencyFirst];
  const names = suspected(told.result, knowledge).map((id) => plainName(knowledge, id));
  const phone = [
    english.phoneStart,
    ...(reasons.length > 0 ? [english.phoneAnswers(answersOf(told, knowledge))] : []),
    ...(names.length > 0 ? [english.phoneCheck(names)] : []),
  ];
  return [
    { tone: 'urgent', text: english.toDo['emergency-now'] },
    ...[...new Set([...own, ...everyEmergency(told, english), english.emergencyNumbers])].map(
      (action): Paragraph => ({ tone: 'action', text: action }),
    ),
    GAP,
    { tone: 'heading', text: english.onThePhone },
    ...phone.map(bullet),
    ...why(told, knowledge),
  ];
}

function toDo(told: Told, knowledge: Knowledge, sources: SourcesInSight): readonly Paragraph[] {
  const { urgency, triage } = told.result;
  const today = urgency === 'same-day';
  const open = triage.stillToAsk.length;
  const { actions, explanations } = adviceFor(told.result, knowledge);
  return [
    { tone: today ? 'urgent' : 'action', text: english.toDo[urgency] },
    ...(today ? [text(english.sameDayHow)] : []),
    ...actions.slice(0, MOST.actions).map(bullet),
    ...explanations
      .slice(0, MOST.explanations)
      .map((words) => text(`${words}${sources.mark(originsOf(deciding(told.result)))}`)),
    ...(open > 0 ? [text(today ? english.doNotWait : english.notFinished(open))] : []),
    ...(today || urgency === 'within-days-GP' ? why(told, knowledge, sources) : []),
  ];
}

/** What the deciding rules advise. The rule that always holds is no reason; its advice is what self-care means. */
export function adviceFor(result: Result, knowledge: Knowledge): Advice {
  const always = knowledge.redFlags.filter(({ urgency }) => urgency === 'self-care').map(({ advice }) => advice);
  const fired = deciding(result).filter(({ certain }) => certain);
  return adviceOf(result.urgency === 'self-care' ? always : fired.map((reason) => reason.text));
}

/** The answers that made it urgent, and what has to be looked for. */
function why(told: Told, knowledge: Knowledge, sources?: SourcesInSight): readonly Paragraph[] {
  const { result } = told;
  const reasons = deciding(result);
  const names = suspected(result, knowledge).map((id) => plainName(knowledge, id));
  if (reasons.length === 0) {
    const [first] = result.ranked;
    if (first === undefined || result.urgency === result.urgencyFromRules) return [];
    const cause = raisedBy(result, knowledge);
    return [
      ...heading(english.whyUrgent),
      text(`${english.fromRanking(plainName(knowledge, cause))}${sources?.mark(howCommon(knowledge, cause)) ?? ''}`),
    ];
  }
  return [
    ...heading(english.whyUrgent),
    text(
      reasons.some(({ certain }) => certain)
        ? english.youToldUs(answersOf(told, knowledge))
        : english.notSure(unsureOf(told, knowledge)),
    ),
    ...(names.length > 0 ? [text(`${english.mustBeChecked(names)}${sources?.mark(originsOf(reasons)) ?? ''}`)] : []),
  ];
}

/** The sources behind rules. */
const originsOf = (reasons: Result['triage']['reasons']): readonly Origin[] =>
  reasons.flatMap(({ sources, grade }) => sources.map((source) => ({ source, grade })));

/** The source of how common a cause is. */
const howCommon = (knowledge: Knowledge, id: string): readonly Origin[] => {
  const prior = knowledge.condition.get(id)?.prior;
  return prior === undefined ? [] : [prior];
};

/** The cause that raised the urgency above what the rules say: the first one that asks for as much. */
export const raisedBy = ({ ranked, urgency }: Result, knowledge: Knowledge): string =>
  (
    ranked.find(({ condition }) => knowledge.condition.get(condition)?.urgency === urgency) ??
    ranked.find(({ condition }) => knowledge.condition.get(condition)?.must_not_miss) ??
    ranked[0]
  )?.condition ?? '';

/** The conditions behind the deciding rules. */
export function suspected(result: Result, knowledge: Knowledge): readonly string[] {
  const rules = new Set(deciding(result).map(({ rule }) => rule));
  const ids = knowledge.redFlags.filter(({ id }) => rules.has(id)).flatMap(({ suspects }) => suspects);
  return [...new Set(ids)].slice(0, MOST.causes);
}

export function answersOf({ result, answers }: Told, knowledge: Knowledge): readonly string[] {
  const ids = [...new Set(deciding(result).flatMap(({ findings }) => findings))].filter((id) => answers.has(id));
  return ids.slice(0, MOST.answers).map((id) => lowerFirst(answerWords(knowledge, id, answers.get(id))));
}

/** What a rule rests on without an answer: the person was not sure. */
export function unsureOf({ result, answers }: Told, knowledge: Knowledge): readonly string[] {
  const ids = [...new Set(deciding(result).flatMap(({ findings }) => findings))].filter((id) => !answers.has(id));
  return ids.slice(0, MOST.answers).map((id) => lowerFirst(answerWords(knowledge, id, undefined)));
}

const plainName = (knowledge: Knowledge, id: string): string => knowledge.condition.get(id)?.plain_name ?? id;

function safetyNet({ answers }: Told, knowledge: Knowledge): readonly Paragraph[] {
  const listed = (ids: readonly string[]): readonly Paragraph[] =>
    ids
      .filter((id) => answers.get(id) !== true && knowledge.finding.has(id))
      .map((id) => bullet(answerWords(knowledge, id, undefined)));
  return [
    ...heading(english.safetyNet),
    ...listed(SAFETY_NET),
    ...heading(english.safetyNetToday),
    ...listed(SAFETY_NET_TODAY),
  ];
}

function whereFrom({ place }: Result): readonly Paragraph[] {
  const { together, ...belief } = place;
  const places = (Object.entries(belief) as [PlaceName, number][]).sort(([, x], [, y]) => y - x);
  const [[first, share] = ['other', 0] as const, ...others] = places;
  const lead =
    share >= LEADS
      ? english.placeFirst(english.place[first], inTen(share))
      : english.placeUnsure(upperFirst(english.place[first]), inTen(share));
  return [
    ...heading(english.whereFrom),
    text(lead),
    ...others
      .filter(([, p]) => p >= NAMED)
      .map(([name, p]) => bullet(english.placeNext(upperFirst(english.place[name]), inTen(p)))),
    ...together
      .filter(({ probability }) => probability >= PAIR)
      .slice(0, 1)
      .map(({ places: names, probability }) =>
        text(
          english.placesTogether(
            names.map((name) => english.place[name]),
            inTen(probability),
          ),
        ),
      ),
  ];
}

function causes(told: Told, knowledge: Knowledge, sources: SourcesInSight): readonly Paragraph[] {
  const named = told.result.ranked.slice(0, MOST.causes).filter(({ probability }) => probability >= NAMED);
  const rest = 1 - named.reduce((sum, { probability }) => sum + probability, 0);
  const standsOut = (named[0]?.probability ?? 0) >= STANDS_OUT;
  return [
    ...heading(english.causes),
    ...(standsOut ? [] : [text(english.noneStandsOut)]),
    ...named.flatMap((cause, i) => oneCause(told, knowledge, cause, i + 1, sources)),
    ...(rest >= NAMED ? [text(english.otherCauses(inTen(rest)))] : []),
  ];
}

function oneCause(
  { answers }: Told,
  knowledge: Knowledge,
  cause: Result['ranked'][number],
  rank: number,
  sources: SourcesInSight,
): readonly Paragraph[] {
  const name = upperFirst(plainName(knowledge, cause.condition));
  const { bands } = knowledge.model.display;
  const words = bands.find(({ max }) => cause.probability <= max)?.words ?? '';
  const own = (reasons: readonly Weighed[] = []): readonly Weighed[] =>
    reasons.filter(({ finding }) => knowledge.finding.has(finding));
  const say = ({ finding, sources: ids, grade }: Weighed): string =>
    `${lowerFirst(answerWords(knowledge, finding, answers.get(finding)))}${sources.mark(ids.map((source) => ({ source, grade })))}`;
  // A published cluster is a clinician's word; the answers in it are the person's.
  const spoke = own(cause.for).slice(0, MOST.for);
  const against = own(cause.against).slice(0, 1);
  const named = `${english.cause(name, words, inTen(cause.probability))}${sources.mark(howCommon(knowledge, cause.condition))}`;
  return [
    { tone: 'text', mark: `${rank}.`, text: named },
    ...(spoke.length > 0 ? [detail(english.speaksFor(spoke.map(say)))] : []),
    ...against.map((reason) => detail(english.speaksAgainst(say(reason)))),
    ...[...spoke, ...against].flatMap(({ finding }) =>
      differing(knowledge, cause.condition, finding, answers.get(finding), sources).map(detail),
    ),
  ];
}

/** A sentence for each number that sources disagree about: ours first, then theirs. */
const differing = (
  knowledge: Knowledge,
  condition: string,
  finding: string,
  value: FindingValue | undefined,
  sources: SourcesInSight,
): readonly string[] =>
  disagreements(knowledge, condition, finding, value).flatMap(({ cell, others }) => {
    const shares = others.flatMap(({ sens, source }) =>
      sens === undefined ? [] : [`${english.inHundred(sens)}${sources.mark([{ source, grade: otherGrade(cell) }])}`],
    );
    const own = `${english.inHundred(cell.sens)}${sources.mark([cell])}`;
    return shares.length === 0
      ? []
      : [english.studiesDisagree(lowerFirst(answerWords(knowledge, finding, undefined)), [own, ...shares])];
  });

/** A source that disagrees is trusted as far as the one it disagrees with, and weakly where ours is an estimate. */
const otherGrade = ({ grade }: { readonly grade: string }): string => (grade === 'expert' ? 'low' : grade);

const detail = (words: string): Paragraph => ({ tone: 'quiet', indent: 3, text: words });

function notRuledOut(result: Result, knowledge: Knowledge, sources: SourcesInSight): readonly Paragraph[] {
  if (result.notRuledOut.length === 0) return [];
  return [
    ...heading(english.notRuledOut),
    ...result.notRuledOut.map(({ condition, why: reason }) =>
      bullet(
        `${english.notRuledOutEntry(upperFirst(plainName(knowledge, condition)), reason)}${sources.mark(howCommon(knowledge, condition))}`,
      ),
    ),
  ];
}

function cannotTell(result: Result, knowledge: Knowledge): readonly Paragraph[] {
  const [pair] = result.cannotTell;
  if (pair === undefined) return [];
  const [first, second] = pair.between.map((id) => plainName(knowledge, id));
  const test = knowledge.finding.get(pair.test)?.label ?? pair.test;
  return [
    ...heading(english.cannotTell),
    text(english.cannotTellEntry(first ?? '', second ?? '')),
    text(english.thisTestCan(test)),
  ];
}

function next(result: Result, knowledge: Knowledge): readonly Paragraph[] {
  const { stillToAsk } = result.triage;
  const question = (id: string): string => knowledge.finding.get(id)?.question ?? answerWords(knowledge, id, undefined);
  if (stillToAsk.length > 0) {
    return [
      ...heading(english.next),
      text(english.openQuestions(stillToAsk.length)),
      ...mostUrgentFirst(result)
        .slice(0, MOST.questions)
        .map((id) => bullet(question(id))),
    ];
  }
  const telling = result.wouldChange.find(({ changes }) => changes === 'first-cause' || changes === 'place');
  if (telling === undefined || result.rankedFor !== 'everyone') return [];
  return [...heading(english.next), text(english.wouldTell), bullet(question(telling.finding))];
}

/** Open safety questions, those first whose yes would change the urgency. */
export function mostUrgentFirst({ triage, wouldChange }: Result): readonly string[] {
  const raising = wouldChange.filter(({ changes }) => changes === 'urgency').map(({ finding }) => finding);
  const first = raising.filter((id) => triage.stillToAsk.includes(id));
  return [...new Set([...first, ...triage.stillToAsk])];
}

const ending = (): readonly Paragraph[] => [
  GAP,
  { tone: 'quiet', text: english.notADiagnosis },
  { tone: 'quiet', text: english.askAgain },
];
