import { describe, expect, test } from 'vitest';
import { contactsOf, touchesOf } from './contacts.ts';

const groups = { foot_r: ['heel_r', 'ball_r'], sit_bones: ['ischium_l', 'ischium_r'] };

describe('contacts', () => {
  test('a foot stands on its heel and both corners of its ball', () => {
    expect(contactsOf(['foot_r'], groups).map(({ name }) => name)).toEqual(['heel_r', 'ball_in_r', 'ball_out_r']);
  });

  test('a height belongs to every place of a group', () => {
    expect(contactsOf(['sit_bones@0.45'], groups).map(({ name, height }) => [name, height])).toEqual([
      ['ischium_l', 0.45],
      ['ischium_r', 0.45],
    ]);
  });

  test('a place the body does not have is an error that names it', () => {
    expect(() => contactsOf(['tail'], groups)).toThrow('tail: the body has no such place');
    expect(() => touchesOf(['palm_l tail'])).toThrow('tail');
  });
});
