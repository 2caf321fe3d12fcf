import { type JSX, type MouseEvent, useId } from 'react';
import styles from './body-figure.module.css';
import { DETAILS, OUTLINES, placesOf, VIEW_BOX, type View } from './figure-shapes.ts';
import type { PlaceKey } from './regions.ts';

/**
 * The body with places that can be touched. For the eye and the finger: the list beside it is the same control for keyboard
 * and screen reader, so this is hidden from them. A touch counts for the nearest place, so no place is too small.
 */
export function BodyFigure({
  view,
  marks,
  onTouch,
}: {
  readonly view: View;
  /** Marked places and how bad they are, 0 to 10; undefined when that was not said. */
  readonly marks: ReadonlyMap<PlaceKey, number | undefined>;
  /** Left out: a picture and nothing to touch. */
  readonly onTouch?: (key: PlaceKey) => void;
}): JSX.Element {
  const clip = useId();
  const places = placesOf(view);
  const touch = (event: MouseEvent<SVGSVGElement>): void => {
    const box = event.currentTarget.getBoundingClientRect();
    const x = ((event.clientX - box.left) / box.width) * VIEW_BOX.width;
    const y = ((event.clientY - box.top) / box.height) * VIEW_BOX.height;
    const near = places.reduce((best, place) => (away(place, x, y) < away(best, x, y) ? place : best));
    if (away(near, x, y) < FARTHEST) onTouch?.(near.key);
  };
  return (
    <svg
      className={onTouch === undefined ? styles.still : styles.figure}
      viewBox={`0 0 ${VIEW_BOX.width} ${VIEW_BOX.height}`}
      aria-hidden="true"
      onClick={touch}
    >
      <defs>
        <clipPath id={clip}>
          <path d={OUTLINES[view]} />
        </clipPath>
        <linearGradient id={`${clip}-fade`} x1="0" y1="0" x2="0" y2="1">
          <stop offset="0" stopColor="#000" />
          <stop offset="0.09" stopColor="#fff" />
        </linearGradient>
        <mask id={`${clip}-mask`}>
          <rect width={VIEW_BOX.width} height={VIEW_BOX.height} fill={`url(#${clip}-fade)`} />
        </mask>
      </defs>
      <g mask={`url(#${clip}-mask)`}>
        <path className={styles.skin} d={OUTLINES[view]} />
        <g clipPath={`url(#${clip})`}>
          {places.map(({ key, x, y, rx, ry, turn }) => (
            <ellipse
              key={key}
              className={marks.has(key) ? styles.marked : styles.place}
              cx={x}
              cy={y}
              rx={rx}
              ry={ry}
              transform={`rotate(${turn} ${x} ${y})`}
            />
          ))}
        </g>
        <path className={styles.details} d={DETAILS[view]} />
        <path className={styles.outline} d={OUTLINES[view]} />
      </g>
      {places.map(({ key, x, y }) =>
        marks.has(key) ? (
          <g key={key}>
            <circle className={styles.badge} cx={x} cy={y} r="7" />
            <text className={styles.score} x={x} y={y + 3.2}>
              {marks.get(key) ?? '✓'}
            </text>
          </g>
        ) : onTouch === undefined ? null : (
          <circle key={key} className={styles.spot} cx={x} cy={y} r="2.2" />
        ),
      )}
    </svg>
  );
}

/** A touch farther from every place than this (units of the drawing) marks nothing. */
const FARTHEST = 26;

const away = ({ x, y }: { x: number; y: number }, tx: number, ty: number): number => Math.hypot(x - tx, y - ty);
