import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type CaseText, caseTexts } from './case-texts.ts';

async function* inPieces(text: string | Buffer, size: number): AsyncGenerator<Uint8Array> {
  const bytes = Buffer.from(text);
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

async function cut(text: string | Buffer, size = 7): Promise<readonly CaseText[]> {
  const found: CaseText[] = [];
  for await (const one of caseTexts(inPieces(text, size))) found.push(one);
  return found;
}

const shape = ({ text, line, of }: CaseText): readonly [string, number, string] => [text.trim(), line, of];

describe('an input is cut into', () => {
  test('one case a line, blank lines passed over and counted', async () => {
    const found = await cut('\n{"id": 1}\r\n\n{"id": 2}\n{"id": 3}');
    expect(found.map(shape)).toEqual([
      ['{"id": 1}', 2, 'lines'],
      ['{"id": 2}', 4, 'lines'],
      ['{"id": 3}', 5, 'lines'],
    ]);
  });

  test('one case, laid out over several lines', async () => {
    const text = JSON.stringify({ id: 'a', findings: { 'pain-groin': true } }, undefined, 2);
    expect((await cut(text)).map(shape)).toEqual([[text, 1, 'document']]);
  });

  test('lines also when the first one is broken', async () => {
    expect((await cut('{"id": NaN}\n{"id": 2}\n')).map(shape)).toEqual([
      ['{"id": NaN}', 1, 'lines'],
      ['{"id": 2}', 2, 'lines'],
    ]);
    expect((await cut('{"id": "half\n{"id": 2}')).length).toBe(2);
  });

  test('nothing when there is nothing', async () => {
    expect(await cut('')).toEqual([]);
    expect(await cut('\n  \n\t\n')).toEqual([]);
  });

  test('text without its byte order mark; bytes that are no UTF-8 are said to be so', async () => {
    const [marked] = await cut('\ufeff{"id": "a"}');
    expect(marked).toMatchObject({ text: '{"id": "a"}', badUtf8: false });
    const [broken] = await cut(Buffer.from([0x7b, 0x22, 0xff, 0x22, 0x7d]));
    expect(broken?.badUtf8).toBe(true);
  });

  test('the same cases, however the bytes arrive', async () => {
    const line = fc.constantFrom('{"id": "ä"}', '{"id": NaN}', '', '  ', '{', '}', 'x', '{"a": [1,\n2]}');
    await fc.assert(
      fc.asyncProperty(fc.array(line, { maxLength: 6 }), fc.integer({ min: 1, max: 30 }), async (lines, size) => {
        const text = lines.join('\n');
        expect(await cut(text, size)).toEqual(await cut(text, 10_000));
      }),
      { numRuns: 100 },
    );
  });
});
