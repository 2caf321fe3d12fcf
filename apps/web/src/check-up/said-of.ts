import type { CheckUp } from '@hipspine/record';
import type { Said } from '../engine/engine-calls.ts';
import { saidByMap } from '../pain-map/regions.ts';

/** Everything a check-up has been told, in the form the engine takes it. */
export function saidOf({ begun, painMap, replies }: CheckUp): Said {
  const map = saidByMap(painMap ?? []);
  return { volunteered: { ...map.volunteered, ...begun.body.volunteered }, laterality: map.laterality, replies };
}
