// Over-triage: people with the ordinary causes, every safety question answered. Too many alarms teach people to pass over
// the one that counts. The pictures are textbook descriptions; they are told at several ages, lengths and severities.
import { type Urgency, urgencyRank } from '@hipspine/knowledge';
import { loadKnowledge } from '@hipspine/knowledge/node';
import { describe, expect, test } from 'vitest';
import { compileTriage, triage } from './index.ts';
import { type Sketch, sketched } from './picture.ts';

interface Ordinary extends Omit<Sketch, 'who' | 'weeks'> {
  readonly name: string;
  readonly who: string;
  readonly weeks: readonly number[];
}

/** The largest share of benign people that may be sent the same day or sooner, and above a planned visit. */
const MOST_SAME_DAY = 0.03;
const MOST_ABOVE_ROUTINE = 0.1;

const ordinary: readonly Ordinary[] = [
  {
    name: 'strain from a lift',
    who: 'm24 m38 w33 w47 m56 w62',
    at: 'low-back',
    weeks: [0, 1, 3],
    yes: 'onset-lifting-twisting worse-bending-forward worse-lifting better-rest better-lying-down muscle-spasm prior-back-pain-episodes',
    is: { 'onset-speed': 'sudden-seconds', 'course-trend': 'improving' },
  },
  {
    name: 'sudden lumbago that cannot be coped with in the first days',
    who: 'm31 w44 m52',
    at: 'low-back',
    weeks: [0],
    yes: 'onset-lifting-twisting severe-pain-unable-cope better-lying-down prior-back-pain-episodes muscle-spasm',
    no: 'leg-weakness-felt leg-numbness pain-constant-non-mechanical night-pain-unrelenting',
    is: { 'onset-speed': 'sudden-seconds', 'pain-now-0-10': 8, 'pain-worst-0-10': 9 },
  },
  {
    name: 'non-specific back pain that comes and goes',
    who: 'w28 m35 w49 m58 w66 m73',
    at: 'low-back over-sij-dimple',
    weeks: [2, 8, 60, 300],
    yes: 'worse-sitting worse-bending-forward better-walking better-changing-position prior-back-pain-episodes quality-dull-ache',
    is: { 'onset-speed': 'gradual', 'course-trend': 'up-and-down', 'pain-now-0-10': 4 },
  },
  {
    name: 'disc pain worse with sitting and coughing',
    who: 'm29 w36 m48',
    at: 'low-back buttock',
    weeks: [1, 5, 20],
    yes: 'worse-sitting worse-cough-sneeze-strain worse-bending-forward worse-driving better-walking',
    is: { 'onset-speed': 'over-hours-days', 'course-trend': 'improving', 'worst-time-of-day': 'on-waking' },
  },
  {
    name: 'sciatica with feeling changes, strength kept',
    who: 'm34 w41 m55 w63',
    at: 'low-back buttock posterior-thigh below-knee',
    weeks: [2, 6, 12],
    yes: 'leg-pain-worse-than-back leg-tingling leg-numbness quality-shooting worse-cough-sneeze-strain night-pain-wakes prior-back-pain-episodes',
    no: 'leg-weakness-felt foot-drop',
    is: { 'course-trend': 'up-and-down', 'onset-speed': 'over-hours-days', 'pain-now-0-10': 6 },
  },
  {
    name: 'narrow canal, long-standing',
    who: 'w66 m71 w78 m83',
    at: 'low-back buttock posterior-thigh',
    weeks: [40, 150],
    yes: 'worse-walking worse-standing better-sitting better-bending-forward leg-heaviness-on-walking pain-both-legs prior-back-pain-episodes',
    is: { 'course-trend': 'up-and-down', 'onset-speed': 'gradual' },
  },
  {
    name: 'facet pain worse on arching back',
    who: 'm50 w59 m67',
    at: 'low-back',
    weeks: [3, 30],
    yes: 'worse-bending-backward worse-standing worse-extension-rotation better-sitting prior-back-pain-episodes',
    is: { 'course-trend': 'up-and-down', 'onset-speed': 'gradual', 'worst-time-of-day': 'on-waking' },
  },
  {
    name: 'sacroiliac pain after a misstep',
    who: 'w27 m39 w46',
    at: 'over-sij-dimple buttock',
    weeks: [2, 20],
    yes: 'worse-single-leg-load worse-rolling-in-bed worse-sit-to-stand st-one-finger-point',
    is: { 'course-trend': 'up-and-down', 'onset-speed': 'over-hours-days' },
  },
  {
    name: 'greater trochanteric pain',
    who: 'w45 w53 w61 m58 w72',
    at: 'lateral-hip lateral-thigh',
    weeks: [4, 16, 80],
    yes: 'worse-lying-on-side worse-single-leg-load worse-sit-to-stand night-pain-wakes st-press-outer-hip worse-walking',
    is: { 'course-trend': 'stable', 'onset-speed': 'gradual', 'worst-time-of-day': 'night' },
  },
  {
    name: 'hip osteoarthritis',
    who: 'm56 w64 m70 w77',
    at: 'groin anterior-thigh lateral-hip',
    weeks: [30, 120],
    yes: 'worse-walking worse-sit-to-stand hip-stiffness-shoes-socks hip-movement-reduced-felt first-steps-then-ease better-rest limp known-hip-osteoarthritis',
    is: { 'course-trend': 'stable', 'onset-speed': 'gradual', 'morning-stiffness-hip-min': 15 },
  },
  {
    name: 'hip impingement in an office worker',
    who: 'm27 w31 m36',
    at: 'groin c-sign',
    weeks: [20, 70],
    yes: 'worse-deep-hip-bend worse-sitting worse-pivot-twist-hip quality-sharp-catch worse-getting-in-out-car',
    is: { 'course-trend': 'up-and-down', 'onset-speed': 'gradual', 'main-sport': 'lifting' },
  },
  {
    name: 'footballer with adductor pain',
    who: 'm19 m24 m30',
    at: 'groin inner-thigh',
    weeks: [1, 4, 15],
    yes: 'worse-kicking-sprinting worse-running-impact worse-pivot-twist-hip st-knee-squeeze',
    no: 'onset-after-training-increase worse-walking limp',
    is: { 'course-trend': 'improving', 'onset-speed': 'over-hours-days', 'main-sport': 'kicking-cutting' },
  },
  {
    name: 'hamstring tendon at the sit bone',
    who: 'w34 m42 w50',
    at: 'ischial-sit-bone',
    weeks: [6, 40],
    yes: 'worse-sitting worse-hard-seat worse-running-impact worse-long-stride-forward-lean',
    is: { 'course-trend': 'stable', 'onset-speed': 'gradual', 'main-sport': 'running' },
  },
  {
    name: 'deep gluteal pain from sitting',
    who: 'w38 m45',
    at: 'buttock posterior-thigh',
    weeks: [8, 50],
    yes: 'worse-sitting worse-driving better-standing better-walking leg-tingling',
    no: 'leg-weakness-felt',
    is: { 'course-trend': 'up-and-down', 'onset-speed': 'gradual' },
  },
  {
    name: 'tailbone pain',
    who: 'w33 w48 m40',
    at: 'tailbone',
    weeks: [3, 30],
    yes: 'worse-sitting worse-hard-seat worse-sit-to-stand',
    is: { 'course-trend': 'stable', 'onset-speed': 'gradual' },
  },
  {
    name: 'meralgia',
    who: 'm46 w52 m60',
    at: 'lateral-thigh',
    weeks: [4, 25],
    yes: 'numb-outer-thigh-only quality-burning skin-touch-painful worse-standing worse-tight-belt-clothing',
    is: { 'course-trend': 'up-and-down', 'onset-speed': 'gradual' },
  },
  {
    name: 'painless snap and a sore hip flexor',
    who: 'w21 w26 m23',
    at: 'groin anterior-thigh',
    weeks: [5, 30],
    yes: 'snap-front-hip-audible worse-lifting-knee',
    no: 'onset-after-training-increase low-energy-availability worse-walking limp',
    is: { 'course-trend': 'stable', 'onset-speed': 'gradual', 'main-sport': 'dance-yoga-gymnastics' },
  },
  {
    name: 'pelvic girdle pain in pregnancy',
    who: 'w26 w31 w37',
    at: 'over-sij-dimple pubic',
    weeks: [4, 12],
    yes: 'worse-rolling-in-bed worse-walking worse-single-leg-load onset-pregnancy-birth better-pelvic-belt',
    no: 'limp',
    is: { 'pregnancy-state': 'third-trimester', 'course-trend': 'stable', 'onset-speed': 'gradual' },
  },
  {
    name: 'back pain after birth',
    who: 'w29 w35',
    at: 'low-back over-sij-dimple',
    weeks: [10, 30],
    yes: 'onset-pregnancy-birth worse-rolling-in-bed better-rest',
    is: { 'pregnancy-state': 'postpartum-12-months', 'course-trend': 'improving', 'onset-speed': 'gradual' },
  },
  {
    name: 'pain in many places with poor sleep',
    who: 'w37 w48 m51',
    at: 'low-back lateral-hip buttock',
    weeks: [100, 400],
    yes: 'pain-widespread fatigue-persistent sleep-unrefreshing cognitive-fog low-mood-anxiety night-pain-wakes worse-stress',
    is: { 'course-trend': 'up-and-down', 'onset-speed': 'gradual', 'pain-sites-count': 12 },
  },
  {
    name: 'supple joints, tired back',
    who: 'w19 w25 w34',
    at: 'low-back buttock',
    weeks: [20, 200],
    yes: 'worse-standing better-changing-position better-movement',
    is: { 'joint-hypermobility-5pq': 4, 'course-trend': 'up-and-down', 'onset-speed': 'gradual' },
  },
  {
    name: 'healing well after a hip replacement',
    who: 'w66 m72',
    at: 'groin lateral-hip',
    weeks: [3, 9],
    yes: 'limp recent-lower-limb-surgery better-rest',
    is: { 'hip-replacement': 'under-1-year', 'course-trend': 'improving', 'leg-surgery-weeks-ago': 8 },
  },
  {
    name: 'office worker of 70 with high blood pressure and his old back pain',
    who: 'm68 m70 w72',
    at: 'low-back',
    weeks: [1, 6],
    yes: 'prior-back-pain-episodes vascular-risk-factors better-lying-down worse-bending-forward',
    is: { 'course-trend': 'improving', 'onset-speed': 'over-hours-days', 'pain-now-0-10': 5 },
  },
  {
    name: 'stumbled and pulled the back',
    who: 'm22 w29 m37 w45',
    at: 'low-back',
    weeks: [0, 1],
    yes: 'minor-fall-older better-rest worse-bending-forward',
    is: { 'course-trend': 'improving', 'onset-speed': 'sudden-seconds' },
  },
  {
    name: 'old accident, old back pain',
    who: 'm40 w52',
    at: 'low-back',
    weeks: [250, 900],
    yes: 'major-trauma worse-sitting better-movement prior-back-pain-episodes',
    is: { 'course-trend': 'up-and-down', 'onset-speed': 'gradual' },
  },
  {
    name: 'flare of a known bad back, queasy from the tablets',
    who: 'w39 m47',
    at: 'low-back',
    weeks: [0],
    yes: 'nausea-vomiting prior-back-pain-episodes better-lying-down',
    is: { 'course-trend': 'improving', 'onset-speed': 'over-hours-days' },
  },
];

const knowledge = await loadKnowledge();
const net = compileTriage(knowledge);

const told = ordinary.flatMap(({ who, weeks, ...rest }) =>
  who.split(' ').flatMap((one) =>
    weeks.map((length) => {
      const sketch: Sketch = { ...rest, who: one as NonNullable<Sketch['who']>, weeks: length };
      const { name, ...picture } = { ...sketch, name: rest.name };
      return { name, who: one, weeks: length, result: triage(net, sketched(knowledge, picture)) };
    }),
  ),
);

const shareAbove = (urgency: Urgency): number =>
  told.filter(({ result }) => urgencyRank(result.urgency) > urgencyRank(urgency)).length / told.length;

describe('people with ordinary causes who answered everything', () => {
  test('are many enough to measure a share', () => {
    expect(told.length).toBeGreaterThan(150);
  });

  test('are never sent to an emergency department', () => {
    const sent = told.filter(({ result }) => result.urgency === 'emergency-now');
    expect(sent.map(({ name, who, weeks }) => `${name} ${who} ${weeks}`)).toEqual([]);
  });

  test('are hardly ever sent the same day', () => {
    expect(shareAbove('within-days-GP')).toBeLessThanOrEqual(MOST_SAME_DAY);
  });

  test('mostly need no more than a planned visit', () => {
    expect(shareAbove('routine')).toBeLessThanOrEqual(MOST_ABOVE_ROUTINE);
  });

  test('are cleared', () => {
    const held = told.filter(({ result }) => result.state !== 'cleared');
    expect(held.length / told.length).toBeLessThanOrEqual(MOST_SAME_DAY);
  });
});
