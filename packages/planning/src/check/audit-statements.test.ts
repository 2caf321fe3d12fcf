import type { FindingValue } from '@hipspine/knowledge';
import { describe, expect, test } from 'vitest';
import { makePlan } from '../make-plan.ts';
import type { Plan } from '../plan.schema.ts';
import { requestOf, shippedPlanner, type Told } from '../planner.fixture.ts';
import type { PlanRequest } from '../request.ts';
import { closing, judge, levelCap, touches } from './person-rules.ts';

// The 25 statements of the safety audit of the exercise knowledge. never: excluded. ask: a clinician's word, or more.
// open: neither. Each is held by the checker's own reading of the rules and by the plan that is made.

const room = await shippedPlanner();
const { knowledge } = room.planner;

interface Statement {
  readonly told: Told;
  readonly never?: readonly string[];
  readonly ask?: readonly string[];
  readonly open?: readonly string[];
}

const all = (test: (tags: readonly string[]) => boolean): readonly string[] =>
  knowledge.exercises.filter((exercise) => test(exercise.tags)).map(({ id }) => id);
const tagged = (...wanted: readonly string[]): readonly string[] =>
  all((own) => wanted.some((tag) => own.includes(tag)));
const found = (findings: Readonly<Record<string, FindingValue>>): Told => ({ findings });
const asked = (...facts: readonly string[]): Told => ({
  answers: Object.fromEntries(facts.map((fact) => [fact, 'yes' as const])),
});
const cause = (condition: string): Told => ({ causes: { [condition]: 0.6 } });

const BELLY = ['psoas-ball-release', 'iliacus-angular-pressure', 'iliacus-fingertip-release'];
const THIN_BONE = ['mcgill-curl-up', 'boat-pose', 'seated-spinal-twist', 'childs-pose', 'foam-roll-thoracic'];

const STATEMENTS: readonly (readonly [string, readonly Statement[]])[] = [
  [
    '1 hip replacement in the past 12 weeks',
    [
      {
        told: { findings: { 'hip-replacement': 'under-1-year', 'leg-surgery-weeks-ago': 3 } },
        never: [
          'run-walk-intervals',
          'deadlift-kettlebell',
          'garland-supported-squat',
          'seated-flexion-chair',
          'piriformis-ball-release',
          'straight-leg-raise-supine',
        ],
        open: ['ankle-pumps', 'quad-set', 'glute-set', 'heel-slide', 'walking-programme', 'sit-to-stand-raised'],
      },
    ],
  ],
  [
    '2 limits after a posterior approach',
    [
      {
        told: asked('thr-posterior-restricted'),
        never: ['cat-cow', 'quadruped-rock-back', 'lumbar-trunk-rotation', 'sit-to-stand', 'stationary-cycle'],
        open: ['supine-legs-on-bolster', 'reclined-sitting-support'],
      },
    ],
  ],
  [
    '3 limits after an anterior approach',
    [
      {
        told: asked('thr-anterior-restricted'),
        never: [
          'prone-hip-extension',
          'split-squat',
          'standing-lumbar-extension',
          'press-up-sloppy',
          'standing-hip-flexor-stretch',
        ],
        open: ['glute-bridge'],
      },
    ],
  ],
  [
    '4 limits after a side approach',
    [
      {
        told: asked('thr-lateral-restricted'),
        never: ['side-lying-abduction', 'hip-abduction-isometric-supine', 'single-leg-balance', 'hip-hitch'],
        open: ['glute-set', 'heel-slide', 'walking-programme'],
      },
    ],
  ],
  [
    '5 hip replacement two years on',
    [
      {
        told: found({ 'hip-replacement': 'over-1-year' }),
        ask: ['pigeon-pose', 'garland-supported-squat', 'run-walk-intervals', 'psoas-ball-release'],
        open: ['glute-bridge', 'step-up', 'stationary-cycle'],
      },
    ],
  ],
  [
    '6 hip arthroscopy in the past 12 weeks',
    [
      {
        told: asked('hip-arthroscopy-12w'),
        never: ['run-walk-intervals', 'straight-leg-raise-supine', 'hip-flexion-standing-band', 'butterfly-stretch'],
        open: ['glute-set', 'pelvic-tilt-supine'],
      },
    ],
  ],
  [
    '7 back surgery in the past 12 weeks',
    [
      {
        told: asked('spine-surgery-12w'),
        never: ['low-back-ball-release', 'psoas-ball-release'],
        ask: ['plank', 'cat-cow', 'couch-stretch'],
        open: ['walking-programme', 'sit-to-stand', 'glute-bridge'],
      },
    ],
  ],
  [
    '8 knee surgery in the past 12 weeks',
    [
      {
        told: asked('knee-surgery-12w'),
        never: tagged('kneel', 'deep-knee'),
        ask: ['deadlift-kettlebell'],
        open: ['quad-set', 'heel-slide', 'straight-leg-raise-supine'],
      },
    ],
  ],
  [
    '9 first trimester',
    [
      {
        told: found({ 'sex-at-birth': 'female', 'age-years': 31, 'pregnancy-state': 'first-trimester' }),
        never: tagged('abd-pressure'),
        open: ['press-up-sloppy', 'walking-programme'],
      },
    ],
  ],
  [
    '10 later in pregnancy',
    [
      {
        told: found({ 'sex-at-birth': 'female', 'age-years': 31, 'pregnancy-state': 'third-trimester' }),
        never: [
          ...tagged('prone'),
          'press-up-sloppy',
          'cobra',
          'mcgill-curl-up',
          'seated-spinal-twist',
          'copenhagen-short',
          'downward-dog',
        ],
        open: ['cat-cow', 'bird-dog-legs', 'pelvic-floor-squeeze'],
      },
    ],
  ],
  [
    '11 pelvic girdle pain',
    [
      {
        told: cause('pelvic-girdle-pain-pregnancy'),
        never: ['copenhagen-short'],
        ask: ['pigeon-pose', 'couch-stretch'],
        open: ['side-lying-pillow', 'clamshell'],
      },
    ],
  ],
  [
    '12 birth in the past 12 weeks',
    [
      {
        told: {
          findings: { 'sex-at-birth': 'female', 'age-years': 31, 'pregnancy-state': 'postpartum-12-months' },
          ...asked('postpartum-12w'),
        },
        never: ['run-walk-intervals', 'boat-pose'],
        ask: ['deadlift-kettlebell'],
        open: ['pelvic-floor-squeeze', 'diaphragmatic-breathing'],
      },
    ],
  ],
  [
    '13 belly surgery in the past 12 weeks',
    [
      {
        told: asked('abdominal-surgery-12w'),
        never: tagged('abd-pressure'),
        ask: ['plank', 'deadlift-kettlebell', 'cobra', 'swimming'],
        open: ['walking-programme', 'pelvic-tilt-supine'],
      },
    ],
  ],
  [
    '14 hernia',
    [
      {
        told: found({ 'groin-lump': true }),
        never: tagged('abd-pressure'),
        ask: ['deadlift-kettlebell'],
        open: ['walking-programme', 'glute-bridge'],
      },
    ],
  ],
  [
    '15 aneurysm or blood thinner',
    [
      { told: found({ 'known-or-family-aaa': true }), never: BELLY, ask: ['goblet-squat'] },
      { told: found({ anticoagulant: true }), never: BELLY },
    ],
  ],
  [
    '16 thin bone',
    [
      {
        told: found({ 'age-years': 68, 'osteoporosis-known': true }),
        never: THIN_BONE,
        open: ['back-extension-prone', 'hip-hinge-dowel', 'deadlift-kettlebell'],
      },
    ],
  ],
  [
    '17 broken vertebra',
    [
      {
        told: cause('vertebral-fragility-fracture'),
        never: [...THIN_BONE, ...tagged('body-pressure')],
        ask: ['deadlift-kettlebell', 'run-walk-intervals', 'downward-dog'],
        open: ['walking-programme', 'tandem-stand'],
      },
    ],
  ],
  [
    '18 stress injury of bone',
    [
      {
        told: cause('femoral-neck-stress-fracture'),
        never: ['walking-programme', 'straight-leg-raise-supine', 'side-bridge-full'],
        ask: ['stationary-cycle'],
        open: ['glute-set', 'diaphragmatic-breathing'],
      },
    ],
  ],
  [
    '19 nerve root pain, and with a weak leg',
    [
      {
        told: cause('lumbar-disc-herniation-radiculopathy'),
        never: ['seated-forward-bend'],
        open: ['press-up-sloppy', 'sciatic-slider-supine'],
      },
      {
        told: { ...cause('lumbar-disc-herniation-radiculopathy'), ...found({ 'leg-weakness-felt': true }) },
        ask: ['step-down', 'run-walk-intervals'],
      },
    ],
  ],
  [
    '20 growing weakness, or an open warning sign: exactly the five rest-safe moves stay',
    [
      {
        told: found({ 'leg-weakness-progressive': true }),
        never: all((own) => !own.includes('rest-safe')),
        open: tagged('rest-safe'),
      },
      { told: { state: 'not-cleared' }, never: all((own) => !own.includes('rest-safe')), open: tagged('rest-safe') },
    ],
  ],
  [
    '21 stenosis, or better with bending',
    [
      {
        told: cause('lumbar-spinal-stenosis'),
        never: ['cobra', 'press-up-sloppy'],
        open: ['seated-flexion-chair', 'stationary-cycle', 'swimming'],
      },
      {
        told: { movementClass: 'flexion' },
        never: ['cobra', 'press-up-sloppy'],
        open: ['seated-flexion-chair', 'stationary-cycle', 'swimming'],
      },
    ],
  ],
  [
    '22 outer hip tendons',
    [
      {
        told: cause('greater-trochanteric-pain-syndrome'),
        never: ['cross-leg-sitting', 'figure-four-supine', 'pigeon-pose'],
        open: ['hip-abduction-isometric-supine', 'side-lying-abduction'],
      },
    ],
  ],
  [
    '23 impingement, and hip flexor pain',
    [
      {
        told: cause('femoroacetabular-impingement-syndrome'),
        never: ['garland-supported-squat', 'happy-baby', 'piriformis-stretch-knee-to-opposite-shoulder'],
        open: ['quadruped-rock-back'],
      },
      { told: cause('iliopsoas-related-groin-pain'), never: ['boat-pose'] },
    ],
  ],
  [
    '24 falls at 82',
    [
      {
        told: { ...found({ 'age-years': 82, 'unsteady-on-walking': true }), ...asked('falls-risk') },
        ask: ['star-reach', 'single-leg-squat-to-chair', 'wide-leg-forward-fold'],
        open: ['sit-to-stand', 'tandem-stand', 'single-leg-balance'],
      },
    ],
  ],
];

const effectOn = (request: PlanRequest, id: string): 'exclude' | 'clinician-ok' | 'open' => {
  const exercise = knowledge.exercise.get(id);
  if (exercise === undefined) throw new Error(`no exercise ${id}`);
  return (closing(judge(knowledge, request), exercise, [])[0]?.rule.effect ?? 'open') as 'exclude';
};
const moves = ({ items, release, trip }: Plan): readonly string[] => [
  ...items.map(({ exercise }) => exercise),
  ...release.map(({ exercise }) => exercise),
  ...(trip?.atStops ?? []),
];

describe('the 25 statements of the safety audit', () => {
  test.each(STATEMENTS)('statement %s', (_title, people) => {
    for (const { told, never = [], ask = [], open = [] } of people) {
      const request = requestOf(room, told);
      expect(never.filter((id) => effectOn(request, id) !== 'exclude')).toEqual([]);
      expect(ask.filter((id) => effectOn(request, id) === 'open')).toEqual([]);
      expect(open.filter((id) => effectOn(request, id) !== 'open')).toEqual([]);
      const plan = makePlan(room.planner, request);
      expect(moves(plan).filter((id) => never.includes(id) || ask.includes(id))).toEqual([]);
      const out = new Map(plan.excluded.map(({ exercise, effect }) => [exercise, effect]));
      expect(never.filter((id) => out.get(id) !== 'exclude')).toEqual([]);
    }
  });

  test('statement 24 falls at 82: the start level is at most 2', () => {
    const judged = judge(knowledge, requestOf(room, asked('falls-risk')));
    expect(levelCap(judged, 'sit-to-stand')).toBeLessThanOrEqual(2);
  });

  test('statement 25 nothing answered: only rest-safe moves, and "not sure" opens none', () => {
    const nobody = requestOf(room);
    const silent: PlanRequest = {
      ...nobody,
      answers: new Map(),
      assessed: { ...nobody.assessed, person: { findings: new Map(), notSure: new Set(), laterality: new Map() } },
    };
    const openFor = (request: PlanRequest): readonly string[] =>
      knowledge.exercises.filter(({ id }) => effectOn(request, id) === 'open').map(({ id }) => id);
    const atFirst = openFor(silent);
    expect(atFirst.length).toBeGreaterThanOrEqual(4);
    expect(atFirst.filter((id) => knowledge.exercise.get(id)?.tags.includes('rest-safe') !== true)).toEqual([]);
    for (const { id, ask } of knowledge.facts) {
      if (ask === undefined) continue;
      const notSure = openFor({ ...silent, answers: new Map([[id, 'unknown' as const]]) });
      expect(notSure, id).toEqual(atFirst);
      // A no can only open, a yes can only close.
      expect(
        atFirst.filter((move) => !openFor({ ...silent, answers: new Map([[id, 'no' as const]]) }).includes(move)),
      ).toEqual([]);
    }
    const all = requestOf(room);
    expect(openFor(all).length).toBe(knowledge.exercises.length);
    expect(touches(judge(knowledge, all), ['abd-pressure'])).toEqual([]);
  });
});
