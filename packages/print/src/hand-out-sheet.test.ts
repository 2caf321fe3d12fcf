import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fontsFrom } from './fonts.fixture.ts';
import { handOut } from './hand-out.ts';
import { handOutSheet } from './hand-out-sheet.ts';
import { anyPlan, hostile, planWith, shippedKnowledge } from './plan.fixture.ts';
import { A4, type Mark, type Sheet } from './sheet.ts';
import { sheetSvg } from './sheet-svg.ts';
import { sheetTypst } from './sheet-typst.ts';

const FONTS = fontsFrom((file) => readFileSync(createRequire(import.meta.url).resolve(file)));

const knowledge = await shippedKnowledge();
const figureOf = () => ({ svg: '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"></svg>', alt: 'A figure' });

const sheetOf = (plan: Parameters<typeof handOut>[0], name?: string): Sheet =>
  handOutSheet(handOut(plan, knowledge, figureOf, { name }), FONTS);

function bottom(mark: Mark): number {
  switch (mark.kind) {
    case 'text':
      return mark.y + mark.lines.length * mark.style.size * mark.style.leading;
    case 'list':
      return mark.y + mark.items.flat().length * mark.style.size * mark.style.leading;
    case 'table':
      return mark.y + (mark.rows.length + 1) * mark.rowHeight;
    default:
      return mark.y + mark.height;
  }
}

/** All words of a page, in reading order. */
const said = (marks: readonly Mark[]): string =>
  marks
    .flatMap((mark) =>
      mark.kind === 'text'
        ? [mark.lines.join(' ')]
        : mark.kind === 'list'
          ? mark.items.map((lines) => lines.join(' '))
          : mark.kind === 'table'
            ? mark.rows.map((row) => row.join(' '))
            : [],
    )
    .join('\n');

describe('the hand-out', () => {
  test('has two pages at most, and everything stands on the paper, whatever the plan', () => {
    fc.assert(
      fc.property(anyPlan(knowledge), hostile, (plan, name) => {
        const sheet = sheetOf(plan, name);
        expect(sheet.pages).toHaveLength(2);
        for (const mark of sheet.pages.flat()) {
          expect(mark.x).toBeGreaterThan(0);
          expect(mark.y).toBeGreaterThan(0);
          expect(bottom(mark)).toBeLessThan(A4.height);
        }
      }),
      { numRuns: 20 },
    );
  });

  test('a usual plan is printed with every step, in text of at least 8.4 points', () => {
    const ids = ['glute-bridge', 'clamshell', 'sit-to-stand', 'half-kneeling-hip-flexor-stretch'];
    const [front = []] = sheetOf(planWith({}, ids)).pages;
    const text = said(front);
    for (const id of ids)
      for (const step of knowledge.exercise.get(id)?.steps ?? []) expect(text).toContain(step.slice(0, 30));
    const sizes = front.flatMap((mark) => (mark.kind === 'list' ? [mark.style.size] : []));
    expect(Math.min(...sizes)).toBeGreaterThanOrEqual(8.4);
    expect(front.filter(({ kind }) => kind === 'figure')).toHaveLength(4);
  });

  test('a move that found no room on the first page is named on the second', () => {
    const ids = knowledge.exercises.slice(0, 9).map(({ id }) => id);
    const [, back = []] = sheetOf(planWith({}, ids)).pages;
    for (const id of ids.slice(6)) expect(said(back)).toContain(`${knowledge.exercise.get(id)?.name}: 2 × 10.`);
  });

  test('what to stop for stands above every move, verb first, one action a line', () => {
    const [front = []] = sheetOf(planWith({}, ['clamshell'])).pages;
    const list = front.findIndex(({ kind }) => kind === 'list');
    expect(list).toBeLessThan(front.findIndex(({ kind }) => kind === 'figure'));
    const mark = front[list];
    for (const [first] of mark?.kind === 'list' ? mark.items : []) expect(first).toMatch(/^(Stop|See|Call) /);
  });

  test('limits of the surgeon and questions for the surgeon are never cut', () => {
    const askSurgeon = Array.from({ length: 5 }, (_, i) => `Question ${i + 1} for the surgeon about the hip?`);
    const limits = Array.from({ length: 4 }, (_, i) => ({ text: `Limit ${i + 1} holds.`, until: '2027-04-01' }));
    const everyHabit = knowledge.habits.map(({ id }) => ({
      habit: id,
      because: [{ kind: 'context' as const, id: 'x', sources: [] }] as [never],
      grade: 'B' as const,
      source: ['expert'] as [string],
    }));
    const text = said(sheetOf(planWith({ askSurgeon, limits, habits: everyHabit }, ['clamshell'])).pages.flat());
    for (const question of askSurgeon) expect(text).toContain(question);
    for (const limit of limits) expect(text).toContain(`${limit.text} Until Thursday 1 April 2027.`);
  });

  test('somebody who is not cleared gets one page: what to settle, ways to rest, no move and no table', () => {
    const plan = planWith({
      conflict: {
        kind: 'settle-first',
        rules: [
          { rule: 'settle-first', text: 'First this has to be checked.' },
          { rule: 'x', text: 'Be seen today.' },
        ],
        stillToAsk: [],
      },
      release: [{ ...planWith({}, ['supine-legs-on-bolster']).items[0], kind: 'ease', counts: false } as never],
    });
    const { pages } = sheetOf(plan);
    expect(pages).toHaveLength(1);
    const text = said(pages[0] ?? []);
    for (const part of ['No plan yet', 'Be seen today.', 'ways to rest', 'Call an ambulance'])
      expect(text).toContain(part);
    expect(pages[0]?.some(({ kind }) => kind === 'table')).toBe(false);
  });
});

describe('nothing in a name or note becomes code', () => {
  test('in Typst all text stands in string literals', () => {
    const bare = (source: string): string => source.replace(/"(?:[^"\\]|\\.)*"/gs, '""');
    const allowed = bare(sheetTypst(sheetOf(planWith({ why: 'x' }, ['clamshell']), 'x')).main);
    const words = new Set(allowed.match(/[a-z-]+/gi));
    fc.assert(
      fc.property(hostile, hostile, (why, name) => {
        const source = bare(sheetTypst(sheetOf(planWith({ why }, ['clamshell']), name)).main);
        expect(source).not.toContain('"".');
        for (const word of source.match(/[a-z-]+/gi) ?? []) expect(words).toContain(word);
      }),
      { numRuns: 30 },
    );
  });

  test('in SVG no element stands that the layout did not write', () => {
    fc.assert(
      fc.property(hostile, hostile, (why, name) => {
        for (const page of sheetSvg(sheetOf(planWith({ why }, ['clamshell']), name)))
          for (const [, element] of page.matchAll(/<([^\s/>]+)/g))
            expect(['svg', 'title', 'rect', 'text', 'path']).toContain(element);
      }),
      { numRuns: 30 },
    );
  });
});
