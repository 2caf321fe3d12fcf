import type { JSX, ReactNode } from 'react';
import { BodyFigure } from '../../pain-map/body-figure.tsx';
import type { View } from '../../pain-map/figure-shapes.ts';
import type { PlaceKey } from '../../pain-map/regions.ts';
import { CLOSE_BOX, VIEW_BOX } from '../../pain-map/view-box.ts';
import type { Point } from './anchors.ts';
import styles from './layered-figure.module.css';

const boxOf = (isClose: boolean) => (isClose ? CLOSE_BOX : { x: 0, y: 0, ...VIEW_BOX });

const CLOSE = {
  left: CLOSE_BOX.x,
  right: CLOSE_BOX.x + CLOSE_BOX.width,
  top: CLOSE_BOX.y,
  bottom: CLOSE_BOX.y + CLOSE_BOX.height,
};

/** A long place whose middle lies this far outside the closer look still shows its end there. */
const OVER = 13;
const RIM = 6;

/** Whether the closer look shows what lies at these points. */
export const fitsClose = (points: readonly Point[]): boolean =>
  points.every(({ x, y }) => x >= CLOSE.left && CLOSE.right >= x && y >= CLOSE.top - OVER && CLOSE.bottom + OVER >= y);

/** The point, or the nearest one that the closer look shows. */
export const keptClose = ({ x, y }: Point): Point => ({
  x: Math.min(CLOSE.right - RIM, Math.max(CLOSE.left + RIM, x)),
  y: Math.min(CLOSE.bottom - RIM, Math.max(CLOSE.top + RIM, y)),
});

/** The body of the pain map with something drawn over it, in its units. For the eye: words beside it say the same. */
export function LayeredFigure({
  view,
  isClose,
  marks,
  children,
}: {
  readonly view: View;
  readonly isClose: boolean;
  readonly marks: ReadonlyMap<PlaceKey, number | undefined>;
  readonly children: ReactNode;
}): JSX.Element {
  const { x, y, width, height } = boxOf(isClose);
  return (
    <div className={styles.stage}>
      <BodyFigure view={view} isClose={isClose} marks={marks} />
      <svg className={styles.over} viewBox={`${x} ${y} ${width} ${height}`} aria-hidden="true">
        {children}
      </svg>
    </div>
  );
}

/** A line from one point to another, bent a little so that it is seen to travel. */
export function bow(from: Point, to: Point, bend = BEND): string {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const middle = { x: (from.x + to.x) / 2 - dy * bend, y: (from.y + to.y) / 2 + dx * bend };
  return `M ${round(from.x)} ${round(from.y)} Q ${round(middle.x)} ${round(middle.y)} ${round(to.x)} ${round(to.y)}`;
}

const BEND = 0.22;

const round = (x: number): number => Math.round(x * 10) / 10;
