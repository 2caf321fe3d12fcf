// What a clinician expects, written by hand and never computed. Each picture names where its expected urgency comes from,
// the rule that has to speak, and rules that look close but must stay silent. A rule that is deleted, lowered, or loses
// its `requires` or `exclude_if` breaks at least one picture; the last tests keep it so for rules still to come.
import { type Urgency, urgencyRank } from '@hipspine/knowledge';
import { loadKnowledge } from '@hipspine/knowledge/node';
import { describe, expect, test } from 'vitest';
import { compileTriage, triage } from './index.ts';
import { type Sketch, sketched } from './picture.ts';

/** Name, where the expectation comes from, the person, the rule that has to speak and those that must not. */
type Row = readonly [
  name: string,
  from: string,
  sketch: Sketch,
  verdict: { readonly by: string; readonly silent?: string },
];

interface Picture {
  readonly name: string;
  readonly from: string;
  readonly sketch: Sketch;
  readonly urgency: Urgency;
  readonly by: string;
  readonly silent: readonly string[];
}

const expecting = (urgency: Urgency, rows: readonly Row[]): readonly Picture[] =>
  rows.map(([name, from, sketch, { by, silent }]) => ({
    name,
    from,
    sketch,
    urgency,
    by,
    silent: silent?.split(' ') ?? [],
  }));

const pictures: readonly Picture[] = [
  // Emergency now.
  ...expecting('emergency-now', [
    [
      'sudden severe back pain in an older man',
      'NICE NG156 1.1',
      { who: 'm68', at: 'low-back', weeks: 0, yes: 'sudden-severe-back-abdominal-pain' },
      { by: 't-aaa-over-50' },
    ],
    [
      'a throbbing belly at 74',
      'NICE NG156 1.1',
      { who: 'm74', at: 'low-back', weeks: 1, yes: 'pulsating-belly' },
      { by: 't-aaa-over-50' },
    ],
    [
      'collapse with hip pain at 61',
      'triage audit, judgement call: collapse at 50 or over',
      { who: 'w61', at: 'lateral-hip', weeks: 1, yes: 'faint-collapse' },
      { by: 't-aaa-over-50' },
    ],
    [
      'belly pain with a known aneurysm',
      'NICE NG156 1.1; Lederle 1999',
      { who: 'm70', at: 'abdomen', weeks: 3, yes: 'known-or-family-aaa' },
      { by: 't-aaa' },
    ],
    [
      'tearing pain that came within seconds, at 45',
      'triage audit 2.4: tearing pain was used in no rule',
      { who: 'm45', at: 'mid-back', weeks: 0, yes: 'quality-tearing', is: { 'onset-speed': 'sudden-seconds' } },
      { by: 't-aaa' },
    ],
    [
      'first colic at 66, stones never asked about',
      'Azhar 2014; triage audit, law 11',
      { who: 'm66', at: 'flank', weeks: 0, yes: 'quality-colicky' },
      { by: 't-first-colic-over-60' },
    ],
    [
      'groin and belly pain with fever and sickness',
      'triage audit 3: acute abdomen felt in the groin',
      { who: 'w24', at: 'abdomen groin', weeks: 0, yes: 'fever-chills nausea-vomiting' },
      { by: 't-acute-abdomen' },
    ],
    [
      'a leg that suddenly turned cold',
      'NICE CG147: acute limb ischaemia',
      { who: 'm70', at: 'below-knee', weeks: 0, yes: 'leg-suddenly-cold-numb' },
      { by: 't-acute-limb-ischaemia' },
    ],
    [
      'a weak arm and unsteady legs',
      'Finucane 2020: signs above the low back',
      { who: 'm62', at: 'low-back', weeks: 2, yes: 'arm-weakness-new unsteady-on-walking' },
      { by: 't-arm-and-leg' },
    ],
    [
      'sudden severe back pain on a blood thinner',
      'triage audit 3: bleed on a blood thinner',
      { who: 'm45', at: 'low-back', weeks: 0, yes: 'anticoagulant sudden-severe-back-abdominal-pain' },
      { by: 't-bleed-on-anticoagulant' },
    ],
    [
      'groin pain and no wind passed, with vomiting',
      'triage audit 3: bowel obstruction',
      { who: 'w80', at: 'abdomen', weeks: 0, yes: 'no-stool-or-wind nausea-vomiting' },
      { by: 't-bowel-obstruction' },
    ],
    [
      'new sciatica in both legs',
      'GIRFT CES 2023',
      { who: 'w40', at: 'low-back below-knee', weeks: 1, yes: 'bilateral-sciatica' },
      { by: 't-ces-bilateral' },
    ],
    [
      'back pain and trouble starting to pee',
      'GIRFT CES 2023',
      { who: 'w38', at: 'low-back', weeks: 1, yes: 'bladder-retention-new' },
      { by: 't-ces' },
    ],
    [
      'numb saddle with buttock pain',
      'GIRFT CES 2023',
      { who: 'm33', at: 'buttock', weeks: 2, yes: 'saddle-numbness' },
      { by: 't-ces' },
    ],
    [
      '300 mL left in the bladder, groin pain only',
      'GIRFT CES 2023: post-void residual over 200 mL',
      { who: 'm50', at: 'groin', weeks: 1, is: { 'ct-post-void-residual-ml': 300 } },
      { by: 't-ces-signs' },
    ],
    [
      'chest pain with hip pain',
      'outside the scope: chest pain is an emergency',
      { who: 'm55', at: 'lateral-hip', weeks: 3, yes: 'chest-pain-breathless' },
      { by: 't-chest-pain' },
    ],
    [
      'swollen calf and short of breath',
      'Geersing 2014',
      { who: 'w48', at: 'below-knee', weeks: 1, yes: 'calf-swelling chest-pain-breathless' },
      { by: 't-pe' },
    ],
    [
      'a boy of six with fever and thigh pain',
      'Kocher 1999; triage audit, law 16',
      { who: 'm6', at: 'anterior-thigh', weeks: 0, yes: 'fever-chills' },
      { by: 't-child-fever-hip' },
    ],
    [
      'a child of five who will not walk',
      'Kocher 1999',
      { who: 'm5', at: 'groin', weeks: 0, yes: 'child-refuses-to-walk' },
      { by: 't-child-limp' },
    ],
    [
      'a child who will not walk, with the age of the parent filled in',
      'expert: a contradiction is read the safer way',
      { who: 'w36', at: 'groin', weeks: 0, yes: 'child-refuses-to-walk' },
      { by: 't-child-limp' },
    ],
    [
      'signs of the upper motor neuron',
      'Finucane 2020',
      { who: 'w58', at: 'low-back', weeks: 4, yes: 'ct-upper-motor-neuron-signs' },
      { by: 't-cord' },
    ],
    [
      'deep pelvic pain after a missed period',
      'NICE NG126',
      { who: 'w26', at: 'pelvis-deep', weeks: 0, yes: 'missed-period-vaginal-bleeding' },
      { by: 't-ectopic-torsion' },
    ],
    [
      'a fall at 80 and no weight on the leg',
      'triage audit, law 15',
      { who: 'w80', at: 'groin', weeks: 0, yes: 'cannot-bear-weight minor-fall-older' },
      { by: 't-hip-fracture' },
    ],
    [
      'a leg that lies short and turned out',
      'Deleanu 2015',
      { who: 'w84', at: 'groin', weeks: 0, yes: 'leg-looks-shorter-turned-out' },
      { by: 't-hip-fracture' },
    ],
    [
      'car crash last week',
      'Downie 2013',
      { who: 'm30', at: 'low-back', weeks: 1, yes: 'major-trauma' },
      { by: 't-major-trauma' },
    ],
    [
      'car crash ten weeks ago with a numb leg',
      'Downie 2013',
      { who: 'm30', at: 'low-back below-knee', weeks: 10, yes: 'major-trauma leg-numbness' },
      { by: 't-major-trauma' },
    ],
    [
      'past cancer and legs that get weaker',
      'NICE NG234',
      { who: 'w60', at: 'low-back', weeks: 3, yes: 'cancer-history leg-weakness-progressive' },
      { by: 't-mscc' },
    ],
    [
      'thin woman of 82 with inner thigh and belly pain and vomiting',
      'obturator hernia review, CMAJ 2022',
      { who: 'w82', at: 'inner-thigh abdomen', weeks: 3, yes: 'nausea-vomiting' },
      { by: 't-obturator-hernia' },
    ],
    [
      'fever and pain in a replaced hip',
      'expert: periprosthetic infection',
      { who: 'm70', at: 'groin', weeks: 1, yes: 'fever-chills', is: { 'hip-replacement': 'over-1-year' } },
      { by: 't-pji' },
    ],
    [
      'third trimester and sudden severe belly pain',
      'NICE NG126; triage audit 3',
      {
        who: 'w30',
        at: 'abdomen',
        weeks: 0,
        yes: 'sudden-severe-back-abdominal-pain',
        is: { 'pregnancy-state': 'third-trimester' },
      },
      { by: 't-pregnancy-emergency' },
    ],
    [
      'third trimester and back pain of 8 that came within seconds',
      'NICE NG126: bleeding or rupture may start as back pain',
      {
        who: 'w30',
        at: 'low-back',
        weeks: 0,
        is: { 'pregnancy-state': 'third-trimester', 'onset-speed': 'sudden-seconds', 'pain-now-0-10': 8 },
      },
      { by: 't-pregnancy-emergency' },
    ],
    [
      'could be pregnant, belly never asked about, pain within seconds that stops all else',
      'NICE NG126; hazard H32: "not sure" counts like a pregnancy',
      {
        who: 'w30',
        at: 'low-back',
        weeks: 0,
        yes: 'severe-pain-unable-cope',
        is: { 'pregnancy-state': 'unsure', 'onset-speed': 'sudden-seconds' },
      },
      { by: 't-pregnancy-emergency' },
    ],
    [
      'fever and a hip that hurts to lift',
      'psoas abscess review 2019',
      { who: 'm48', at: 'groin flank', weeks: 2, yes: 'fever-chills worse-lifting-knee' },
      { by: 't-psoas-abscess' },
    ],
    [
      'groin pain on a blood thinner, worse on lifting the knee',
      'triage audit 3: bleed on a blood thinner',
      {
        who: 'm70',
        at: 'groin',
        weeks: 0,
        yes: 'anticoagulant worse-lifting-knee',
        is: { 'onset-speed': 'over-hours-days' },
      },
      { by: 't-psoas-haematoma' },
    ],
    [
      'a heavy boy of 13 with knee pain on hip movement',
      'expert: slipped epiphysis',
      { who: 'm13', at: 'knee-only-with-hip-movement', weeks: 3, is: { bmi: 30 } },
      { by: 't-scfe' },
    ],
    [
      'thoughts of ending life',
      'expert: direct help',
      { who: 'm44', at: 'low-back', weeks: 100, yes: 'self-harm-thoughts' },
      { by: 't-self-harm' },
    ],
    [
      'fever and very ill',
      'expert: sepsis until shown otherwise',
      { who: 'w71', at: 'below-knee', weeks: 0, yes: 'fever-chills feels-very-unwell' },
      { by: 't-sepsis' },
    ],
    [
      'systolic pressure of 85 and no other sign',
      'triage audit 2.4: low pressure was used in no rule',
      { who: 'm66', at: 'low-back', weeks: 0, is: { 'ct-blood-pressure-systolic': 85 } },
      { by: 't-sepsis' },
    ],
    [
      'fever and a hip that moves less',
      'expert: septic hip in adults',
      { who: 'm50', at: 'lateral-hip', weeks: 0, yes: 'fever-chills hip-movement-reduced-felt' },
      { by: 't-septic-hip-adult' },
    ],
    [
      'fever and back pain with diabetes',
      'Yusuf 2019',
      { who: 'w57', at: 'low-back', weeks: 2, yes: 'fever-chills diabetes' },
      { by: 't-spinal-infection-emergency' },
    ],
    [
      'back pain and confused, no fever',
      'triage audit, judgement call: very ill with back pain alone',
      { who: 'w78', at: 'low-back', weeks: 1, yes: 'feels-very-unwell' },
      { by: 't-spinal-infection-emergency' },
    ],
    [
      'groin lump and vomiting',
      'triage audit, law 17',
      { who: 'm60', at: 'groin', weeks: 0, yes: 'groin-lump nausea-vomiting' },
      { by: 't-strangulated-hernia' },
    ],
    [
      'sudden groin pain with vomiting in a boy of 17',
      'expert: torsion may be felt in the groin',
      { who: 'm17', at: 'groin', weeks: 0, yes: 'nausea-vomiting', is: { 'onset-speed': 'sudden-seconds' } },
      { by: 't-testicle-possible' },
    ],
    [
      'a sore testicle',
      'expert: torsion',
      { who: 'm30', at: 'groin', weeks: 0, yes: 'testicular-pain' },
      { by: 't-testicle' },
    ],
  ]),
  // Today.
  ...expecting('same-day', [
    [
      'known aneurysm and two weeks of low back pain',
      'NICE NG156 1.1',
      { who: 'm72', at: 'low-back', weeks: 2, yes: 'known-or-family-aaa' },
      { by: 't-aaa-risk-new-pain' },
    ],
    [
      'known aneurysm, pain site never recorded',
      'triage audit 2.1: an unrecorded site must not silence',
      { who: 'm72', weeks: 30, yes: 'known-or-family-aaa' },
      { by: 't-aaa-risk-site-unknown', silent: 't-aaa-risk-new-pain' },
    ],
    [
      'a hand that became clumsy',
      'Finucane 2020',
      { who: 'm50', at: 'low-back', weeks: 3, yes: 'arm-weakness-new' },
      { by: 't-arm-weakness', silent: 't-arm-and-leg' },
    ],
    [
      'thigh pain after years of bone medicine',
      'expert: atypical femoral fracture',
      { who: 'w70', at: 'lateral-thigh', weeks: 10, yes: 'bisphosphonate-over-3y' },
      { by: 't-atypical-femur' },
    ],
    [
      'outer hip pain with known bone metastases',
      'NICE NG234',
      { who: 'w60', at: 'lateral-hip', weeks: 8, yes: 'cancer-history known-bone-metastasis' },
      { by: 't-bone-metastasis', silent: 't-pathological-fracture-risk' },
    ],
    [
      'nerve symptoms in both legs, tailbone the only site',
      'triage audit, judgement call: same-day, not emergency',
      { who: 'w66', at: 'tailbone', weeks: 2, yes: 'bilateral-sciatica' },
      { by: 't-both-legs-nerve', silent: 't-ces-bilateral' },
    ],
    [
      'unable to bear weight at 30',
      'triage audit, law 3',
      { who: 'm30', at: 'lateral-hip', weeks: 0, yes: 'cannot-bear-weight' },
      { by: 't-cannot-bear-weight', silent: 't-hip-fracture' },
    ],
    [
      'numb saddle with groin pain only',
      'GIRFT CES 2023; triage audit, law 3',
      {
        who: 'w30',
        at: 'groin',
        weeks: 1,
        yes: 'saddle-numbness',
        no: 'leg-numbness leg-tingling leg-weakness-felt foot-drop',
      },
      { by: 't-ces-floor', silent: 't-ces' },
    ],
    [
      'a well girl of seven with groin pain',
      'triage audit, law 16',
      { who: 'w7', at: 'groin', weeks: 0 },
      { by: 't-child-limp-well' },
    ],
    [
      'a boy of 13 with fever and low back pain, walking well',
      'triage audit, law 3',
      { who: 'm13', at: 'low-back', weeks: 0, yes: 'fever-chills', no: 'limp' },
      { by: 't-fever-with-pain', silent: 't-child-fever-hip t-child-limp-well' },
    ],
    [
      'a pale leg that hurts at night',
      'NICE CG147: rest pain',
      { who: 'm66', at: 'below-knee', weeks: 20, yes: 'leg-cold-or-pale night-pain-wakes' },
      { by: 't-cold-leg' },
    ],
    [
      'a swollen calf',
      'Geersing 2014',
      { who: 'w52', at: 'below-knee', weeks: 0, yes: 'calf-swelling' },
      { by: 't-dvt' },
    ],
    [
      'early pregnancy, belly pain never asked about',
      'NICE NG126',
      { who: 'w28', weeks: 1, is: { 'pregnancy-state': 'first-trimester' } },
      { by: 't-early-pregnancy-pain' },
    ],
    [
      'groin pain after a missed period',
      'NICE NG126',
      { who: 'w28', at: 'groin', weeks: 1, yes: 'missed-period-vaginal-bleeding' },
      { by: 't-ectopic-site-unclear', silent: 't-ectopic-torsion' },
    ],
    [
      'missed period at 47, groin pain, belly never asked about',
      'NICE NG126',
      {
        who: 'w47',
        weeks: 1,
        yes: 'missed-period-vaginal-bleeding pain-groin',
        no: 'pain-pelvis-deep',
        is: { 'pregnancy-state': 'no' },
      },
      { by: 't-ectopic-site-unclear', silent: 't-ectopic-torsion' },
    ],
    [
      'missed period at 47, groin pain, could be pregnant',
      'NICE NG126; hazard H32: "not sure" counts like a pregnancy',
      {
        who: 'w47',
        at: 'groin',
        weeks: 1,
        yes: 'missed-period-vaginal-bleeding',
        is: { 'pregnancy-state': 'unsure' },
      },
      { by: 't-ectopic-site-unclear', silent: 't-ectopic-torsion' },
    ],
    [
      'missed period at 44, groin pain, says she is not pregnant',
      'NICE NG126: a missed period is tested before it is believed',
      {
        who: 'w44',
        at: 'groin',
        weeks: 1,
        yes: 'missed-period-vaginal-bleeding',
        is: { 'pregnancy-state': 'no' },
      },
      { by: 't-ectopic-site-unclear', silent: 't-ectopic-torsion' },
    ],
    [
      'bruised hip on a blood thinner',
      'triage audit 3: fall on a blood thinner',
      { who: 'm75', at: 'lateral-hip', weeks: 1, yes: 'anticoagulant bruising' },
      { by: 't-fall-on-anticoagulant' },
    ],
    [
      'a hop that hurts in the groin',
      'Robertson 2017',
      { who: 'w25', at: 'lateral-hip', weeks: 4, is: { 'st-hop': 'groin-thigh-pain' } },
      { by: 't-femoral-neck-stress-signs', silent: 't-femoral-neck-stress' },
    ],
    [
      'runner with groin pain after a rise in training',
      'Robertson 2017',
      { who: 'w24', at: 'groin', weeks: 3, yes: 'onset-after-training-increase worse-running-impact' },
      { by: 't-femoral-neck-stress' },
    ],
    [
      'runner whose groin hurts in sport alone by day, and who wakes from it',
      'Robertson 2017: night pain is a late sign',
      {
        who: 'w24',
        at: 'groin',
        weeks: 3,
        yes: 'onset-after-training-increase worse-running-impact night-pain-wakes',
        no: 'worse-walking limp worse-single-leg-load',
      },
      { by: 't-femoral-neck-stress' },
    ],
    [
      'runner with groin pain, most at the outer hip, not sore to lie on',
      'Robertson 2017: nothing explains the outer hip',
      {
        who: 'w34',
        at: 'groin lateral-hip',
        weeks: 5,
        yes: 'worse-running-impact worse-walking',
        no: 'worse-lying-on-side st-press-outer-hip worse-crossing-legs',
        is: { 'main-sport': 'running', 'pain-main-site': 'outer-hip' },
      },
      { by: 't-femoral-neck-stress' },
    ],
    [
      'runner with back pain most, and groin pain on walking',
      'Robertson 2017: the groin hurts on weight bearing',
      {
        who: 'w34',
        at: 'groin low-back',
        weeks: 5,
        yes: 'worse-running-impact worse-walking',
        is: { 'main-sport': 'running', 'pain-main-site': 'low-back-side' },
      },
      { by: 't-femoral-neck-stress' },
    ],
    [
      'fever with back pain',
      'Yusuf 2019; triage audit, law 3',
      { who: 'm40', at: 'low-back', weeks: 0, yes: 'fever-chills' },
      { by: 't-fever-with-pain', silent: 't-spinal-infection-emergency' },
    ],
    [
      'temperature of 38.2 with hip pain',
      'triage audit, law 3',
      { who: 'w33', at: 'lateral-hip', weeks: 1, is: { 'ct-temperature-c': 38.2 } },
      { by: 't-fever-with-pain' },
    ],
    [
      'colic at 66 in a man who has had stones',
      'Azhar 2014; Moore 2014',
      { who: 'm66', at: 'flank', weeks: 0, yes: 'quality-colicky kidney-stones-before' },
      { by: 't-renal-colic', silent: 't-first-colic-over-60' },
    ],
    [
      'colic at 40',
      'Moore 2014',
      { who: 'm40', at: 'flank', weeks: 0, yes: 'quality-colicky' },
      { by: 't-renal-colic', silent: 't-first-colic-over-60' },
    ],
    [
      'blood in the urine with low back pain',
      'triage audit, judgement call: visible blood is same-day',
      { who: 'm58', at: 'low-back', weeks: 2, yes: 'blood-in-urine' },
      { by: 't-renal-colic' },
    ],
    [
      'sudden mid-back pain at 75',
      'Henschke 2009',
      { who: 'w75', at: 'mid-back', weeks: 1, is: { 'onset-speed': 'sudden-seconds' } },
      { by: 't-fragility-fracture' },
    ],
    [
      'woman of 55, stumble, one sore spot in the spine',
      'Henschke 2009',
      { who: 'w55', at: 'low-back', weeks: 1, yes: 'minor-fall-older pain-spine-midline-focal' },
      { by: 't-fragility-fracture' },
    ],
    [
      'spine sore to light blows after five months',
      'Langdon 2010',
      { who: 'w60', at: 'low-back', weeks: 20, yes: 'ct-spinal-percussion-tender' },
      { by: 't-fragility-signs' },
    ],
    [
      'new headache and sore jaw at 72',
      'Dasgupta 2012',
      { who: 'w72', at: 'lateral-hip', weeks: 3, yes: 'headache-jaw-vision' },
      { by: 't-gca' },
    ],
    [
      'high calcium',
      'NICE NG12: myeloma',
      { who: 'm69', at: 'low-back', weeks: 9, yes: 'lab-calcium-high' },
      { by: 't-high-calcium' },
    ],
    [
      'man of 64 who fell and still walks, with groin pain',
      'occult hip fracture, Dominguez 2005',
      { who: 'm64', at: 'groin', weeks: 1, yes: 'minor-fall-older worse-walking' },
      { by: 't-hip-fracture-walking' },
    ],
    [
      'a hip that must be kept bent',
      'psoas abscess review 2019',
      { who: 'm40', at: 'groin', weeks: 1, yes: 'hip-held-bent' },
      { by: 't-hip-held-bent' },
    ],
    [
      'past cancer and a leg that feels weak',
      'NICE NG234',
      { who: 'w60', at: 'low-back', weeks: 4, yes: 'cancer-history leg-weakness-felt' },
      { by: 't-mscc-possible', silent: 't-mscc' },
    ],
    [
      'neither stool nor wind, no belly pain',
      'triage audit, law 3',
      { who: 'm50', at: 'low-back', weeks: 0, yes: 'no-stool-or-wind' },
      { by: 't-no-stool-or-wind', silent: 't-bowel-obstruction' },
    ],
    [
      'groin pain and mild sickness at 80',
      'obturator hernia review, CMAJ 2022',
      { who: 'w80', at: 'groin', weeks: 1, yes: 'nausea-vomiting' },
      { by: 't-obturator-possible', silent: 't-obturator-hernia' },
    ],
    [
      'past cancer, groin pain on walking and at night',
      'pathological fracture chapter, StatPearls',
      {
        who: 'w62',
        at: 'groin',
        weeks: 9,
        yes: 'cancer-history worse-walking night-pain-wakes',
        is: { 'worst-time-of-day': 'night' },
      },
      { by: 't-pathological-fracture-risk' },
    ],
    [
      'red and warm after leg surgery',
      'expert: clot and infection first',
      { who: 'm60', at: 'anterior-thigh', weeks: 3, yes: 'recent-lower-limb-surgery swelling-warmth-redness' },
      { by: 't-post-op-dvt-infection' },
    ],
    [
      'regular tightenings in the third trimester',
      'Vleeming 2008',
      {
        who: 'w30',
        at: 'low-back',
        weeks: 1,
        yes: 'pregnancy-fluid-or-tightenings',
        is: { 'pregnancy-state': 'third-trimester' },
      },
      { by: 't-pregnancy-fluid' },
    ],
    [
      'pregnant with burning urine',
      'Vleeming 2008',
      {
        who: 'w31',
        at: 'low-back',
        weeks: 1,
        yes: 'worse-passing-urine',
        is: { 'pregnancy-state': 'second-trimester' },
      },
      { by: 't-pregnancy-warning' },
    ],
    [
      'growing pain after a joint injection',
      'Yusuf 2019; triage audit 3',
      { who: 'm55', at: 'lateral-hip', weeks: 1, yes: 'recent-joint-injection', is: { 'course-trend': 'worsening' } },
      { by: 't-procedure-new-pain' },
    ],
    [
      'bent hip with diabetes',
      'psoas abscess review 2019',
      { who: 'm58', at: 'groin', weeks: 2, yes: 'hip-held-bent diabetes' },
      { by: 't-psoas-abscess-possible' },
    ],
    [
      'fever and side pain',
      'expert: kidney infection',
      { who: 'w35', at: 'flank', weeks: 0, yes: 'fever-chills' },
      { by: 't-pyelonephritis' },
    ],
    [
      'a foot that drops',
      'NICE NG59; triage audit, law 3',
      { who: 'm46', at: 'low-back below-knee', weeks: 2, yes: 'foot-drop' },
      { by: 't-severe-motor-deficit' },
    ],
    [
      'buttock pain of 8 that nothing touches, cause unknown',
      'expert: severe pain without a plain cause',
      { who: 'w50', at: 'buttock', weeks: 1, yes: 'severe-pain-unable-cope', is: { 'pain-now-0-10': 8 } },
      { by: 't-severe-uncontrolled' },
    ],
    [
      'severe hip pain, the same for four months',
      'expert: long-standing begins at half a year',
      {
        who: 'w66',
        at: 'groin',
        weeks: 16,
        yes: 'severe-pain-unable-cope',
        no: 'pain-constant-non-mechanical night-pain-unrelenting',
        is: { 'pain-now-0-10': 8, 'course-trend': 'stable' },
      },
      { by: 't-severe-uncontrolled' },
    ],
    [
      'severe hip pain for two years that grows',
      'expert: growing pain is not long-standing pain',
      {
        who: 'w66',
        at: 'groin',
        weeks: 100,
        yes: 'severe-pain-unable-cope',
        is: { 'pain-now-0-10': 8, 'course-trend': 'worsening' },
      },
      { by: 't-severe-uncontrolled' },
    ],
    [
      'injected drugs and back pain',
      'Yusuf 2019',
      { who: 'm36', at: 'low-back', weeks: 4, yes: 'injection-drug-use' },
      { by: 't-spinal-infection-same-day' },
    ],
    [
      'steroid tablets and three weeks of back pain',
      'Downie 2013',
      { who: 'm60', at: 'low-back', weeks: 3, yes: 'long-term-steroids' },
      { by: 't-steroids-new-pain' },
    ],
    [
      'sudden groin pain on walking at 70, no fall',
      'occult hip fracture; triage audit, judgement call',
      { who: 'm70', at: 'groin', weeks: 1, yes: 'worse-walking', is: { 'onset-speed': 'sudden-seconds' } },
      { by: 't-sudden-hip-pain-over-60' },
    ],
    [
      'sudden severe pain between the legs after a lift',
      'triage audit, law 9',
      {
        who: 'w35',
        at: 'low-back genital-perineal',
        weeks: 0,
        yes: 'sudden-severe-back-abdominal-pain onset-lifting-twisting',
      },
      { by: 't-sudden-severe-genital', silent: 't-sudden-severe' },
    ],
    [
      'pain of 8 within seconds, site never recorded',
      'triage audit, law 9',
      { who: 'm40', weeks: 0, is: { 'onset-speed': 'sudden-seconds', 'pain-now-0-10': 8 } },
      { by: 't-sudden-severe-site-unknown' },
    ],
    [
      'sudden severe pain deep in the pelvis after a lift, in a man',
      'triage audit, law 9: a lift explains the back alone',
      {
        who: 'm35',
        at: 'low-back pelvis-deep',
        weeks: 0,
        yes: 'sudden-severe-back-abdominal-pain onset-lifting-twisting',
      },
      { by: 't-sudden-severe-genital', silent: 't-sudden-severe' },
    ],
    [
      'sudden severe side pain at 35',
      'triage audit, law 9',
      { who: 'm35', at: 'flank', weeks: 0, yes: 'sudden-severe-back-abdominal-pain' },
      { by: 't-sudden-severe', silent: 't-aaa-over-50' },
    ],
    [
      'collapse with belly pain in a man of 30',
      'triage audit: lowered on purpose under 50',
      { who: 'm30', at: 'abdomen', weeks: 0, yes: 'faint-collapse' },
      { by: 't-sudden-severe', silent: 't-ectopic-torsion t-aaa-over-50' },
    ],
    [
      'serious accident four weeks ago, no nerve signs',
      'Downie 2013',
      {
        who: 'm40',
        at: 'low-back',
        weeks: 4,
        yes: 'major-trauma',
        no: 'pain-spine-midline-focal leg-numbness leg-weakness-felt',
      },
      { by: 't-trauma-recent', silent: 't-major-trauma' },
    ],
    [
      'one red, sore eye',
      'NICE NG65: uveitis',
      { who: 'm29', at: 'low-back', weeks: 40, yes: 'red-painful-eye-now' },
      { by: 't-uveitis' },
    ],
    [
      'very ill with outer hip pain only',
      'triage audit, judgement call: with hip pain alone same-day',
      { who: 'w64', at: 'lateral-hip', weeks: 0, yes: 'feels-very-unwell' },
      { by: 't-very-unwell', silent: 't-spinal-infection-emergency' },
    ],
    [
      'blisters in a strip',
      'Fashner 2011',
      { who: 'm67', at: 'low-back', weeks: 0, yes: 'blistering-rash' },
      { by: 't-zoster' },
    ],
    [
      'new belly pain with sickness in a man of 30',
      'expert: appendicitis without fever',
      { who: 'm30', at: 'abdomen', weeks: 0, yes: 'nausea-vomiting' },
      { by: 't-belly-pain-sickness-new', silent: 't-acute-abdomen' },
    ],
    [
      'belly pain with sickness at 82, no groin or thigh pain',
      'expert: appendicitis without fever',
      { who: 'w82', at: 'abdomen', weeks: 0, yes: 'nausea-vomiting' },
      { by: 't-belly-pain-sickness-new', silent: 't-obturator-hernia t-obturator-possible' },
    ],
    [
      'fever and a limp, pain below the knee only',
      'triage audit, law 3',
      { who: 'm40', at: 'below-knee', weeks: 0, yes: 'fever-chills limp diabetes' },
      { by: 't-fever-with-pain', silent: 't-psoas-abscess t-septic-hip-adult t-spinal-infection-emergency' },
    ],
    [
      'fever and side pain with a quiet replaced hip',
      'expert: kidney infection',
      { who: 'm70', at: 'flank', weeks: 0, yes: 'fever-chills', is: { 'hip-replacement': 'over-1-year' } },
      { by: 't-pyelonephritis', silent: 't-pji' },
    ],
  ]),
  // Within days.
  ...expecting('within-days-GP', [
    [
      'groin pain at night in a heavy drinker',
      'Pierce 2015: osteonecrosis',
      { who: 'm40', at: 'groin', weeks: 20, yes: 'alcohol-heavy night-pain-wakes' },
      { by: 't-avn', silent: 't-avn-load' },
    ],
    [
      'groin pain on walking with sickle cell disease',
      'Pierce 2015: osteonecrosis',
      { who: 'w27', at: 'groin', weeks: 20, yes: 'sickle-cell-or-clotting-disorder worse-walking' },
      { by: 't-avn-load', silent: 't-avn' },
    ],
    [
      'thigh pain that wakes a man of 19 and goes with anti-inflammatories',
      'expert: osteoid osteoma',
      { who: 'm19', at: 'anterior-thigh', weeks: 10, yes: 'night-pain-wakes better-nsaid-48h' },
      { by: 't-bone-tumour-young' },
    ],
    [
      'constant bone pain for months at 70',
      'NICE NG12: myeloma',
      { who: 'm70', at: 'low-back', weeks: 20, yes: 'pain-constant-non-mechanical' },
      { by: 't-bone-pain-over-60', silent: 't-cancer-constitutional' },
    ],
    [
      'growing pain with no rest at night, at 50',
      'Henschke 2013: two signs together',
      { who: 'm50', at: 'low-back', weeks: 10, yes: 'night-pain-unrelenting', is: { 'course-trend': 'worsening' } },
      { by: 't-cancer-constitutional' },
    ],
    [
      'past cancer and ten weeks of back pain',
      'Downie 2013',
      { who: 'w55', at: 'low-back', weeks: 10, yes: 'cancer-history', is: { 'course-trend': 'stable' } },
      { by: 't-cancer-history', silent: 't-mscc-possible' },
    ],
    [
      'past cancer and groin pain with no rest at night',
      'Downie 2013',
      { who: 'w62', at: 'groin', weeks: 10, yes: 'cancer-history night-pain-unrelenting' },
      { by: 't-cancer-history', silent: 't-mscc-possible' },
    ],
    [
      'past cancer, low back pain on walking that wakes her',
      'Downie 2013',
      { who: 'w62', at: 'low-back', weeks: 10, yes: 'cancer-history worse-walking night-pain-wakes' },
      { by: 't-cancer-history', silent: 't-pathological-fracture-risk' },
    ],
    [
      'past cancer, groin pain on walking, woken at times, worst by day',
      'Downie 2013: waking alone is common',
      {
        who: 'w62',
        at: 'groin',
        weeks: 9,
        yes: 'cancer-history worse-walking night-pain-wakes',
        is: { 'worst-time-of-day': 'daytime', 'course-trend': 'stable' },
      },
      { by: 't-cancer-history', silent: 't-pathological-fracture-risk' },
    ],
    [
      'runner with growing outer hip pain after more training',
      'Robertson 2017',
      {
        who: 'w27',
        at: 'lateral-hip',
        weeks: 4,
        yes: 'onset-after-training-increase worse-running-impact',
        is: { 'course-trend': 'worsening' },
      },
      { by: 't-bone-stress-early', silent: 't-femoral-neck-stress' },
    ],
    [
      'thin runner with growing buttock pain',
      'Robertson 2017',
      {
        who: 'w23',
        at: 'buttock',
        weeks: 6,
        yes: 'low-energy-availability worse-running-impact',
        is: { 'course-trend': 'worsening' },
      },
      { by: 't-bone-stress-early', silent: 't-femoral-neck-stress' },
    ],
    [
      'runner whose groin hurts in sport alone, more each week',
      'Robertson 2017: walking, standing on one leg and nights are free of pain',
      {
        who: 'w24',
        at: 'groin',
        weeks: 3,
        yes: 'worse-running-impact onset-after-training-increase',
        no: 'worse-walking limp worse-single-leg-load night-pain-wakes',
        is: { 'main-sport': 'running', 'course-trend': 'worsening' },
      },
      { by: 't-bone-stress-early', silent: 't-femoral-neck-stress' },
    ],
    [
      'sore hip three weeks after a joint injection, no better',
      'Yusuf 2019: infection can start slowly',
      { who: 'm55', at: 'lateral-hip', weeks: 3, yes: 'recent-joint-injection', is: { 'course-trend': 'stable' } },
      { by: 't-procedure-pain', silent: 't-procedure-new-pain' },
    ],
    [
      'back pain after a spinal injection, course never asked about',
      'Yusuf 2019: infection can start slowly',
      { who: 'm55', at: 'low-back', weeks: 2, yes: 'recent-spinal-procedure' },
      { by: 't-procedure-pain', silent: 't-procedure-new-pain' },
    ],
    [
      'back pain that grows after three rounds of treatment',
      'Finucane 2020: found late in people who came back more than once',
      {
        who: 'w48',
        at: 'low-back',
        weeks: 8,
        yes: 'repeat-visits-no-response',
        is: { 'course-trend': 'worsening' },
      },
      { by: 't-worse-despite-care' },
    ],
    [
      'a pop and a bruise at the back of the thigh',
      'expert: tendon tear',
      { who: 'm25', at: 'posterior-thigh', weeks: 0, yes: 'onset-pop-tear bruising' },
      { by: 't-tendon-avulsion' },
    ],
    [
      'a pop at the front of the hip in a sprinter of 17',
      'expert: growth-plate avulsion',
      { who: 'm17', at: 'anterior-thigh', weeks: 0, yes: 'onset-pop-tear', no: 'limp' },
      { by: 't-tendon-avulsion' },
    ],
    [
      'a boy of 13 with low back pain, walking well',
      'triage audit, law 16',
      { who: 'm13', at: 'low-back', weeks: 1, no: 'limp', is: { bmi: 30 } },
      { by: 't-child-any-pain', silent: 't-child-limp-well t-scfe' },
    ],
    [
      'smoker of 64 whose calf gives out on walking',
      'NICE CG147',
      { who: 'm64', at: 'below-knee', weeks: 30, yes: 'leg-heaviness-on-walking better-rest smoking-now' },
      { by: 't-claudication' },
    ],
    [
      'leg pain on walking that goes on standing still',
      'Nadeau 2013',
      { who: 'm70', at: 'below-knee', weeks: 30, yes: 'worse-walking better-standing-still' },
      { by: 't-pad' },
    ],
    [
      'first back pain at 66 in a smoker',
      'NICE NG156: age over 60, smoker, new back pain',
      { who: 'm66', at: 'low-back', weeks: 2, yes: 'smoking-now', no: 'prior-back-pain-episodes' },
      { by: 't-first-back-pain-older' },
    ],
    [
      'first back pain at 57, 8 of 10',
      'NICE NG156; red flag: onset after 55',
      { who: 'w57', at: 'low-back', weeks: 1, no: 'prior-back-pain-episodes', is: { 'pain-now-0-10': 8 } },
      { by: 't-first-back-pain-older' },
    ],
    [
      'back pain at 66 in a smoker, not asked whether it is the first',
      'NICE NG156: an unasked question must not silence',
      { who: 'm66', at: 'low-back', weeks: 2, yes: 'smoking-now' },
      { by: 't-first-back-pain-older' },
    ],
    [
      'known weak bone and a sore spot for five months',
      'Roman 2010',
      { who: 'w72', at: 'low-back', weeks: 20, yes: 'osteoporosis-known pain-spine-midline-focal' },
      { by: 't-fragility-late', silent: 't-fragility-fracture t-osteoporosis-new-pain' },
    ],
    [
      'known weak bone and two weeks of buttock pain',
      'Roman 2010',
      { who: 'w66', at: 'buttock', weeks: 2, yes: 'osteoporosis-known', is: { 'onset-speed': 'gradual' } },
      { by: 't-osteoporosis-new-pain' },
    ],
    [
      'new groin pain on walking that grows',
      'Robertson 2017',
      { who: 'm45', at: 'groin', weeks: 3, yes: 'worse-walking', is: { 'course-trend': 'worsening' } },
      { by: 't-groin-load-new', silent: 't-femoral-neck-stress' },
    ],
    [
      'a lump in the thigh that grows',
      'NICE NG12: sarcoma',
      { who: 'm52', at: 'lateral-thigh', weeks: 9, yes: 'growing-lump' },
      { by: 't-growing-lump' },
    ],
    [
      'new headache at 40',
      'BSR giant cell arteritis 2020: hardly ever under 50',
      { who: 'w40', at: 'lateral-hip', weeks: 3, yes: 'headache-jaw-vision' },
      { by: 't-headache-vision', silent: 't-gca' },
    ],
    [
      'a soft groin lump',
      'expert: hernia',
      { who: 'm50', at: 'groin', weeks: 8, yes: 'groin-lump' },
      { by: 't-hernia', silent: 't-strangulated-hernia' },
    ],
    [
      'bent hip with low back pain, no leg pain',
      'psoas abscess review 2019',
      { who: 'm40', at: 'low-back', weeks: 1, yes: 'hip-held-bent' },
      { by: 't-hip-held-bent-any', silent: 't-hip-held-bent' },
    ],
    [
      'new pain in a hip replaced years ago',
      'expert: a settled replacement should not hurt',
      { who: 'w70', at: 'groin', weeks: 4, is: { 'hip-replacement': 'over-1-year', 'course-trend': 'stable' } },
      { by: 't-hip-replacement-new-pain', silent: 't-new-pain-thr' },
    ],
    [
      'replaced hip that hurts more and more',
      'expert: loosening and low-grade infection',
      { who: 'm70', at: 'groin', weeks: 30, is: { 'hip-replacement': 'over-1-year', 'course-trend': 'worsening' } },
      { by: 't-new-pain-thr', silent: 't-hip-replacement-new-pain' },
    ],
    [
      'weak immune system and four weeks of back pain',
      'Yusuf 2019',
      { who: 'm50', at: 'low-back', weeks: 4, yes: 'immunosuppressed', is: { 'course-trend': 'stable' } },
      { by: 't-immunosuppressed-new-pain', silent: 't-spinal-infection-same-day' },
    ],
    [
      'injected drugs and groin pain',
      'Yusuf 2019',
      { who: 'm36', at: 'groin', weeks: 4, yes: 'injection-drug-use' },
      { by: 't-infection-risk-pain', silent: 't-spinal-infection-same-day' },
    ],
    [
      'injected drugs and back pain that eases',
      'Yusuf 2019',
      {
        who: 'm36',
        at: 'low-back',
        weeks: 2,
        yes: 'injection-drug-use',
        no: 'pain-constant-non-mechanical night-pain-unrelenting',
        is: { 'course-trend': 'improving' },
      },
      { by: 't-infection-risk-pain', silent: 't-spinal-infection-same-day' },
    ],
    [
      'mid-back pain that grows at 66',
      'Finucane 2020',
      { who: 'm66', at: 'mid-back', weeks: 5, is: { 'course-trend': 'worsening' } },
      { by: 't-mid-back-older' },
    ],
    [
      'man of 58 with back pain after a stumble',
      'Henschke 2009',
      { who: 'm58', at: 'low-back', weeks: 2, yes: 'minor-fall-older' },
      { by: 't-minor-fall-50', silent: 't-fragility-fracture' },
    ],
    [
      'woman of 54 with back pain after a light lift',
      'Henschke 2009: no bone risk and no sore spot',
      { who: 'w54', at: 'low-back', weeks: 1, yes: 'minor-fall-older', is: { 'onset-speed': 'sudden-seconds' } },
      { by: 't-minor-fall-50', silent: 't-fragility-fracture' },
    ],
    [
      'man of 64 who fell, groin pain but not on walking',
      'Henschke 2009',
      { who: 'm64', at: 'groin', weeks: 1, yes: 'minor-fall-older', no: 'worse-walking' },
      { by: 't-minor-fall-50', silent: 't-hip-fracture-walking' },
    ],
    [
      'man of 64 who fell four months ago, groin pain on walking',
      'Henschke 2009',
      { who: 'm64', at: 'groin', weeks: 16, yes: 'minor-fall-older worse-walking' },
      { by: 't-minor-fall-50', silent: 't-hip-fracture-walking' },
    ],
    [
      'missed period with low back pain',
      'NICE NG126',
      { who: 'w30', at: 'low-back', weeks: 1, yes: 'missed-period-vaginal-bleeding' },
      { by: 't-missed-period', silent: 't-ectopic-site-unclear' },
    ],
    [
      'missed period at 47 with groin pain, not pregnant, belly free of pain',
      'NICE NG126: near the menopause a test comes first',
      {
        who: 'w47',
        at: 'groin',
        weeks: 1,
        yes: 'missed-period-vaginal-bleeding',
        is: { 'pregnancy-state': 'no' },
      },
      { by: 't-missed-period', silent: 't-ectopic-site-unclear' },
    ],
    [
      'weak leg, pain site never recorded',
      'NICE NG59',
      { who: 'm52', weeks: 4, yes: 'leg-weakness-felt' },
      { by: 't-motor-deficit-site-unknown', silent: 't-stable-motor-deficit' },
    ],
    [
      'weak leg with back and leg pain',
      'NICE NG59',
      { who: 'm52', at: 'low-back below-knee', weeks: 4, yes: 'leg-weakness-felt' },
      { by: 't-stable-motor-deficit' },
    ],
    [
      'narrow canal: both legs for two years, eased by sitting',
      'Nadeau 2013; GIRFT CES 2023: new, not long-standing, bilateral signs',
      {
        who: 'm70',
        at: 'low-back buttock below-knee',
        weeks: 104,
        yes: 'bilateral-sciatica better-bending-forward better-sitting worse-standing worse-walking',
        is: { 'course-trend': 'stable' },
      },
      { by: 't-stable-motor-deficit', silent: 't-ces-bilateral t-both-legs-nerve' },
    ],
    [
      'narrow canal, told with three of the four signs',
      'GIRFT CES 2023: new, not long-standing, bilateral signs',
      {
        who: 'w74',
        at: 'low-back below-knee',
        weeks: 60,
        yes: 'bilateral-sciatica better-sitting worse-standing worse-walking',
        no: 'better-bending-forward',
        is: { 'course-trend': 'up-and-down' },
      },
      { by: 't-stable-motor-deficit', silent: 't-ces-bilateral t-both-legs-nerve' },
    ],
    [
      'side pain and sickness for two months',
      'expert: an organ, not a joint',
      { who: 'w45', at: 'flank', weeks: 8, yes: 'nausea-vomiting' },
      { by: 't-nausea-belly-side' },
    ],
    [
      'belly pain and sickness for ten weeks',
      'expert: an organ, not a joint',
      { who: 'm30', at: 'abdomen', weeks: 10, yes: 'nausea-vomiting' },
      { by: 't-nausea-belly-side', silent: 't-belly-pain-sickness-new' },
    ],
    [
      'soaked sheets at 35',
      'NHS Lothian night sweats 2023',
      { who: 'm35', at: 'low-back', weeks: 6, yes: 'night-sweats' },
      { by: 't-single-night-sweats', silent: 't-cancer-constitutional' },
    ],
    [
      'pain worst at night that grows',
      'Finucane 2020',
      {
        who: 'm50',
        at: 'low-back',
        weeks: 4,
        yes: 'night-pain-wakes',
        is: { 'worst-time-of-day': 'night', 'course-trend': 'worsening' },
      },
      { by: 't-night-worst' },
    ],
    [
      'pain worst at night, and nothing known that eases it',
      'Finucane 2020',
      {
        who: 'm50',
        at: 'low-back',
        weeks: 4,
        yes: 'night-pain-wakes',
        is: { 'worst-time-of-day': 'night', 'course-trend': 'stable' },
      },
      { by: 't-night-worst' },
    ],
    [
      'pelvic pain and no appetite at 58',
      'NICE NG12: ovarian cancer',
      { who: 'w58', at: 'pelvis-deep', weeks: 6, yes: 'loss-of-appetite' },
      { by: 't-ovarian-signs' },
    ],
    [
      'stiff shoulders and hips for an hour each morning',
      'polymyalgia criteria, Dasgupta 2012',
      {
        who: 'w68',
        at: 'buttock',
        weeks: 6,
        yes: 'pain-hips-both-sides pain-shoulders-too',
        is: { 'morning-stiffness-hip-min': 60 },
      },
      { by: 't-pmr' },
    ],
    [
      'third trimester, groin pain on walking',
      'transient osteoporosis in pregnancy 2023',
      {
        who: 'w32',
        at: 'groin',
        weeks: 3,
        yes: 'worse-walking',
        is: { 'pregnancy-state': 'third-trimester', 'course-trend': 'stable' },
      },
      { by: 't-pregnancy-groin-load', silent: 't-transient-osteoporosis' },
    ],
    [
      'after birth, groin pain with a limp',
      'transient osteoporosis in pregnancy 2023',
      { who: 'w33', at: 'groin', weeks: 3, yes: 'limp', is: { 'pregnancy-state': 'postpartum-12-months' } },
      { by: 't-transient-osteoporosis', silent: 't-pregnancy-groin-load' },
    ],
    [
      'outer hip pain of 5 that stops sleep',
      'NICE NG59: pain relief',
      {
        who: 'm40',
        at: 'lateral-hip',
        weeks: 3,
        yes: 'severe-pain-unable-cope',
        is: { 'pain-now-0-10': 5, 'pain-worst-0-10': 6 },
      },
      { by: 't-severe-pain', silent: 't-severe-uncontrolled' },
    ],
    [
      'severe strain from a lift that lying eases',
      'NICE NG59: strain picture',
      {
        who: 'm38',
        at: 'low-back',
        weeks: 0,
        yes: 'severe-pain-unable-cope onset-lifting-twisting better-lying-down',
        no: 'leg-weakness-felt pain-constant-non-mechanical night-pain-unrelenting',
        is: { 'pain-now-0-10': 8 },
      },
      { by: 't-severe-pain', silent: 't-severe-uncontrolled' },
    ],
    [
      'severe hip pain, the same for two years',
      'expert: long-standing and stable',
      {
        who: 'w66',
        at: 'groin',
        weeks: 100,
        yes: 'severe-pain-unable-cope',
        no: 'pain-constant-non-mechanical night-pain-unrelenting',
        is: { 'pain-now-0-10': 8, 'course-trend': 'stable' },
      },
      { by: 't-severe-pain', silent: 't-severe-uncontrolled' },
    ],
    [
      'severe hip pain day and night, the same for two years',
      'expert: long-standing and stable',
      {
        who: 'w66',
        at: 'groin',
        weeks: 100,
        yes: 'severe-pain-unable-cope pain-constant-non-mechanical night-pain-unrelenting',
        is: { 'pain-now-0-10': 8, 'course-trend': 'up-and-down' },
      },
      { by: 't-severe-pain', silent: 't-severe-uncontrolled' },
    ],
    [
      'pain at the tip of the shoulder, nothing else',
      'NICE NG126',
      { who: 'w30', at: 'low-back', weeks: 1, yes: 'shoulder-tip-pain' },
      { by: 't-shoulder-tip', silent: 't-ectopic-torsion' },
    ],
    [
      'weight lost at 40',
      'NICE NG12',
      { who: 'm40', at: 'low-back', weeks: 6, yes: 'unexplained-weight-loss' },
      { by: 't-single-weight-loss', silent: 't-cancer-constitutional' },
    ],
    [
      'inflammatory back pain with a family history',
      'van Hoeven 2015; NICE NG65',
      {
        who: 'w28',
        at: 'low-back',
        weeks: 40,
        yes: 'better-movement night-pain-second-half-better-up family-history-spa better-nsaid-48h night-pain-wakes',
        no: 'better-rest',
        is: { 'onset-speed': 'gradual', 'course-trend': 'up-and-down', 'worst-time-of-day': 'on-waking' },
      },
      { by: 't-spa', silent: 't-bone-tumour-young' },
    ],
    [
      'serious accident four months ago',
      'Downie 2013',
      { who: 'm40', at: 'low-back', weeks: 16, yes: 'major-trauma' },
      { by: 't-trauma-not-settled', silent: 't-trauma-recent t-major-trauma' },
    ],
    [
      'urine that burns',
      'expert: urine infection',
      { who: 'm40', at: 'low-back', weeks: 1, yes: 'worse-passing-urine' },
      { by: 't-urine-burning' },
    ],
    [
      'back pain for six weeks at 17',
      'J Fam Pract 2020: over three to six weeks',
      { who: 'm17', at: 'low-back', weeks: 6, is: { 'course-trend': 'improving' } },
      { by: 't-young-back-persistent' },
    ],
    [
      'dancer of 18 who hurts on arching back',
      'Masci 2006',
      {
        who: 'w18',
        at: 'low-back',
        weeks: 5,
        yes: 'worse-bending-backward',
        is: { 'main-sport': 'dance-yoga-gymnastics' },
      },
      { by: 't-young-extension-athlete' },
    ],
    [
      'burning, sore skin for three days at 65',
      'Fashner 2011: one to five days before the rash',
      { who: 'm65', at: 'low-back', weeks: 0.5, yes: 'quality-burning skin-touch-painful' },
      { by: 't-zoster-before-rash' },
    ],
  ]),
  // A planned visit.
  ...expecting('routine', [
    [
      'eight weeks of plain back pain without progress',
      'NICE NG59',
      { who: 'm44', at: 'low-back', weeks: 8, is: { 'course-trend': 'stable' } },
      { by: 't-not-improving' },
    ],
    [
      'known aneurysm and the same back pain for a year',
      'NICE NG156: new pain is what counts',
      { who: 'm72', at: 'low-back', weeks: 52, yes: 'known-or-family-aaa', is: { 'course-trend': 'stable' } },
      { by: 't-not-improving', silent: 't-aaa-risk-new-pain t-aaa-risk-site-unknown' },
    ],
    [
      'calf that gives out on walking, at 30',
      'NICE CG147: a disease of later life',
      {
        who: 'm30',
        at: 'below-knee',
        weeks: 30,
        yes: 'leg-heaviness-on-walking better-rest smoking-now',
        is: { 'course-trend': 'stable' },
      },
      { by: 't-not-improving', silent: 't-claudication' },
    ],
    [
      'legs that give out on walking and ease on bending forward',
      'Nadeau 2013',
      {
        who: 'm64',
        at: 'below-knee',
        weeks: 30,
        yes: 'leg-heaviness-on-walking better-rest smoking-now better-bending-forward',
        is: { 'course-trend': 'stable' },
      },
      { by: 't-not-improving', silent: 't-claudication' },
    ],
    [
      'one paler leg for months, no pain at rest',
      'NICE CG147',
      {
        who: 'm66',
        at: 'below-knee',
        weeks: 20,
        yes: 'leg-cold-or-pale',
        no: 'night-pain-wakes pain-constant-non-mechanical',
        is: { 'pain-now-0-10': 3, 'course-trend': 'stable' },
      },
      { by: 't-not-improving', silent: 't-cold-leg' },
    ],
    [
      'past cancer, three weeks of pain, clearly easing',
      'Downie 2013',
      {
        who: 'w55',
        at: 'low-back',
        weeks: 3,
        yes: 'cancer-history pain-spine-midline-focal',
        no: 'night-pain-unrelenting pain-constant-non-mechanical leg-weakness-felt leg-numbness',
        is: { 'course-trend': 'improving' },
      },
      { by: 't-cancer-history-easing', silent: 't-cancer-history t-mscc-possible' },
    ],
    [
      'first back pain at 66 in a smoker, five months ago',
      'NICE NG156: new pain is what counts',
      {
        who: 'm66',
        at: 'low-back',
        weeks: 20,
        yes: 'smoking-now',
        no: 'prior-back-pain-episodes',
        is: { 'course-trend': 'stable' },
      },
      { by: 't-not-improving', silent: 't-first-back-pain-older' },
    ],
    [
      'one sore spot in the spine for four years at 75',
      'Henschke 2009: acute pain',
      { who: 'w75', at: 'low-back', weeks: 200, yes: 'pain-spine-midline-focal', is: { 'course-trend': 'stable' } },
      { by: 't-not-improving', silent: 't-fragility-fracture' },
    ],
    [
      'groin pain on walking that has grown for half a year',
      'NICE NG226',
      { who: 'm45', at: 'groin', weeks: 30, yes: 'worse-walking', is: { 'course-trend': 'worsening' } },
      { by: 't-not-improving', silent: 't-groin-load-new' },
    ],
    [
      'weak immune system and back pain for a year',
      'Yusuf 2019',
      { who: 'm50', at: 'low-back', weeks: 60, yes: 'immunosuppressed', is: { 'course-trend': 'stable' } },
      { by: 't-immunosuppressed', silent: 't-immunosuppressed-new-pain' },
    ],
    [
      'weak immune system and a strain that eases',
      'Yusuf 2019',
      {
        who: 'm50',
        at: 'low-back',
        weeks: 4,
        yes: 'immunosuppressed',
        no: 'night-pain-unrelenting pain-constant-non-mechanical',
        is: { 'course-trend': 'improving' },
      },
      { by: 't-immunosuppressed', silent: 't-immunosuppressed-new-pain' },
    ],
    [
      'serious accident six years ago',
      'triage audit 2.7: an old accident was an emergency',
      { who: 'm48', at: 'low-back', weeks: 300, yes: 'major-trauma leg-numbness' },
      { by: 't-trauma-old', silent: 't-major-trauma t-trauma-recent t-trauma-not-settled' },
    ],
    [
      'mid-back pain that has grown for a year at 66',
      'Finucane 2020: new pain is what counts',
      { who: 'm66', at: 'mid-back', weeks: 60, is: { 'course-trend': 'worsening' } },
      { by: 't-not-improving', silent: 't-mid-back-older' },
    ],
    [
      'back pain after a stumble at 30',
      'Henschke 2009; triage audit 2.7',
      { who: 'w30', at: 'low-back', weeks: 1, yes: 'minor-fall-older' },
      { by: 't-minor-fall', silent: 't-minor-fall-50 t-fragility-fracture' },
    ],
    [
      'low back pain and queasy',
      'triage audit, law 10',
      { who: 'w34', at: 'low-back', weeks: 1, yes: 'nausea-vomiting' },
      { by: 't-nausea', silent: 't-nausea-belly-side' },
    ],
    [
      'sudden groin pain and queasy in a girl of 17',
      'expert: no testicle to twist',
      {
        who: 'w17',
        at: 'groin',
        weeks: 0,
        yes: 'nausea-vomiting',
        no: 'limp',
        is: { 'onset-speed': 'sudden-seconds' },
      },
      { by: 't-nausea', silent: 't-testicle-possible' },
    ],
    [
      'worse and worse back pain with a quiet replaced hip',
      'NICE NG59',
      { who: 'm70', at: 'low-back', weeks: 30, is: { 'hip-replacement': 'over-1-year', 'course-trend': 'worsening' } },
      { by: 't-not-improving', silent: 't-new-pain-thr' },
    ],
    [
      'soaked sheets at 51',
      'NHS Lothian night sweats 2023: menopause',
      { who: 'w51', at: 'low-back', weeks: 6, yes: 'night-sweats' },
      { by: 't-night-sweats-midlife', silent: 't-single-night-sweats' },
    ],
    [
      'known weak bone and the same buttock pain for a year',
      'Roman 2010: acute pain',
      { who: 'w66', at: 'buttock', weeks: 60, yes: 'osteoporosis-known', is: { 'course-trend': 'stable' } },
      { by: 't-not-improving', silent: 't-osteoporosis-new-pain' },
    ],
    [
      'blood thinner and lifting pain in the groin for a year',
      'triage audit 3: a bleed is new',
      {
        who: 'm70',
        at: 'groin',
        weeks: 52,
        yes: 'anticoagulant worse-lifting-knee',
        is: { 'onset-speed': 'gradual', 'course-trend': 'stable' },
      },
      { by: 't-not-improving', silent: 't-psoas-haematoma' },
    ],
    [
      'four of nine features, easing',
      'NICE NG65',
      {
        who: 'm30',
        at: 'low-back buttock',
        weeks: 40,
        yes: 'better-movement better-nsaid-48h',
        is: { 'course-trend': 'improving' },
      },
      { by: 't-spa-nice', silent: 't-spa' },
    ],
    [
      'steroid tablets and the same back pain for a year',
      'Downie 2013: new pain',
      { who: 'm60', at: 'low-back', weeks: 60, yes: 'long-term-steroids', is: { 'course-trend': 'stable' } },
      { by: 't-not-improving', silent: 't-steroids-new-pain' },
    ],
    [
      'runner with outer hip pain that lying on it brings on',
      'Grimaldi 2017',
      {
        who: 'w45',
        at: 'lateral-hip groin',
        weeks: 9,
        yes: 'worse-running-impact worse-walking worse-lying-on-side',
        is: { 'main-sport': 'running', 'pain-main-site': 'outer-hip', 'course-trend': 'stable' },
      },
      { by: 't-not-improving', silent: 't-femoral-neck-stress' },
    ],
    [
      'runner with outer hip pain that a press brings on',
      'Grimaldi 2017',
      {
        who: 'w45',
        at: 'lateral-hip groin',
        weeks: 9,
        yes: 'worse-running-impact worse-walking st-press-outer-hip',
        is: { 'main-sport': 'running', 'pain-main-site': 'outer-hip', 'course-trend': 'stable' },
      },
      { by: 't-not-improving', silent: 't-femoral-neck-stress' },
    ],
    [
      'runner with outer hip pain on crossing the legs',
      'Grimaldi 2017',
      {
        who: 'w45',
        at: 'lateral-hip groin',
        weeks: 9,
        yes: 'worse-running-impact worse-walking worse-crossing-legs',
        is: { 'main-sport': 'running', 'pain-main-site': 'outer-hip', 'course-trend': 'stable' },
      },
      { by: 't-not-improving', silent: 't-femoral-neck-stress' },
    ],
    [
      'runner with pain at the sit bone and the thigh, none in the groin',
      'Robertson 2017: it is the groin that hurts',
      {
        who: 'w42',
        at: 'ischial-sit-bone anterior-thigh',
        weeks: 20,
        yes: 'worse-running-impact worse-walking',
        is: { 'main-sport': 'running', 'pain-main-site': 'sit-bone', 'course-trend': 'stable' },
      },
      { by: 't-not-improving', silent: 't-femoral-neck-stress' },
    ],
    [
      'footballer whose groin hurts in sport alone, the same for nine weeks',
      'Robertson 2017: walking, standing on one leg and nights are free of pain',
      {
        who: 'm24',
        at: 'groin',
        weeks: 9,
        yes: 'worse-running-impact onset-after-training-increase',
        no: 'worse-walking limp worse-single-leg-load night-pain-wakes',
        is: { 'course-trend': 'stable' },
      },
      { by: 't-not-improving', silent: 't-femoral-neck-stress t-bone-stress-early' },
    ],
    [
      'runner with outer hip pain that has grown for a year',
      'Robertson 2017: a stress injury of bone is new',
      {
        who: 'w34',
        at: 'lateral-hip',
        weeks: 60,
        yes: 'worse-running-impact',
        is: { 'main-sport': 'running', 'course-trend': 'worsening' },
      },
      { by: 't-not-improving', silent: 't-bone-stress-early' },
    ],
    [
      'severe low back pain at 35 with a lift, deep pelvis never asked about',
      'triage audit: the one strain picture left out of law 9',
      {
        who: 'm35',
        weeks: 0,
        yes: 'sudden-severe-back-abdominal-pain onset-lifting-twisting pain-low-back',
        no: 'pain-flank pain-abdomen',
      },
      { by: 't-sudden-strain', silent: 't-sudden-severe' },
    ],
    [
      'severe low back pain at 35, at once with a lift',
      'triage audit: the one strain picture left out of law 9',
      { who: 'm35', at: 'low-back', weeks: 0, yes: 'sudden-severe-back-abdominal-pain onset-lifting-twisting' },
      { by: 't-sudden-strain', silent: 't-sudden-severe' },
    ],
    [
      'burning, sore skin for ten weeks',
      'Fashner 2011: the rash comes within days',
      {
        who: 'm65',
        at: 'low-back',
        weeks: 10,
        yes: 'quality-burning skin-touch-painful',
        is: { 'course-trend': 'stable' },
      },
      { by: 't-not-improving', silent: 't-zoster-before-rash' },
    ],
  ]),
  // Self-care.
  ...expecting('self-care', [
    [
      'a week of plain low back pain',
      'NICE NG59; Henschke 2009',
      { who: 'm30', at: 'low-back', weeks: 1 },
      { by: 't-self-care' },
    ],
    [
      'bone medicine and easing low back pain',
      'NICE NG59',
      { who: 'w70', at: 'low-back', weeks: 3, yes: 'bisphosphonate-over-3y', is: { 'course-trend': 'improving' } },
      { by: 't-self-care', silent: 't-atypical-femur' },
    ],
    [
      'early pregnancy and a sore low back only',
      'NICE NG126: belly and pelvis denied',
      { who: 'w28', at: 'low-back', weeks: 1, is: { 'pregnancy-state': 'first-trimester' } },
      { by: 't-self-care', silent: 't-early-pregnancy-pain' },
    ],
    [
      'blood thinner and a knock seven months ago, easing',
      'triage audit 3: a bleed is new',
      {
        who: 'm75',
        at: 'lateral-hip',
        weeks: 30,
        yes: 'anticoagulant ordinary-injury',
        is: { 'course-trend': 'improving' },
      },
      { by: 't-self-care', silent: 't-fall-on-anticoagulant' },
    ],
    [
      'first back pain at 66 in a smoker, easing',
      'NICE NG59',
      {
        who: 'm66',
        at: 'low-back',
        weeks: 2,
        yes: 'smoking-now',
        no: 'prior-back-pain-episodes',
        is: { 'course-trend': 'improving' },
      },
      { by: 't-self-care', silent: 't-first-back-pain-older' },
    ],
    [
      'sciatica with the hip drawn up',
      'NICE NG59',
      { who: 'm42', at: 'low-back below-knee groin', weeks: 1, yes: 'hip-held-bent' },
      { by: 't-self-care', silent: 't-hip-held-bent t-hip-held-bent-any' },
    ],
    [
      'healing after a hip replacement',
      'expert: pain that eases after surgery',
      { who: 'w70', at: 'groin', weeks: 4, is: { 'hip-replacement': 'under-1-year', 'course-trend': 'improving' } },
      { by: 't-self-care', silent: 't-hip-replacement-new-pain' },
    ],
    [
      'new low back pain with a quiet replaced hip',
      'NICE NG59',
      { who: 'w70', at: 'low-back', weeks: 4, is: { 'hip-replacement': 'over-1-year' } },
      { by: 't-self-care', silent: 't-hip-replacement-new-pain' },
    ],
    [
      'groin pain that makes the leg give way',
      'expert: pain stops the muscle',
      { who: 'm40', at: 'groin', weeks: 1, yes: 'leg-weakness-felt' },
      { by: 't-self-care', silent: 't-motor-deficit-site-unknown' },
    ],
    [
      'tailbone pain and a leg that feels weak',
      'expert: no nerve sign and no nerve site',
      { who: 'w40', at: 'tailbone', weeks: 1, yes: 'leg-weakness-felt', no: 'leg-tingling leg-numbness' },
      { by: 't-self-care', silent: 't-motor-deficit-site-unknown' },
    ],
    [
      'sore outer hip worst at night from lying on it',
      'Grimaldi 2017',
      {
        who: 'w52',
        at: 'lateral-hip',
        weeks: 4,
        yes: 'night-pain-wakes worse-lying-on-side',
        is: { 'worst-time-of-day': 'night', 'course-trend': 'worsening' },
      },
      { by: 't-self-care', silent: 't-night-worst' },
    ],
    [
      'pain worst at night that turning over brings on',
      'Finucane 2020: pain that a change of position eases',
      {
        who: 'm50',
        at: 'low-back',
        weeks: 4,
        yes: 'night-pain-wakes worse-rolling-in-bed',
        is: { 'worst-time-of-day': 'night', 'course-trend': 'stable' },
      },
      { by: 't-self-care', silent: 't-night-worst' },
    ],
    [
      'pain worst at night that a new position eases',
      'Finucane 2020: pain that a change of position eases',
      {
        who: 'm50',
        at: 'low-back',
        weeks: 4,
        yes: 'night-pain-wakes better-changing-position',
        is: { 'worst-time-of-day': 'night', 'course-trend': 'stable' },
      },
      { by: 't-self-care', silent: 't-night-worst' },
    ],
    [
      'pain worst at night that getting up and moving eases',
      'Finucane 2020: pain that a change of position eases',
      {
        who: 'm50',
        at: 'low-back',
        weeks: 4,
        yes: 'night-pain-wakes better-movement',
        is: { 'worst-time-of-day': 'night', 'course-trend': 'stable' },
      },
      { by: 't-self-care', silent: 't-night-worst' },
    ],
    [
      'pain worst at night that sitting eases',
      'Finucane 2020: pain that a change of position eases',
      {
        who: 'm50',
        at: 'low-back',
        weeks: 4,
        yes: 'night-pain-wakes better-sitting',
        is: { 'worst-time-of-day': 'night', 'course-trend': 'stable' },
      },
      { by: 't-self-care', silent: 't-night-worst' },
    ],
    [
      'pain worst at night that standing eases',
      'Finucane 2020: pain that a change of position eases',
      {
        who: 'm50',
        at: 'low-back',
        weeks: 4,
        yes: 'night-pain-wakes better-standing',
        is: { 'worst-time-of-day': 'night', 'course-trend': 'stable' },
      },
      { by: 't-self-care', silent: 't-night-worst' },
    ],
    [
      'pain worst at night that gets better by the week',
      'Finucane 2020: pain that grows or stays',
      {
        who: 'm50',
        at: 'low-back',
        weeks: 4,
        yes: 'night-pain-wakes',
        is: { 'worst-time-of-day': 'night', 'course-trend': 'improving' },
      },
      { by: 't-self-care', silent: 't-night-worst' },
    ],
    [
      'back pain at 66 in a smoker who has had it before',
      'NICE NG156: a first back pain is what counts',
      { who: 'm66', at: 'low-back', weeks: 2, yes: 'smoking-now prior-back-pain-episodes' },
      { by: 't-self-care', silent: 't-first-back-pain-older' },
    ],
    [
      'low back pain that grows after more training',
      'Robertson 2017: hip, groin, buttock and pelvis',
      {
        who: 'w27',
        at: 'low-back',
        weeks: 4,
        yes: 'onset-after-training-increase worse-running-impact',
        is: { 'course-trend': 'worsening' },
      },
      { by: 't-self-care', silent: 't-bone-stress-early' },
    ],
    [
      'two weeks of growing back pain, seen twice already',
      'Finucane 2020: time for treatment to work',
      {
        who: 'w48',
        at: 'low-back',
        weeks: 2,
        yes: 'repeat-visits-no-response',
        is: { 'course-trend': 'worsening' },
      },
      { by: 't-self-care', silent: 't-worse-despite-care' },
    ],
    [
      'third trimester and back pain of 7 that came within seconds',
      'Vleeming 2008',
      {
        who: 'w30',
        at: 'low-back',
        weeks: 0,
        is: { 'pregnancy-state': 'third-trimester', 'onset-speed': 'sudden-seconds', 'pain-now-0-10': 7 },
      },
      { by: 't-self-care', silent: 't-pregnancy-emergency' },
    ],
    [
      'two features of the referral rule at 58, easing',
      'van Hoeven 2015: the rule is for 18 to 45',
      {
        who: 'w58',
        at: 'low-back',
        weeks: 40,
        yes: 'better-nsaid-48h family-history-spa',
        is: { 'course-trend': 'improving' },
      },
      { by: 't-self-care', silent: 't-spa t-spa-nice' },
    ],
    [
      'belly pain and no appetite in a man, easing',
      'NICE NG12: ovarian cancer does not apply',
      { who: 'm58', at: 'abdomen', weeks: 6, yes: 'loss-of-appetite', is: { 'course-trend': 'improving' } },
      { by: 't-self-care', silent: 't-ovarian-signs' },
    ],
    [
      'pelvic girdle pain in the third trimester',
      'Vleeming 2008',
      {
        who: 'w32',
        at: 'groin pubic',
        weeks: 3,
        yes: 'worse-walking',
        no: 'limp',
        is: { 'pregnancy-state': 'third-trimester' },
      },
      { by: 't-self-care', silent: 't-pregnancy-groin-load' },
    ],
    [
      'third trimester, low back pain with a limp',
      'Vleeming 2008',
      { who: 'w32', at: 'low-back', weeks: 3, yes: 'limp', is: { 'pregnancy-state': 'third-trimester' } },
      { by: 't-self-care', silent: 't-transient-osteoporosis' },
    ],
    [
      'eased after a joint injection',
      'Yusuf 2019',
      {
        who: 'm55',
        at: 'lateral-hip',
        weeks: 1,
        yes: 'recent-joint-injection',
        no: 'pain-constant-non-mechanical night-pain-unrelenting',
        is: { 'course-trend': 'improving' },
      },
      { by: 't-self-care', silent: 't-procedure-new-pain t-procedure-pain' },
    ],
    [
      'low back pain that comes in waves',
      'Moore 2014: side, belly and groin denied',
      { who: 'w40', at: 'low-back', weeks: 1, yes: 'quality-colicky', is: { 'pain-path': 'stays-local' } },
      { by: 't-self-care', silent: 't-renal-colic' },
    ],
    [
      'three weeks of back pain with inflammatory features',
      'NICE NG65: over three months',
      {
        who: 'w28',
        at: 'low-back',
        weeks: 3,
        yes: 'better-movement night-pain-second-half-better-up family-history-spa better-nsaid-48h',
        no: 'better-rest',
        is: { 'onset-speed': 'gradual' },
      },
      { by: 't-self-care', silent: 't-spa t-spa-nice' },
    ],
    [
      'sudden groin pain on walking at 45',
      'occult fracture: over 60',
      { who: 'm45', at: 'groin', weeks: 1, yes: 'worse-walking', is: { 'onset-speed': 'sudden-seconds' } },
      { by: 't-self-care', silent: 't-sudden-hip-pain-over-60' },
    ],
    [
      'sudden back pain of 8, side and belly not asked',
      'triage audit, law 9: a muscle or joint site was named',
      { who: 'm40', weeks: 0, yes: 'pain-low-back', is: { 'onset-speed': 'sudden-seconds', 'pain-now-0-10': 8 } },
      { by: 't-self-care', silent: 't-sudden-severe-site-unknown' },
    ],
    [
      'sudden pain of 8, side, belly and pelvis denied',
      'triage audit, law 9',
      {
        who: 'm40',
        weeks: 0,
        no: 'pain-flank pain-abdomen pain-pelvis-deep',
        is: { 'onset-speed': 'sudden-seconds', 'pain-now-0-10': 8 },
      },
      { by: 't-self-care', silent: 't-sudden-severe-site-unknown' },
    ],
    [
      'burning skin at the outer thigh under a tight belt',
      'Nouraei 2007: meralgia',
      { who: 'm60', at: 'lateral-thigh', weeks: 1, yes: 'quality-burning skin-touch-painful numb-outer-thigh-only' },
      { by: 't-self-care', silent: 't-zoster-before-rash' },
    ],
  ]),
];

/** Each of these signs, added alone to the person, is enough for the rule. */
const enough: readonly (readonly [by: string, urgency: Urgency, sketch: Sketch, oneOf: string])[] = [
  [
    't-aaa-over-50',
    'emergency-now',
    { who: 'm68', at: 'low-back' },
    'sudden-severe-back-abdominal-pain pulsating-belly faint-collapse',
  ],
  [
    't-aaa',
    'emergency-now',
    { who: 'm45', yes: 'sudden-severe-back-abdominal-pain' },
    'faint-collapse known-or-family-aaa quality-tearing',
  ],
  [
    't-aaa',
    'emergency-now',
    { who: 'm45', yes: 'pulsating-belly' },
    'sudden-severe-back-abdominal-pain faint-collapse known-or-family-aaa pain-abdomen',
  ],
  ['t-aaa', 'emergency-now', { who: 'm45', yes: 'known-or-family-aaa' }, 'pain-abdomen pain-flank faint-collapse'],
  ['t-aaa', 'emergency-now', { who: 'm45', yes: 'quality-tearing' }, 'faint-collapse'],
  ['t-aaa', 'emergency-now', { who: 'm45' }, 'ct-abdominal-pulsatile-mass'],
  [
    't-acute-abdomen',
    'emergency-now',
    { who: 'w24', at: 'abdomen', yes: 'nausea-vomiting' },
    'fever-chills ct-psoas-sign ct-abdominal-tender',
  ],
  [
    't-acute-abdomen',
    'emergency-now',
    { who: 'w24', at: 'abdomen', yes: 'fever-chills' },
    'nausea-vomiting feels-very-unwell',
  ],
  [
    't-arm-and-leg',
    'emergency-now',
    { who: 'm50', yes: 'arm-weakness-new' },
    'leg-weakness-progressive unsteady-on-walking leg-weakness-felt bladder-retention-new bladder-incontinence-new',
  ],
  [
    't-bleed-on-anticoagulant',
    'emergency-now',
    { who: 'm45', yes: 'anticoagulant' },
    'sudden-severe-back-abdominal-pain faint-collapse leg-weakness-progressive',
  ],
  ['t-bowel-obstruction', 'emergency-now', { who: 'w60', yes: 'no-stool-or-wind' }, 'nausea-vomiting pain-abdomen'],
  [
    't-ces',
    'emergency-now',
    { who: 'm45', at: 'low-back' },
    'saddle-numbness bladder-retention-new bladder-incontinence-new bowel-incontinence-new sexual-numbness-new ct-perianal-sensation-reduced ct-anal-tone-reduced img-mri-cauda-equina-compression',
  ],
  [
    't-ces-floor',
    'same-day',
    { who: 'm45', at: 'groin' },
    'saddle-numbness bladder-retention-new bladder-incontinence-new bowel-incontinence-new sexual-numbness-new',
  ],
  [
    't-ces-signs',
    'emergency-now',
    { who: 'm45', at: 'groin' },
    'ct-perianal-sensation-reduced ct-anal-tone-reduced img-mri-cauda-equina-compression',
  ],
  [
    't-ces-bilateral',
    'emergency-now',
    { who: 'm45', at: 'low-back', yes: 'leg-weakness-progressive' },
    'pain-both-legs bilateral-sciatica',
  ],
  ['t-child-limp', 'emergency-now', { who: 'm16', at: 'groin' }, 'cannot-bear-weight child-refuses-to-walk'],
  ['t-child-limp', 'emergency-now', { who: 'm16', at: 'groin', yes: 'limp' }, 'fever-chills'],
  [
    't-dvt',
    'same-day',
    { who: 'w50', at: 'below-knee', yes: 'calf-pain-one-sided' },
    'calf-swelling clot-risk recent-lower-limb-surgery cancer-history lab-d-dimer-high',
  ],
  [
    't-ectopic-torsion',
    'emergency-now',
    { who: 'w30', yes: 'missed-period-vaginal-bleeding' },
    'pain-pelvis-deep pain-abdomen shoulder-tip-pain faint-collapse sudden-severe-back-abdominal-pain',
  ],
  [
    't-ectopic-torsion',
    'emergency-now',
    { who: 'w30', is: { 'pregnancy-state': 'unsure' } },
    'pain-pelvis-deep pain-abdomen shoulder-tip-pain faint-collapse sudden-severe-back-abdominal-pain',
  ],
  [
    't-ectopic-torsion',
    'emergency-now',
    { who: 'w30', yes: 'lab-pregnancy-test-positive' },
    'pain-pelvis-deep pain-abdomen pain-groin faint-collapse',
  ],
  [
    't-ectopic-torsion',
    'emergency-now',
    { who: 'w30', yes: 'sudden-severe-back-abdominal-pain' },
    'pain-pelvis-deep nausea-vomiting',
  ],
  ['t-ectopic-torsion', 'emergency-now', { who: 'w30', yes: 'faint-collapse' }, 'pain-pelvis-deep pain-abdomen'],
  [
    't-fall-on-anticoagulant',
    'same-day',
    { who: 'm45', weeks: 1, yes: 'anticoagulant' },
    'minor-fall-older major-trauma ordinary-injury bruising',
  ],
  [
    't-femoral-neck-stress',
    'same-day',
    { who: 'w24', at: 'groin', weeks: 3, yes: 'onset-after-training-increase' },
    'worse-running-impact worse-walking worse-single-leg-load limp',
  ],
  [
    't-femoral-neck-stress',
    'same-day',
    { who: 'w24', at: 'groin', weeks: 3, yes: 'low-energy-availability' },
    'worse-running-impact worse-walking worse-single-leg-load limp',
  ],
  [
    't-femoral-neck-stress',
    'same-day',
    { who: 'm35', at: 'groin', weeks: 9, yes: 'worse-running-impact', is: { 'main-sport': 'running' } },
    'worse-walking worse-single-leg-load limp night-pain-wakes',
  ],
  [
    't-femoral-neck-stress',
    'same-day',
    { who: 'm62', at: 'groin', weeks: 9, yes: 'worse-running-impact' },
    'osteoporosis-known',
  ],
  [
    't-first-colic-over-60',
    'emergency-now',
    { who: 'm66', at: 'flank' },
    'quality-colicky blood-in-urine sudden-severe-back-abdominal-pain nausea-vomiting',
  ],
  [
    't-fragility-fracture',
    'same-day',
    { who: 'w63', at: 'low-back', weeks: 1, yes: 'pain-spine-midline-focal' },
    'minor-fall-older long-term-steroids osteoporosis-known prior-fragility-fracture',
  ],
  [
    't-fragility-signs',
    'same-day',
    { who: 'm50', weeks: 30 },
    'ct-spinal-percussion-tender ct-supine-sign img-xray-spine-fracture',
  ],
  [
    't-hip-fracture',
    'emergency-now',
    { who: 'm50', at: 'groin', yes: 'cannot-bear-weight' },
    'minor-fall-older major-trauma osteoporosis-known prior-fragility-fracture long-term-steroids bisphosphonate-over-3y cancer-history known-bone-metastasis',
  ],
  [
    't-hip-fracture',
    'emergency-now',
    { who: 'm50', at: 'groin' },
    'leg-looks-shorter-turned-out ct-leg-shortened-external-rotation img-xray-hip-fracture',
  ],
  [
    't-major-trauma',
    'emergency-now',
    { who: 'm30', at: 'low-back', weeks: 10, yes: 'major-trauma' },
    'pain-spine-midline-focal leg-numbness leg-weakness-felt cannot-bear-weight',
  ],
  [
    't-mscc',
    'emergency-now',
    { who: 'w60', yes: 'cancer-history' },
    'leg-weakness-progressive foot-drop bilateral-sciatica unsteady-on-walking saddle-numbness bladder-retention-new bladder-incontinence-new bowel-incontinence-new ct-upper-motor-neuron-signs',
  ],
  [
    't-mscc',
    'emergency-now',
    { who: 'w60', yes: 'leg-weakness-progressive' },
    'cancer-history known-bone-metastasis unexplained-weight-loss',
  ],
  [
    't-mscc-possible',
    'same-day',
    { who: 'w60', at: 'low-back', yes: 'cancer-history' },
    'leg-weakness-felt leg-numbness night-pain-unrelenting pain-mid-back pain-spine-midline-focal',
  ],
  [
    't-obturator-hernia',
    'emergency-now',
    { who: 'w50', at: 'groin', yes: 'no-stool-or-wind' },
    'nausea-vomiting pain-abdomen',
  ],
  [
    't-pathological-fracture-risk',
    'same-day',
    { who: 'w50', at: 'groin', yes: 'cancer-history worse-walking', is: { 'worst-time-of-day': 'night' } },
    'night-pain-wakes night-pain-unrelenting pain-constant-non-mechanical unexplained-weight-loss known-bone-metastasis',
  ],
  [
    't-pathological-fracture-risk',
    'same-day',
    { who: 'w50', at: 'groin', yes: 'cancer-history night-pain-wakes', is: { 'worst-time-of-day': 'night' } },
    'worse-walking worse-single-leg-load limp',
  ],
  [
    't-pe',
    'emergency-now',
    { who: 'w40', yes: 'chest-pain-breathless' },
    'calf-swelling calf-pain-one-sided clot-risk recent-lower-limb-surgery',
  ],
  [
    't-pji',
    'emergency-now',
    { who: 'm70', is: { 'hip-replacement': 'under-1-year' } },
    'hip-replacement-hot-or-discharge fever-chills',
  ],
  [
    't-post-op-dvt-infection',
    'same-day',
    { who: 'm40', at: 'below-knee', yes: 'recent-lower-limb-surgery' },
    'calf-swelling fever-chills swelling-warmth-redness',
  ],
  [
    't-pregnancy-emergency',
    'emergency-now',
    { who: 'w30', is: { 'pregnancy-state': 'second-trimester' } },
    'sudden-severe-back-abdominal-pain faint-collapse',
  ],
  [
    't-pregnancy-emergency',
    'emergency-now',
    { who: 'w30', yes: 'missed-period-vaginal-bleeding', is: { 'pregnancy-state': 'second-trimester' } },
    'pain-pelvis-deep pain-abdomen',
  ],
  [
    't-pregnancy-emergency',
    'emergency-now',
    { who: 'w30', at: 'low-back', is: { 'pregnancy-state': 'unsure', 'onset-speed': 'sudden-seconds' } },
    'severe-pain-unable-cope sudden-severe-back-abdominal-pain faint-collapse',
  ],
  [
    't-pregnancy-warning',
    'same-day',
    { who: 'w30', at: 'low-back', is: { 'pregnancy-state': 'second-trimester' } },
    'missed-period-vaginal-bleeding pregnancy-fluid-or-tightenings quality-colicky fever-chills worse-passing-urine',
  ],
  [
    't-procedure-new-pain',
    'same-day',
    { who: 'm40', is: { 'course-trend': 'worsening' } },
    'recent-spinal-procedure recent-joint-injection',
  ],
  [
    't-procedure-new-pain',
    'same-day',
    { who: 'm40', at: 'lateral-hip', yes: 'recent-joint-injection' },
    'pain-constant-non-mechanical night-pain-unrelenting',
  ],
  ['t-procedure-pain', 'within-days-GP', { who: 'm40' }, 'recent-spinal-procedure recent-joint-injection'],
  [
    't-bone-stress-early',
    'within-days-GP',
    { who: 'w27', at: 'lateral-hip', yes: 'worse-running-impact', is: { 'course-trend': 'worsening' } },
    'onset-after-training-increase low-energy-availability',
  ],
  [
    't-bone-stress-early',
    'within-days-GP',
    {
      who: 'w27',
      at: 'low-back',
      weeks: 4,
      yes: 'worse-running-impact',
      is: { 'course-trend': 'worsening', 'main-sport': 'running' },
    },
    'pain-groin pain-lateral-hip pain-buttock pain-anterior-thigh pain-pubic',
  ],
  [
    't-sudden-severe-genital',
    'same-day',
    { who: 'm35', at: 'low-back', yes: 'sudden-severe-back-abdominal-pain onset-lifting-twisting' },
    'pain-genital-perineal pain-pelvis-deep',
  ],
  [
    't-psoas-abscess',
    'emergency-now',
    { who: 'm40', at: 'groin', yes: 'fever-chills' },
    'hip-held-bent worse-lifting-knee limp ct-psoas-sign',
  ],
  [
    't-psoas-abscess',
    'emergency-now',
    { who: 'm40', at: 'groin', yes: 'hip-held-bent' },
    'fever-chills feels-very-unwell',
  ],
  [
    't-psoas-abscess-possible',
    'same-day',
    { who: 'm40', at: 'low-back', yes: 'hip-held-bent' },
    'night-sweats unexplained-weight-loss injection-drug-use immunosuppressed diabetes kidney-disease recent-infection history-ibd tick-tb-brucella-exposure loss-of-appetite anticoagulant',
  ],
  [
    't-psoas-haematoma',
    'emergency-now',
    { who: 'm40', at: 'groin', weeks: 0, yes: 'anticoagulant', is: { 'onset-speed': 'sudden-seconds' } },
    'leg-weakness-felt leg-numbness faint-collapse worse-lifting-knee hip-held-bent',
  ],
  ['t-pyelonephritis', 'same-day', { who: 'w40', yes: 'fever-chills' }, 'pain-flank worse-passing-urine'],
  ['t-renal-colic', 'same-day', { who: 'w40', at: 'flank' }, 'quality-colicky blood-in-urine'],
  [
    't-septic-hip-adult',
    'emergency-now',
    { who: 'm40', at: 'lateral-hip', yes: 'fever-chills' },
    'cannot-bear-weight limp hip-movement-reduced-felt hip-held-bent immunosuppressed injection-drug-use recent-joint-injection recent-infection ct-log-roll swelling-warmth-redness',
  ],
  ['t-septic-hip-adult', 'emergency-now', { who: 'm40', at: 'groin', yes: 'limp' }, 'fever-chills feels-very-unwell'],
  ['t-severe-motor-deficit', 'same-day', { who: 'm40', at: 'low-back' }, 'leg-weakness-progressive foot-drop'],
  [
    't-spinal-infection-emergency',
    'emergency-now',
    { who: 'm40', at: 'low-back', yes: 'fever-chills' },
    'injection-drug-use immunosuppressed diabetes recent-infection recent-spinal-procedure leg-weakness-felt leg-weakness-progressive leg-numbness night-pain-unrelenting cannot-bear-weight feels-very-unwell',
  ],
  [
    't-spinal-infection-same-day',
    'same-day',
    { who: 'm40', at: 'low-back', yes: 'immunosuppressed' },
    'pain-constant-non-mechanical night-pain-unrelenting night-sweats',
  ],
  [
    't-spinal-infection-same-day',
    'same-day',
    { who: 'm40', at: 'low-back', yes: 'night-sweats' },
    'immunosuppressed recent-infection tick-tb-brucella-exposure kidney-disease injection-drug-use',
  ],
  [
    't-spinal-infection-same-day',
    'same-day',
    { who: 'm40', at: 'low-back', yes: 'recent-spinal-procedure' },
    'pain-constant-non-mechanical night-pain-unrelenting',
  ],
  [
    't-strangulated-hernia',
    'emergency-now',
    { who: 'm40', at: 'groin', yes: 'groin-lump' },
    'groin-lump-hard-painful-vomiting nausea-vomiting no-stool-or-wind quality-colicky sudden-severe-back-abdominal-pain fever-chills severe-pain-unable-cope',
  ],
  [
    't-sudden-severe',
    'same-day',
    { who: 'm35', at: 'low-back' },
    'sudden-severe-back-abdominal-pain faint-collapse pulsating-belly',
  ],
  [
    't-tendon-avulsion',
    'within-days-GP',
    { who: 'm35', yes: 'onset-pop-tear' },
    'bruising cannot-bear-weight leg-weakness-felt',
  ],
  [
    't-testicle-possible',
    'emergency-now',
    { who: 'm20', yes: 'sudden-severe-back-abdominal-pain' },
    'pain-genital-perineal',
  ],
  [
    't-testicle-possible',
    'emergency-now',
    { who: 'm20', yes: 'nausea-vomiting', is: { 'onset-speed': 'sudden-seconds' } },
    'pain-genital-perineal pain-groin pain-abdomen pain-inner-thigh',
  ],
];

const knowledge = await loadKnowledge();
const net = compileTriage(knowledge);

describe('pictures a clinician wrote', () => {
  test.each(pictures)('$name ($from): $urgency', (picture) => {
    const result = triage(net, sketched(knowledge, picture.sketch));
    const fired = new Map(result.fired.map(({ rule }) => [rule.id, rule.urgency]));
    expect(result.urgency).toBe(picture.urgency);
    expect(fired.get(picture.by)).toBe(picture.urgency);
    expect([...fired.keys()].filter((id) => picture.silent.includes(id))).toEqual([]);
  });

  test('an urgent picture is never cleared, and a quiet one always is', () => {
    for (const picture of pictures) {
      const { state } = triage(net, sketched(knowledge, picture.sketch));
      const urgent = urgencyRank(picture.urgency) >= urgencyRank('same-day');
      expect(state === 'cleared', picture.name).toBe(!urgent);
    }
  });
});

describe('signs that are enough', () => {
  const each = enough.flatMap(([by, urgency, sketch, oneOf]) =>
    oneOf
      .split(' ')
      .map((sign) => ({ by, urgency, sign, sketch, told: `${sketch.who} ${sketch.yes ?? sketch.at ?? ''}` })),
  );
  test.each(each)('$sign, told by $told: $by', ({ by, urgency, sign, sketch }) => {
    const { fired } = triage(net, sketched(knowledge, { ...sketch, yes: `${sketch.yes ?? ''} ${sign}` }));
    expect(fired.find(({ rule }) => rule.id === by)?.rule.urgency).toBe(urgency);
  });
});

describe('every rule has its picture', () => {
  const ids = new Set(knowledge.redFlags.map(({ id }) => id));

  test('names only rules that exist', () => {
    const named = pictures.flatMap((picture) => [picture.by, ...picture.silent]);
    expect(named.filter((id) => !ids.has(id))).toEqual([]);
  });

  test('speaks in at least one', () => {
    const speaking = new Set(pictures.map(({ by }) => by));
    expect([...ids].filter((id) => !speaking.has(id))).toEqual([]);
  });

  test.each(['requires', 'exclude_if'] as const)('is kept silent by nothing but its %s in at least one', (part) => {
    const held = new Set(
      pictures.flatMap((picture) => {
        const { findings } = sketched(knowledge, picture.sketch);
        const rules = net.rules.filter(({ rule }) => picture.silent.includes(rule.id));
        return rules
          .filter(({ when, requires, exclude }) => {
            const blocked = { requires: requires(findings) === 'no', exclude_if: exclude(findings) === 'yes' };
            const other = part === 'requires' ? blocked.exclude_if : blocked.requires;
            return when(findings) === 'yes' && blocked[part] && !other;
          })
          .map(({ rule }) => rule.id);
      }),
    );
    const needed = knowledge.redFlags.filter((rule) => rule[part] !== undefined).map(({ id }) => id);
    expect(needed.filter((id) => !held.has(id))).toEqual([]);
  });
});
