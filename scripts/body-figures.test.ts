import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildBody, FASCICLES } from '@hipspine/body';
import { figureWords, muscleName } from '@hipspine/messages';
import { describe, expect, test } from 'vitest';
import { FIGURES, FIGURES_FOLDER } from './body-figures.ts';

const body = buildBody();

describe('the figures kept in docs/figures/body', () => {
  test.each(Object.entries(FIGURES))(
    '%s is as it would be drawn today; renew with node scripts/body-figures.ts',
    (name, draw) => {
      expect(readFileSync(join(FIGURES_FOLDER, `${name}.svg`), 'utf8')).toBe(draw(body));
    },
  );

  test('there is no picture that nobody draws', () => {
    expect(readdirSync(FIGURES_FOLDER).sort()).toEqual(
      Object.keys(FIGURES)
        .map((name) => `${name}.svg`)
        .sort(),
    );
  });

  test.each(Object.entries(FIGURES))(
    '%s is of some tens of kilobytes, whole numbers, with words for those who cannot see it',
    (_, draw) => {
      const svg = draw(body);
      expect(svg.length).toBeLessThan(100_000);
      expect(svg).not.toMatch(/NaN|Infinity|undefined/);
      expect(svg).toMatch(/^<svg [^>]*role="img" aria-labelledby="figure-title figure-desc">/);
      expect(svg).toMatch(
        /<title id="figure-title">[^<]+, seen from [^<]+<\/title><desc id="figure-desc">[^<]{30,}<\/desc>/,
      );
    },
  );
});

describe('the words say what the picture shows', () => {
  test('muscles with their side and change, and nothing else', () => {
    const svg = FIGURES['half-kneeling-anatomy']?.(body) ?? '';
    const said = /<desc[^>]*>([^<]+)</.exec(svg)?.[1];
    // body.md section 5: half-kneeling with the pelvis tucked lengthens the iliacus by 11 mm, the psoas by 7, rectus femoris by 73
    // with the knee at 90; here the knee is bent 80 degrees.
    expect(said).toBe(
      'A drawing of a person with bones and muscles, seen from the right. Compared with the reference pose: psoas (right) 8 mm longer; iliacus (right) 12 mm longer; rectus femoris (right) 68 mm longer.',
    );
    for (const label of ['Psoas +8 mm', 'Iliacus +12 mm', 'Rectus femoris +68 mm'])
      expect(svg).toContain(`>${label}</text>`);
  });

  test('what has no word is an error and not a gap', () => {
    const shown = {
      view: 'below',
      look: 'card',
      muscles: [],
      nerves: [],
      props: [],
      captions: [],
      workingSide: undefined,
    };
    expect(() => figureWords('Standing').title(shown)).toThrow('found below, expected front, back');
  });

  test('every muscle of the body has a name without underscores', () => {
    for (const { muscle } of FASCICLES) expect(muscleName(muscle)).toMatch(/^[A-Z][a-z ]+$/);
  });
});
