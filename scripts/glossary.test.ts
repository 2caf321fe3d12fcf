import { describe, expect, test } from 'vitest';
import { checkGlossary, glossaryFaults, termsOf, withIndex } from './glossary.ts';

const page = withIndex(`# Glossary

| Technical name | Plain words | What it means here |
| --- | --- | --- |
| sciatica | nerve pain down the leg | A sign, not one disease. |
| lumbar | of the low back | Between ribs and pelvis. |

<!-- index: generated from the tables above -->
<!-- end of index -->
`);

describe('the index', () => {
  test('leads from plain words to the technical name, in order of the plain words', () => {
    expect(page.slice(page.indexOf('Plain words | Technical'))).toContain(
      '| nerve pain down the leg | sciatica |\n| of the low back | lumbar |\n\n<!-- end',
    );
  });

  test('takes its terms from the tables and never from itself', () => {
    expect(termsOf(page).map(({ technical }) => technical)).toEqual(['sciatica', 'lumbar']);
    expect(withIndex(page)).toBe(page);
  });

  test.each([
    ['a stale index', page.replace('of the low back | Between', 'of the lower back | Between'), 'stale'],
    ['a term twice', withIndex(page.replace('| lumbar |', '| sciatica |')), '"sciatica" stands twice'],
    ['an empty meaning', page.replace('Between ribs and pelvis.', ''), '"lumbar" has an empty cell'],
  ])('%s is found', (_, faulty, said) => {
    expect(glossaryFaults(faulty).join('\n')).toContain(said);
  });
});

test('the glossary of the repository holds about 100 terms and its index is up to date', () => {
  expect(checkGlossary()).toEqual([]);
});
