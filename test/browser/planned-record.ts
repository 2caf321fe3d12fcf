import { entryAt, recordOf } from './seeded-record.ts';

const EVERY_DAY = [1, 2, 3, 4, 5, 6, 7];

const item = (exercise: string, order: number, dose: object, perSide: boolean): object => ({
  exercise,
  side: 'both',
  perSide,
  order,
  dose: { sets: 1, restSeconds: 10, sessionsPerDay: 1, perWeek: 7, ...dose },
  minutesPerDay: 4,
  days: EVERY_DAY,
  changes: [],
  uses: [],
  standIns: [],
  isNew: false,
  because: [{ kind: 'kept', id: exercise, sources: ['expert'] }],
  source: ['expert'],
});

const stretchDose = { reps: 4, holdSeconds: 30 };

const other = (exercise: string): object => ({
  exercise,
  perSide: true,
  dose: { sets: 1, restSeconds: 10, sessionsPerDay: 1, ...stretchDose },
  changes: [],
});

const ITEMS = [
  item('half-kneeling-hip-flexor-stretch', 1, stretchDose, true),
  item('glute-bridge', 3, { reps: 10, holdSeconds: 1 }, false),
];

const RELEASE = [
  {
    ...item('piriformis-ball-release', 2, { reps: 3, holdSeconds: 40, restSeconds: 15 }, true),
    kind: 'release',
    counts: true,
  },
  {
    ...item('supine-legs-on-chair-90-90', 4, { reps: 1, holdSeconds: 900, restSeconds: 0 }, false),
    kind: 'ease',
    counts: false,
  },
];

/**
 * A cleared person with a plan of one stretch, one press and one bridge, as a file. The plan is written by hand, so that a
 * test knows every second of it; what a planner makes is tested elsewhere.
 */
export async function recordWithPlan({ language = 'en' }: { readonly language?: string } = {}): Promise<string> {
  const at = Date.now() - 60_000;
  const plan = {
    format: 1,
    version: 'test',
    knowledge: 'sha256:0',
    made: new Date(at).toISOString().slice(0, 10),
    started: new Date(at).toISOString().slice(0, 10),
    phase: 'calm',
    why: 'By hand.',
    pathways: [],
    items: ITEMS,
    release: RELEASE,
    habits: [],
    positions: [],
    excluded: [],
    limits: [],
    targets: [],
    askFirst: [],
    askSurgeon: [],
    showTo: [],
    review: { when: new Date(at + 14 * 86_400_000).toISOString().slice(0, 10), triggers: ['A new sign'] },
    budget: { minutes: 15, days: 7, busiestDayMinutes: 12 },
    proof: null,
    warnings: [],
    conflict: null,
  };
  const ladders = {
    'half-kneeling-hip-flexor-stretch': {
      easier: [other('supine-edge-hip-flexor-stretch'), other('standing-hip-flexor-stretch')],
      harder: [other('couch-stretch')],
    },
    'glute-bridge': { easier: [], harder: [other('bridge-march')] },
  };
  const asked = {
    minutes: 15,
    days: 5,
    place: 'home',
    equipment: [],
    limits: [],
    answers: {},
    context: {},
    wontDo: [],
  };
  return recordOf('cp-extension-desk', [
    entryAt(at, 'profile', { language }, 1),
    entryAt(at + 1, 'plan', { plan, asked, ladders }, 2),
  ]);
}
