import { z } from 'zod';
import { Id } from '../authoring/common.schema.ts';
import { Phrase } from './grade.schema.ts';

/** What can stand in for something, how, and what to watch then. */
const StandIn = z.strictObject({ use: Id, how: Phrase, care: Phrase });

/** Something an exercise may need: room, furniture, an ordinary thing, gear made for exercise, or a facility. */
export const Equipment = z
  .strictObject({
    id: Id,
    kind: z.enum(['space', 'fixture', 'household', 'gear', 'facility']).meta({
      description: 'gear and facility: only who says so has it. The rest: what the place offers',
    }),
    portable: z.literal(true).optional().meta({ description: 'gear that goes into a bag' }),
    name: Phrase,
    what: Phrase,
    care: Phrase.optional().meta({ description: 'what to watch when it is used' }),
    instead: z.array(StandIn).nonempty().optional(),
  })
  .refine(({ kind, portable }) => portable === undefined || kind === 'gear', 'portable: only gear');

export const PLACE_IDS = ['home', 'desk', 'car-stop', 'outdoors', 'gym', 'travel'] as const;
export const PlaceId = z.enum(PLACE_IDS);

const Place = z.strictObject({
  id: PlaceId,
  name: Phrase,
  offers: z.array(Id).nonempty(),
  note: Phrase.optional(),
});

/** knowledge/equipment.yaml: the closed list of what exercises may need, and what each place has. */
export const EquipmentFile = z
  .strictObject({ equipment: z.array(Equipment).nonempty(), places: z.array(Place).nonempty() })
  .refine(
    ({ places }) => PLACE_IDS.every((id) => places.filter((place) => place.id === id).length === 1),
    `places: each of ${PLACE_IDS.join(', ')} once`,
  );

export type Equipment = z.infer<typeof Equipment>;
export type PlaceId = z.infer<typeof PlaceId>;
export type EquipmentFile = z.infer<typeof EquipmentFile>;
