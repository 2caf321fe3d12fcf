import { chartUrl } from 'virtual:hipspine-body-chart';
import { type JSX, type MouseEvent, useId } from 'react';
import styles from './body-figure.module.css';
import { type Place, placesOf, type View } from './figure-shapes.ts';
import type { PlaceKey } from './regions.ts';
import { CLOSE_BOX, VIEW_BOX } from './view-box.ts';

/**
 * The body with places that can be touched. For the eye and the finger: the list beside it is the same control for keyboard
 * and screen reader, so this is hidden from them. A touch counts for the nearest place, so no place is too small.
 */
export function BodyFigure({
  view,
  marks,
  onTouch,
  isClose = false,
  lit,
}: {
  readonly view: View;
  /** Marked places and how bad they are, 0 to 10; undefined when that was not said. */
  readonly marks: ReadonlyMap<PlaceKey, number | undefined>;
  /** Left out: a picture and nothing to touch. */
  readonly onTouch?: (key: PlaceKey) => void;
  /** Low back, hips and thighs only, larger. */
  readonly isClose?: boolean;
  /** Places that a question is about. */
  readonly lit?: PlaceSet;
}): JSX.Element {
  const hatch = useId();
  const places = placesOf(view);
  const size = isClose ? 0.6 : 1;
  const box = isClose ? CLOSE_BOX : { x: 0, y: 0, ...VIEW_BOX };
  const touch = (event: MouseEvent<SVGSVGElement>): void => {
    const toPaper = event.currentTarget.getScreenCTM()?.inverse();
    if (toPaper === undefined) return;
    const { x, y } = new DOMPoint(event.clientX, event.clientY).matrixTransform(toPaper);
    const near = places.reduce((best, place) => (away(place, x, y) < away(best, x, y) ? place : best));
    if (away(near, x, y) < FARTHEST) onTouch?.(near.key);
  };
  return (
    <svg
      className={`${onTouch === undefined ? styles.still : styles.figure} ${isClose ? styles.close : ''}`}
      viewBox={`${box.x} ${box.y} ${box.width} ${box.height}`}
      aria-hidden="true"
      onClick={touch}
    >
      <defs>
        <pattern id={hatch} width="4" height="4" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <line className={styles.hatch} x1="0" y1="0" x2="0" y2="4" />
        </pattern>
      </defs>
      <Body view={view} />
      {places.map((place) => (
        <g key={place.key}>
          <Patch
            place={place}
            className={patchClass(place.key, marks, lit)}
            fillOpacity={marks.has(place.key) ? strength(marks.get(place.key)) : undefined}
          />
          {marks.has(place.key) ? <Patch place={place} fill={`url(#${hatch})`} /> : null}
        </g>
      ))}
      {places.map(({ key, x, y }) =>
        onTouch === undefined ? null : marks.has(key) ? (
          <g key={key}>
            <circle className={styles.badge} cx={x} cy={y} r={6 * size} />
            <text className={styles.score} fontSize={8.5 * size} x={x} y={y + 3 * size}>
              {marks.get(key) ?? '✓'}
            </text>
          </g>
        ) : (
          <circle key={key} className={styles.spot} cx={x} cy={y} r={1.8 * size} />
        ),
      )}
    </svg>
  );
}

/** The chart that the build has drawn, in the colours of the page. */
function Body({ view }: { readonly view: View }): JSX.Element {
  const drawn = view === 'right' ? 'left' : view;
  const part = (name: string): string => `${chartUrl}#${drawn}-${name}`;
  return (
    <g transform={view === 'right' ? `translate(${VIEW_BOX.width} 0) scale(-1 1)` : undefined}>
      <use className={styles.skin} href={part('skin')} />
      <use className={styles.shade} href={part('shade')} />
      <use className={styles.bones} href={part('bones')} />
      <use className={styles.boneLines} href={part('boneLines')} />
      <use className={styles.outline} href={part('outline')} />
    </g>
  );
}

function Patch({
  place: { x, y, rx, ry, turn },
  ...look
}: {
  readonly place: Place;
  readonly className?: string | undefined;
  readonly fill?: string;
  readonly fillOpacity?: number | undefined;
}): JSX.Element {
  return <ellipse {...look} cx={x} cy={y} rx={rx} ry={ry} transform={`rotate(${turn} ${x} ${y})`} />;
}

const patchClass = (
  key: PlaceKey,
  marks: ReadonlyMap<PlaceKey, unknown>,
  lit: PlaceSet | undefined,
): string | undefined => (marks.has(key) ? styles.marked : lit?.has(key) === true ? styles.lit : styles.place);

/** Worse is darker; how bad is also a number in the middle of the place. */
const strength = (intensity: number | undefined): number => (intensity === undefined ? 0.5 : 0.3 + 0.05 * intensity);

type PlaceSet = ReadonlySet<PlaceKey>;

/** A touch farther from every place than this (in its own widths) marks nothing. */
const FARTHEST = 2.4;

/** How far a touch is from a place, measured along its own axes: 1 is its rim. */
function away({ x, y, rx, ry, turn }: Place, tx: number, ty: number): number {
  const angle = (turn * Math.PI) / 180;
  const [dx, dy] = [tx - x, ty - y];
  const along = dx * Math.cos(angle) + dy * Math.sin(angle);
  const across = dy * Math.cos(angle) - dx * Math.sin(angle);
  return Math.hypot(along / rx, across / ry);
}
