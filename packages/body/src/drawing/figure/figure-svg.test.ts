import { describe, expect, test } from 'vitest';
import { buildBody, mirrorPose, type Pose, poseOf, type Scaling, STANDING } from '../../index.ts';
import { directionsOf } from '../ink/camera.ts';
import { blankCanvas, paint } from '../ink/canvas.ts';
import { PALETTES } from '../palette.ts';
import { figureFacts, figureStripSvg, figureSvg } from './figure-svg.ts';
import { extentOf } from './fit.ts';
import type { FigureOptions } from './options.ts';
import { sceneOf } from './scene.ts';

const body = buildBody();
const words: FigureOptions['words'] = {
  title: ({ view }) => `Figure <from ${view}>`,
  description: ({ muscles }) => `${muscles.length} muscles`,
  muscle: (muscle, side) => `${muscle} ${side}`,
  change: (millimetres) => `${Math.round(millimetres)} mm`,
  workingSide: (side) => `side ${side}`,
  shorter: 'shorter',
  longer: 'longer',
};
const kneeling = poseOf({
  pelvic_tilt: -10,
  hip_flexion_r: -20,
  knee_flexion_r: 90,
  hip_flexion_l: 80,
  knee_flexion_l: 90,
});

describe('a figure', () => {
  test('is the same file each time', () => {
    const options = { words, look: 'anatomy', muscles: ['psoas'], reference: STANDING, labels: true } as const;
    expect(figureSvg(body, kneeling, options)).toBe(figureSvg(buildBody(), kneeling, options));
  });

  test('has a role, a title and a description, escaped', () => {
    const svg = figureSvg(body, STANDING, { words, id: 'today', muscles: ['iliacus'], side: 'l' });
    expect(svg).toContain('role="img" aria-labelledby="today-title today-desc"');
    expect(svg).toContain(
      '<title id="today-title">Figure &lt;from right&gt;</title><desc id="today-desc">1 muscles</desc>',
    );
  });

  test.each(['front', 'back', 'left', 'right', 'three-quarter-left', 'three-quarter-right'] as const)(
    'has no number that is not one from %s',
    (view) => {
      for (const look of ['anatomy', 'card', 'icon'] as const) {
        const svg = figureSvg(body, kneeling, { words, view, look, muscles: ['gluteus_maximus'], reference: STANDING });
        expect(svg).not.toMatch(/NaN|Infinity|undefined/);
      }
    },
  );

  test('stays on its paper: nothing of the body is painted outside', () => {
    const svg = figureSvg(body, kneeling, { words, width: 300, height: 300, transparent: true });
    for (const [, x, y] of svg.matchAll(/M(-?[\d.]+) ?(-?[\d.]+)/g)) {
      // The canvas of a card has 350 rows, whatever the height of the picture.
      expect(Number(x)).toBeGreaterThan(0);
      expect(Number(x)).toBeLessThan(350);
      expect(Number(y)).toBeGreaterThan(0);
      expect(Number(y)).toBeLessThan(350);
    }
  });

  test('a mirrored pose gives the mirrored outline', () => {
    const bent = { ...kneeling, lateral_bend: 15, axial_rotation: 10, pelvis_rotation: 8, hip_adduction_r: -12 };
    const [one, other] = [bent, mirrorPose(bent)].map((pose) => outline(pose)) as [Uint16Array, Uint16Array];
    let differ = 0;
    let painted = 0;
    for (let y = 0; y < 300; y++) {
      for (let x = 0; x < 300; x++) {
        const [a, b] = [one[y * 300 + x] !== 0, other[y * 300 + 299 - x] !== 0];
        if (a) painted++;
        if (a !== b) differ++;
      }
    }
    expect(painted).toBeGreaterThan(5000);
    expect(differ / painted).toBeLessThan(0.002);
  });

  test('the legend says its millimetres and its colours are those of the muscles', () => {
    const svg = figureSvg(body, kneeling, {
      words,
      look: 'card',
      muscles: ['rectus_femoris'],
      side: 'r',
      reference: STANDING,
      fullChange: 50,
    });
    for (const said of ['-50 mm', '0 mm', '50 mm', 'shorter', 'longer']) expect(svg).toContain(`>${said}</text>`);
    // Rectus femoris is more than 50 mm longer here, so it has the last colour of the scale.
    expect(svg).toContain(`<path fill="${PALETTES.light.longer.toLowerCase()}"`);
    expect(svg).toContain(`height="10" fill="${PALETTES.light.longer.toLowerCase()}"`);
    expect(figureSvg(body, kneeling, { words, muscles: ['rectus_femoris'] })).not.toContain('shorter');
  });

  test('facts name each muscle shown with its own change', () => {
    const { muscles } = figureFacts(body, [{ pose: kneeling, caption: '' }], {
      words,
      muscles: ['iliacus', 'rectus_femoris'],
      reference: STANDING,
    });
    const change = (muscle: string, side: string) =>
      muscles.find((one) => one.muscle === muscle && one.side === side)?.millimetres;
    expect(change('iliacus', 'r')).toBeGreaterThan(8);
    expect(change('iliacus', 'l')).toBeLessThan(-30);
    expect(change('rectus_femoris', 'r')).toBeGreaterThan(60);
  });

  test('nerves that leave the paper are cut at its edge', () => {
    const svg = figureSvg(body, STANDING, {
      words,
      look: 'anatomy',
      crop: 'pelvis',
      view: 'back',
      nerves: ['sciatic', 'femoral'],
      muscles: ['psoas'],
      reference: STANDING,
    });
    const [, pen = ''] =
      new RegExp(`stroke="${PALETTES.light.nerve}" stroke-width="2.2"><path d="([^"]+)"`).exec(svg) ?? [];
    const heights = [...pen.matchAll(/[ML][\d.-]+ ([\d.-]+)/g)].map(([, y]) => Number(y));
    expect(heights.length).toBeGreaterThan(10);
    // An anatomical canvas has 440 rows.
    for (const y of heights) {
      expect(y).toBeGreaterThanOrEqual(0);
      expect(y).toBeLessThanOrEqual(441);
    }
  });

  test('the working side stands in the picture when asked for', () => {
    expect(figureSvg(body, kneeling, { words, workingSide: 'l' })).toContain('>side l</text>');
    expect(figureSvg(body, kneeling, { words })).not.toContain('>side');
  });

  test('a strip has a picture and a caption for each keyframe', () => {
    const keyframes = ['Stand', 'Kneel'].map((caption, i) => ({ pose: [STANDING, kneeling][i]!, caption }));
    const svg = figureStripSvg(body, keyframes, { words, width: 600, height: 400 });
    expect(svg.match(/translate\(/g)).toHaveLength(1);
    expect(svg).toContain('>Stand</text>');
    expect(svg).toContain('>Kneel</text>');
  });

  test.each([
    ['a size of nothing', { width: 0 }, 'width: found 0, expected 64 to 4000'],
    ['a size that is no number', { height: Number.NaN }, 'height: found NaN, expected 64 to 4000'],
  ])('%s is refused', (_, size, said) => {
    expect(() => figureSvg(body, STANDING, { words, ...size })).toThrow(said);
  });

  test('a strip without pictures is refused', () => {
    expect(() => figureStripSvg(body, [], { words })).toThrow('keyframes: found 0, expected 1 to 6');
  });
});

test('a person is drawn in his or her own proportions', () => {
  const reach = (build: Scaling) => {
    const person = buildBody(build);
    const { skin } = sceneOf(person, STANDING, { words }, PALETTES.light);
    const { bottom, top } = extentOf(skin, directionsOf('front'));
    return { height: top - bottom, lowest: bottom };
  };
  expect(reach({}).height).toBeGreaterThan(1.68);
  expect(reach({}).height).toBeLessThan(1.78);
  expect(reach({ height: 1.9 }).height / reach({}).height).toBeCloseTo(1.9 / 1.72, 3);
  expect(reach({ legLength: { right: 0.95, left: 0.8 } }).lowest).toBeLessThan(reach({ legLength: 0.8 }).lowest - 0.1);
});

function outline(pose: Pose): Uint16Array {
  const canvas = blankCanvas(300, 300);
  const camera = { ...directionsOf('front'), scale: 150, originX: 150, originY: 150 };
  const scene = sceneOf(body, pose, { words }, PALETTES.light);
  for (const { parts } of scene.skin) {
    for (const { mesh, placement } of parts) paint(canvas, mesh, placement, camera, 0);
  }
  return canvas.seen;
}
