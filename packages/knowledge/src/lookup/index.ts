// Finding things by the names people use.
export { type EntryFound, type EntryKind, entryFinder } from './entry-finder.ts';
export {
  findMovement,
  type Movement,
  type MovementFound,
  movementFinder,
  movementsOf,
  type NamedParts,
} from './find-movement.ts';
export { oneSlip } from './name-index.ts';
export { nameReader } from './name-words.ts';
export { nearestNames } from './nearest-names.ts';
export { type TypedWarning, warningReader } from './warning-in-text.ts';
