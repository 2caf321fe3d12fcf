import type { Body } from '../body.ts';
import type { FigureFrame } from './exercise-figure.ts';
import { placePose } from './figure-faults.ts';
import { ballIndex, PlacedFigure } from './stance.ts';
import { outsideHull } from './support-area.ts';

/** How far the centre of mass is outside the area between the contacts, metres; negative inside. */
export function offBalance(body: Body, frame: FigureFrame): number {
  const placed = new PlacedFigure(body);
  placePose(placed, frame.pose);
  const [x = 0, , z = 0] = placed.centreOfMass;
  return outsideHull(
    placed.points,
    frame.contacts.map(({ place }) => ballIndex(place) ?? 0),
    x,
    z,
  );
}
