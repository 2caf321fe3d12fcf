import type { FindingValue, Knowledge, Urgency } from '@hipspine/knowledge';
import type { Advice } from '../advice.ts';
import { answerWords, lowerFirst, upperFirst } from '../answer-words.ts';
import type { PlaceName, Result, Told, Weighed } from '../assessment.ts';
import { clinicianReport } from '../clinician-report.ts';
import { deciding } from '../deciding.ts';
import { everyEmergency } from '../every-emergency.ts';
import type { Paragraph } from '../paragraph.ts';
import { adviceFor, answersOf, mostUrgentFirst, raisedBy, suspected, unsureOf } from '../patient-report.ts';
import { SAFETY_NET, SAFETY_NET_TODAY } from '../safety-net.ts';
import { type Doubt, doubtsOf } from './doubts.ts';
import type { Further } from './further.ts';
import { type MovementPage, movementPage } from './movement-page.ts';
import { type ReachPage, reachOf } from './reach.ts';
import { type ReportWords, reportEnglish } from './report-words.ts';
import { type LinkPage, linkPage, type WayPage, wayPage } from './ways.ts';

/** A result in words, laid out for a page: the same sentences as the terminal's, in parts that can be drawn. */
export interface ResultPage {
  readonly urgency: Urgency;
  readonly headline: string;
  readonly actions: readonly string[];
  readonly explanations: readonly string[];
  /** What to say on the phone; only in an emergency. */
  readonly phone: readonly string[];
  readonly because: {
    readonly answers: readonly string[];
    readonly sentence?: string;
    readonly lookFor: readonly string[];
  };
  readonly safetyNet: { readonly now: readonly string[]; readonly today: readonly string[] };
  /** Causes are shown to the person; otherwise only to the clinician. */
  readonly forEveryone: boolean;
  readonly place: { readonly sentence: string; readonly together?: string; readonly shares: readonly PlaceShare[] };
  readonly causes: readonly CausePage[];
  readonly standsOut: boolean;
  readonly otherCauses?: string;
  readonly notRuledOut: readonly { readonly name: string; readonly why: string }[];
  readonly doubts: readonly Doubt[];
  /** Where pain of the likely place is felt, and how many feel it there. */
  readonly reach: readonly ReachPage[];
  readonly contributors: readonly LinkPage[];
  /** How one part of the body reaches another along the chain. */
  readonly ways: readonly WayPage[];
  readonly movement: MovementPage;
  readonly next: {
    readonly sentence: string;
    readonly questions: readonly { readonly id: string; readonly text: string }[];
  };
  readonly clinician: readonly Paragraph[];
}

export interface PlaceShare {
  readonly place: PlaceName;
  readonly name: string;
  /** [0, 1] */
  readonly share: number;
  readonly people: string;
}

export interface CausePage {
  readonly id: string;
  readonly name: string;
  /** The name as it stands inside a sentence. */
  readonly inSentence: string;
  readonly label: string;
  readonly words: string;
  readonly people: string;
  readonly share: number;
  readonly place: PlaceName;
  /** How common it is, whatever was answered: where that is from. */
  readonly origin?: { readonly source: string; readonly grade: string; readonly percent: number };
  readonly for: readonly WeightPage[];
  readonly against: readonly WeightPage[];
}

export interface WeightPage {
  readonly finding: string;
  readonly words: string;
  /** How many times more (above 1) or less likely the answer is with this cause. */
  readonly factor: number;
  readonly grade: string;
  readonly sources: readonly string[];
}

/** A person cannot hold more than this in mind. */
const MOST = { actions: 5, explanations: 2, causes: 3, reasons: 4, contributors: 4, questions: 3 };

/** Likely enough to be named; for two at once; a first place called likely; a first cause that stands out. */
const NAMED = 0.05;
const PAIR = 0.1;
const LEADS = 0.5;
const STANDS_OUT = 0.15;

const ADULT_AGE = 16;

/**
 * The result of one person in words. Emergencies are laid out in full as well; the page shows only what to do.
 *
 * @param further  what was worked out beside the result; without it there are no ways and no shares
 */
export function resultPage(
  told: Told,
  knowledge: Knowledge,
  say: ReportWords = reportEnglish,
  further: Further = {},
): ResultPage {
  const { result, answers } = told;
  const advice = adviceIn(adviceFor(result, knowledge), say);
  const age = answers.get('age-years');
  const child = typeof age === 'number' && age < ADULT_AGE;
  const emergency = result.urgency === 'emergency-now';
  return {
    urgency: result.urgency,
    headline: say.toDo[result.urgency],
    actions: actionsOf(told, advice?.actions.slice(0, MOST.actions), say),
    explanations: [...(advice?.explanations ?? []).slice(0, MOST.explanations), ...openNote(result, say)],
    phone: emergency ? phone(told, knowledge, say) : [],
    because: because(told, knowledge, say),
    safetyNet: { now: netOf(SAFETY_NET, told, knowledge), today: netOf(SAFETY_NET_TODAY, told, knowledge) },
    forEveryone: result.rankedFor === 'everyone',
    place: placePage(result, say),
    ...causesPage(told, knowledge, say),
    notRuledOut: child
      ? []
      : result.notRuledOut.map(({ condition, why }) => ({ name: upperFirst(plain(knowledge, condition)), why })),
    doubts: doubtsOf(told, knowledge, further.undecided ?? []),
    reach: reachOf(told, knowledge, say),
    contributors: result.contributors.slice(0, MOST.contributors).map((link) => linkPage(knowledge, link)),
    ways: (further.ways ?? []).map((way) => wayPage(knowledge, way)),
    movement: movementPage(told, knowledge, say, further.movement),
    next: nextPage(result, knowledge, say),
    clinician: clinicianReport(told, knowledge),
  };
}

/** What the rules say in the language of the page; nothing if a sentence of it is not there. */
function adviceIn({ actions, explanations }: Advice, { instead, advice }: ReportWords): Advice | undefined {
  if (instead === undefined) return { actions, explanations };
  if ([...actions, ...explanations].some((sentence) => advice[sentence] === undefined)) return undefined;
  const spoken = (sentences: readonly string[]): readonly string[] =>
    sentences.map((sentence) => advice[sentence] ?? sentence);
  return { actions: spoken(actions), explanations: spoken(explanations) };
}

function actionsOf(told: Told, actions: readonly string[] | undefined, say: ReportWords): readonly string[] {
  const { urgency } = told.result;
  const own = actions ?? say.instead?.[urgency] ?? [];
  if (urgency === 'emergency-now') {
    return [...new Set([...(own.length === 0 ? [say.emergencyFirst] : own), ...everyEmergency(told, say)])];
  }
  return urgency === 'same-day' ? [say.sameDayHow, ...own].slice(0, MOST.actions) : own;
}

function openNote({ urgency, triage }: Result, say: ReportWords): readonly string[] {
  const open = triage.stillToAsk.length;
  if (open === 0 || urgency === 'emergency-now') return [];
  return [urgency === 'same-day' ? say.doNotWait : say.notFinished(open)];
}

function phone(told: Told, knowledge: Knowledge, say: ReportWords): readonly string[] {
  const names = suspectsIn(told, knowledge, say);
  return [
    say.phoneStart,
    ...(deciding(told.result).length > 0 ? [say.phoneAnswers(answersOf(told, knowledge))] : []),
    ...(names.length > 0 ? [say.phoneCheck(names)] : []),
  ];
}

function because(told: Told, knowledge: Knowledge, say: ReportWords): ResultPage['because'] {
  const { result } = told;
  const reasons = deciding(result);
  if (result.urgency === 'routine' || result.urgency === 'self-care') return { answers: [], lookFor: [] };
  if (reasons.length === 0) {
    const raised = result.urgency !== result.urgencyFromRules && result.ranked.length > 0;
    const sentence = raised ? say.fromRanking(plain(knowledge, raisedBy(result, knowledge))) : undefined;
    return { answers: [], lookFor: [], ...(sentence === undefined ? {} : { sentence }) };
  }
  const certain = reasons.some((reason) => reason.certain);
  return {
    answers: certain ? answersOf(told, knowledge).map(upperFirst) : [],
    ...(certain ? {} : { sentence: say.notSure(unsureOf(told, knowledge)) }),
    lookFor: suspectsIn(told, knowledge, say).map(upperFirst),
  };
}

/** What has to be looked for, in the language of the page; nobody is told half of it. */
function suspectsIn({ result }: Told, knowledge: Knowledge, { instead, suspects }: ReportWords): readonly string[] {
  const ids = suspected(result, knowledge);
  if (instead === undefined) return ids.map((id) => plain(knowledge, id));
  const names = ids.flatMap((id) => suspects[id] ?? []);
  return names.length === ids.length ? names : [];
}

const netOf = (ids: readonly string[], { answers }: Told, knowledge: Knowledge): readonly string[] =>
  ids
    .filter((id) => answers.get(id) !== true && knowledge.finding.has(id))
    .map((id) => answerWords(knowledge, id, undefined));

const plain = (knowledge: Knowledge, id: string): string => knowledge.condition.get(id)?.plain_name ?? id;

function placePage({ place }: Result, say: ReportWords): ResultPage['place'] {
  const { together, ...belief } = place;
  const shares = (Object.entries(belief) as [PlaceName, number][])
    .sort(([, x], [, y]) => y - x)
    .map(([id, share]) => ({ place: id, name: upperFirst(say.place[id]), share, people: say.inTen(share) }));
  const first = shares[0];
  const pair = together.find(({ probability }) => probability >= PAIR);
  return {
    sentence:
      first === undefined
        ? ''
        : first.share >= LEADS
          ? say.placeFirst(say.place[first.place], first.people)
          : say.placeUnsure(first.name, first.people),
    ...(pair === undefined
      ? {}
      : {
          together: say.placesTogether(
            pair.places.map((name) => say.place[name]),
            say.inTen(pair.probability),
          ),
        }),
    shares,
  };
}

function causesPage(
  { result, answers }: Told,
  knowledge: Knowledge,
  say: ReportWords,
): Pick<ResultPage, 'causes' | 'standsOut' | 'otherCauses'> {
  const named = result.ranked.slice(0, MOST.causes).filter(({ probability }) => probability >= NAMED);
  const rest = 1 - named.reduce((sum, { probability }) => sum + probability, 0);
  return {
    causes: named.map((cause) => causePage(cause, answers, knowledge, say)),
    standsOut: (named[0]?.probability ?? 0) >= STANDS_OUT,
    ...(rest >= NAMED ? { otherCauses: say.otherCauses(say.inTen(rest)) } : {}),
  };
}

/** How likely in words, in the language of the page. */
function likelihood({ model }: Knowledge, { bands }: ReportWords, probability: number): string {
  const words = model.display.bands.find(({ max }) => probability <= max)?.words ?? '';
  return bands[words] ?? words;
}

function causePage(
  { condition, probability, for: supporting = [], against = [] }: Result['ranked'][number],
  answers: ReadonlyMap<string, FindingValue>,
  knowledge: Knowledge,
  say: ReportWords,
): CausePage {
  const entry = knowledge.condition.get(condition);
  // A published cluster is a clinician's word; the answers in it are the person's.
  const own = (reasons: readonly Weighed[]): readonly WeightPage[] =>
    reasons
      .filter(({ finding }) => knowledge.finding.has(finding))
      .slice(0, MOST.reasons)
      .map(({ finding, factor, grade, sources }) => ({
        finding,
        words: upperFirst(answerWords(knowledge, finding, answers.get(finding))),
        factor,
        grade,
        sources,
      }));
  return {
    id: condition,
    name: upperFirst(plain(knowledge, condition)),
    inSentence: plain(knowledge, condition),
    label: entry?.label ?? condition,
    words: likelihood(knowledge, say, probability),
    people: say.inTen(probability),
    share: probability,
    place: entry?.source_class ?? 'other',
    ...(entry?.prior === undefined
      ? {}
      : {
          origin: {
            source: entry.prior.source,
            grade: entry.prior.grade,
            percent: entry.prior.base_percent,
          },
        }),
    for: own(supporting),
    against: own(against),
  };
}

function nextPage(result: Result, knowledge: Knowledge, say: ReportWords): ResultPage['next'] {
  const text = (id: string): string =>
    knowledge.finding.get(id)?.question ?? lowerFirst(answerWords(knowledge, id, undefined));
  const { stillToAsk } = result.triage;
  if (stillToAsk.length > 0) {
    const first = mostUrgentFirst(result).slice(0, MOST.questions);
    return {
      sentence: say.openQuestions(stillToAsk.length),
      questions: first.map((id) => ({ id, text: text(id) })),
    };
  }
  const telling = result.wouldChange.find(({ changes }) => changes === 'first-cause' || changes === 'place');
  return telling === undefined || result.rankedFor !== 'everyone'
    ? { sentence: '', questions: [] }
    : { sentence: say.wouldTell, questions: [{ id: telling.finding, text: text(telling.finding) }] };
}
