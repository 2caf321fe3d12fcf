import { ballIndex } from './stance.ts';

/** A ball of flesh that rests on a level support. */
export interface Contact {
  /** As written in the exercise, such as `foot_r`. */
  readonly given: string;
  readonly name: string;
  /** Index of the ball. */
  readonly ball: number;
  /** Height of the support above the floor, metres; 0 is the floor. */
  readonly height: number;
}

/** Two places of the body that hold or lie on each other. */
export interface Touch {
  readonly a: number;
  readonly b: number;
  readonly names: readonly [string, string];
}

const index = (name: string): number => {
  const found = ballIndex(name);
  if (found === undefined) throw new RangeError(`${name}: the body has no such place`);
  return found;
};

/**
 * The balls that the contacts of a pose put on a support. A ball of the foot stands with both its corners, so that a foot
 * that rests on heel and ball is flat.
 *
 * @param given   such as `foot_r` or `sit_bones@0.45`
 * @param groups  names that stand for several places, from figure.yaml
 * @throws RangeError  for a place the body does not have
 */
export function contactsOf(given: readonly string[], groups: Readonly<Record<string, readonly string[]>>): Contact[] {
  return given.flatMap((text) => {
    const [name = '', support = '0'] = text.split('@');
    return (groups[name] ?? [name]).flatMap(spread).map((place) => ({
      given: text,
      name: place,
      ball: index(place),
      height: Number(support),
    }));
  });
}

/** The corners of the ball of a foot. */
function spread(name: string): readonly string[] {
  const [, side] = /^ball_([lr])$/.exec(name) ?? [];
  return side === undefined ? [name] : [`ball_in_${side}`, `ball_out_${side}`];
}

/** @param given  such as `palm_l shin_l` */
export const touchesOf = (given: readonly string[]): Touch[] =>
  given.map((text) => {
    const [a = '', b = ''] = text.split(' ');
    return { a: index(a), b: index(b), names: [a, b] };
  });
