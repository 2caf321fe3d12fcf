import type { Answer, FindingValue, Knowledge } from '@hipspine/knowledge';
import { PLACES_TO_PRACTISE, type PlanKnowledge, type PlanRequest } from '@hipspine/planning';
import { type Dice, dice, pick } from './random.ts';

const CLASSES = ['extension', 'flexion', 'lateral', 'mixed', 'none', 'unknown'] as const;
const MOTIONS = ['flexion', 'extension', 'adduction', 'internal-rotation', 'external-rotation'] as const;
const PHASES = ['calm', 'build', 'keep'] as const;

/** One in so many people has an open or shut gate of each kind. */
const GATES = 25;

/**
 * Person number `i`, with a random cause, random gates open, shut or unanswered, and a random life; settled otherwise.
 * The person depends on seed and number alone.
 */
export function planRequest(knowledge: Knowledge, plans: PlanKnowledge, seed: number, i: number): PlanRequest {
  const roll = dice(Math.imul(seed + 1, 0x9e3779b1) ^ Math.imul(i + 1, 0x85ebca6b));
  const causes = knowledge.diseases.map(({ id }) => id);
  const female = roll(2) === 0;
  const age = 16 + roll(76);
  const findings = new Map<string, FindingValue>(
    plans.facts
      .flatMap(({ derive }) => findingsOf(derive))
      .filter((id) => plans.selfAskable.has(id))
      .flatMap((id): [string, FindingValue][] => {
        const value = knowledge.finding.get(id)?.value;
        if (value?.type !== 'boolean') return [];
        // Answered with no as a rule; now and then with yes, or not at all.
        const said = roll(GATES);
        return said === 0 ? [] : [[id, said === 1]];
      }),
  );
  findings
    .set('age-years', age)
    .set('sex-at-birth', female ? 'female' : 'male')
    .set('pain-now-0-10', roll(11));
  findings
    .set('joint-hypermobility-5pq', roll(6))
    .set('onset-after-surgery', 'no')
    .set('pain-duration-weeks', roll(60));
  findings.set('hip-replacement', pick(roll, ['no', 'no', 'no', 'no', 'no', 'under-1-year', 'over-1-year']));
  if (female && age < 56)
    findings.set('pregnancy-state', pick(roll, ['no', 'no', 'no', 'third-trimester', 'postpartum-12-months']));
  const answers = new Map<string, Answer>(
    plans.facts
      .filter(({ ask }) => ask !== undefined)
      .map(({ id }) => [id, pick(roll, roll(GATES) === 0 ? ['yes', 'unknown'] : ['no'])] as [string, Answer]),
  );
  const reached = roll(5);
  const easy = plans.exercises.filter(({ level }) => level === 1).map(({ id }) => id);
  return {
    id: String(i),
    assessed: {
      person: { findings, notSure: new Set(), laterality: new Map() },
      assessment: {
        version: 'bench',
        knowledge: knowledge.hash,
        urgency: 'routine',
        triage: { state: 'cleared', reasons: [], stillToAsk: [] },
        ranked: [
          { condition: pick(roll, causes), probability: 0.6 },
          { condition: pick(roll, causes), probability: 0.1 + roll(30) / 100 },
        ],
        movementClass: { class: pick(roll, CLASSES), reasons: [] },
      },
    },
    today: '2027-01-11',
    minutes: 10 + roll(51),
    days: 1 + roll(7),
    equipment: someGear(plans, roll),
    place: pick(roll, PLACES_TO_PRACTISE),
    without: [],
    limits:
      roll(4) > 0
        ? []
        : [
            {
              joint: 'hip',
              side: 'left',
              motion: pick(roll, MOTIONS),
              maxDegrees: roll(121),
              until: null,
              setBy: 'surgeon',
            },
          ],
    answers,
    context: {},
    confirmed: [],
    agreed: [],
    lifted: [],
    wontDo: [],
    ...(reached === 0
      ? {}
      : { previous: { phase: pick(roll, PHASES), startedOn: '2026-11-16', known: easy, levelReached: reached } }),
  };
}

function someGear({ equipment }: PlanKnowledge, roll: Dice): readonly string[] {
  const gear = equipment.filter(({ kind }) => kind === 'gear').map(({ id }) => id);
  return roll(2) === 0 ? [] : gear.filter(() => roll(4) === 0);
}

type Derivation = PlanKnowledge['facts'][number]['derive'];

const findingsOf = (node: Derivation): readonly string[] => {
  if (node === undefined) return [];
  if ('finding' in node) return [node.finding];
  if ('any' in node) return node.any.flatMap(findingsOf);
  return 'all' in node ? node.all.flatMap(findingsOf) : [];
};
