// What a clinician expects, written by hand and never computed. Each picture names where its expected urgency comes from,
// the rule that has to speak, and rules that look close but must stay silent. A rule that is deleted, lowered, or loses
// its `requires` or `exclude_if` breaks at least one picture; the last tests keep it so for rules still to come.
import { type Urgency, urgencyRank } from '@hipspine/knowledge';
import { loadKnowledge } from '@hipspine/knowledge/node';
import { describe, expect, test } from 'vitest';
import { compileTriage, triage } from './index.ts';
import { type Sketch, sketched } from './picture.ts';

interface Picture extends Sketch {
  readonly name: string;
  readonly from: string;
  readonly urgency: Urgency;
  readonly by: string;
  /** Rules that must not speak, separated by blanks. */
  readonly silent?: string;
}

const emergencies: readonly Picture[] = [
  {
    name: 'sudden severe back pain in an older man',
    from: 'NICE NG156 1.1',
    ...{ who: 'm68', at: 'low-back', weeks: 0, yes: 'sudden-severe-back-abdominal-pain' },
    ...{ urgency: 'emergency-now', by: 't-aaa-over-50' },
  },
  {
    name: 'a throbbing belly at 74',
    from: 'NICE NG156 1.1',
    ...{ who: 'm74', at: 'low-back', weeks: 1, yes: 'pulsating-belly' },
    ...{ urgency: 'emergency-now', by: 't-aaa-over-50' },
  },
  {
    name: 'collapse with hip pain at 61',
    from: 'triage audit, judgement call: collapse at 50 or over',
    ...{ who: 'w61', at: 'lateral-hip', weeks: 1, yes: 'faint-collapse' },
    ...{ urgency: 'emergency-now', by: 't-aaa-over-50' },
  },
  {
    name: 'belly pain with a known aneurysm',
    from: 'NICE NG156 1.1; Lederle 1999',
    ...{ who: 'm70', at: 'abdomen', weeks: 3, yes: 'known-or-family-aaa' },
    ...{ urgency: 'emergency-now', by: 't-aaa' },
  },
  {
    name: 'tearing pain that came within seconds, at 45',
    from: 'triage audit 2.4: tearing pain was used in no rule',
    ...{ who: 'm45', at: 'mid-back', weeks: 0, yes: 'quality-tearing', is: { 'onset-speed': 'sudden-seconds' } },
    ...{ urgency: 'emergency-now', by: 't-aaa' },
  },
  {
    name: 'first colic at 66, stones never asked about',
    from: 'Azhar 2014; triage audit, law 11',
    ...{ who: 'm66', at: 'flank', weeks: 0, yes: 'quality-colicky' },
    ...{ urgency: 'emergency-now', by: 't-first-colic-over-60' },
  },
  {
    name: 'groin and belly pain with fever and sickness',
    from: 'triage audit 3: acute abdomen felt in the groin',
    ...{ who: 'w24', at: 'abdomen groin', weeks: 0, yes: 'fever-chills nausea-vomiting' },
    ...{ urgency: 'emergency-now', by: 't-acute-abdomen' },
  },
  {
    name: 'a leg that suddenly turned cold',
    from: 'NICE CG147: acute limb ischaemia',
    ...{ who: 'm70', at: 'below-knee', weeks: 0, yes: 'leg-suddenly-cold-numb' },
    ...{ urgency: 'emergency-now', by: 't-acute-limb-ischaemia' },
  },
  {
    name: 'a weak arm and unsteady legs',
    from: 'Finucane 2020: signs above the low back',
    ...{ who: 'm62', at: 'low-back', weeks: 2, yes: 'arm-weakness-new unsteady-on-walking' },
    ...{ urgency: 'emergency-now', by: 't-arm-and-leg' },
  },
  {
    name: 'sudden severe back pain on a blood thinner',
    from: 'triage audit 3: bleed on a blood thinner',
    ...{ who: 'm45', at: 'low-back', weeks: 0, yes: 'anticoagulant sudden-severe-back-abdominal-pain' },
    ...{ urgency: 'emergency-now', by: 't-bleed-on-anticoagulant' },
  },
  {
    name: 'groin pain and no wind passed, with vomiting',
    from: 'triage audit 3: bowel obstruction',
    ...{ who: 'w80', at: 'abdomen', weeks: 0, yes: 'no-stool-or-wind nausea-vomiting' },
    ...{ urgency: 'emergency-now', by: 't-bowel-obstruction' },
  },
  {
    name: 'new sciatica in both legs',
    from: 'GIRFT CES 2023',
    ...{ who: 'w40', at: 'low-back below-knee', weeks: 1, yes: 'bilateral-sciatica' },
    ...{ urgency: 'emergency-now', by: 't-ces-bilateral' },
  },
  {
    name: 'back pain and trouble starting to pee',
    from: 'GIRFT CES 2023',
    ...{ who: 'w38', at: 'low-back', weeks: 1, yes: 'bladder-retention-new' },
    ...{ urgency: 'emergency-now', by: 't-ces' },
  },
  {
    name: 'numb saddle with buttock pain',
    from: 'GIRFT CES 2023',
    ...{ who: 'm33', at: 'buttock', weeks: 2, yes: 'saddle-numbness' },
    ...{ urgency: 'emergency-now', by: 't-ces' },
  },
  {
    name: '300 mL left in the bladder, groin pain only',
    from: 'GIRFT CES 2023: post-void residual over 200 mL',
    ...{ who: 'm50', at: 'groin', weeks: 1, is: { 'ct-post-void-residual-ml': 300 } },
    ...{ urgency: 'emergency-now', by: 't-ces-signs' },
  },
  {
    name: 'chest pain with hip pain',
    from: 'outside the scope: chest pain is an emergency',
    ...{ who: 'm55', at: 'lateral-hip', weeks: 3, yes: 'chest-pain-breathless' },
    ...{ urgency: 'emergency-now', by: 't-chest-pain' },
  },
  {
    name: 'swollen calf and short of breath',
    from: 'Geersing 2014',
    ...{ who: 'w48', at: 'below-knee', weeks: 1, yes: 'calf-swelling chest-pain-breathless' },
    ...{ urgency: 'emergency-now', by: 't-pe' },
  },
  {
    name: 'a boy of six with fever and thigh pain',
    from: 'Kocher 1999; triage audit, law 16',
    ...{ who: 'm6', at: 'anterior-thigh', weeks: 0, yes: 'fever-chills' },
    ...{ urgency: 'emergency-now', by: 't-child-fever-hip' },
  },
  {
    name: 'a child of five who will not walk',
    from: 'Kocher 1999',
    ...{ who: 'm5', at: 'groin', weeks: 0, yes: 'child-refuses-to-walk' },
    ...{ urgency: 'emergency-now', by: 't-child-limp' },
  },
  {
    name: 'a child who will not walk, with the age of the parent filled in',
    from: 'expert: a contradiction is read the safer way',
    ...{ who: 'w36', at: 'groin', weeks: 0, yes: 'child-refuses-to-walk' },
    ...{ urgency: 'emergency-now', by: 't-child-limp' },
  },
  {
    name: 'signs of the upper motor neuron',
    from: 'Finucane 2020',
    ...{ who: 'w58', at: 'low-back', weeks: 4, yes: 'ct-upper-motor-neuron-signs' },
    ...{ urgency: 'emergency-now', by: 't-cord' },
  },
  {
    name: 'deep pelvic pain after a missed period',
    from: 'NICE NG126',
    ...{ who: 'w26', at: 'pelvis-deep', weeks: 0, yes: 'missed-period-vaginal-bleeding' },
    ...{ urgency: 'emergency-now', by: 't-ectopic-torsion' },
  },
  {
    name: 'a fall at 80 and no weight on the leg',
    from: 'NICE CG124 picture; triage audit, law 15',
    ...{ who: 'w80', at: 'groin', weeks: 0, yes: 'cannot-bear-weight minor-fall-older' },
    ...{ urgency: 'emergency-now', by: 't-hip-fracture' },
  },
  {
    name: 'a leg that lies short and turned out',
    from: 'Deleanu 2015',
    ...{ who: 'w84', at: 'groin', weeks: 0, yes: 'leg-looks-shorter-turned-out' },
    ...{ urgency: 'emergency-now', by: 't-hip-fracture' },
  },
  {
    name: 'car crash last week',
    from: 'Downie 2013',
    ...{ who: 'm30', at: 'low-back', weeks: 1, yes: 'major-trauma' },
    ...{ urgency: 'emergency-now', by: 't-major-trauma' },
  },
  {
    name: 'car crash ten weeks ago with a numb leg',
    from: 'Downie 2013',
    ...{ who: 'm30', at: 'low-back below-knee', weeks: 10, yes: 'major-trauma leg-numbness' },
    ...{ urgency: 'emergency-now', by: 't-major-trauma' },
  },
  {
    name: 'past cancer and legs that get weaker',
    from: 'NICE NG234',
    ...{ who: 'w60', at: 'low-back', weeks: 3, yes: 'cancer-history leg-weakness-progressive' },
    ...{ urgency: 'emergency-now', by: 't-mscc' },
  },
  {
    name: 'thin woman of 82 with inner thigh and belly pain and vomiting',
    from: 'obturator hernia review, CMAJ 2022',
    ...{ who: 'w82', at: 'inner-thigh abdomen', weeks: 3, yes: 'nausea-vomiting' },
    ...{ urgency: 'emergency-now', by: 't-obturator-hernia' },
  },
  {
    name: 'fever and pain in a replaced hip',
    from: 'expert: periprosthetic infection',
    ...{ who: 'm70', at: 'groin', weeks: 1, yes: 'fever-chills', is: { 'hip-replacement': 'over-1-year' } },
    ...{ urgency: 'emergency-now', by: 't-pji' },
  },
  {
    name: 'third trimester and sudden severe belly pain',
    from: 'NICE NG126; triage audit 3',
    who: 'w30',
    ...{ at: 'abdomen', weeks: 0, yes: 'sudden-severe-back-abdominal-pain', is: { 'pregnancy-state': 'third-trimester' } },
    ...{ urgency: 'emergency-now', by: 't-pregnancy-emergency' },
  },
  {
    name: 'fever and a hip that hurts to lift',
    from: 'psoas abscess review 2019',
    ...{ who: 'm48', at: 'groin flank', weeks: 2, yes: 'fever-chills worse-lifting-knee' },
    ...{ urgency: 'emergency-now', by: 't-psoas-abscess' },
  },
  {
    name: 'groin pain on a blood thinner, worse on lifting the knee',
    from: 'triage audit 3: bleed on a blood thinner',
    ...{ who: 'm70', at: 'groin', weeks: 0, yes: 'anticoagulant worse-lifting-knee' },
    ...{ is: { 'onset-speed': 'over-hours-days' }, urgency: 'emergency-now', by: 't-psoas-haematoma' },
  },
  {
    name: 'a heavy boy of 13 with knee pain on hip movement',
    from: 'expert: slipped epiphysis',
    ...{ who: 'm13', at: 'knee-only-with-hip-movement', weeks: 3, is: { bmi: 30 } },
    ...{ urgency: 'emergency-now', by: 't-scfe' },
  },
  {
    name: 'thoughts of ending life',
    from: 'expert: direct help',
    ...{ who: 'm44', at: 'low-back', weeks: 100, yes: 'self-harm-thoughts' },
    ...{ urgency: 'emergency-now', by: 't-self-harm' },
  },
  {
    name: 'fever and very ill',
    from: 'NICE NG51 picture: sepsis',
    ...{ who: 'w71', at: 'below-knee', weeks: 0, yes: 'fever-chills feels-very-unwell' },
    ...{ urgency: 'emergency-now', by: 't-sepsis' },
  },
  {
    name: 'systolic pressure of 85 and no other sign',
    from: 'triage audit 2.4: low pressure was used in no rule',
    ...{ who: 'm66', at: 'low-back', weeks: 0, is: { 'ct-blood-pressure-systolic': 85 } },
    ...{ urgency: 'emergency-now', by: 't-sepsis' },
  },
  {
    name: 'fever and a hip that moves less',
    from: 'expert: septic hip in adults',
    ...{ who: 'm50', at: 'lateral-hip', weeks: 0, yes: 'fever-chills hip-movement-reduced-felt' },
    ...{ urgency: 'emergency-now', by: 't-septic-hip-adult' },
  },
  {
    name: 'fever and back pain with diabetes',
    from: 'Yusuf 2019',
    ...{ who: 'w57', at: 'low-back', weeks: 2, yes: 'fever-chills diabetes' },
    ...{ urgency: 'emergency-now', by: 't-spinal-infection-emergency' },
  },
  {
    name: 'back pain and confused, no fever',
    from: 'triage audit, judgement call: very ill with back pain alone',
    ...{ who: 'w78', at: 'low-back', weeks: 1, yes: 'feels-very-unwell' },
    ...{ urgency: 'emergency-now', by: 't-spinal-infection-emergency' },
  },
  {
    name: 'groin lump and vomiting',
    from: 'triage audit, law 17',
    ...{ who: 'm60', at: 'groin', weeks: 0, yes: 'groin-lump nausea-vomiting' },
    ...{ urgency: 'emergency-now', by: 't-strangulated-hernia' },
  },
  {
    name: 'sudden groin pain with vomiting in a boy of 17',
    from: 'expert: torsion may be felt in the groin',
    ...{ who: 'm17', at: 'groin', weeks: 0, yes: 'nausea-vomiting', is: { 'onset-speed': 'sudden-seconds' } },
    ...{ urgency: 'emergency-now', by: 't-testicle-possible' },
  },
  {
    name: 'a sore testicle',
    from: 'expert: torsion',
    ...{ who: 'm30', at: 'groin', weeks: 0, yes: 'testicular-pain' },
    ...{ urgency: 'emergency-now', by: 't-testicle' },
  },
];

const sameDay: readonly Picture[] = [
  {
    name: 'known aneurysm and two weeks of low back pain',
    from: 'NICE NG156 1.1',
    ...{ who: 'm72', at: 'low-back', weeks: 2, yes: 'known-or-family-aaa' },
    ...{ urgency: 'same-day', by: 't-aaa-risk-new-pain' },
  },
  {
    name: 'known aneurysm, pain site never recorded',
    from: 'triage audit 2.1: an unrecorded site must not silence',
    ...{ who: 'm72', weeks: 30, yes: 'known-or-family-aaa' },
    ...{ urgency: 'same-day', by: 't-aaa-risk-site-unknown', silent: 't-aaa-risk-new-pain' },
  },
  {
    name: 'a hand that became clumsy',
    from: 'Finucane 2020',
    ...{ who: 'm50', at: 'low-back', weeks: 3, yes: 'arm-weakness-new' },
    ...{ urgency: 'same-day', by: 't-arm-weakness', silent: 't-arm-and-leg' },
  },
  {
    name: 'thigh pain after years of bone medicine',
    from: 'expert: atypical femoral fracture',
    ...{ who: 'w70', at: 'lateral-thigh', weeks: 10, yes: 'bisphosphonate-over-3y' },
    ...{ urgency: 'same-day', by: 't-atypical-femur' },
  },
  {
    name: 'outer hip pain with known bone metastases',
    from: 'NICE NG234',
    ...{ who: 'w60', at: 'lateral-hip', weeks: 8, yes: 'cancer-history known-bone-metastasis' },
    ...{ urgency: 'same-day', by: 't-bone-metastasis', silent: 't-pathological-fracture-risk' },
  },
  {
    name: 'nerve symptoms in both legs, tailbone the only site',
    from: 'triage audit, judgement call: same-day, not emergency',
    ...{ who: 'w66', at: 'tailbone', weeks: 2, yes: 'bilateral-sciatica' },
    ...{ urgency: 'same-day', by: 't-both-legs-nerve', silent: 't-ces-bilateral' },
  },
  {
    name: 'unable to bear weight at 30',
    from: 'triage audit, law 3',
    ...{ who: 'm30', at: 'lateral-hip', weeks: 0, yes: 'cannot-bear-weight' },
    ...{ urgency: 'same-day', by: 't-cannot-bear-weight', silent: 't-hip-fracture' },
  },
  {
    name: 'numb saddle with groin pain only',
    from: 'GIRFT CES 2023; triage audit, law 3',
    ...{ who: 'w30', at: 'groin', weeks: 1, yes: 'saddle-numbness' },
    no: 'leg-numbness leg-tingling leg-weakness-felt foot-drop',
    ...{ urgency: 'same-day', by: 't-ces-floor', silent: 't-ces' },
  },
  {
    name: 'a well girl of seven with groin pain',
    from: 'triage audit, law 16',
    ...{ who: 'w7', at: 'groin', weeks: 0 },
    ...{ urgency: 'same-day', by: 't-child-limp-well' },
  },
  {
    name: 'a boy of 13 with fever and low back pain, walking well',
    from: 'triage audit, law 3',
    ...{ who: 'm13', at: 'low-back', weeks: 0, yes: 'fever-chills', no: 'limp' },
    ...{ urgency: 'same-day', by: 't-fever-with-pain', silent: 't-child-fever-hip t-child-limp-well' },
  },
  {
    name: 'a pale leg that hurts at night',
    from: 'NICE CG147: rest pain',
    ...{ who: 'm66', at: 'below-knee', weeks: 20, yes: 'leg-cold-or-pale night-pain-wakes' },
    ...{ urgency: 'same-day', by: 't-cold-leg' },
  },
  {
    name: 'a swollen calf',
    from: 'Geersing 2014',
    ...{ who: 'w52', at: 'below-knee', weeks: 0, yes: 'calf-swelling' },
    ...{ urgency: 'same-day', by: 't-dvt' },
  },
  {
    name: 'early pregnancy, belly pain never asked about',
    from: 'NICE NG126',
    ...{ who: 'w28', weeks: 1, is: { 'pregnancy-state': 'first-trimester' } },
    ...{ urgency: 'same-day', by: 't-early-pregnancy-pain' },
  },
  {
    name: 'groin pain after a missed period',
    from: 'NICE NG126',
    ...{ who: 'w28', at: 'groin', weeks: 1, yes: 'missed-period-vaginal-bleeding' },
    ...{ urgency: 'same-day', by: 't-ectopic-site-unclear', silent: 't-ectopic-torsion' },
  },
  {
    name: 'bruised hip on a blood thinner',
    from: 'triage audit 3: fall on a blood thinner',
    ...{ who: 'm75', at: 'lateral-hip', weeks: 1, yes: 'anticoagulant bruising' },
    ...{ urgency: 'same-day', by: 't-fall-on-anticoagulant' },
  },
  {
    name: 'a hop that hurts in the groin',
    from: 'Robertson 2017',
    ...{ who: 'w25', at: 'lateral-hip', weeks: 4, is: { 'st-hop': 'groin-thigh-pain' } },
    ...{ urgency: 'same-day', by: 't-femoral-neck-stress-signs', silent: 't-femoral-neck-stress' },
  },
  {
    name: 'runner with groin pain after a rise in training',
    from: 'Robertson 2017',
    ...{ who: 'w24', at: 'groin', weeks: 3, yes: 'onset-after-training-increase worse-running-impact' },
    ...{ urgency: 'same-day', by: 't-femoral-neck-stress' },
  },
  {
    name: 'fever with back pain',
    from: 'Yusuf 2019; triage audit, law 3',
    ...{ who: 'm40', at: 'low-back', weeks: 0, yes: 'fever-chills' },
    ...{ urgency: 'same-day', by: 't-fever-with-pain', silent: 't-spinal-infection-emergency' },
  },
  {
    name: 'temperature of 38.2 with hip pain',
    from: 'triage audit, law 3',
    ...{ who: 'w33', at: 'lateral-hip', weeks: 1, is: { 'ct-temperature-c': 38.2 } },
    ...{ urgency: 'same-day', by: 't-fever-with-pain' },
  },
  {
    name: 'colic at 66 in a man who has had stones',
    from: 'Azhar 2014; Moore 2014',
    ...{ who: 'm66', at: 'flank', weeks: 0, yes: 'quality-colicky kidney-stones-before' },
    ...{ urgency: 'same-day', by: 't-renal-colic', silent: 't-first-colic-over-60' },
  },
  {
    name: 'colic at 40',
    from: 'Moore 2014',
    ...{ who: 'm40', at: 'flank', weeks: 0, yes: 'quality-colicky' },
    ...{ urgency: 'same-day', by: 't-renal-colic', silent: 't-first-colic-over-60' },
  },
  {
    name: 'blood in the urine with low back pain',
    from: 'triage audit, judgement call: visible blood is same-day',
    ...{ who: 'm58', at: 'low-back', weeks: 2, yes: 'blood-in-urine' },
    ...{ urgency: 'same-day', by: 't-renal-colic' },
  },
  {
    name: 'sudden mid-back pain at 75',
    from: 'Henschke 2009',
    ...{ who: 'w75', at: 'mid-back', weeks: 1, is: { 'onset-speed': 'sudden-seconds' } },
    ...{ urgency: 'same-day', by: 't-fragility-fracture' },
  },
  {
    name: 'woman of 55, stumble, one sore spot in the spine',
    from: 'Henschke 2009',
    ...{ who: 'w55', at: 'low-back', weeks: 1, yes: 'minor-fall-older pain-spine-midline-focal' },
    ...{ urgency: 'same-day', by: 't-fragility-fracture' },
  },
  {
    name: 'spine sore to light blows after five months',
    from: 'Langdon 2010',
    ...{ who: 'w60', at: 'low-back', weeks: 20, yes: 'ct-spinal-percussion-tender' },
    ...{ urgency: 'same-day', by: 't-fragility-signs' },
  },
  {
    name: 'new headache and sore jaw at 72',
    from: 'Dasgupta 2012',
    ...{ who: 'w72', at: 'lateral-hip', weeks: 3, yes: 'headache-jaw-vision' },
    ...{ urgency: 'same-day', by: 't-gca' },
  },
  {
    name: 'high calcium',
    from: 'NICE NG12: myeloma',
    ...{ who: 'm69', at: 'low-back', weeks: 9, yes: 'lab-calcium-high' },
    ...{ urgency: 'same-day', by: 't-high-calcium' },
  },
  {
    name: 'man of 64 who fell and still walks, with groin pain',
    from: 'occult hip fracture, Dominguez 2005',
    ...{ who: 'm64', at: 'groin', weeks: 1, yes: 'minor-fall-older worse-walking' },
    ...{ urgency: 'same-day', by: 't-hip-fracture-walking' },
  },
  {
    name: 'a hip that must be kept bent',
    from: 'psoas abscess review 2019',
    ...{ who: 'm40', at: 'groin', weeks: 1, yes: 'hip-held-bent' },
    ...{ urgency: 'same-day', by: 't-hip-held-bent' },
  },
  {
    name: 'past cancer and a leg that feels weak',
    from: 'NICE NG234',
    ...{ who: 'w60', at: 'low-back', weeks: 4, yes: 'cancer-history leg-weakness-felt' },
    ...{ urgency: 'same-day', by: 't-mscc-possible', silent: 't-mscc' },
  },
  {
    name: 'neither stool nor wind, no belly pain',
    from: 'triage audit, law 3',
    ...{ who: 'm50', at: 'low-back', weeks: 0, yes: 'no-stool-or-wind' },
    ...{ urgency: 'same-day', by: 't-no-stool-or-wind', silent: 't-bowel-obstruction' },
  },
  {
    name: 'groin pain and mild sickness at 80',
    from: 'obturator hernia review, CMAJ 2022',
    ...{ who: 'w80', at: 'groin', weeks: 1, yes: 'nausea-vomiting' },
    ...{ urgency: 'same-day', by: 't-obturator-possible', silent: 't-obturator-hernia' },
  },
  {
    name: 'past cancer, groin pain on walking and at night',
    from: 'pathological fracture chapter, StatPearls',
    ...{ who: 'w62', at: 'groin', weeks: 9, yes: 'cancer-history worse-walking night-pain-wakes' },
    ...{ urgency: 'same-day', by: 't-pathological-fracture-risk' },
  },
  {
    name: 'red and warm after leg surgery',
    from: 'expert: clot and infection first',
    ...{ who: 'm60', at: 'anterior-thigh', weeks: 3, yes: 'recent-lower-limb-surgery swelling-warmth-redness' },
    ...{ urgency: 'same-day', by: 't-post-op-dvt-infection' },
  },
  {
    name: 'regular tightenings in the third trimester',
    from: 'Vleeming 2008',
    who: 'w30',
    ...{ at: 'low-back', weeks: 1, yes: 'pregnancy-fluid-or-tightenings', is: { 'pregnancy-state': 'third-trimester' } },
    ...{ urgency: 'same-day', by: 't-pregnancy-fluid' },
  },
  {
    name: 'pregnant with burning urine',
    from: 'Vleeming 2008',
    ...{ who: 'w31', at: 'low-back', weeks: 1, yes: 'worse-passing-urine' },
    ...{ is: { 'pregnancy-state': 'second-trimester' }, urgency: 'same-day', by: 't-pregnancy-warning' },
  },
  {
    name: 'growing pain after a joint injection',
    from: 'Yusuf 2019; triage audit 3',
    ...{ who: 'm55', at: 'lateral-hip', weeks: 1, yes: 'recent-joint-injection', is: { 'course-trend': 'worsening' } },
    ...{ urgency: 'same-day', by: 't-procedure-new-pain' },
  },
  {
    name: 'bent hip with diabetes',
    from: 'psoas abscess review 2019',
    ...{ who: 'm58', at: 'groin', weeks: 2, yes: 'hip-held-bent diabetes' },
    ...{ urgency: 'same-day', by: 't-psoas-abscess-possible' },
  },
  {
    name: 'fever and side pain',
    from: 'expert: kidney infection',
    ...{ who: 'w35', at: 'flank', weeks: 0, yes: 'fever-chills' },
    ...{ urgency: 'same-day', by: 't-pyelonephritis' },
  },
  {
    name: 'a foot that drops',
    from: 'NICE NG59; triage audit, law 3',
    ...{ who: 'm46', at: 'low-back below-knee', weeks: 2, yes: 'foot-drop' },
    ...{ urgency: 'same-day', by: 't-severe-motor-deficit' },
  },
  {
    name: 'buttock pain of 8 that nothing touches, cause unknown',
    from: 'expert: severe pain without a plain cause',
    ...{ who: 'w50', at: 'buttock', weeks: 1, yes: 'severe-pain-unable-cope', is: { 'pain-now-0-10': 8 } },
    ...{ urgency: 'same-day', by: 't-severe-uncontrolled' },
  },
  {
    name: 'injected drugs and back pain',
    from: 'Yusuf 2019',
    ...{ who: 'm36', at: 'low-back', weeks: 4, yes: 'injection-drug-use' },
    ...{ urgency: 'same-day', by: 't-spinal-infection-same-day' },
  },
  {
    name: 'steroid tablets and three weeks of back pain',
    from: 'Downie 2013',
    ...{ who: 'm60', at: 'low-back', weeks: 3, yes: 'long-term-steroids' },
    ...{ urgency: 'same-day', by: 't-steroids-new-pain' },
  },
  {
    name: 'sudden groin pain on walking at 70, no fall',
    from: 'occult hip fracture; triage audit, judgement call',
    ...{ who: 'm70', at: 'groin', weeks: 1, yes: 'worse-walking', is: { 'onset-speed': 'sudden-seconds' } },
    ...{ urgency: 'same-day', by: 't-sudden-hip-pain-over-60' },
  },
  {
    name: 'sudden severe pain between the legs after a lift',
    from: 'triage audit, law 9',
    ...{ who: 'w35', at: 'low-back genital-perineal', weeks: 0 },
    yes: 'sudden-severe-back-abdominal-pain onset-lifting-twisting',
    ...{ urgency: 'same-day', by: 't-sudden-severe-genital', silent: 't-sudden-severe' },
  },
  {
    name: 'pain of 8 within seconds, site never recorded',
    from: 'triage audit, law 9',
    ...{ who: 'm40', weeks: 0, is: { 'onset-speed': 'sudden-seconds', 'pain-now-0-10': 8 } },
    ...{ urgency: 'same-day', by: 't-sudden-severe-site-unknown' },
  },
  {
    name: 'sudden severe side pain at 35',
    from: 'triage audit, law 9',
    ...{ who: 'm35', at: 'flank', weeks: 0, yes: 'sudden-severe-back-abdominal-pain' },
    ...{ urgency: 'same-day', by: 't-sudden-severe', silent: 't-aaa-over-50' },
  },
  {
    name: 'collapse with belly pain in a man of 30',
    from: 'triage audit: lowered on purpose under 50',
    ...{ who: 'm30', at: 'abdomen', weeks: 0, yes: 'faint-collapse' },
    ...{ urgency: 'same-day', by: 't-sudden-severe', silent: 't-ectopic-torsion t-aaa-over-50' },
  },
  {
    name: 'a pop and a bruise at the back of the thigh',
    from: 'expert: tendon tear',
    ...{ who: 'm25', at: 'posterior-thigh', weeks: 0, yes: 'onset-pop-tear bruising' },
    ...{ urgency: 'same-day', by: 't-tendon-avulsion' },
  },
  {
    name: 'serious accident four weeks ago, no nerve signs',
    from: 'Downie 2013',
    ...{ who: 'm40', at: 'low-back', weeks: 4, yes: 'major-trauma' },
    no: 'pain-spine-midline-focal leg-numbness leg-weakness-felt',
    ...{ urgency: 'same-day', by: 't-trauma-recent', silent: 't-major-trauma' },
  },
  {
    name: 'one red, sore eye',
    from: 'NICE NG65: uveitis',
    ...{ who: 'm29', at: 'low-back', weeks: 40, yes: 'red-painful-eye-now' },
    ...{ urgency: 'same-day', by: 't-uveitis' },
  },
  {
    name: 'very ill with outer hip pain only',
    from: 'triage audit, judgement call: with hip pain alone same-day',
    ...{ who: 'w64', at: 'lateral-hip', weeks: 0, yes: 'feels-very-unwell' },
    ...{ urgency: 'same-day', by: 't-very-unwell', silent: 't-spinal-infection-emergency' },
  },
  {
    name: 'blisters in a strip',
    from: 'Fashner 2011',
    ...{ who: 'm67', at: 'low-back', weeks: 0, yes: 'blistering-rash' },
    ...{ urgency: 'same-day', by: 't-zoster' },
  },
  {
    name: 'new belly pain with sickness in a man of 30',
    from: 'expert: appendicitis without fever',
    ...{ who: 'm30', at: 'abdomen', weeks: 0, yes: 'nausea-vomiting' },
    ...{ urgency: 'same-day', by: 't-belly-pain-sickness-new', silent: 't-acute-abdomen' },
  },
  {
    name: 'belly pain with sickness at 82, no groin or thigh pain',
    from: 'expert: appendicitis without fever',
    ...{ who: 'w82', at: 'abdomen', weeks: 0, yes: 'nausea-vomiting' },
    ...{ urgency: 'same-day', by: 't-belly-pain-sickness-new', silent: 't-obturator-hernia t-obturator-possible' },
  },
  {
    name: 'fever and a limp, pain below the knee only',
    from: 'triage audit, law 3',
    ...{ who: 'm40', at: 'below-knee', weeks: 0, yes: 'fever-chills limp diabetes' },
    ...{ urgency: 'same-day', by: 't-fever-with-pain' },
    silent: 't-psoas-abscess t-septic-hip-adult t-spinal-infection-emergency',
  },
  {
    name: 'fever and side pain with a quiet replaced hip',
    from: 'expert: kidney infection',
    ...{ who: 'm70', at: 'flank', weeks: 0, yes: 'fever-chills', is: { 'hip-replacement': 'over-1-year' } },
    ...{ urgency: 'same-day', by: 't-pyelonephritis', silent: 't-pji' },
  },
];

const withinDays: readonly Picture[] = [
  {
    name: 'groin pain at night in a heavy drinker',
    from: 'Pierce 2015: osteonecrosis',
    ...{ who: 'm40', at: 'groin', weeks: 20, yes: 'alcohol-heavy night-pain-wakes' },
    ...{ urgency: 'within-days-GP', by: 't-avn', silent: 't-avn-load' },
  },
  {
    name: 'groin pain on walking with sickle cell disease',
    from: 'Pierce 2015: osteonecrosis',
    ...{ who: 'w27', at: 'groin', weeks: 20, yes: 'sickle-cell-or-clotting-disorder worse-walking' },
    ...{ urgency: 'within-days-GP', by: 't-avn-load', silent: 't-avn' },
  },
  {
    name: 'thigh pain that wakes a man of 19 and goes with anti-inflammatories',
    from: 'expert: osteoid osteoma',
    ...{ who: 'm19', at: 'anterior-thigh', weeks: 10, yes: 'night-pain-wakes better-nsaid-48h' },
    ...{ urgency: 'within-days-GP', by: 't-bone-tumour-young' },
  },
  {
    name: 'constant bone pain for months at 70',
    from: 'NICE NG12: myeloma',
    ...{ who: 'm70', at: 'low-back', weeks: 20, yes: 'pain-constant-non-mechanical' },
    ...{ urgency: 'within-days-GP', by: 't-bone-pain-over-60', silent: 't-cancer-constitutional' },
  },
  {
    name: 'growing pain with no rest at night, at 50',
    from: 'Henschke 2013: two signs together',
    ...{ who: 'm50', at: 'low-back', weeks: 10, yes: 'night-pain-unrelenting', is: { 'course-trend': 'worsening' } },
    ...{ urgency: 'within-days-GP', by: 't-cancer-constitutional' },
  },
  {
    name: 'past cancer and ten weeks of back pain',
    from: 'Downie 2013',
    ...{ who: 'w55', at: 'low-back', weeks: 10, yes: 'cancer-history', is: { 'course-trend': 'stable' } },
    ...{ urgency: 'within-days-GP', by: 't-cancer-history', silent: 't-mscc-possible' },
  },
  {
    name: 'past cancer and groin pain with no rest at night',
    from: 'Downie 2013',
    ...{ who: 'w62', at: 'groin', weeks: 10, yes: 'cancer-history night-pain-unrelenting' },
    ...{ urgency: 'within-days-GP', by: 't-cancer-history', silent: 't-mscc-possible' },
  },
  {
    name: 'past cancer, low back pain on walking that wakes her',
    from: 'Downie 2013',
    ...{ who: 'w62', at: 'low-back', weeks: 10, yes: 'cancer-history worse-walking night-pain-wakes' },
    ...{ urgency: 'within-days-GP', by: 't-cancer-history', silent: 't-pathological-fracture-risk' },
  },
  {
    name: 'a boy of 13 with low back pain, walking well',
    from: 'triage audit, law 16',
    ...{ who: 'm13', at: 'low-back', weeks: 1, no: 'limp', is: { bmi: 30 } },
    ...{ urgency: 'within-days-GP', by: 't-child-any-pain', silent: 't-child-limp-well t-scfe' },
  },
  {
    name: 'smoker of 64 whose calf gives out on walking',
    from: 'NICE CG147',
    ...{ who: 'm64', at: 'below-knee', weeks: 30, yes: 'leg-heaviness-on-walking better-rest smoking-now' },
    ...{ urgency: 'within-days-GP', by: 't-claudication' },
  },
  {
    name: 'leg pain on walking that goes on standing still',
    from: 'Nadeau 2013',
    ...{ who: 'm70', at: 'below-knee', weeks: 30, yes: 'worse-walking better-standing-still' },
    ...{ urgency: 'within-days-GP', by: 't-pad' },
  },
  {
    name: 'first back pain at 66 in a smoker',
    from: 'NICE NG156: age over 60, smoker, new back pain',
    ...{ who: 'm66', at: 'low-back', weeks: 2, yes: 'smoking-now', no: 'prior-back-pain-episodes' },
    ...{ urgency: 'within-days-GP', by: 't-first-back-pain-older' },
  },
  {
    name: 'first back pain at 57, 8 of 10',
    from: 'NICE NG156; red flag: onset after 55',
    ...{ who: 'w57', at: 'low-back', weeks: 1, no: 'prior-back-pain-episodes', is: { 'pain-now-0-10': 8 } },
    ...{ urgency: 'within-days-GP', by: 't-first-back-pain-older' },
  },
  {
    name: 'known weak bone and a sore spot for five months',
    from: 'Roman 2010',
    ...{ who: 'w72', at: 'low-back', weeks: 20, yes: 'osteoporosis-known pain-spine-midline-focal' },
    ...{ urgency: 'within-days-GP', by: 't-fragility-late', silent: 't-fragility-fracture t-osteoporosis-new-pain' },
  },
  {
    name: 'known weak bone and two weeks of buttock pain',
    from: 'Roman 2010',
    ...{ who: 'w66', at: 'buttock', weeks: 2, yes: 'osteoporosis-known', is: { 'onset-speed': 'gradual' } },
    ...{ urgency: 'within-days-GP', by: 't-osteoporosis-new-pain' },
  },
  {
    name: 'new groin pain on walking that grows',
    from: 'Robertson 2017',
    ...{ who: 'm45', at: 'groin', weeks: 3, yes: 'worse-walking', is: { 'course-trend': 'worsening' } },
    ...{ urgency: 'within-days-GP', by: 't-groin-load-new', silent: 't-femoral-neck-stress' },
  },
  {
    name: 'a lump in the thigh that grows',
    from: 'NICE NG12: sarcoma',
    ...{ who: 'm52', at: 'lateral-thigh', weeks: 9, yes: 'growing-lump' },
    ...{ urgency: 'within-days-GP', by: 't-growing-lump' },
  },
  {
    name: 'new headache at 40',
    from: 'BSR giant cell arteritis 2020: hardly ever under 50',
    ...{ who: 'w40', at: 'lateral-hip', weeks: 3, yes: 'headache-jaw-vision' },
    ...{ urgency: 'within-days-GP', by: 't-headache-vision', silent: 't-gca' },
  },
  {
    name: 'a soft groin lump',
    from: 'expert: hernia',
    ...{ who: 'm50', at: 'groin', weeks: 8, yes: 'groin-lump' },
    ...{ urgency: 'within-days-GP', by: 't-hernia', silent: 't-strangulated-hernia' },
  },
  {
    name: 'bent hip with low back pain, no leg pain',
    from: 'psoas abscess review 2019',
    ...{ who: 'm40', at: 'low-back', weeks: 1, yes: 'hip-held-bent' },
    ...{ urgency: 'within-days-GP', by: 't-hip-held-bent-any', silent: 't-hip-held-bent' },
  },
  {
    name: 'new pain in a hip replaced years ago',
    from: 'expert: a settled replacement should not hurt',
    ...{ who: 'w70', at: 'groin', weeks: 4, is: { 'hip-replacement': 'over-1-year', 'course-trend': 'stable' } },
    ...{ urgency: 'within-days-GP', by: 't-hip-replacement-new-pain', silent: 't-new-pain-thr' },
  },
  {
    name: 'replaced hip that hurts more and more',
    from: 'expert: loosening and low-grade infection',
    ...{ who: 'm70', at: 'groin', weeks: 30, is: { 'hip-replacement': 'over-1-year', 'course-trend': 'worsening' } },
    ...{ urgency: 'within-days-GP', by: 't-new-pain-thr', silent: 't-hip-replacement-new-pain' },
  },
  {
    name: 'weak immune system and four weeks of back pain',
    from: 'Yusuf 2019',
    ...{ who: 'm50', at: 'low-back', weeks: 4, yes: 'immunosuppressed', is: { 'course-trend': 'stable' } },
    ...{ urgency: 'within-days-GP', by: 't-immunosuppressed-new-pain', silent: 't-spinal-infection-same-day' },
  },
  {
    name: 'injected drugs and groin pain',
    from: 'Yusuf 2019',
    ...{ who: 'm36', at: 'groin', weeks: 4, yes: 'injection-drug-use' },
    ...{ urgency: 'within-days-GP', by: 't-infection-risk-pain', silent: 't-spinal-infection-same-day' },
  },
  {
    name: 'injected drugs and back pain that eases',
    from: 'Yusuf 2019',
    ...{ who: 'm36', at: 'low-back', weeks: 2, yes: 'injection-drug-use', is: { 'course-trend': 'improving' } },
    no: 'pain-constant-non-mechanical night-pain-unrelenting',
    ...{ urgency: 'within-days-GP', by: 't-infection-risk-pain', silent: 't-spinal-infection-same-day' },
  },
  {
    name: 'mid-back pain that grows at 66',
    from: 'Finucane 2020',
    ...{ who: 'm66', at: 'mid-back', weeks: 5, is: { 'course-trend': 'worsening' } },
    ...{ urgency: 'within-days-GP', by: 't-mid-back-older' },
  },
  {
    name: 'man of 58 with back pain after a stumble',
    from: 'Henschke 2009',
    ...{ who: 'm58', at: 'low-back', weeks: 2, yes: 'minor-fall-older' },
    ...{ urgency: 'within-days-GP', by: 't-minor-fall-50', silent: 't-fragility-fracture' },
  },
  {
    name: 'woman of 54 with back pain after a light lift',
    from: 'Henschke 2009: no bone risk and no sore spot',
    ...{ who: 'w54', at: 'low-back', weeks: 1, yes: 'minor-fall-older', is: { 'onset-speed': 'sudden-seconds' } },
    ...{ urgency: 'within-days-GP', by: 't-minor-fall-50', silent: 't-fragility-fracture' },
  },
  {
    name: 'man of 64 who fell, groin pain but not on walking',
    from: 'Henschke 2009',
    ...{ who: 'm64', at: 'groin', weeks: 1, yes: 'minor-fall-older', no: 'worse-walking' },
    ...{ urgency: 'within-days-GP', by: 't-minor-fall-50', silent: 't-hip-fracture-walking' },
  },
  {
    name: 'man of 64 who fell four months ago, groin pain on walking',
    from: 'Henschke 2009',
    ...{ who: 'm64', at: 'groin', weeks: 16, yes: 'minor-fall-older worse-walking' },
    ...{ urgency: 'within-days-GP', by: 't-minor-fall-50', silent: 't-hip-fracture-walking' },
  },
  {
    name: 'missed period with low back pain',
    from: 'NICE NG126',
    ...{ who: 'w30', at: 'low-back', weeks: 1, yes: 'missed-period-vaginal-bleeding' },
    ...{ urgency: 'within-days-GP', by: 't-missed-period', silent: 't-ectopic-site-unclear' },
  },
  {
    name: 'weak leg, pain site never recorded',
    from: 'NICE NG59',
    ...{ who: 'm52', weeks: 4, yes: 'leg-weakness-felt' },
    ...{ urgency: 'within-days-GP', by: 't-motor-deficit-site-unknown', silent: 't-stable-motor-deficit' },
  },
  {
    name: 'weak leg with back and leg pain',
    from: 'NICE NG59',
    ...{ who: 'm52', at: 'low-back below-knee', weeks: 4, yes: 'leg-weakness-felt' },
    ...{ urgency: 'within-days-GP', by: 't-stable-motor-deficit' },
  },
  {
    name: 'narrow canal: both legs for two years, eased by sitting',
    from: 'Nadeau 2013; GIRFT CES 2023: new, not long-standing, bilateral signs',
    ...{ who: 'm70', at: 'low-back buttock below-knee', weeks: 104 },
    yes: 'bilateral-sciatica better-bending-forward better-sitting worse-standing worse-walking',
    ...{ is: { 'course-trend': 'stable' }, urgency: 'within-days-GP', by: 't-stable-motor-deficit' },
    silent: 't-ces-bilateral t-both-legs-nerve',
  },
  {
    name: 'narrow canal, told with three of the four signs',
    from: 'GIRFT CES 2023: new, not long-standing, bilateral signs',
    ...{ who: 'w74', at: 'low-back below-knee', weeks: 60, no: 'better-bending-forward' },
    yes: 'bilateral-sciatica better-sitting worse-standing worse-walking',
    ...{ is: { 'course-trend': 'up-and-down' }, urgency: 'within-days-GP', by: 't-stable-motor-deficit' },
    silent: 't-ces-bilateral t-both-legs-nerve',
  },
  {
    name: 'side pain and sickness for two months',
    from: 'expert: an organ, not a joint',
    ...{ who: 'w45', at: 'flank', weeks: 8, yes: 'nausea-vomiting' },
    ...{ urgency: 'within-days-GP', by: 't-nausea-belly-side' },
  },
  {
    name: 'belly pain and sickness for ten weeks',
    from: 'expert: an organ, not a joint',
    ...{ who: 'm30', at: 'abdomen', weeks: 10, yes: 'nausea-vomiting' },
    ...{ urgency: 'within-days-GP', by: 't-nausea-belly-side', silent: 't-belly-pain-sickness-new' },
  },
  {
    name: 'soaked sheets at 35',
    from: 'NHS Lothian night sweats 2023',
    ...{ who: 'm35', at: 'low-back', weeks: 6, yes: 'night-sweats' },
    ...{ urgency: 'within-days-GP', by: 't-single-night-sweats', silent: 't-cancer-constitutional' },
  },
  {
    name: 'pain worst at night that grows',
    from: 'Finucane 2020',
    ...{ who: 'm50', at: 'low-back', weeks: 4, yes: 'night-pain-wakes' },
    is: { 'worst-time-of-day': 'night', 'course-trend': 'worsening' },
    ...{ urgency: 'within-days-GP', by: 't-night-worst' },
  },
  {
    name: 'pelvic pain and no appetite at 58',
    from: 'NICE NG12: ovarian cancer',
    ...{ who: 'w58', at: 'pelvis-deep', weeks: 6, yes: 'loss-of-appetite' },
    ...{ urgency: 'within-days-GP', by: 't-ovarian-signs' },
  },
  {
    name: 'stiff shoulders and hips for an hour each morning',
    from: 'polymyalgia criteria, Dasgupta 2012',
    ...{ who: 'w68', at: 'buttock', weeks: 6, yes: 'pain-hips-both-sides pain-shoulders-too' },
    ...{ is: { 'morning-stiffness-hip-min': 60 }, urgency: 'within-days-GP', by: 't-pmr' },
  },
  {
    name: 'third trimester, groin pain on walking',
    from: 'transient osteoporosis in pregnancy 2023',
    who: 'w32',
    ...{ at: 'groin', weeks: 3, yes: 'worse-walking' },
    is: { 'pregnancy-state': 'third-trimester', 'course-trend': 'stable' },
    ...{ urgency: 'within-days-GP', by: 't-pregnancy-groin-load', silent: 't-transient-osteoporosis' },
  },
  {
    name: 'after birth, groin pain with a limp',
    from: 'transient osteoporosis in pregnancy 2023',
    ...{ who: 'w33', at: 'groin', weeks: 3, yes: 'limp', is: { 'pregnancy-state': 'postpartum-12-months' } },
    ...{ urgency: 'within-days-GP', by: 't-transient-osteoporosis', silent: 't-pregnancy-groin-load' },
  },
  {
    name: 'outer hip pain of 5 that stops sleep',
    from: 'NICE NG59: pain relief',
    ...{ who: 'm40', at: 'lateral-hip', weeks: 3, yes: 'severe-pain-unable-cope' },
    is: { 'pain-now-0-10': 5, 'pain-worst-0-10': 6 },
    ...{ urgency: 'within-days-GP', by: 't-severe-pain', silent: 't-severe-uncontrolled' },
  },
  {
    name: 'severe strain from a lift that lying eases',
    from: 'NICE NG59: strain picture',
    ...{ who: 'm38', at: 'low-back', weeks: 0 },
    yes: 'severe-pain-unable-cope onset-lifting-twisting better-lying-down',
    no: 'leg-weakness-felt pain-constant-non-mechanical night-pain-unrelenting',
    ...{ is: { 'pain-now-0-10': 8 }, urgency: 'within-days-GP', by: 't-severe-pain', silent: 't-severe-uncontrolled' },
  },
  {
    name: 'severe hip pain, the same for two years',
    from: 'expert: long-standing and stable',
    ...{ who: 'w66', at: 'groin', weeks: 100, yes: 'severe-pain-unable-cope' },
    no: 'pain-constant-non-mechanical night-pain-unrelenting',
    is: { 'pain-now-0-10': 8, 'course-trend': 'stable' },
    ...{ urgency: 'within-days-GP', by: 't-severe-pain', silent: 't-severe-uncontrolled' },
  },
  {
    name: 'pain at the tip of the shoulder, nothing else',
    from: 'NICE NG126',
    ...{ who: 'w30', at: 'low-back', weeks: 1, yes: 'shoulder-tip-pain' },
    ...{ urgency: 'within-days-GP', by: 't-shoulder-tip', silent: 't-ectopic-torsion' },
  },
  {
    name: 'weight lost at 40',
    from: 'NICE NG12',
    ...{ who: 'm40', at: 'low-back', weeks: 6, yes: 'unexplained-weight-loss' },
    ...{ urgency: 'within-days-GP', by: 't-single-weight-loss', silent: 't-cancer-constitutional' },
  },
  {
    name: 'inflammatory back pain with a family history',
    from: 'van Hoeven 2015; NICE NG65',
    ...{ who: 'w28', at: 'low-back', weeks: 40, no: 'better-rest' },
    yes: 'better-movement night-pain-second-half-better-up family-history-spa better-nsaid-48h night-pain-wakes',
    is: { 'onset-speed': 'gradual', 'course-trend': 'up-and-down', 'worst-time-of-day': 'on-waking' },
    ...{ urgency: 'within-days-GP', by: 't-spa', silent: 't-bone-tumour-young' },
  },
  {
    name: 'serious accident four months ago',
    from: 'Downie 2013',
    ...{ who: 'm40', at: 'low-back', weeks: 16, yes: 'major-trauma' },
    ...{ urgency: 'within-days-GP', by: 't-trauma-not-settled', silent: 't-trauma-recent t-major-trauma' },
  },
  {
    name: 'urine that burns',
    from: 'expert: urine infection',
    ...{ who: 'm40', at: 'low-back', weeks: 1, yes: 'worse-passing-urine' },
    ...{ urgency: 'within-days-GP', by: 't-urine-burning' },
  },
  {
    name: 'back pain for six weeks at 17',
    from: 'J Fam Pract 2020: over three to six weeks',
    ...{ who: 'm17', at: 'low-back', weeks: 6, is: { 'course-trend': 'improving' } },
    ...{ urgency: 'within-days-GP', by: 't-young-back-persistent' },
  },
  {
    name: 'dancer of 18 who hurts on arching back',
    from: 'Masci 2006',
    ...{ who: 'w18', at: 'low-back', weeks: 5, yes: 'worse-bending-backward' },
    ...{ is: { 'main-sport': 'dance-yoga-gymnastics' }, urgency: 'within-days-GP', by: 't-young-extension-athlete' },
  },
  {
    name: 'burning, sore skin for three days at 65',
    from: 'Fashner 2011: one to five days before the rash',
    ...{ who: 'm65', at: 'low-back', weeks: 0.5, yes: 'quality-burning skin-touch-painful' },
    ...{ urgency: 'within-days-GP', by: 't-zoster-before-rash' },
  },
];

const routine: readonly Picture[] = [
  {
    name: 'eight weeks of plain back pain without progress',
    from: 'NICE NG59',
    ...{ who: 'm44', at: 'low-back', weeks: 8, is: { 'course-trend': 'stable' } },
    ...{ urgency: 'routine', by: 't-not-improving' },
  },
  {
    name: 'known aneurysm and the same back pain for a year',
    from: 'NICE NG156: new pain is what counts',
    ...{ who: 'm72', at: 'low-back', weeks: 52, yes: 'known-or-family-aaa', is: { 'course-trend': 'stable' } },
    ...{ urgency: 'routine', by: 't-not-improving', silent: 't-aaa-risk-new-pain t-aaa-risk-site-unknown' },
  },
  {
    name: 'calf that gives out on walking, at 30',
    from: 'NICE CG147: a disease of later life',
    ...{ who: 'm30', at: 'below-knee', weeks: 30, yes: 'leg-heaviness-on-walking better-rest smoking-now' },
    ...{ is: { 'course-trend': 'stable' }, urgency: 'routine', by: 't-not-improving', silent: 't-claudication' },
  },
  {
    name: 'legs that give out on walking and ease on bending forward',
    from: 'Nadeau 2013',
    who: 'm64',
    ...{ at: 'below-knee', weeks: 30, yes: 'leg-heaviness-on-walking better-rest smoking-now better-bending-forward' },
    ...{ is: { 'course-trend': 'stable' }, urgency: 'routine', by: 't-not-improving', silent: 't-claudication' },
  },
  {
    name: 'one paler leg for months, no pain at rest',
    from: 'NICE CG147',
    ...{ who: 'm66', at: 'below-knee', weeks: 20, yes: 'leg-cold-or-pale' },
    no: 'night-pain-wakes pain-constant-non-mechanical',
    is: { 'pain-now-0-10': 3, 'course-trend': 'stable' },
    ...{ urgency: 'routine', by: 't-not-improving', silent: 't-cold-leg' },
  },
  {
    name: 'past cancer, three weeks of pain, clearly easing',
    from: 'Downie 2013',
    ...{ who: 'w55', at: 'low-back', weeks: 3, yes: 'cancer-history pain-spine-midline-focal' },
    no: 'night-pain-unrelenting pain-constant-non-mechanical leg-weakness-felt leg-numbness',
    ...{ is: { 'course-trend': 'improving' }, urgency: 'routine', by: 't-cancer-history-easing' },
    silent: 't-cancer-history t-mscc-possible',
  },
  {
    name: 'first back pain at 66 in a smoker, five months ago',
    from: 'NICE NG156: new pain is what counts',
    ...{ who: 'm66', at: 'low-back', weeks: 20, yes: 'smoking-now', no: 'prior-back-pain-episodes' },
    is: { 'course-trend': 'stable' },
    ...{ urgency: 'routine', by: 't-not-improving', silent: 't-first-back-pain-older' },
  },
  {
    name: 'one sore spot in the spine for four years at 75',
    from: 'Henschke 2009: acute pain',
    ...{ who: 'w75', at: 'low-back', weeks: 200, yes: 'pain-spine-midline-focal', is: { 'course-trend': 'stable' } },
    ...{ urgency: 'routine', by: 't-not-improving', silent: 't-fragility-fracture' },
  },
  {
    name: 'groin pain on walking that has grown for half a year',
    from: 'NICE NG226',
    ...{ who: 'm45', at: 'groin', weeks: 30, yes: 'worse-walking', is: { 'course-trend': 'worsening' } },
    ...{ urgency: 'routine', by: 't-not-improving', silent: 't-groin-load-new' },
  },
  {
    name: 'weak immune system and back pain for a year',
    from: 'Yusuf 2019',
    ...{ who: 'm50', at: 'low-back', weeks: 60, yes: 'immunosuppressed', is: { 'course-trend': 'stable' } },
    ...{ urgency: 'routine', by: 't-immunosuppressed', silent: 't-immunosuppressed-new-pain' },
  },
  {
    name: 'weak immune system and a strain that eases',
    from: 'Yusuf 2019',
    ...{ who: 'm50', at: 'low-back', weeks: 4, yes: 'immunosuppressed', is: { 'course-trend': 'improving' } },
    no: 'night-pain-unrelenting pain-constant-non-mechanical',
    ...{ urgency: 'routine', by: 't-immunosuppressed', silent: 't-immunosuppressed-new-pain' },
  },
  {
    name: 'serious accident six years ago',
    from: 'triage audit 2.7: an old accident was an emergency',
    ...{ who: 'm48', at: 'low-back', weeks: 300, yes: 'major-trauma leg-numbness' },
    ...{ urgency: 'routine', by: 't-trauma-old', silent: 't-major-trauma t-trauma-recent t-trauma-not-settled' },
  },
  {
    name: 'mid-back pain that has grown for a year at 66',
    from: 'Finucane 2020: new pain is what counts',
    ...{ who: 'm66', at: 'mid-back', weeks: 60, is: { 'course-trend': 'worsening' } },
    ...{ urgency: 'routine', by: 't-not-improving', silent: 't-mid-back-older' },
  },
  {
    name: 'back pain after a stumble at 30',
    from: 'Henschke 2009; triage audit 2.7',
    ...{ who: 'w30', at: 'low-back', weeks: 1, yes: 'minor-fall-older' },
    ...{ urgency: 'routine', by: 't-minor-fall', silent: 't-minor-fall-50 t-fragility-fracture' },
  },
  {
    name: 'low back pain and queasy',
    from: 'triage audit, law 10',
    ...{ who: 'w34', at: 'low-back', weeks: 1, yes: 'nausea-vomiting' },
    ...{ urgency: 'routine', by: 't-nausea', silent: 't-nausea-belly-side' },
  },
  {
    name: 'sudden groin pain and queasy in a girl of 17',
    from: 'expert: no testicle to twist',
    ...{ who: 'w17', at: 'groin', weeks: 0, yes: 'nausea-vomiting', no: 'limp', is: { 'onset-speed': 'sudden-seconds' } },
    ...{ urgency: 'routine', by: 't-nausea', silent: 't-testicle-possible' },
  },
  {
    name: 'worse and worse back pain with a quiet replaced hip',
    from: 'NICE NG59',
    ...{ who: 'm70', at: 'low-back', weeks: 30, is: { 'hip-replacement': 'over-1-year', 'course-trend': 'worsening' } },
    ...{ urgency: 'routine', by: 't-not-improving', silent: 't-new-pain-thr' },
  },
  {
    name: 'soaked sheets at 51',
    from: 'NHS Lothian night sweats 2023: menopause',
    ...{ who: 'w51', at: 'low-back', weeks: 6, yes: 'night-sweats' },
    ...{ urgency: 'routine', by: 't-night-sweats-midlife', silent: 't-single-night-sweats' },
  },
  {
    name: 'known weak bone and the same buttock pain for a year',
    from: 'Roman 2010: acute pain',
    ...{ who: 'w66', at: 'buttock', weeks: 60, yes: 'osteoporosis-known', is: { 'course-trend': 'stable' } },
    ...{ urgency: 'routine', by: 't-not-improving', silent: 't-osteoporosis-new-pain' },
  },
  {
    name: 'blood thinner and lifting pain in the groin for a year',
    from: 'triage audit 3: a bleed is new',
    ...{ who: 'm70', at: 'groin', weeks: 52, yes: 'anticoagulant worse-lifting-knee' },
    is: { 'onset-speed': 'gradual', 'course-trend': 'stable' },
    ...{ urgency: 'routine', by: 't-not-improving', silent: 't-psoas-haematoma' },
  },
  {
    name: 'four of nine features, easing',
    from: 'NICE NG65',
    ...{ who: 'm30', at: 'low-back buttock', weeks: 40, yes: 'better-movement better-nsaid-48h' },
    ...{ is: { 'course-trend': 'improving' }, urgency: 'routine', by: 't-spa-nice', silent: 't-spa' },
  },
  {
    name: 'steroid tablets and the same back pain for a year',
    from: 'Downie 2013: new pain',
    ...{ who: 'm60', at: 'low-back', weeks: 60, yes: 'long-term-steroids', is: { 'course-trend': 'stable' } },
    ...{ urgency: 'routine', by: 't-not-improving', silent: 't-steroids-new-pain' },
  },
  {
    name: 'severe low back pain at 35, at once with a lift',
    from: 'triage audit: the one strain picture left out of law 9',
    ...{ who: 'm35', at: 'low-back', weeks: 0, yes: 'sudden-severe-back-abdominal-pain onset-lifting-twisting' },
    ...{ urgency: 'routine', by: 't-sudden-strain', silent: 't-sudden-severe' },
  },
  {
    name: 'burning, sore skin for ten weeks',
    from: 'Fashner 2011: the rash comes within days',
    ...{ who: 'm65', at: 'low-back', weeks: 10, yes: 'quality-burning skin-touch-painful' },
    ...{ is: { 'course-trend': 'stable' }, urgency: 'routine', by: 't-not-improving', silent: 't-zoster-before-rash' },
  },
];

const selfCare: readonly Picture[] = [
  {
    name: 'a week of plain low back pain',
    from: 'NICE NG59; Henschke 2009',
    ...{ who: 'm30', at: 'low-back', weeks: 1 },
    ...{ urgency: 'self-care', by: 't-self-care' },
  },
  {
    name: 'bone medicine and easing low back pain',
    from: 'NICE NG59',
    ...{ who: 'w70', at: 'low-back', weeks: 3, yes: 'bisphosphonate-over-3y', is: { 'course-trend': 'improving' } },
    ...{ urgency: 'self-care', by: 't-self-care', silent: 't-atypical-femur' },
  },
  {
    name: 'early pregnancy and a sore low back only',
    from: 'NICE NG126: belly and pelvis denied',
    ...{ who: 'w28', at: 'low-back', weeks: 1, is: { 'pregnancy-state': 'first-trimester' } },
    ...{ urgency: 'self-care', by: 't-self-care', silent: 't-early-pregnancy-pain' },
  },
  {
    name: 'blood thinner and a knock seven months ago, easing',
    from: 'triage audit 3: a bleed is new',
    ...{ who: 'm75', at: 'lateral-hip', weeks: 30, yes: 'anticoagulant ordinary-injury' },
    ...{ is: { 'course-trend': 'improving' }, urgency: 'self-care', by: 't-self-care', silent: 't-fall-on-anticoagulant' },
  },
  {
    name: 'first back pain at 66 in a smoker, easing',
    from: 'NICE NG59',
    ...{ who: 'm66', at: 'low-back', weeks: 2, yes: 'smoking-now', no: 'prior-back-pain-episodes' },
    ...{ is: { 'course-trend': 'improving' }, urgency: 'self-care', by: 't-self-care', silent: 't-first-back-pain-older' },
  },
  {
    name: 'sciatica with the hip drawn up',
    from: 'NICE NG59',
    ...{ who: 'm42', at: 'low-back below-knee groin', weeks: 1, yes: 'hip-held-bent' },
    ...{ urgency: 'self-care', by: 't-self-care', silent: 't-hip-held-bent t-hip-held-bent-any' },
  },
  {
    name: 'healing after a hip replacement',
    from: 'expert: pain that eases after surgery',
    ...{ who: 'w70', at: 'groin', weeks: 4, is: { 'hip-replacement': 'under-1-year', 'course-trend': 'improving' } },
    ...{ urgency: 'self-care', by: 't-self-care', silent: 't-hip-replacement-new-pain' },
  },
  {
    name: 'new low back pain with a quiet replaced hip',
    from: 'NICE NG59',
    ...{ who: 'w70', at: 'low-back', weeks: 4, is: { 'hip-replacement': 'over-1-year' } },
    ...{ urgency: 'self-care', by: 't-self-care', silent: 't-hip-replacement-new-pain' },
  },
  {
    name: 'groin pain that makes the leg give way',
    from: 'expert: pain stops the muscle',
    ...{ who: 'm40', at: 'groin', weeks: 1, yes: 'leg-weakness-felt' },
    ...{ urgency: 'self-care', by: 't-self-care', silent: 't-motor-deficit-site-unknown' },
  },
  {
    name: 'tailbone pain and a leg that feels weak',
    from: 'expert: no nerve sign and no nerve site',
    ...{ who: 'w40', at: 'tailbone', weeks: 1, yes: 'leg-weakness-felt', no: 'leg-tingling leg-numbness' },
    ...{ urgency: 'self-care', by: 't-self-care', silent: 't-motor-deficit-site-unknown' },
  },
  {
    name: 'sore outer hip worst at night from lying on it',
    from: 'Grimaldi 2017',
    ...{ who: 'w52', at: 'lateral-hip', weeks: 4, yes: 'night-pain-wakes worse-lying-on-side' },
    is: { 'worst-time-of-day': 'night', 'course-trend': 'worsening' },
    ...{ urgency: 'self-care', by: 't-self-care', silent: 't-night-worst' },
  },
  {
    name: 'belly pain and no appetite in a man, easing',
    from: 'NICE NG12: ovarian cancer does not apply',
    ...{ who: 'm58', at: 'abdomen', weeks: 6, yes: 'loss-of-appetite', is: { 'course-trend': 'improving' } },
    ...{ urgency: 'self-care', by: 't-self-care', silent: 't-ovarian-signs' },
  },
  {
    name: 'pelvic girdle pain in the third trimester',
    from: 'Vleeming 2008',
    ...{ who: 'w32', at: 'groin pubic', weeks: 3, yes: 'worse-walking', no: 'limp' },
    is: { 'pregnancy-state': 'third-trimester' },
    ...{ urgency: 'self-care', by: 't-self-care', silent: 't-pregnancy-groin-load' },
  },
  {
    name: 'third trimester, low back pain with a limp',
    from: 'Vleeming 2008',
    ...{ who: 'w32', at: 'low-back', weeks: 3, yes: 'limp', is: { 'pregnancy-state': 'third-trimester' } },
    ...{ urgency: 'self-care', by: 't-self-care', silent: 't-transient-osteoporosis' },
  },
  {
    name: 'eased after a joint injection',
    from: 'Yusuf 2019',
    ...{ who: 'm55', at: 'lateral-hip', weeks: 1, yes: 'recent-joint-injection' },
    ...{ no: 'pain-constant-non-mechanical night-pain-unrelenting', is: { 'course-trend': 'improving' } },
    ...{ urgency: 'self-care', by: 't-self-care', silent: 't-procedure-new-pain' },
  },
  {
    name: 'low back pain that comes in waves',
    from: 'Moore 2014: side, belly and groin denied',
    ...{ who: 'w40', at: 'low-back', weeks: 1, yes: 'quality-colicky', is: { 'pain-path': 'stays-local' } },
    ...{ urgency: 'self-care', by: 't-self-care', silent: 't-renal-colic' },
  },
  {
    name: 'three weeks of back pain with inflammatory features',
    from: 'NICE NG65: over three months',
    ...{ who: 'w28', at: 'low-back', weeks: 3, no: 'better-rest', is: { 'onset-speed': 'gradual' } },
    yes: 'better-movement night-pain-second-half-better-up family-history-spa better-nsaid-48h',
    ...{ urgency: 'self-care', by: 't-self-care', silent: 't-spa t-spa-nice' },
  },
  {
    name: 'sudden groin pain on walking at 45',
    from: 'occult fracture: over 60',
    ...{ who: 'm45', at: 'groin', weeks: 1, yes: 'worse-walking', is: { 'onset-speed': 'sudden-seconds' } },
    ...{ urgency: 'self-care', by: 't-self-care', silent: 't-sudden-hip-pain-over-60' },
  },
  {
    name: 'sudden back pain of 8, side and belly not asked',
    from: 'triage audit, law 9: a muscle or joint site was named',
    ...{ who: 'm40', weeks: 0, yes: 'pain-low-back', is: { 'onset-speed': 'sudden-seconds', 'pain-now-0-10': 8 } },
    ...{ urgency: 'self-care', by: 't-self-care', silent: 't-sudden-severe-site-unknown' },
  },
  {
    name: 'sudden pain of 8, side, belly and pelvis denied',
    from: 'triage audit, law 9',
    who: 'm40',
    ...{ weeks: 0, no: 'pain-flank pain-abdomen pain-pelvis-deep' },
    is: { 'onset-speed': 'sudden-seconds', 'pain-now-0-10': 8 },
    ...{ urgency: 'self-care', by: 't-self-care', silent: 't-sudden-severe-site-unknown' },
  },
  {
    name: 'burning skin at the outer thigh under a tight belt',
    from: 'Nouraei 2007: meralgia',
    ...{ who: 'm60', at: 'lateral-thigh', weeks: 1, yes: 'quality-burning skin-touch-painful numb-outer-thigh-only' },
    ...{ urgency: 'self-care', by: 't-self-care', silent: 't-zoster-before-rash' },
  },
];

const pictures = [...emergencies, ...sameDay, ...withinDays, ...routine, ...selfCare];

const knowledge = await loadKnowledge();
const net = compileTriage(knowledge);
const silentRules = ({ silent }: Picture): readonly string[] => silent?.split(' ') ?? [];

describe('pictures a clinician wrote', () => {
  test.each(pictures)('$name: $urgency', (picture) => {
    const result = triage(net, sketched(knowledge, picture));
    const fired = new Map(result.fired.map(({ rule }) => [rule.id, rule.urgency]));
    expect(result.urgency).toBe(picture.urgency);
    expect(fired.get(picture.by)).toBe(picture.urgency);
    expect([...fired.keys()].filter((id) => silentRules(picture).includes(id))).toEqual([]);
  });

  test('an urgent picture is never cleared, and a quiet one always is', () => {
    for (const picture of pictures) {
      const { state } = triage(net, sketched(knowledge, picture));
      const urgent = urgencyRank(picture.urgency) >= urgencyRank('same-day');
      expect(state === 'cleared', picture.name).toBe(!urgent);
    }
  });
});

describe('every rule has its picture', () => {
  const ids = new Set(knowledge.redFlags.map(({ id }) => id));

  test('names only rules that exist', () => {
    const named = pictures.flatMap((picture) => [picture.by, ...silentRules(picture)]);
    expect(named.filter((id) => !ids.has(id))).toEqual([]);
  });

  test('speaks in at least one', () => {
    const speaking = new Set(pictures.map(({ by }) => by));
    expect([...ids].filter((id) => !speaking.has(id))).toEqual([]);
  });

  test.each(['requires', 'exclude_if'] as const)('is kept silent by nothing but its %s in at least one', (part) => {
    const held = new Set(
      pictures.flatMap((picture) => {
        const { findings } = sketched(knowledge, picture);
        const rules = net.rules.filter(({ rule }) => silentRules(picture).includes(rule.id));
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
