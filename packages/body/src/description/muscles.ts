import type { Side } from './coordinates.ts';
import type { Fascicle } from './fascicle.ts';
import { abdomen } from './muscles/abdomen.ts';
import { adductors } from './muscles/adductors.ts';
import { back } from './muscles/back.ts';
import { buttock } from './muscles/buttock.ts';
import { hipFlexors } from './muscles/hip-flexors.ts';
import { thighAndCalf } from './muscles/thigh-and-calf.ts';

const all = [...hipFlexors, ...adductors, ...buttock, ...thighAndCalf, ...back, ...abdomen] as const;

/** Such as psoas_l1_vb. */
export type FascicleName = (typeof all)[number]['name'];

/** Such as psoas: all its fascicles together. */
export type MuscleName = (typeof all)[number]['muscle'];

/** A fascicle of one side, such as psoas_l1_vb_r. */
export type MuscleId = `${FascicleName}_${Side}`;

/** The 73 fascicles of the right side. */
export const FASCICLES: readonly Fascicle<FascicleName, MuscleName>[] = all;
