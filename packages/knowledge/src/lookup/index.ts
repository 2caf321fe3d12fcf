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
export { nearestNames } from './nearest-names.ts';
