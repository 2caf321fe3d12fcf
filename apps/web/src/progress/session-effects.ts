import { entriesOf, type Log, localDay } from '@hipspine/record';

/** Pain around one practice. What was not told is absent. */
export interface SessionEffect {
  readonly id: string;
  readonly day: string;
  readonly before?: number;
  readonly after?: number;
  readonly morning?: number;
}

/** Practices of which something can be compared, oldest first. */
export const sessionEffects = (log: Log): readonly SessionEffect[] =>
  entriesOf(log, 'session').flatMap(({ id, offset, body: { started, painBefore, painAfter, painNextMorning } }) => {
    const told = [painBefore, painAfter, painNextMorning].filter((pain) => pain !== undefined);
    if (told.length < 2) return [];
    return [
      {
        id,
        day: localDay({ at: started, offset }),
        ...(painBefore === undefined ? {} : { before: painBefore }),
        ...(painAfter === undefined ? {} : { after: painAfter }),
        ...(painNextMorning === undefined ? {} : { morning: painNextMorning }),
      },
    ];
  });

/** Practices counted by how they went; one without both numbers counts in neither. */
export interface EffectCount {
  readonly less: number;
  readonly more: number;
  readonly same: number;
  readonly mornings: number;
  readonly worseMornings: number;
  readonly untold: number;
}

export function countEffects(effects: readonly SessionEffect[]): EffectCount {
  const both = effects.filter(({ before, after }) => before !== undefined && after !== undefined) as readonly {
    readonly before: number;
    readonly after: number;
  }[];
  const slept = effects.filter(({ before, morning }) => before !== undefined && morning !== undefined) as readonly {
    readonly before: number;
    readonly morning: number;
  }[];
  return {
    less: both.filter(({ before, after }) => after < before).length,
    more: both.filter(({ before, after }) => after > before).length,
    same: both.filter(({ before, after }) => after === before).length,
    mornings: slept.length,
    worseMornings: slept.filter(({ before, morning }) => morning > before).length,
    untold: effects.filter(({ morning }) => morning === undefined).length,
  };
}
