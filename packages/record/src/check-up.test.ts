import { expect, test } from 'vitest';
import { checkUpOf, unfinishedCheckUp } from './check-up.ts';
import type { Log } from './log.ts';
import { union } from './log.ts';

let n = 0;
const entry = (type: string, body: object): Log[number] =>
  ({
    id: `01a31b2b-1c00-7000-8000-${String(++n).padStart(12, '0')}`,
    type,
    body,
    at: '2027-01-15T08:00:00.000Z',
    offset: 0,
    author: 'self',
    engine: '0.1.0',
    knowledge: 'sha256:0',
  }) as unknown as Log[number];

const first = entry('check-up', { forWhom: 'me', volunteered: {} });
const firstAnswer = entry('answer', {
  checkUp: first.id,
  reply: { type: 'answer', answers: { 'fever-chills': true } },
});
const ended = entry('assessment', { checkUp: first.id, result: {}, findings: {}, notSure: [], laterality: {} });
const second = entry('check-up', { forWhom: 'someone-else', volunteered: {} });
const map = entry('pain-map', { checkUp: second.id, regions: [{ region: 'groin', side: 'left' }] });
const answers = ['a', 'b'].map((id) =>
  entry('answer', { checkUp: second.id, reply: { type: 'answer', answers: { [id]: false } } }),
);

test('what was said to each screen is found again in order, whoever stored it first', () => {
  const log = union([answers[1] as Log[number], second], [first, firstAnswer, ended, map, answers[0] as Log[number]]);
  const open = unfinishedCheckUp(log);
  expect(open?.begun.body.forWhom).toBe('someone-else');
  expect(open?.painMap).toEqual([{ region: 'groin', side: 'left' }]);
  expect(open?.replies).toEqual([
    { type: 'answer', answers: { a: false } },
    { type: 'answer', answers: { b: false } },
  ]);
});

test('a check-up with a result is not open', () => {
  const log = union([first], [firstAnswer, ended]);
  expect(unfinishedCheckUp(log)).toBeUndefined();
  expect(checkUpOf(log)?.assessment?.id).toBe(ended.id);
  expect(checkUpOf(log)?.painMap).toBeUndefined();
});
