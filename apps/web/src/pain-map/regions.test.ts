import { loadKnowledge } from '@hipspine/knowledge/node';
import { pageEnglish } from '@hipspine/messages';
import { describe, expect, test } from 'vitest';
import { PLACE_KEYS, REGIONS, readKey, saidByMap } from './regions.ts';

const knowledge = await loadKnowledge();
const main = knowledge.finding.get('pain-main-site')?.value;
const options = main?.type === 'choice' ? main.options.map(({ value }) => value) : [];

describe('the places of the pain map', () => {
  test.each(Object.entries(REGIONS))('%s means something the facts know', (_name, { finding, mainSite }) => {
    if (finding !== undefined) expect(knowledge.finding.get(finding)?.value.type).toBe('boolean');
    if (mainSite !== undefined) expect(options).toContain(mainSite);
  });

  test('every place of pain-main-site but "all over" can be marked', () => {
    const marked = new Set(Object.values(REGIONS).map(({ mainSite }) => mainSite));
    expect(options.filter((option) => !marked.has(option))).toEqual(['all-over']);
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

  test('a place of a newer map is passed over', () => {
    expect(saidByMap([{ region: 'elbow' }])).toEqual({ volunteered: {}, laterality: {} });
  });
});
