import { loadKnowledge } from '@hipspine/knowledge/node';
import { pageEnglish } from '@hipspine/messages';
import { describe, expect, test } from 'vitest';
import { placesOf, VIEWS } from './figure-shapes.ts';
import { PLACE_KEYS, REGIONS, readKey, saidByMap } from './regions.ts';
import { VIEW_BOX } from './view-box.ts';

const knowledge = await loadKnowledge();
const main = knowledge.finding.get('pain-main-site')?.value;
const options = main?.type === 'choice' ? main.options.map(({ value }) => value) : [];

describe('the places of the pain map', () => {
  test.each(Object.entries(REGIONS))('%s means something the facts know', (_name, { finding, mainSite }) => {
    if (finding !== undefined) expect(knowledge.finding.get(finding)?.value.type).toBe('boolean');
    if (mainSite !== undefined) expect(options).toContain(mainSite);
  });

  test('every place of pain-main-site can be marked', () => {
    const marked = new Set(Object.values(REGIONS).map(({ mainSite }) => mainSite));
    expect(options.filter((option) => !marked.has(option))).toEqual([]);
  });

  test('every place can be touched in the picture but "all over", which has a row of its own', () => {
    const touched = new Set(VIEWS.flatMap((view) => placesOf(view).map(({ key }) => key)));
    expect(PLACE_KEYS.filter((key) => !touched.has(key))).toEqual(['everywhere']);
  });

  test('no place leaves the paper, nor lies on the middle of another', () => {
    for (const view of VIEWS) {
      const places = placesOf(view);
      for (const { key, x, y, rx, ry } of places) {
        expect(x - rx).toBeGreaterThan(0);
        expect(x + rx).toBeLessThan(VIEW_BOX.width);
        expect(y + ry).toBeLessThan(VIEW_BOX.height);
        for (const other of places)
          if (other.key !== key) expect(Math.hypot(x - other.x, y - other.y)).toBeGreaterThan(8);
      }
    }
  });

  test('every place has a name', () => {
    for (const key of PLACE_KEYS) expect(pageEnglish.map.regions[readKey(key).region]).toBeTruthy();
  });
});

describe('what the map tells the engine', () => {
  test('marked is a yes, unmarked is nothing, the worst is the main site', () => {
    expect(
      saidByMap([
        { region: 'groin', side: 'right', worst: true },
        { region: 'low-back-middle' },
        { region: 'front-thigh', side: 'right' },
        { region: 'front-thigh', side: 'left' },
      ]),
    ).toEqual({
      volunteered: {
        'pain-groin': true,
        'pain-low-back': true,
        'pain-anterior-thigh': true,
        'pain-main-site': 'groin',
      },
      laterality: { 'pain-groin': 'right', 'pain-anterior-thigh': 'both', 'pain-main-site': 'right' },
    });
  });

  test('several places and no worst one: no main site is made up', () => {
    expect(saidByMap([{ region: 'groin' }, { region: 'buttock' }]).volunteered).not.toHaveProperty('pain-main-site');
  });

  test('one place alone is the main site', () => {
    expect(saidByMap([{ region: 'buttock', side: 'left' }]).volunteered['pain-main-site']).toBe('buttock');
  });

  test('all over is no place: no side of the hip or back is made up', () => {
    expect(saidByMap([{ region: 'everywhere', intensity: 6 }])).toEqual({
      volunteered: { 'pain-widespread': true, 'pain-main-site': 'all-over' },
      laterality: {},
    });
  });

  test('how the main place feels answers the very question; what is not the same question answers none', () => {
    const said = saidByMap([
      {
        region: 'buttock',
        side: 'left',
        worst: true,
        kind: ['burning', 'tingling', 'pinching'],
        times: ['sitting', 'always'],
      },
      { region: 'calf', side: 'left', kind: ['tingling', 'burning'], times: ['night', 'walking'] },
    ]);
    expect(said.volunteered).toEqual({
      'pain-buttock': true,
      'pain-below-knee': true,
      'pain-main-site': 'buttock',
      'quality-burning': true,
      'worse-sitting': true,
      // Of the calf: pins and needles in the leg, and what wakes one at night, whatever place it is.
      'leg-tingling': true,
      'night-pain-wakes': true,
    });
    expect(said.laterality).toMatchObject({ 'quality-burning': 'left', 'leg-tingling': 'left' });
    expect(said.laterality).not.toHaveProperty('night-pain-wakes');
  });

  test('words that were not chosen are no "no", and numb between the legs is asked, not taken from a chip', () => {
    expect(saidByMap([{ region: 'saddle', kind: ['numb'] }]).volunteered).toEqual({ 'pain-genital-perineal': true });
  });

  test.each([
    'quality-burning',
    'quality-shooting',
    'quality-dull-ache',
    'leg-tingling',
    'leg-numbness',
    'night-pain-wakes',
    'worse-sitting',
    'worse-standing',
    'worse-walking',
  ])('%s is a yes-or-no question of the facts', (id) => expect(knowledge.finding.get(id)?.value.type).toBe('boolean'));

  test('a place of a newer map is passed over', () => {
    expect(saidByMap([{ region: 'elbow' }])).toEqual({ volunteered: {}, laterality: {} });
  });
});
