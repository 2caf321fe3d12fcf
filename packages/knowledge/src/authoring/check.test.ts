import { cpSync, mkdirSync, mkdtempSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { checkAll, KNOWLEDGE_FOLDER, readFiles } from '@hipspine/knowledge/node';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { assembleDiagnostic } from './assemble.ts';
import { checkDiagnostic, questionGrades } from './check.ts';

const texts = readFiles(KNOWLEDGE_FOLDER);
const parsed: ReadonlyMap<string, unknown> = new Map([...texts].map(([file, text]) => [file, parse(text)]));
type Anything = Record<string, unknown> & { [key: string]: Anything & unknown[] };

/** Faults of the real knowledge after one file was changed by `spoil`. */
function faultsAfter(file: string, spoil: (content: Anything) => void): readonly string[] {
  const content = structuredClone(parsed.get(file)) as Anything;
  expect(content, `${file} exists`).toBeDefined();
  const files = new Map(parsed).set(file, content);
  spoil(content);
  const assembled = assembleDiagnostic(files);
  const problems = assembled.ok ? checkDiagnostic(assembled.data, otherSources) : assembled.problems;
  return problems.map(({ file: at, path, found, expected }) => `${at} | ${path} | ${found} | ${expected}`);
}

const whole = await checkAll();
const otherSources = new Set(whole.compiled?.knowledge.sources.map(({ id }) => id));

describe('the knowledge of this repository', () => {
  test('has no fault', () => {
    expect(whole.problems).toEqual([]);
  });

  test('every question reads at grade 8 or lower, the median at 6 or lower', () => {
    const grades = questionGrades(whole.compiled?.knowledge.findings ?? []);
    expect(grades.length).toBeGreaterThan(200);
    expect(grades[0]?.grade).toBeLessThanOrEqual(8);
    expect(grades[Math.floor(grades.length / 2)]?.grade).toBeLessThanOrEqual(6);
  });
});

describe('a planted fault is found, with its place', () => {
  const row = (content: Anything, i: number): Anything => (content.evidence as unknown as Anything[])[i] as Anything;
  const planted: readonly [name: string, file: string, spoil: (content: Anything) => void, says: RegExp][] = [
    [
      'an id that leads nowhere',
      'red-flags/t-pe.yaml',
      (c) => {
        c.suspects = ['no-such-cause'] as never;
      },
      /t-pe\.yaml \| suspects \| no-such-cause/,
    ],
    [
      'a number without a source',
      'conditions/coccydynia.yaml',
      (c) => {
        delete row(c, 0).source;
      },
      /coccydynia\.yaml \| evidence\[0\]/,
    ],
    [
      'a source nobody knows',
      'conditions/coccydynia.yaml',
      (c) => {
        row(c, 0).source = 'nobody-1999' as never;
      },
      /coccydynia\.yaml .* nobody-1999 \| the id of a source/,
    ],
    [
      'a probability above 1',
      'conditions/coccydynia.yaml',
      (c) => {
        row(c, 0).sens = 1.2 as never;
      },
      /evidence\[0\]\.sens \| 1\.2/,
    ],
    [
      'a probability of 0',
      'conditions/coccydynia.yaml',
      (c) => {
        row(c, 0).sens = 0 as never;
      },
      /evidence\[0\]\.sens \| 0 /,
    ],
    [
      'a prior outside its own range',
      'conditions/coccydynia.yaml',
      (c) => {
        (c.prior as Anything).low = 50 as never;
      },
      /coccydynia\.yaml \| prior/,
    ],
    [
      'an answer given twice',
      'conditions/coccydynia.yaml',
      (c) => {
        (c.evidence as unknown[]).push(structuredClone(row(c, 0)));
      },
      /each answer once/,
    ],
    [
      'an expert number without a reason',
      'conditions/coccydynia.yaml',
      (c) => {
        delete row(c, 3).rationale;
      },
      /evidence\[3\]\.rationale/,
    ],
    [
      'an unknown key',
      'conditions/coccydynia.yaml',
      (c) => {
        c.colour = 'red' as never;
      },
      /coccydynia\.yaml .*Unrecognized key/,
    ],
    [
      'a cause nobody can reach',
      'conditions/coccydynia.yaml',
      (c) => {
        c.evidence = (c.evidence as unknown[]).slice(0, 1) as never;
      },
      /coccydynia\.yaml \| evidence \| . answers/,
    ],
    [
      'a dangerous cause without its sentence',
      'conditions/spinal-infection.yaml',
      (c) => {
        delete c.why_not_ruled_out;
      },
      /spinal-infection\.yaml \| why_not_ruled_out/,
    ],
    [
      'a site nobody can name',
      'conditions/coccydynia.yaml',
      (c) => {
        ((c.presents_at as Anything).sites as Anything)['left-ear'] = 3 as never;
      },
      /left-ear/,
    ],
    [
      'a file whose name is not its id',
      'conditions/coccydynia.yaml',
      (c) => {
        c.id = 'coccyx' as never;
      },
      /coccydynia\.yaml \| id \| "coccyx"/,
    ],
    [
      'a link of the chain that leads nowhere',
      'chain-links.yaml',
      (c) => {
        ((c.links as unknown as Anything[])[0] as Anything).to = 'left-ear' as never;
      },
      /chain-links\.yaml \| hip-disease-to-back-load \| left-ear/,
    ],
    [
      'a part of the chain that no link touches',
      'chain-links.yaml',
      (c) => {
        c.parts = [...(c.parts as unknown as Anything[]), { id: 'elbow', name: 'elbow' }] as never;
      },
      /chain-links\.yaml \| parts \| elbow/,
    ],
    [
      'a part of the chain with the name of a finding',
      'chain-links.yaml',
      (c) => {
        c.parts = [...(c.parts as unknown as Anything[]), { id: 'knee-pain-front', name: 'knee' }] as never;
      },
      /chain-links\.yaml \| parts \| knee-pain-front/,
    ],
    [
      'a bound on a yes-no finding',
      'red-flags/t-pe.yaml',
      (c) => {
        c.when = { finding: 'chest-pain-breathless', when: { gte: 3 } } as never;
      },
      /no bounds: chest-pain-breathless is a boolean/,
    ],
    [
      'an option that does not exist',
      'red-flags/t-pe.yaml',
      (c) => {
        c.when = { finding: 'onset-speed', when: { eq: 'last-week' } } as never;
      },
      /last-week \| an option of onset-speed/,
    ],
    [
      'a question nobody could read',
      'findings/cauda-equina.yaml',
      (c) => {
        ((c.findings as unknown as Anything[])[0] as Anything).question =
          'Have you experienced perineal hypoaesthesia or any concomitant sphincteric disturbance subsequent to the exacerbation?' as never;
      },
      /reading grade/,
    ],
    [
      'rates that add up to more than 1',
      'findings/timecourse.yaml',
      (c) => {
        for (const f of c.findings as unknown as Anything[])
          if ((f.id as unknown) === 'onset-speed')
            for (const b of f.baselines as unknown as Anything[]) b.rate = 0.6 as never;
      },
      /onset-speed\.baselines/,
    ],
    [
      'a published ratio that its own table denies',
      'conditions/lumbar-spinal-stenosis.yaml',
      (c) => {
        const p = (c.evidence as unknown as Anything[]).find((r) => r.lr_pos !== undefined && r.derived === undefined);
        if (p) p.lr_pos = 80 as never;
      },
      /lr_pos \| 80/,
    ],
  ];
  test.each(planted)('%s', (_name, file, spoil, says) => {
    const faults = faultsAfter(file, spoil);
    expect(faults.join('\n')).toMatch(says);
  });

  test('all faults of all files at once', () => {
    const files = structuredClone(parsed) as Map<string, unknown>;
    delete (files.get('conditions/coccydynia.yaml') as Anything).label;
    delete (files.get('red-flags/t-pe.yaml') as Anything).advice;
    const assembled = assembleDiagnostic(files);
    expect(assembled.ok ? [] : assembled.problems.map(({ file }) => file)).toEqual([
      'conditions/coccydynia.yaml',
      'red-flags/t-pe.yaml',
    ]);
  });

  test('a source that nothing uses', () => {
    const files = structuredClone(parsed) as Map<string, unknown>;
    ((files.get('sources/diagnostic.yaml') as Anything).sources as unknown[]).push({
      id: 'lonely-2020',
      cite: 'Lonely A. Nobody reads me. 2020',
      opened: false,
    });
    const assembled = assembleDiagnostic(files);
    const problems = assembled.ok ? checkDiagnostic(assembled.data, otherSources) : [];
    expect(problems).toEqual([
      {
        file: 'sources/diagnostic.yaml',
        path: 'lonely-2020',
        found: 'a source that nothing uses',
        expected: 'no orphan',
      },
    ]);
  });
});

describe('a folder of facts on disk', () => {
  /** A copy of the real knowledge that can be spoilt. */
  function copyOfKnowledge(): string {
    const folder = join(mkdtempSync(join(tmpdir(), 'hipspine-facts-')), 'knowledge');
    cpSync(KNOWLEDGE_FOLDER, folder, { recursive: true });
    return folder;
  }

  test('a rule in a misspelt folder, or with another ending, is a fault and not a silence', async () => {
    const folder = copyOfKnowledge();
    mkdirSync(join(folder, 'red-flag'));
    renameSync(join(folder, 'red-flags/t-ces.yaml'), join(folder, 'red-flag/t-ces.yaml'));
    renameSync(join(folder, 'red-flags/t-pe.yaml'), join(folder, 'red-flags/t-pe.yml'));
    const { problems } = await checkAll(folder);
    const strays = problems.filter(({ found }) => found === 'a file that nothing reads').map(({ file }) => file);
    expect(strays).toEqual(['red-flag/t-ces.yaml', 'red-flags/t-pe.yml']);
  });

  test('an alias that leads nowhere is a fault, not a crash', async () => {
    const folder = copyOfKnowledge();
    writeFileSync(join(folder, 'red-flags/t-pe.yaml'), 'id: t-pe\nwhen: *nowhere\n');
    const { problems } = await checkAll(folder);
    expect(problems.some(({ file }) => file === 'red-flags/t-pe.yaml')).toBe(true);
  });

  test('a key given twice in one file is a fault with its line', async () => {
    const folder = copyOfKnowledge();
    const file = join(folder, 'red-flags/t-pe.yaml');
    writeFileSync(file, `${readFileSync(file, 'utf8')}\nurgency: self-care\n`);
    const { problems } = await checkAll(folder);
    expect(problems.some(({ file: at, path }) => at === 'red-flags/t-pe.yaml' && /^line \d+/.test(path))).toBe(true);
  });
});
