import type { Fact } from '@hipspine/knowledge/treatment';
import { beforeAll, expect, test } from 'vitest';
import { requestOf, shippedPlanner } from './planner.fixture.ts';
import { questionOf } from './questions.ts';

let room: Awaited<ReturnType<typeof shippedPlanner>>;
beforeAll(async () => {
  room = await shippedPlanner();
});

/** What is asked about belly surgery of somebody who was never asked when the pain began. */
function askedAfter(answer: 'yes' | 'no' | 'unknown' | undefined): ReturnType<typeof questionOf> {
  const { knowledge } = room.planner;
  const request = requestOf(room);
  const fact = knowledge.facts.find(({ id }) => id === 'abdominal-surgery-12w') as Fact;
  const { person, assessment } = request.assessed;
  const findings = new Map([...person.findings].filter(([id]) => id !== 'onset-after-surgery'));
  const answers = new Map([...request.answers].filter(([id]) => id !== fact.id));
  if (answer !== undefined) answers.set(fact.id, answer);
  return questionOf(knowledge, fact, {
    ...request,
    answers,
    assessed: { assessment, person: { ...person, findings } },
  });
}

test('the question of a fact comes first, and stands as long as nobody is sure', () => {
  const own = { question: 'Have you had belly or pelvic surgery, or a caesarean, in the past 12 weeks?' };
  expect(askedAfter(undefined)).toEqual(own);
  expect(askedAfter('unknown')).toEqual(own);
});

test('who said no to it is asked what else is open, and not the same again', () => {
  expect(askedAfter('no')).toEqual({
    question: 'Did this pain start in the months after an operation?',
    finding: 'onset-after-surgery',
  });
});
