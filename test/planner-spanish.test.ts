// The planner speaks English; the page knows the Spanish for its sentences by the English ones.
import { loadTreatment } from '@hipspine/knowledge/node';
import { plannerWords } from '@hipspine/messages';
import { expect, test } from 'vitest';

const { planModel } = await loadTreatment();
const english = Object.values(planModel.value.words);

test('every Spanish sentence stands for one that the planner says', () => {
  for (const said of Object.keys(plannerWords.es)) expect(english, said).toContain(said);
});

test('what a person reads of the planner has Spanish, unless something of the knowledge is in it', () => {
  // Sentences of the checker about plans as files are read on the command line only.
  const told = Object.entries(planModel.value.words).filter(
    ([id, text]) => !text.includes('{') && (!id.startsWith('check-') || POSES.includes(id)) && !UNSAID.includes(id),
  );
  expect(told.filter(([, text]) => plannerWords.es[text] === undefined)).toEqual([]);
});

/** Sentences of the checker that the pose list shows. */
const POSES = [
  'check-not-cleared',
  'check-under-16',
  'check-limit',
  'check-surgery-limits-unknown',
  'check-grade-x',
  'check-direction-without-class',
  'check-first-use',
  'check-level',
  'check-avoid',
  'check-unknown-exercise',
  'check-angles-not-known',
];

/** Words that no plan holds. */
const UNSAID = ['review-phase'];
