import type { Answer, FindingValue, Knowledge, Person } from '@hipspine/knowledge';
import { loadKnowledge, loadTreatment } from '@hipspine/knowledge/node';
import type { MovementClass } from '@hipspine/reasoning';
import type { Highs } from 'highs';
import * as highs from 'highs';
import { highsSolver } from './highs-solver.ts';
import { type Planner, plannerOf } from './make-plan.ts';
import { planKnowledge } from './plan-knowledge.ts';
import type { PlanRequest } from './request.ts';

const loadHighs = highs.default as unknown as () => Promise<Highs>;

/** The planner as it ships, for tests: real facts, real solver. */
export async function shippedPlanner(): Promise<{ readonly planner: Planner; readonly knowledge: Knowledge }> {
  // One after the other: whoever comes second finds the facts compiled.
  const knowledge = await loadKnowledge();
  const treatment = await loadTreatment();
  const solver = await loadHighs();
  return { planner: plannerOf(planKnowledge(treatment, knowledge), highsSolver(solver)), knowledge };
}

/** What a test says about a person; all else is settled and harmless. */
export interface Told {
  readonly findings?: Readonly<Record<string, FindingValue>>;
  /** Asked, and not sure: no finding stands for it. */
  readonly notSure?: readonly string[];
  readonly causes?: Readonly<Record<string, number>>;
  readonly movementClass?: MovementClass;
  readonly answers?: Readonly<Record<string, Answer>>;
  readonly state?: 'send-now' | 'not-cleared' | 'cleared';
  readonly request?: Partial<Omit<PlanRequest, 'assessed' | 'answers'>>;
}

/** Findings of somebody of 45 in whom every gate has been asked and denied. */
const HARMLESS: Readonly<Record<string, FindingValue>> = {
  'age-years': 45,
  'sex-at-birth': 'male',
  'leg-weakness-progressive': false,
  anticoagulant: false,
  'calf-swelling': false,
  'clot-risk': false,
  'swelling-warmth-redness': false,
  bruising: false,
  'saddle-numbness': false,
  'leg-numbness': false,
  'numb-stocking-both-feet': false,
  'onset-after-surgery': 'no',
  'groin-lump': false,
  'pain-abdomen': false,
  'endometriosis-known': false,
  'history-ibd': false,
  'hip-replacement': 'no',
  'leg-surgery-weeks-ago': 60,
  'unsteady-on-walking': false,
  'st-single-leg-stand-30s': 'no-pain',
  'leg-weakness-felt': false,
  'foot-drop': false,
  'onset-pop-tear': false,
  'pain-duration-weeks': 10,
  'known-or-family-aaa': false,
  'pulsating-belly': false,
  'prior-spine-surgery': false,
  'osteoporosis-known': false,
  'prior-fragility-fracture': false,
  'height-loss-or-stoop': false,
  'long-term-steroids': false,
  'pain-now-0-10': 4,
};

/** A request of somebody harmless, with what the test tells laid over it. */
export function requestOf(
  { planner, knowledge }: { planner: Planner; knowledge: Knowledge },
  told: Told = {},
): PlanRequest {
  const findings = new Map(Object.entries({ ...HARMLESS, ...told.findings }));
  for (const [id] of findings) if (!knowledge.finding.has(id)) throw new Error(`no finding ${id}`);
  const person: Person = { findings, notSure: new Set(told.notSure), laterality: new Map() };
  const denied = planner.knowledge.facts
    .filter(({ ask }) => ask !== undefined)
    .map(({ id }) => [id, 'no' as Answer] as const);
  return {
    assessed: {
      person,
      assessment: {
        version: 'test',
        knowledge: 'sha256:test',
        urgency: 'routine',
        triage: { state: told.state ?? 'cleared', reasons: [], stillToAsk: [] },
        ranked: Object.entries(told.causes ?? { 'nonspecific-low-back-pain': 0.7 }).map(([condition, probability]) => ({
          condition,
          probability,
        })),
        movementClass: { class: told.movementClass ?? 'unknown', reasons: [] },
      },
    },
    today: '2027-01-11',
    minutes: 20,
    days: 5,
    equipment: [],
    place: 'home',
    without: [],
    limits: [],
    answers: new Map<string, Answer>([...denied, ...Object.entries(told.answers ?? {})]),
    context: {},
    confirmed: [],
    agreed: [],
    lifted: [],
    wontDo: [],
    ...told.request,
  };
}
