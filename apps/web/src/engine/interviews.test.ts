import { type FindingValue, indexKnowledge } from '@hipspine/knowledge';
import { loadKnowledge } from '@hipspine/knowledge/node';
import { engineEnglish, engineSpanish, localise } from '@hipspine/messages';
import { compileEngine } from '@hipspine/reasoning';
import { describe, expect, test } from 'vitest';
import type { ScreenView } from './engine-calls.ts';
import { answerLines, Interviews } from './interviews.ts';

const knowledge = await loadKnowledge();
const spanish = localise(knowledge, engineSpanish);

const UNSURE = 'night-sweats';

/** Screens that somebody sees who denies what was not said beforehand, skips what is no yes or no, and is not sure of one sign. */
function screensOf(volunteered: Readonly<Record<string, FindingValue>>, screens: number): readonly ScreenView[] {
  const interviews = new Interviews(compileEngine(knowledge, 'test'));
  const seen: ScreenView[] = [];
  const replies: Parameters<Interviews['at']>[0]['replies'][number][] = [];
  while (seen.length < screens) {
    const step = interviews.step({ volunteered, laterality: {}, replies }, spanish, engineSpanish);
    if (step.at === 'end') break;
    seen.push(step.screen);
    const answers = step.screen.questions.map(({ id, form }) => [id, denied(id, form)] as const);
    replies.push({ type: 'answer', answers: Object.fromEntries(answers) });
  }
  return seen;
}

function denied(id: string, form: ScreenView['questions'][number]['form']): FindingValue {
  if (id === UNSURE) return 'not-sure';
  return form.type === 'boolean' ? false : 'skip';
}

test('every screen that settles how soon is in Spanish, with the questions that one was not sure about', () => {
  const people: readonly Readonly<Record<string, FindingValue>>[] = [
    { 'pain-groin': true, 'age-years': 67 },
    { 'pain-low-back': true, 'night-pain-wakes': true },
  ];
  const screens = people.flatMap((person) => screensOf(person, 60));
  const settling = screens.filter(({ kind }) => kind !== 'question');
  expect(new Set(settling.map(({ kind }) => kind))).toEqual(new Set(['about-you', 'safety', 'again', 'urgency']));
  expect(settling.flatMap(({ questions }) => questions).filter(({ isEnglish }) => isEnglish)).toEqual([]);
});

test('two answers that do not fit are told in Spanish', () => {
  const [first] = screensOf({ 'worse-sitting': true, 'better-sitting': true, 'pain-low-back': true }, 60).filter(
    ({ kind }) => kind === 'contradiction',
  );
  expect(first?.message).toBe('Se dice que estar sentado lo empeora y también lo alivia.');
  expect(first?.questions.some(({ isEnglish }) => isEnglish)).toBe(false);
});

describe('replies kept from before an update that asks something new', () => {
  const NEW = 'onset-after-surgery';
  type Replies = Parameters<Interviews['at']>[0]['replies'];
  const { model } = knowledge;
  const now = compileEngine(knowledge, 'test');
  const before = compileEngine(
    indexKnowledge({ ...knowledge, model: { ...model, interview: { ...model.interview, follow_ups: [] } } }),
    'test',
  );
  const volunteered = { 'age-years': 58, 'sex-at-birth': 'female', 'pain-low-back': true, 'pain-duration-weeks': 5 };
  const at = (replies: Replies, engine = now): ReturnType<Interviews['at']> =>
    new Interviews(engine).at({ volunteered, laterality: {}, replies });
  /** Nine screens further than the warning signs: the seventh single question is left out, of the eighth one is not sure. */
  const kept = ((): Replies => {
    const replies: Replies[number][] = [];
    for (let turn = 0, single = 0; single < 9 && turn < 40; turn++) {
      const { screen } = at(replies, before);
      if (screen === undefined) break;
      if (screen.kind === 'question') single++;
      const said = single === 7 ? 'skip' : single === 8 ? 'not-sure' : undefined;
      const answers = screen.questions.map(({ id, value }) => [id, said ?? denied(id, value)] as const);
      replies.push({ type: 'answer', answers: Object.fromEntries(answers) });
    }
    return replies;
  })();

  test('what is new is put and left out by nobody, and nothing that was said is lost', () => {
    const [then, after] = [at(kept, before), at(kept)];
    expect(then.person.findings.has(NEW)).toBe(false);
    expect(after.screen?.questions.map(({ id }) => id)).toEqual([NEW]);
    expect(after.skipped.has(NEW)).toBe(false);
    expect(after.person).toEqual(then.person);
    expect(after.skipped).toEqual(then.skipped);
    expect(after.asked).toBe(then.asked);
    expect(after.items).toBe(then.items);
  });

  test('then it goes on where it was, and nothing is put a second time', () => {
    const said = new Set(kept.flatMap((one) => (one.type === 'answer' ? Object.keys(one.answers) : [])));
    const replies: Replies[number][] = [...kept];
    const put: string[] = [];
    for (let turn = 0; turn < 60; turn++) {
      const { screen } = at(replies);
      if (screen === undefined) break;
      if (screen.kind !== 'again') put.push(...screen.questions.map(({ id }) => id));
      const answers = screen.questions.map(({ id, value }) => [id, id === NEW ? 'no' : denied(id, value)] as const);
      replies.push({ type: 'answer', answers: Object.fromEntries(answers) });
    }
    expect(at(replies).screen).toBeUndefined();
    expect(put[0]).toBe(NEW);
    expect(put.filter((id) => said.has(id))).toEqual([]);
  });

  test('a step back takes back the last reply, and a corrected one counts', () => {
    const back: Replies = [...kept, { type: 'back' }];
    expect(at(back).person).toEqual(at(kept.slice(0, -1)).person);
    expect(at(back).screen?.questions.map(({ id }) => id)).toEqual([NEW]);
    const last = kept.at(-1) ?? { type: 'stop' };
    expect(at([...back, last]).person).toEqual(at(kept).person);
    expect(at([...kept, { type: 'answer', answers: { [NEW]: 'no' } }, { type: 'back' }]).screen).toEqual(
      at(kept).screen,
    );
  });

  test('who stopped has stopped', () => {
    const stopped = at([...kept, { type: 'stop' }]);
    expect(stopped.screen).toBeUndefined();
    expect(stopped.person).toEqual(at(kept).person);
  });
});

const KNOWN = {
  findings: { 'worse-sitting': true, 'pain-low-back': false, 'pain-now-0-10': 4 },
  notSure: ['bladder-retention-new'],
  laterality: {},
};

test('what somebody was not sure of is never listed as a yes', () => {
  const lines = answerLines(knowledge, KNOWN, engineEnglish);
  expect(lines.map(({ said }) => said)).toEqual(['yes', 'no', '4 points', 'not sure']);
  expect(lines.at(-1)?.words).toMatch(/ \(not sure\)$/);
  expect(lines[0]?.words).toBe(knowledge.finding.get('worse-sitting')?.label);
  const inSpanish = answerLines(spanish, KNOWN, engineSpanish);
  expect(inSpanish.map(({ said }) => said)).toEqual(['sí', 'no', '4 puntos', 'no lo sé']);
});
