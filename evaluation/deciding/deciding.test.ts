// Holds the way numbers are moved against the slow way, and the page against the knowledge.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { indexKnowledge, type Knowledge } from '@hipspine/knowledge';
import { loadKnowledge } from '@hipspine/knowledge/node';
import { compileTables, DEFAULT_SETTING, mainCause, posterior, type Tables } from '@hipspine/reasoning';
import { describe, expect, test } from 'vitest';
import { readSet } from '../case.ts';
import { readPeople } from '../predict.ts';
import { type Cell, cellsOf, changeOfWeight, MOVES, type Move, moved, movedTables, Probe } from './move.ts';
import { numberWords } from './page.ts';

const knowledge = await loadKnowledge();
const tables = compileTables(knowledge);
const shifted = Object.fromEntries(MOVES.map((move) => [move, movedTables(knowledge, move)])) as Record<Move, Tables>;
const cells = cellsOf(tables, shifted);
const people = readPeople(knowledge, readSet('public'), 'patient');

/** The knowledge with this one number written differently: the slow way that cannot be wrong. */
function rewritten({ row, rate, disease }: Cell, move: Move): Tables {
  const conditions = knowledge.conditions.map((condition) =>
    condition.id === tables.diseases[disease]?.id
      ? {
          ...condition,
          evidence: condition.evidence?.map((one) =>
            one === row ? { ...one, sens: moved(knowledge, row, rate, move) } : one,
          ),
        }
      : condition,
  );
  return compileTables(indexKnowledge({ ...knowledge, conditions } as Knowledge));
}

const beliefs = (by: Tables, i: number): readonly number[] => [
  ...mainCause(by, posterior(by, people[i]?.findings ?? new Map(), DEFAULT_SETTING)),
];

/** Numbers that change the weight of something these people said, spread over people and findings. */
const spoken = people.flatMap(({ findings }, i) =>
  [...findings].flatMap(([finding, value]) =>
    (cells.get(finding) ?? [])
      .filter((cell) => Math.abs(changeOfWeight(tables, cell, 'high', value)) > 0.05)
      .map((cell) => ({ cell, i })),
  ),
);
const some = spoken.filter((_, k) => k % Math.ceil(spoken.length / 6) === 0);

describe('moving one number', () => {
  const probe = new Probe(tables);

  test('gives what the knowledge with that number written differently gives', () => {
    expect(some.length).toBeGreaterThanOrEqual(5);
    for (const [k, { cell, i }] of some.entries()) {
      const move = MOVES[k % MOVES.length] as Move;
      const quick = probe.with(cell, move, (by) => beliefs(by, i));
      for (const [d, belief] of beliefs(rewritten(cell, move), i).entries()) expect(quick[d]).toBeCloseTo(belief, 12);
    }
  });

  test('leaves nothing behind', () => {
    for (const { cell, i } of some) {
      probe.with(cell, 'background', (by) => beliefs(by, i));
      expect(beliefs(probe.tables, i)).toEqual(beliefs(tables, i));
    }
  });

  test('to the background rate takes its weight away', () => {
    for (const { cell, i } of some) {
      const value = people[i]?.findings.get(cell.finding);
      const own = tables.evidence.get(cell.finding)?.rows.get(cell.disease) ?? [];
      if (value === undefined || own.length !== 1) continue;
      expect(tables.weigh(cell.rows.background, value)?.log).toBeCloseTo(0, 10);
    }
  });
});

describe('docs/deciding-numbers.md', () => {
  const page = readFileSync(join(import.meta.dirname, '../../docs/deciding-numbers.md'), 'utf8');
  const rows = page.split('\n').filter((line) => /^\| \d+ \|/.test(line));
  const known = new Set(
    [...cells.values()]
      .flat()
      .map((cell) => numberWords({ cause: tables.diseases[cell.disease]?.id ?? '', cell }).join(' | ')),
  );

  test('shows every number as it stands in the knowledge (node evaluation/deciding/evaluate.ts writes the page)', () => {
    expect(rows.length).toBeGreaterThan(50);
    for (const row of rows) {
      const words = row.split(' | ').slice(1, 5).join(' | ');
      expect(known.has(words), words).toBe(true);
    }
  });
});
