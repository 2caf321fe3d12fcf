import { loadKnowledge, loadTreatment } from '@hipspine/knowledge/node';
import { type LearnPart, packLearn } from '@hipspine/knowledge/page';
import { beforeAll, describe, expect, test } from 'vitest';
import { glossary } from '../../build/glossary.ts';
import { type Hit, searchIn } from './search-index.ts';

let part: LearnPart;
let search: (typed: string) => readonly Hit[];
beforeAll(async () => {
  part = packLearn(await loadTreatment(), await loadKnowledge(), glossary());
  search = searchIn(part);
});

/** Each question in words of other people; none of them stands in the index. */
const ASKED: Readonly<Record<string, readonly [string, string, string]>> = {
  'hip-or-back': [
    'does my pain start in the hip or in the spine',
    'hip versus back pain',
    'which is it, hip or low back',
  ],
  'how-find-root': ['how will they work out what is wrong', 'tests to find the cause of pain', 'is a scan needed'],
  'disc-cause-hip': [
    'slipped disk hip ache',
    'hip pain because of a bulging disc',
    'can disc trouble be felt at the hip',
  ],
  'arthritis-or-strain': ['strained muscle or arthritis', 'arthritis vs pulled muscle', 'worn hip or muscle strain'],
  'sciatica-or-bursitis': ['bursitis or sciatica', 'bursa or sciatic nerve', 'tell sciatica from bursitis'],
  'where-nerve': ['where is the sciatic nerve', 'sciatic nerve location', 'course of the sciatic nerve'],
  'what-causes-sciatica': ['cause of sciatica', 'why have I got sciatica', 'reasons for sciatica'],
  'stop-hurting': ['ease sciatica pain', 'how to calm the sciatic nerve', 'make sciatica go away'],
  'sitting-worse': ['sciatica worse when sitting', 'does sitting make leg pain worse', 'sitting aggravates sciatica'],
  'sciatica-stop-sitting': [
    'stop sciatica from sitting',
    'sciatica at my desk what to do',
    'relieve sciatica when sitting',
  ],
  'best-sit-position': ['how to sit with sciatica', 'best chair for sciatica', 'sitting position sciatica'],
  'what-flexors': ['what are hip flexors', 'names of hip flexor muscles', 'hip flexor muscles list'],
  'what-do-flexors': ['what do hip flexors do', 'function of the psoas', 'purpose of hip flexors'],
  'why-flexors-hurt': ['why are my hip flexors sore', 'hip flexor pain reasons', 'pain lifting my leg front of hip'],
  'why-tight': ['why do my hips feel tight', 'reason for tight hip flexors', 'what makes hip flexors tight'],
  'tight-flexor-problems': [
    'can tight hip flexors cause back pain',
    'effects of tight hip flexors',
    'tight psoas problems',
  ],
  'why-stretch': ['is stretching useful', 'why stretch', 'benefit of stretching'],
  'why-bad-feel-stretch': [
    'stretching hurts my hip',
    'why does my hip hurt when I stretch',
    'hip feels worse after stretching',
  ],
  'sit-why': ['back hurts from sitting', 'why does sitting hurt my back', 'desk job back pain'],
  'driving-cause': ['hip hurts when driving', 'why does my hip ache in the car', 'pain behind the wheel'],
  'driving-bursitis': ['bursitis from driving', 'can driving give me bursitis', 'hip bursitis driving'],
  'driving-stop': ['how to stop hip pain while driving', 'seat set up for hip pain', 'road trip hip pain tips'],
  'surgery-needed': ['do I need surgery', 'is an operation needed', 'should I have an operation'],
  'back-hip-after-surgery': [
    'back pain after surgery',
    'why does my hip hurt after an operation',
    'sore back since my operation',
  ],
  'knee-after-hip-surgery': [
    'knee pain after hip surgery',
    'knee hurts since new hip',
    'why is my knee sore after hip replacement',
  ],
  'device-how': ['how does the hip hook work', 'using a psoas release tool', 'iliacus release device'],
  'device-vs-others': ['hook or ball', 'compare hip release tools', 'is a ball as good as a hook tool'],
  'yoga-good': ['is yoga good for my hips', 'yoga tight hips', 'should I do yoga'],
  'hips-hurt-yoga': ['hips sore after yoga', 'why do my hips ache after yoga', 'yoga hurts my hips'],
  'prevent-yoga': ['avoid injury in yoga', 'how to not get hurt in yoga', 'safe yoga practice'],
};

describe('every question is found in other words', () => {
  test.each(Object.entries(ASKED))('%s', (id, ways) => {
    for (const typed of ways) {
      const questions = search(typed).filter(({ kind }) => kind === 'question');
      expect(
        questions.slice(0, 3).map((hit) => hit.id),
        typed,
      ).toContain(id);
    }
  });

  test('and each is asked here', () => {
    expect(Object.keys(ASKED).sort()).toEqual(part.questions.map(({ id }) => id).sort());
  });
});

test('every condition is found by its plain name, its technical name and each other name', () => {
  const lost = part.conditions.flatMap(({ id, plain_name, label, aliases }) =>
    [plain_name, label, ...aliases]
      .filter(
        (name) =>
          !search(name)
            .slice(0, 4)
            .some((hit) => hit.kind === 'condition' && hit.id === id),
      )
      .map((name) => `${name}: ${id}`),
  );
  expect(lost).toEqual([]);
});

test.each([
  ['front of hip pinch cycling', 'femoroacetabular-impingement-syndrome'],
  ['outer hip hurts lying on my side', 'greater-trochanteric-pain-syndrome'],
  ['sciatca', 'sciatica'],
  ['piriformis', 'deep-gluteal-syndrome'],
  ['tailbone pain sitting', 'coccydynia'],
  ['bendy joints', 'generalised-joint-hypermobility-disorder'],
  ['hip athritis', 'hip-osteoarthritis'],
  ['narrow canal, legs hurt on walking', 'lumbar-spinal-stenosis'],
])('%s finds %s first', (typed, id) => {
  expect(search(typed)[0]).toMatchObject({ kind: 'condition', id });
});

test('nothing typed, nothing meant, nothing found', () => {
  expect(search('')).toEqual([]);
  expect(search('the of and')).toEqual([]);
  expect(search('zzyzx qwrtp')).toEqual([]);
  expect(search('x'.repeat(20_000))).toEqual([]);
});
