import type { Finding, Person } from '@hipspine/knowledge';
import { type Triage, withDerived } from '@hipspine/triage';
import type { Engine } from './assess.ts';
import { effortOf } from './next-question.ts';
import { believed, type OpenRule, reachOf, rulesThatCanBeTakenBack, rulesThatCanFire } from './open-rules.ts';
import { leavesOn, type Outlook } from './weighed-logic.ts';

/** Rules less likely to fire than this share of the least worth are not looked at: no question could reach it. */
const TOO_FAR = 0.25;

/** Of two answers that are needed together, a sure one is worth this share less than one that will hardly come out so. */
const LIKELY_LESS = 0.5;

/**
 * The questions that best settle how urgent this is, to be put together on one screen, the most telling first.
 *
 * Worth of a question = sum over the rules that look at it of stake x (chance that the rule is decided - the same chance
 * without this question), less when the answer is likely to help. The difference sees whole rules: an answer that is worth
 * nothing without two others counts with the chance of all three. The last part puts the answer first that is most likely to
 * end the matter, so that of answers that only count together one is asked, and the others if it comes out "yes".
 *
 * Questions are taken one after the other, each as if those before it had not helped, while one is worth
 * `least_reach` per unit of effort. Once a warning sign of an emergency was worth asking and did not come out "yes", the
 * other ways to that emergency are asked as well, however unlikely they have become: the sign may have been overlooked or
 * misread, and a question left out says nothing.
 *
 * @param main        belief in each cause
 * @param mayAsk      whether a finding can be asked about now
 * @param answerable  chance that the person answers it, 0 to 1
 * @param skipped     asked and left without an answer
 * @param most        how many fit on the screen
 * @source docs/decisions/0012-the-interview-sees-rules.md
 */
export function urgentQuestions(
  engine: Engine,
  person: Person,
  sorted: Triage,
  main: Float64Array,
  mayAsk: (finding: Finding) => boolean,
  answerable: (finding: Finding) => number,
  skipped: ReadonlySet<string>,
  most: number,
): readonly Finding[] {
  const { knowledge, net } = engine;
  const least = knowledge.model.interview.least_reach;
  const open = new Map<string, boolean>();
  const outlook: Outlook = {
    findings: withDerived(net, person),
    open: (id) => {
      const before = open.get(id);
      if (before !== undefined) return before;
      const finding = knowledge.finding.get(id);
      const may = finding !== undefined && mayAsk(finding);
      open.set(id, may);
      return may;
    },
  };
  const likely = believed(main);
  const canFire = rulesThatCanFire(engine, sorted, likely, outlook);
  const pursued = new Set(canFire.filter((one) => isPursued(engine, person, skipped, one)));
  const live = [...canFire, ...rulesThatCanBeTakenBack(engine, sorted, likely, outlook)].filter(
    (one) => pursued.has(one) || one.stake * reachOf(one, outlook) >= TOO_FAR * least,
  );

  const worth = new Map<string, Map<OpenRule, number>>();
  const weigh = (one: OpenRule): void => {
    const reach = reachOf(one, outlook);
    for (const id of one.asks) {
      if (outlook.findings.has(id) || !outlook.open(id)) continue;
      const own = worth.get(id) ?? new Map<OpenRule, number>();
      worth.set(id, own.set(one, worthFor(one, id, reach, outlook)));
    }
  };
  for (const one of live) weigh(one);

  const chosen: Finding[] = [];
  while (chosen.length < most) {
    const best = mostTelling(worth, (id, sum) => {
      const finding = knowledge.finding.get(id) as Finding;
      const plain = (sum * answerable(finding)) / effortOf(finding);
      return isNextOf(pursued, worth, id) ? Math.max(plain, least) : plain;
    });
    if (best === undefined || best.worth < least) break;
    chosen.push(knowledge.finding.get(best.id) as Finding);
    open.set(best.id, false);
    const touched = [...(worth.get(best.id)?.keys() ?? [])];
    worth.delete(best.id);
    for (const one of touched) weigh(one);
  }
  return chosen;
}

/** An emergency of which a warning sign outside the safety block was asked about and not affirmed. */
function isPursued(
  { knowledge, net }: Engine,
  { findings, notSure }: Person,
  skipped: ReadonlySet<string>,
  { urgency, asks }: OpenRule,
): boolean {
  const notAffirmed = (id: string): boolean => findings.get(id) === false || notSure.has(id) || skipped.has(id);
  const askedForIt = (id: string): boolean =>
    knowledge.finding.get(id)?.kind === 'red-flag-history' && !net.safetyBlock.some(({ finding }) => finding.id === id);
  return urgency === 'emergency-now' && asks.some((id) => askedForIt(id) && notAffirmed(id));
}

/** Does most for one of the emergencies that are pursued. */
function isNextOf(
  pursued: ReadonlySet<OpenRule>,
  worth: ReadonlyMap<string, ReadonlyMap<OpenRule, number>>,
  id: string,
): boolean {
  return [...(worth.get(id) ?? [])].some(
    ([one, own]) => pursued.has(one) && own > 0 && one.asks.every((other) => (worth.get(other)?.get(one) ?? 0) <= own),
  );
}

function mostTelling(
  worth: ReadonlyMap<string, ReadonlyMap<OpenRule, number>>,
  perEffort: (id: string, sum: number) => number,
): { readonly id: string; readonly worth: number } | undefined {
  let best: { readonly id: string; readonly worth: number } | undefined;
  for (const [id, own] of worth) {
    let sum = 0;
    for (const x of own.values()) sum += x;
    const x = perEffort(id, sum);
    if (best === undefined || x > best.worth || (x === best.worth && id < best.id)) best = { id, worth: x };
  }
  return best;
}

/** What one question does for one rule, times its stake. */
function worthFor(one: OpenRule, id: string, reach: number, outlook: Outlook): number {
  const without = reachOf(one, { ...outlook, open: (other) => other !== id && outlook.open(other) });
  const hangs = reach - without;
  return hangs <= 0 ? 0 : one.stake * hangs * (1 - LIKELY_LESS * likeliestHelp(one, id));
}

/** Chance that the answer is one that the rule looks for; the likeliest if it looks for several. */
function likeliestHelp({ decides, weight }: OpenRule, id: string): number {
  let all = 0;
  for (const [, belief] of weight) all += belief;
  const chances = leavesOn(decides, id).map(({ chance }) => {
    let met = 0;
    for (const [i, belief] of weight) met += belief * (chance[i] as number);
    return met / all;
  });
  return Math.max(0, ...chances);
}
