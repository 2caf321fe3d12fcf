import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Condition, indexKnowledge } from '@hipspine/knowledge';
import { loadKnowledge } from '@hipspine/knowledge/node';
import { addRelease } from '@hipspine/knowledge/releases';
import { type Assessment, assess, compileEngine, readCaseText } from '@hipspine/reasoning';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { run } from './program.ts';
import { VERSION } from './version.ts';

const engine = compileEngine(await loadKnowledge(), VERSION);

const groin = { id: 'groin', age: 52, sex: 'female', findings: { 'pain-main-site': 'groin', 'pain-groin': true } };
const back = { id: 'back', age: 30, sex: 'male', findings: { 'pain-main-site': 'low-back', 'pain-low-back': true } };

function resultOf(input: object): Assessment {
  const reading = readCaseText(engine.knowledge, JSON.stringify(input), 'all');
  if (!reading.ok) throw new Error('the case of this test cannot be read');
  return assess(engine, reading.person, { id: reading.id, warnings: reading.warnings });
}

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'hipspine-replay-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
  vi.restoreAllMocks();
});

const saved = resultOf(groin);

async function replay(
  result: object | string,
  cases: readonly object[],
  ...args: readonly string[]
): Promise<{ code: number; out: string; err: string }> {
  const [resultFile, caseFile] = [join(folder, 'result.json'), join(folder, 'case.json')];
  writeFileSync(resultFile, typeof result === 'string' ? result : JSON.stringify(result, undefined, 2));
  writeFileSync(caseFile, cases.map((each) => JSON.stringify(each)).join('\n'));
  const [out, err] = [process.stdout, process.stderr].map((stream) =>
    vi.spyOn(stream, 'write').mockImplementation(() => true),
  );
  const code = await run(['replay', resultFile, '--case', caseFile, ...args]);
  const said = (spy: typeof out): string => (spy?.mock.calls ?? []).map(([text]) => String(text)).join('');
  return { code, out: said(out), err: said(err) };
}

describe('hipspine replay', () => {
  test('the same answers give the same result: exit 0', async () => {
    const { code, out, err } = await replay(saved, [groin], '--format', 'json');
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(JSON.parse(out)).toMatchObject({ id: 'groin', same: true, knowledge: { differs: false } });
  });

  test('of many cases the one with the id of the result is taken', async () => {
    const { code } = await replay(saved, [back, groin], '--format', 'json');
    expect(code).toBe(0);
  });

  test('the last line of an interview is a saved result too', async () => {
    const { code } = await replay({ type: 'result', asked: 9, items: 30, ...saved }, [groin], '--format', 'json');
    expect(code).toBe(0);
  });

  test('says what is different, and that the knowledge is another: exit 3', async () => {
    const [first, ...rest] = saved.ranked;
    const [strongest, ...others] = first?.for ?? [];
    if (first === undefined || strongest === undefined) throw new Error('no leading cause with a reason');
    const old = {
      ...saved,
      knowledge: `sha256:${'0'.repeat(64)}`,
      urgency: 'same-day',
      ranked: [{ ...first, for: [{ ...strongest, factor: strongest.factor * 2 }, ...others] }, ...rest],
    };
    const json = await replay(old, [groin], '--format', 'json');
    expect(json.code).toBe(3);
    expect(JSON.parse(json.out)).toMatchObject({
      same: false,
      knowledge: { differs: true },
      urgency: { before: 'same-day', after: saved.urgency },
      causes: [],
      answers: [{ finding: strongest.finding, causes: [{ condition: first.condition, after: strongest.factor }] }],
    });
    vi.restoreAllMocks();
    const text = await replay(old, [groin], '--format', 'text');
    expect(text.code).toBe(3);
    expect(text.out).toMatch(/different today[\s\S]*other knowledge[\s\S]*Urgency: same-day, now/);
  });

  describe('a result of past knowledge', () => {
    // Past facts: hip arthritis was thought rarer then.
    const rarer = (condition: Condition): Condition =>
      condition.id === 'hip-osteoarthritis' && condition.prior !== undefined
        ? { ...condition, prior: { ...condition.prior, base_percent: condition.prior.base_percent / 20 } }
        : condition;
    const past = indexKnowledge({
      ...engine.knowledge,
      hash: `sha256:${'1'.repeat(64)}`,
      conditions: engine.knowledge.conditions.map(rarer),
    });
    const reading = readCaseText(past, JSON.stringify(groin), 'all');
    if (!reading.ok) throw new Error('the case of this test cannot be read');
    const old = assess(compileEngine(past, '0.0.1'), reading.person, { id: reading.id });

    const kept = (): string => {
      addRelease(past, '0.0.1', folder, 1);
      return join(folder, readdirSync(folder).find((name) => name.endsWith('.br')) ?? '');
    };

    test('is worked out again under that knowledge, and then held against today', async () => {
      const { code, out } = await replay(old, [groin], '--format', 'json', '--knowledge', kept());
      expect(code).toBe(3);
      const { same, knowledge, ownKnowledge, causes } = JSON.parse(out);
      expect({ same, differs: knowledge.differs }).toEqual({ same: false, differs: true });
      expect(ownKnowledge).toEqual({ available: true, reproduced: true, differences: null });
      expect(causes.map(({ condition }: { condition: string }) => condition)).toContain('hip-osteoarthritis');
    });

    test('that was changed by hand is found out: under its own knowledge it comes out otherwise', async () => {
      const changed = { ...old, urgency: 'emergency-now' };
      const { code, out } = await replay(changed, [groin], '--format', 'json', '--knowledge', kept());
      expect(code).toBe(3);
      expect(JSON.parse(out).ownKnowledge).toMatchObject({
        available: true,
        reproduced: false,
        differences: { urgency: { before: 'emergency-now', after: old.urgency } },
      });
    });

    test('says so when that knowledge is not at hand, and still compares with today', async () => {
      const { code, out } = await replay(old, [groin], '--format', 'json');
      expect(code).toBe(3);
      expect(JSON.parse(out)).toMatchObject({
        same: false,
        ownKnowledge: { available: false, reproduced: null, differences: null },
      });
      vi.restoreAllMocks();
      const text = await replay(old, [groin], '--format', 'text');
      expect(text.out.replaceAll(/\s+/g, ' ')).toContain('is not kept here');
    });

    test.each([
      ['other knowledge', () => join(import.meta.dirname, '../../../knowledge'), `found ${engine.knowledge.hash}`],
      ['no knowledge at all', () => join(folder, 'nowhere'), 'found no such file or folder'],
    ])('with %s named for it ends with 2', async (_name, path, said) => {
      const { code, out, err } = await replay(old, [groin], '--knowledge', path());
      expect({ code, out }).toEqual({ code: 2, out: '' });
      expect(err).toContain(said);
      expect(err).toContain(`expected the knowledge ${old.knowledge} of the result`);
    });
  });

  test("a result of today is worked out again under its own knowledge, which is today's", async () => {
    const { out } = await replay(saved, [groin], '--format', 'json');
    expect(JSON.parse(out).ownKnowledge).toEqual({ available: true, reproduced: true, differences: null });
  });

  test('is computed in the setting of the saved result', async () => {
    const { out } = await replay({ ...saved, setting: 'primary-care' }, [groin], '--format', 'json');
    expect(JSON.parse(out).setting).toEqual({ before: 'primary-care', after: 'primary-care' });
  });

  test.each([
    ['a broken result', '{"version": ', [groin], 'result.json'],
    ['an empty result', '', [groin], 'found nothing, expected a saved result'],
    ['two results', `${JSON.stringify(saved)}\n${JSON.stringify(saved)}`, [groin], 'found another result'],
    ['a result that lacks things', { ...saved, place: undefined }, [groin], 'place: found'],
    ['a setting that is gone', { ...saved, setting: 'moon' }, [groin], 'setting: found "moon", expected one of self'],
    ['the case of somebody else', saved, [back], 'id: found case "back", expected the case "groin"'],
    ['many cases without an id to choose by', { ...saved, id: undefined }, [groin, back], 'found 2 cases'],
    ['no case', saved, [], 'found nothing, expected the case'],
  ])('%s ends with 2 and says why', async (_name, result, cases, said) => {
    const { code, out, err } = await replay(result, cases);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain(said);
  });

  test('without a case it says what is missing', async () => {
    vi.spyOn(process.stderr, 'write').mockImplementation(() => true);
    expect(await run(['replay', 'result.json'])).toBe(2);
  });
});
