// Plans on paper from the command line: what is printed for real people, and that other programs accept it.
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Mark, type Sheet, sheetTypst, type TypstDocument } from '@hipspine/print';
import { Resvg } from '@resvg/resvg-js';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { EXIT } from './exit.ts';
import { HAND_OUT_FONTS } from './hand-out-fonts.ts';
import { hipspine } from './hipspine.fixture.ts';
import { type PlanFileOptions, planPeople, planRoom } from './plan.command.ts';
import { sheetOf } from './plan-paper.ts';
import { typstCompiler, typstPdf } from './typst-pdf.ts';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

const folder = mkdtempSync(join(tmpdir(), 'hipspine-paper-'));
afterAll(() => rmSync(folder, { recursive: true }));

interface GoldenPerson {
  readonly id: string;
  readonly plan: {
    readonly today: string;
    readonly minutes: number;
    readonly days: number;
    readonly place: string;
    readonly limits: unknown;
    readonly answers: unknown;
    readonly context: unknown;
  };
}

const PEOPLE = readFileSync(join(import.meta.dirname, '../../../knowledge/cases/cleared-people.jsonl'), 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line) as GoldenPerson);

const file = (name: string, content: unknown): string => {
  writeFileSync(join(folder, name), JSON.stringify(content));
  return join(folder, name);
};

/** The files and flags of one of the golden people. */
function flagsOf(id: string): { readonly path: string; readonly flags: Omit<PlanFileOptions, 'format'> } {
  const person = PEOPLE.find((one) => one.id === id) ?? expect.fail(`no golden person ${id}`);
  const { plan, expect: _, ...told } = person as GoldenPerson & { expect: unknown };
  const flags = {
    minutes: String(plan.minutes),
    days: String(plan.days),
    equipment: 'none',
    place: plan.place,
    today: plan.today,
    limits: file(`${id}-limits.json`, plan.limits),
    context: file(`${id}-context.json`, plan.context),
    view: 'all',
    page: 'hand-out',
  } as const;
  return { path: file(`${id}.json`, { ...told, facts: plan.answers }), flags };
}

const argumentsOf = (id: string): readonly string[] => {
  const { path, flags } = flagsOf(id);
  return [path, ...Object.entries(flags).flatMap(([name, value]) => [`--${name}`, value as string])];
};

const sheets = new Map<string, Sheet>();
let compiler: Awaited<ReturnType<typeof typstCompiler>>;

const SHOWN = [
  'cp-extension-desk',
  'cp-thr-posterior-3w',
  'cp-faller-82',
  'cp-pregnant-third-pgp',
  'cp-growing-weakness',
];

beforeAll(async () => {
  const room = await planRoom();
  const facts = { knowledge: room.engine.knowledge, planKnowledge: room.planner.knowledge };
  compiler = await typstCompiler();
  for (const id of SHOWN) {
    const { path, flags } = flagsOf(id);
    for await (const person of planPeople(room, path, flags)) {
      sheets.set(id, await sheetOf(person, facts, { page: 'hand-out' }));
      sheets.set(`${id}, clinician`, await sheetOf(person, facts, { page: 'clinician' }));
    }
  }
});

const sheet = (name: string): Sheet => sheets.get(name) ?? expect.fail(`no sheet ${name}`);

/** All that is read on a page, in order. */
const read = (marks: readonly Mark[]): string =>
  marks
    .flatMap((mark) => {
      switch (mark.kind) {
        case 'text':
          return [`${mark.role === 'text' ? '' : `${'#'.repeat(mark.role)} `}${mark.lines.join(' ')}`];
        case 'list':
          return mark.items.map((lines, i) => `${mark.numbered ? `${i + 1}.` : '-'} ${lines.join(' ')}`);
        case 'figure':
          return [`[${mark.figure.alt}]`];
        case 'table':
          return [mark.header, ...mark.rows].map((row) =>
            row.map((cell) => (cell === true ? '[ ]' : cell)).join(' | '),
          );
        default:
          return [];
      }
    })
    .join('\n');

describe('the hand-out in words', () => {
  test.each(['cp-thr-posterior-3w', 'cp-faller-82'])('%s', async (id) => {
    const text = sheet(id)
      .pages.map((marks, i) => `===== page ${i + 1}\n${read(marks)}`)
      .join('\n')
      .replaceAll(/sha256:[0-9a-f]+/g, 'sha256:…');
    await expect(`${text}\n`).toMatchFileSnapshot(`golden/hand-out-${id}.txt`);
  });

  test('the limits of the surgeon and who should see the plan stand on the first page', () => {
    const [front = []] = sheet('cp-thr-posterior-3w').pages;
    expect(read(front)).toMatch(/surgical team before you start/);
    expect(read(front)).toMatch(/hip: flexion up to \d+ degrees, set by surgeon/);
  });

  test('who has a sign that must be checked gets one page with what to do first and no move', () => {
    const { pages } = sheet('cp-growing-weakness');
    expect(pages).toHaveLength(1);
    expect(read(pages[0] ?? [])).toMatch(/No plan yet[\s\S]*Be seen today[\s\S]*ways to rest/);
  });

  test('the page for the clinician is one page', () => {
    for (const id of SHOWN) {
      const { pages } = sheet(`${id}, clinician`);
      expect(pages).toHaveLength(1);
      expect(read(pages[0] ?? [])).toMatch(/Triage (cleared|not-cleared|send-now), urgency/);
    }
  });
});

describe('as PDF', () => {
  const pdf = (name: string): Uint8Array => typstPdf(compiler, sheetTypst(sheet(name)));
  const text = (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1');

  test.each(SHOWN)(
    '%s: tagged, with a language and a title, as many pages as were laid out, the same bytes again',
    (id) => {
      const bytes = pdf(id);
      expect(text(bytes).slice(0, 8)).toBe('%PDF-1.7');
      for (const key of ['/StructTreeRoot', '/Lang (en)', '/Marked true'])
        expect({ key, found: text(bytes).includes(key) }).toEqual({ key, found: true });
      expect(text(bytes).match(/\/Type \/Page\b(?!s)/g)).toHaveLength(sheet(id).pages.length);
      expect(Buffer.from(pdf(id)).equals(Buffer.from(bytes))).toBe(true);
    },
  );

  const hostile = [
    '"] #panic("x") [',
    '\\" #read("/etc/passwd")',
    '$x$ *b* <l> @r',
    '#{ while true {} }',
    '\u202Ea\u0000b',
  ];
  test.each(hostile)('a name such as %j is printed and not obeyed', (name) => {
    const [first = [], ...others] = sheet('cp-faller-82').pages;
    const hostilePage = first.map(
      (mark): Mark =>
        mark.kind === 'text'
          ? { ...mark, lines: [name] }
          : mark.kind === 'figure'
            ? { ...mark, figure: { ...mark.figure, alt: name } }
            : mark,
    );
    const bytes = typstPdf(
      compiler,
      sheetTypst({ ...sheet('cp-faller-82'), title: name, pages: [hostilePage, ...others] }),
    );
    expect(text(bytes).slice(0, 4)).toBe('%PDF');
  });
});

/** The native build of the same typesetter, which checks PDF/UA-1; there is one for Linux on x64 only. */
const NATIVE = '@myriaddreamin/typst-ts-node-compiler-linux-x64-gnu';
const nativeFile = (() => {
  try {
    return createRequire(import.meta.url).resolve(NATIVE);
  } catch {
    return undefined;
  }
})();

interface Native {
  readonly NodeCompiler: {
    create(options: object): {
      mapShadow(path: string, content: Uint8Array): void;
      pdf(source: object, options: object): Uint8Array;
      compile(source: object): { hasError(): boolean };
    };
  };
}

// Without the native build nothing here can judge PDF/UA-1; it is published for Linux on x64 only.
describe.skipIf(nativeFile === undefined)('the native build, asked for PDF/UA-1', () => {
  const judged = ({ main, files }: TypstDocument): Uint8Array => {
    const { NodeCompiler } = createRequire(import.meta.url)(NATIVE) as Native;
    const native = NodeCompiler.create({
      workspace: folder,
      fontArgs: [{ fontBlobs: Object.values(HAND_OUT_FONTS).map((font) => readFileSync(font)) }],
    });
    for (const [name, content] of files) native.mapShadow(join(folder, name), Buffer.from(content));
    return native.pdf({ mainFileContent: main }, { pdfStandard: 'ua-1' });
  };

  test.each([...SHOWN, 'cp-extension-desk, clinician'])('accepts %s', (name) => {
    expect(Buffer.from(judged(sheetTypst(sheet(name)))).toString('latin1', 0, 4)).toBe('%PDF');
  });

  test('refuses a figure without words for those who do not see it', () => {
    const mute = (mark: Mark): Mark =>
      mark.kind === 'figure' ? { ...mark, figure: { ...mark.figure, alt: '' } } : mark;
    const whole = sheet('cp-faller-82');
    expect(() => judged(sheetTypst({ ...whole, pages: whole.pages.map((marks) => marks.map(mute)) }))).toThrow(/alt/i);
  });

  test('refuses a document without a title', () => {
    expect(() => judged(sheetTypst({ ...sheet('cp-faller-82'), title: '' }))).toThrow(/title/i);
  });
});

describe('hipspine plan on paper', () => {
  test('writes the PDF, and nothing else to stdout or beside it', async () => {
    const out = join(folder, 'plan.pdf');
    const { exit, out: said } = await hipspine(
      'plan',
      ...argumentsOf('cp-faller-82'),
      '--format',
      'pdf',
      '--out',
      out,
      '--name',
      'Ada',
    );
    expect({ exit, said }).toEqual({ exit: EXIT.done, said: '' });
    expect(readFileSync(out, 'latin1').slice(0, 4)).toBe('%PDF');
    expect(readdirSync(folder).filter((name) => name.endsWith('.part'))).toEqual([]);
  });

  test('writes each page as SVG, which another program draws, with words and figures where they belong', async () => {
    const out = join(folder, 'plan.svg');
    expect((await hipspine('plan', ...argumentsOf('cp-faller-82'), '--format', 'svg', '--out', out)).exit).toBe(
      EXIT.done,
    );
    expect(existsSync(join(folder, 'plan-3.svg'))).toBe(false);
    for (const page of [1, 2]) {
      const svg = readFileSync(join(folder, `plan-${page}.svg`), 'utf8');
      const image = new Resvg(svg, {
        fitTo: { mode: 'width', value: 300 },
        font: { fontFiles: Object.values(HAND_OUT_FONTS), loadSystemFonts: false },
      }).render();
      expect([image.width, image.height]).toEqual([300, 424]);
      const dark = inkOf(image.pixels, 300);
      expect(dark.margin).toBe(0);
      expect(dark.inside).toBeGreaterThan(0.02);
    }
  });

  test('a calendar and a mail go to stdout', async () => {
    const calendar = await hipspine('plan', ...argumentsOf('cp-faller-82'), '--format', 'ics', '--at', '07:30');
    expect(calendar.out).toMatch(/^BEGIN:VCALENDAR\r\n[\s\S]*SUMMARY:Exercises\r\n[\s\S]*END:VCALENDAR\r\n$/);
    const mail = await hipspine('plan', ...argumentsOf('cp-faller-82'), '--format', 'mail');
    expect(mail.out).toMatch(/^When to stop/);
    for (const line of mail.out.split('\n')) expect(line.length).toBeLessThanOrEqual(72);
  });

  const refused: readonly (readonly [string, readonly string[], RegExp])[] = [
    ['a PDF without a file', ['--format', 'pdf'], /--out: found nothing, expected a file/],
    ['two pages to stdout', ['--format', 'svg'], /--out: found nothing, expected a file name for 2 pages/],
    ['a time that is none', ['--format', 'ics', '--at', '25:00'], /--at/],
    ['a folder that is not there', ['--format', 'ics', '--out', join(folder, 'no', 'x.ics')], /x\.ics: found ENOENT/],
    ['a form that is none', ['--format', 'docx'], /docx/],
  ];
  test.each(refused)('%s is refused with what was found and expected', async (_, args, words) => {
    const { exit, out, err } = await hipspine('plan', ...argumentsOf('cp-faller-82'), ...args);
    expect({ exit, out }).toEqual({ exit: EXIT.unusableInput, out: '' });
    expect(err).toMatch(words);
  });

  test('two people do not fit on one hand-out', async () => {
    const lines = join(folder, 'two.jsonl');
    const [first] = argumentsOf('cp-faller-82');
    const line = JSON.stringify(JSON.parse(readFileSync(first ?? '', 'utf8')));
    writeFileSync(lines, `${line}\n${line}\n`);
    const { exit, err } = await hipspine('plan', lines, ...argumentsOf('cp-faller-82').slice(1), '--format', 'mail');
    expect(exit).toBe(EXIT.unusableInput);
    expect(err).toMatch(/another person/);
  });
});

/** Dark pixels: how many in the margin, and the share inside. */
function inkOf(pixels: Uint8Array, width: number): { readonly margin: number; readonly inside: number } {
  const height = pixels.length / 4 / width;
  const edge = 12;
  let [margin, inside] = [0, 0];
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      if ((pixels[4 * (y * width + x)] ?? 255) > 200) continue;
      if (x < edge || y < edge || x >= width - edge || y >= height - edge) margin++;
      else inside++;
    }
  }
  return { margin, inside: inside / (width * height) };
}
