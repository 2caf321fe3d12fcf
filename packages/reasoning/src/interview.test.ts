import type { FindingValue, Person } from '@hipspine/knowledge';
import { loadKnowledge } from '@hipspine/knowledge/node';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compileEngine } from './assess.ts';
import { finish, type Interview, reply, startInterview } from './interview.ts';
import { anyFindings } from './person.arbitrary.ts';
import { simulatePerson } from './simulate.ts';

const knowledge = await loadKnowledge();
const engine = compileEngine(knowledge, 'test');

const person = (findings: Readonly<Record<string, FindingValue>>): Person => ({
  findings: new Map(Object.entries(findings)),
  notSure: new Set(),
  laterality: new Map(),
});

const woman = person({
  'age-years': 52,
  'sex-at-birth': 'female',
  'pain-main-site': 'groin',
  'pain-duration-weeks': 20,
  'course-trend': 'stable',
});

type Answering = (id: string) => unknown;

/** Answers every question with `answering` until the interview ends. */
function carryThrough(interview: Interview, answering: Answering, most = 80): Interview {
  let now = interview;
  while (now.screen !== undefined && now.asked < most) {
    now = reply(engine, now, {
      type: 'answer',
      answers: Object.fromEntries(now.screen.questions.map(({ id }) => [id, answering(id)])),
    });
  }
  return now;
}

/** A plain "no" or the first harmless option. */
const denies: Answering = (id) => {
  const value = knowledge.finding.get(id)?.value;
  if (value?.type === 'boolean') return false;
  return value?.type === 'choice'
    ? (value.options.find((o) => ['no', 'none', 'stays-local'].includes(o.value)) ?? value.options[0])?.value
    : value?.min;
};

describe('the interview', () => {
  test('asks the safety block first, on at most four grouped screens of at most eight', () => {
    let now = startInterview(engine, woman);
    let screens = 0;
    while (now.screen?.kind === 'safety') {
      expect(now.screen.questions.length).toBeLessThanOrEqual(8);
      screens++;
      now = reply(engine, now, {
        type: 'answer',
        answers: Object.fromEntries(now.screen.questions.map(({ id }) => [id, denies(id)])),
      });
    }
    expect(screens).toBeGreaterThan(0);
    expect(screens).toBeLessThanOrEqual(4);
    expect(['urgency', 'question']).toContain(now.screen?.kind);
    expect(finish(engine, now).triage.state).toBe('cleared');
  });

  test('ends at once when an emergency shows, and asks no further', () => {
    let now = startInterview(engine, woman);
    const answers = Object.fromEntries(
      (now.screen?.questions ?? []).map(({ id }) => [id, id === 'bladder-retention-new' || id === 'saddle-numbness']),
    );
    now = reply(engine, now, { type: 'answer', answers: { ...answers, 'pain-low-back': true } });
    expect(now.screen).toBeUndefined();
    expect(finish(engine, now).urgency).toBe('emergency-now');
    expect(finish(engine, now).asked).toBe(1);
  });

  test('skip leaves triage open and raises nothing; no clears; the three are never mixed up', () => {
    const skipped = carryThrough(startInterview(engine, woman), () => 'skip');
    const denied = carryThrough(startInterview(engine, woman), denies);
    const unsure = carryThrough(startInterview(engine, woman), (id) =>
      knowledge.finding.get(id)?.kind === 'red-flag-history' ? 'not-sure' : 'skip',
    );
    expect(finish(engine, skipped).triage.state).toBe('not-cleared');
    expect(finish(engine, denied).triage.state).toBe('cleared');
    expect(skipped.person.findings.size).toBe(woman.findings.size);
    expect(finish(engine, skipped).urgency).toBe('routine');
    expect(unsure.person.notSure.size).toBeGreaterThan(20);
    expect(['same-day', 'emergency-now']).toContain(finish(engine, unsure).urgency);
  });

  test('a safety question answered "not sure" is put once more, then left', () => {
    const asked = new Map<string, number>();
    const counting: Answering = (id) => {
      asked.set(id, (asked.get(id) ?? 0) + 1);
      return id === 'night-sweats' ? 'not-sure' : denies(id);
    };
    const end = carryThrough(startInterview(engine, woman), counting);
    expect(asked.get('night-sweats')).toBe(2);
    expect(end.person.notSure.has('night-sweats')).toBe(true);
    expect(finish(engine, end).triage.stillToAsk).toContain('night-sweats');
  });

  test('an answer that does not fit keeps its question on the screen, with the reason; the others are kept', () => {
    const start = startInterview(engine, person({}));
    const now = reply(engine, start, {
      type: 'answer',
      answers: {
        'age-years': 'forty',
        'sex-at-birth': 'female',
        'pain-main-site': 'groin',
        'pain-duration-weeks': 3,
        'course-trend': 'stable',
      },
    });
    expect(now.problems).toEqual([
      { finding: 'age-years', found: '"forty"', expected: 'a number from 0 to 110 (years)' },
    ]);
    expect(now.screen?.questions.map(({ id }) => id)).toEqual(['age-years']);
    expect(now.person.findings.get('pain-main-site')).toBe('groin');
    expect(now.asked).toBe(0);
  });

  test('a side that is none is named, and the answer beside it counts', () => {
    const start = startInterview(engine, woman);
    const answers = Object.fromEntries((start.screen?.questions ?? []).map(({ id }) => [id, false]));
    const now = reply(engine, start, { type: 'answer', answers, laterality: { 'pain-groin': 'front' } });
    expect(now.problems).toEqual([
      { finding: 'laterality.pain-groin', found: '"front"', expected: 'left, right or both' },
    ]);
    expect(now.person.findings.get('saddle-numbness')).toBe(false);
    expect(now.person.laterality.size).toBe(0);
  });

  test('a reply that names only other questions counts, and leaves nothing of the screen out; an empty one leaves it out', () => {
    const start = startInterview(engine, woman);
    const ids = (start.screen?.questions ?? []).map(({ id }) => id);
    const other = reply(engine, start, { type: 'answer', answers: { limp: true, 'worse-sitting': 'skip' } });
    expect(other.screen).toEqual(start.screen);
    expect(other.person.findings.get('limp')).toBe(true);
    expect([...other.skipped]).toEqual(['worse-sitting']);
    const empty = reply(engine, start, { type: 'answer', answers: {} });
    expect([...empty.skipped]).toEqual(ids);
  });

  test('back returns to the screen before, and a corrected answer counts', () => {
    const start = startInterview(engine, woman);
    const next = reply(engine, start, {
      type: 'answer',
      answers: Object.fromEntries((start.screen?.questions ?? []).map(({ id }) => [id, false])),
    });
    const before = reply(engine, next, { type: 'back' });
    expect(before.screen).toEqual(start.screen);
    expect(before.person).toEqual(start.person);
    expect(reply(engine, start, { type: 'back' })).toBe(start);
  });

  test('answers that contradict each other are put again, once', () => {
    const torn = person({
      'age-years': 40,
      'sex-at-birth': 'male',
      'pain-main-site': 'groin',
      'pain-groin': false,
      'pain-duration-weeks': 5,
      'course-trend': 'stable',
    });
    const kinds: string[] = [];
    let now = startInterview(engine, torn);
    while (now.screen !== undefined) {
      kinds.push(now.screen.kind);
      const answers = Object.fromEntries(
        now.screen.questions.map(({ id }) => [id, now.person.findings.get(id) ?? denies(id)]),
      );
      now = reply(engine, now, { type: 'answer', answers });
    }
    expect(kinds.filter((kind) => kind === 'contradiction')).toHaveLength(1);
    expect(finish(engine, now).warnings.map(({ kind }) => kind)).toContain('contradiction');
  });

  test.each([
    ['no', true],
    ['third-trimester', false],
    ['unsure', false],
  ] as const)('pregnancy "%s": tests to try are offered: %s', (pregnancy, offered) => {
    const young = person({ ...Object.fromEntries(woman.findings), 'age-years': 34, 'pregnancy-state': pregnancy });
    const asked: string[] = [];
    let now = startInterview(engine, young, 'full');
    for (let turn = 0; now.screen !== undefined && turn < 400; turn++) {
      asked.push(...now.screen.questions.map(({ kind }) => kind));
      const answers = Object.fromEntries(now.screen.questions.map(({ id }) => [id, denies(id)]));
      now = reply(engine, now, { type: 'answer', answers });
    }
    expect(asked.includes('self-test')).toBe(offered);
  });

  test('no question is put twice, no self-test while triage is open, and it always ends', () => {
    fc.assert(
      fc.property(
        anyFindings(knowledge),
        fc.array(fc.constantFrom('skip', 'no', 'not-sure', 'truth'), { minLength: 60, maxLength: 60 }),
        (truth, moods) => {
          const seen = new Map<string, number>();
          let now = startInterview(engine, person({}));
          let turn = 0;
          while (now.screen !== undefined && turn < 100) {
            const answers: Record<string, unknown> = {};
            const open = finish(engine, now).triage.state;
            for (const question of now.screen.questions) {
              if (now.screen.kind !== 'contradiction') seen.set(question.id, (seen.get(question.id) ?? 0) + 1);
              if (question.kind === 'self-test') expect(open).toBe('cleared');
              const mood = moods[turn % moods.length];
              answers[question.id] =
                mood === 'truth'
                  ? (truth.get(question.id) ?? denies(question.id))
                  : mood === 'no'
                    ? denies(question.id)
                    : mood;
            }
            now = reply(engine, now, { type: 'answer', answers });
            turn++;
          }
          expect(now.screen).toBeUndefined();
          for (const [id, times] of seen) expect(times, id).toBeLessThanOrEqual(engine.net.safety.has(id) ? 2 : 1);
        },
      ),
      { numRuns: 25 },
    );
  });

  test('the same answers give the same interview', () => {
    const once = carryThrough(startInterview(engine, woman), denies);
    const twice = carryThrough(startInterview(engine, woman), denies);
    expect(finish(engine, once)).toEqual(finish(engine, twice));
  });
});

describe('somebody who is to be seen today', () => {
  const { most_answers_seen_today: answers, most_singles_seen_today: questions } = knowledge.model.interview;
  const feverish = (then: Answering): Interview => {
    const end = carryThrough(startInterview(engine, woman), (id) =>
      id === 'fever-chills' ? true : knowledge.finding.get(id)?.kind === 'red-flag-history' ? denies(id) : then(id),
    );
    expect(finish(engine, end).urgencyFromRules).toBe('same-day');
    return end;
  };

  test('is asked few single questions; one left out is not one of the few, up to a limit', () => {
    const full = feverish(denies);
    expect(full.answeredSingles).toBeLessThanOrEqual(answers);
    expect(full.singles).toBe(full.answeredSingles);
    const silent = feverish(() => 'skip');
    expect(silent.answeredSingles).toBe(0);
    expect(silent.singles).toBeGreaterThan(answers);
    expect(silent.singles).toBeLessThanOrEqual(questions);
  });
});

describe('an emergency that ordinary answers would take back', () => {
  /** Both legs on every walk for two years, eased by every bench: a narrow canal, if nothing else is new. */
  const walker = person({
    'age-years': 70,
    'sex-at-birth': 'male',
    'pain-main-site': 'below-knee',
    'pain-low-back': true,
    'pain-duration-weeks': 115,
    'course-trend': 'stable',
  });
  const bothLegs = (person: Person, more: Readonly<Record<string, unknown>> = {}): Interview => {
    const start = startInterview(engine, person);
    const answers = Object.fromEntries(
      (start.screen?.questions ?? []).map(({ id }) => [id, more[id] ?? id === 'bilateral-sciatica']),
    );
    return reply(engine, start, { type: 'answer', answers });
  };
  const answer = (now: Interview, value: unknown): Interview =>
    reply(engine, now, {
      type: 'answer',
      answers: Object.fromEntries((now.screen?.questions ?? []).map(({ id }) => [id, value])),
    });

  test('is held up for one screen, and taken back by them', () => {
    const held = bothLegs(walker);
    expect(held.screen?.kind).toBe('urgency');
    const asked = held.screen?.questions.map(({ id }) => id) ?? [];
    expect(asked).toEqual(expect.arrayContaining(['better-bending-forward', 'better-sitting', 'worse-standing']));
    const on = answer(held, true);
    expect(finish(engine, on).urgency).not.toBe('emergency-now');
    expect(on.screen?.kind).toBe('safety');
  });

  test.each([false, 'not-sure', 'skip'])(
    'goes on as an emergency when they are %s, and nothing more is asked',
    (value) => {
      const on = answer(bothLegs(walker), value);
      expect(on.screen).toBeUndefined();
      expect(finish(engine, on).urgency).toBe('emergency-now');
    },
  );

  test('is never held up when it is new, gets worse, or another sign is there or possible', () => {
    const since = (weeks: number): Person => ({
      ...walker,
      findings: new Map([...walker.findings, ['pain-duration-weeks', weeks]]),
    });
    for (const now of [
      bothLegs(since(2)),
      bothLegs(walker, { 'saddle-numbness': true }),
      bothLegs(walker, { 'bladder-retention-new': 'not-sure' }),
      bothLegs(walker, { 'leg-weakness-progressive': true }),
    ]) {
      expect(now.screen).toBeUndefined();
      expect(finish(engine, now).urgency).toBe('emergency-now');
    }
  });
});

describe('before the first test to try', () => {
  const SETTING = 'primary-care';
  const people = Array.from({ length: 60 }, (_, i) =>
    simulatePerson(engine.tables, i, { seed: 5, setting: SETTING, answers: [30, 60] }),
  );
  /** Whether a test is offered to this person, and what is known by then of an operation on a leg. */
  const firstTest = (findings: Readonly<Record<string, FindingValue>>, operated: unknown): unknown => {
    let now = startInterview(engine, person({}));
    for (let n = 0; now.screen !== undefined && n < 80; n++) {
      if (now.screen.questions.some(({ kind }) => kind === 'self-test'))
        return now.person.findings.get('recent-lower-limb-surgery');
      const answers = now.screen.questions.map(({ id, kind }) => {
        if (id === 'recent-lower-limb-surgery') return [id, operated];
        return [id, findings[id] ?? (kind === 'red-flag-history' ? false : denies(id))];
      });
      now = reply(engine, now, { type: 'answer', answers: Object.fromEntries(answers) });
    }
    return 'no test';
  };

  test('it is known that no leg was operated on', () => {
    const known = people.map(({ age, sex, patient_findings }) =>
      firstTest({ ...patient_findings, 'age-years': age, 'sex-at-birth': sex }, false),
    );
    expect(known.filter((said) => said === false).length).toBeGreaterThan(2);
    expect(known.filter((said) => said !== false && said !== 'no test')).toEqual([]);
  });

  test.each([true, 'not-sure', 'skip'])('and with %s none is offered', (said) => {
    for (const { age, sex, patient_findings } of people)
      expect(firstTest({ ...patient_findings, 'age-years': age, 'sex-at-birth': sex }, said)).toBe('no test');
  });
});
