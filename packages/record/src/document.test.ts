import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readDocument, writeDocument } from './document.ts';
import { anyLog } from './entry.arbitrary.ts';
import { EMPTY_LOG } from './log.ts';

const NOW = '2027-03-01T09:30:00.000Z';
const nonEmpty = anyLog.filter((log) => log.length > 1);

describe('a record as a file', () => {
  test('what is written is read back, unknown types and all', () => {
    fc.assert(
      fc.property(anyLog, (log) => {
        expect(readDocument(writeDocument(log, NOW))).toEqual({ ok: true, log, problems: [], state: 'whole' });
      }),
    );
  });

  test('cut anywhere behind its first line it gives every whole line before the cut, and says so', () => {
    fc.assert(
      fc.property(nonEmpty, fc.double({ min: 0, max: 0.999, noNaN: true }), (log, share) => {
        const text = writeDocument(log, NOW);
        const first = text.indexOf('\n') + 1;
        const cut = text.slice(0, first + Math.floor((text.length - first - 1) * share));
        const reading = readDocument(cut);
        const whole = cut.slice(first).split('\n').length - 1;
        expect(reading).toMatchObject({ ok: true, state: 'cut-short' });
        if (reading.ok) {
          // The last line may have been cut exactly at its end and then is whole as well.
          expect(reading.log.slice(0, whole)).toEqual(log.slice(0, whole));
          expect(reading.log.length).toBeLessThanOrEqual(whole + 1);
        }
      }),
    );
  });

  test('a damaged line costs that line only', () => {
    fc.assert(
      fc.property(nonEmpty, fc.nat(), (log, n) => {
        const lines = writeDocument(log, NOW).split('\n');
        const at = 1 + (n % log.length);
        lines[at] = `${(lines[at] as string).slice(0, 20)}\u0000`;
        expect(readDocument(lines.join('\n'))).toEqual({
          ok: true,
          log: log.filter((_, i) => i !== at - 1),
          problems: [{ line: at + 1, problem: 'not a JSON value' }],
          state: 'altered',
        });
      }),
    );
  });

  test('a changed word is noticed', () => {
    fc.assert(
      fc.property(nonEmpty, (log) => {
        const text = writeDocument(log, NOW).replace('"engine":"0.1.0"', '"engine":"0.1.1"');
        expect(readDocument(text)).toMatchObject({ ok: true, state: 'altered', problems: [] });
      }),
    );
  });

  test.each([
    ['nothing', '  \n', { ok: false, why: 'empty' }],
    ['a picture', '\u0089PNG\r\n', { ok: false, why: 'foreign' }],
    ['another JSON file', '{"format":1}', { ok: false, why: 'foreign' }],
    ['a saved interview', '{"hipspine":"interview","replies":[]}', { ok: false, why: 'foreign' }],
    ['a file of a newer program', '{"hipspine":"record","format":2}', { ok: false, why: 'newer', format: 2 }],
  ])('%s is refused, with the reason', (_what, text, expected) => {
    expect(readDocument(text)).toEqual(expected);
  });

  test('an entry that would be misread is refused with its place', () => {
    const bad = { id: '01a31b2b-1c00-7000-8000-000000000001', type: 'pain', at: NOW, offset: 0, author: 'self' };
    const line = JSON.stringify({
      ...bad,
      engine: '',
      knowledge: '',
      body: { span: 'now', regions: [{ region: 'groin', intensity: 11 }] },
    });
    const reading = readDocument(`${writeDocument(EMPTY_LOG, NOW).split('\n')[0]}\n${line}\n`);
    expect(reading).toMatchObject({
      problems: [{ line: 2, problem: 'body.regions[0].intensity: expected a number from 0 to 10' }],
    });
  });

  test('an id from beyond the year 9999, after which nothing more could be written, is refused', () => {
    const one = {
      id: 'ffffffff-ffff-7000-8000-000000000000',
      type: 'note',
      body: { text: '' },
      at: NOW,
      offset: 0,
      author: 'self',
      engine: '0.1.0',
      knowledge: 'sha256:0',
    };
    const text = `{"hipspine":"record","format":1}\n${JSON.stringify(one)}`;
    expect(readDocument(text)).toMatchObject({ ok: true, log: [], problems: [{ line: 2 }] });
    expect(readDocument(text.replace('ffffffff-ffff', '01a3185c-5000'))).toMatchObject({
      log: [{ type: 'note' }],
      problems: [],
    });
  });
});
