import type { PlaceName } from '@hipspine/messages';
import { resultWords } from '@hipspine/messages';
import type { PainRegion } from '@hipspine/record';
import { type JSX, useId } from 'react';
import type { View } from '../../pain-map/figure-shapes.ts';
import { type PlaceKey, readKey } from '../../pain-map/regions.ts';
import { useAreaWords } from '../../words/use-area-words.ts';
import { anchorPoint, type BodySide, isBehind, type Point, regionPoint, SOURCES, sidesIn } from './anchors.ts';
import { bow, fitsClose, keptClose, LayeredFigure } from './layered-figure.tsx';
import { keyOf } from './pain-places.ts';
import styles from './where-picture.module.css';

interface Glow {
  readonly point: Point;
  readonly isFirst: boolean;
  readonly isBehind: boolean;
}

interface Pain {
  readonly key: PlaceKey;
  readonly point: Point;
  readonly intensity: number | undefined;
}

/** What is drawn in one view. */
interface Drawn {
  readonly view: View;
  readonly glows: readonly Glow[];
  readonly pains: readonly Pain[];
  readonly lines: readonly (readonly [from: Point, to: Point])[];
}

/** A pain this close to its source needs no line. In units of the drawing. */
const NEAR = 11;

function draw(
  view: View,
  sources: readonly PlaceName[],
  regions: readonly PainRegion[],
  side: BodySide | undefined,
): Drawn {
  const glows = sources.flatMap((place, i) => {
    const anchor = SOURCES[place];
    if (anchor === undefined) return [];
    const points = sidesIn(view, side).flatMap((own) => anchorPoint(view, anchor, own) ?? []);
    const seen = points.filter((point, n) => points.findIndex(({ x, y }) => x === point.x && y === point.y) === n);
    return seen.map((point): Glow => ({ point, isFirst: i === 0, isBehind: isBehind(anchor, view) }));
  });
  const pains = regions.flatMap((region): readonly Pain[] => {
    const key = keyOf(region);
    if (key === undefined) return [];
    const { region: name, side: own } = readKey(key);
    const point = regionPoint(view, name, own);
    return point === undefined ? [] : [{ key, point, intensity: region.intensity }];
  });
  const starts = glows.filter(({ isFirst }) => isFirst);
  const lines = pains.flatMap(({ point }) => {
    const near = [...starts].sort((a, b) => away(a.point, point) - away(b.point, point))[0];
    return near === undefined || away(near.point, point) < NEAR ? [] : [[near.point, point] as const];
  });
  return { view, glows, pains, lines };
}

const away = (a: Point, b: Point): number => Math.hypot(a.x - b.x, a.y - b.y);

/** Enough for every source and every pain, and no view that shows nothing new; two at most. */
function drawings(
  sources: readonly PlaceName[],
  regions: readonly PainRegion[],
  side: BodySide | undefined,
): readonly Drawn[] {
  const shown = new Set<string>();
  const left = (['back', 'front', side === 'right' ? 'right' : 'left'] as const).map((view) =>
    draw(view, sources, regions, side),
  );
  const gains = ({ view, pains }: Drawn): readonly string[] =>
    [
      ...sources.filter((place) => {
        const anchor = SOURCES[place];
        const seen = anchor !== undefined && anchorPoint(view, anchor, side ?? 'left') !== undefined;
        return seen && !isBehind(anchor, view);
      }),
      ...pains.map(({ key }) => key),
    ].filter((name) => !shown.has(name));
  const chosen: Drawn[] = [];
  while (chosen.length < 2) {
    const [best] = [...left].sort((a, b) => gains(b).length - gains(a).length);
    if (best === undefined || (gains(best).length === 0 && chosen.length > 0)) break;
    for (const name of gains(best)) shown.add(name);
    chosen.push(best);
    left.splice(left.indexOf(best), 1);
  }
  return chosen;
}

/** With every point where the closer look shows it. */
const moved = ({ view, glows, pains, lines }: Drawn): Drawn => ({
  view,
  glows: glows.map((glow) => ({ ...glow, point: keptClose(glow.point) })),
  pains: pains.map((pain) => ({ ...pain, point: keptClose(pain.point) })),
  lines: lines.map(([from, to]) => [keptClose(from), keptClose(to)] as const),
});

/** The body with the likely source glowing, where it hurts, and the way from the one to the other. */
export function WherePicture({
  sources,
  regions,
  side,
}: {
  /** The likely place first. */
  readonly sources: readonly PlaceName[];
  readonly regions: readonly PainRegion[];
  readonly side: BodySide | undefined;
}): JSX.Element {
  const say = useAreaWords(resultWords).picture;
  const glow = useId();
  const wide = drawings(sources, regions, side);
  const isClose = fitsClose(wide.flatMap(({ glows, pains }) => [...glows, ...pains].map(({ point }) => point)));
  const views = isClose ? wide.map(moved) : wide;
  const has = {
    source: views.some(({ glows }) => glows.length > 0),
    second: views.some(({ glows }) => glows.some(({ isFirst }) => !isFirst)),
    pain: views.some(({ pains }) => pains.length > 0),
    path: views.some(({ lines }) => lines.length > 0),
  };
  return (
    <figure className={styles.picture}>
      <div className={styles.views}>
        {views.map(({ view, glows, pains, lines }) => (
          <div key={view} className={styles.view}>
            <LayeredFigure
              view={view}
              isClose={isClose}
              marks={new Map(pains.map(({ key, intensity }) => [key, intensity]))}
            >
              <defs>
                <radialGradient id={`${glow}${view}`}>
                  <stop offset="0" className={styles.core} />
                  <stop offset="0.45" className={styles.middle} />
                  <stop offset="1" className={styles.rim} />
                </radialGradient>
              </defs>
              {glows.map(({ point, isFirst, isBehind: hidden }) => (
                <g key={`${point.x} ${point.y} ${isFirst}`}>
                  {isFirst ? (
                    <circle
                      className={styles.glow}
                      cx={point.x}
                      cy={point.y}
                      r={isClose ? 15 : 24}
                      fill={`url(#${glow}${view})`}
                    />
                  ) : null}
                  <circle
                    className={hidden ? styles.behind : isFirst ? styles.source : styles.second}
                    cx={point.x}
                    cy={point.y}
                    r={isClose ? 4 : 7}
                  />
                </g>
              ))}
              {lines.map(([from, to]) => (
                <g key={`${to.x} ${to.y}`}>
                  <path className={styles.halo} d={bow(from, to)} pathLength={1} />
                  <path className={styles.path} d={bow(from, to)} pathLength={1} />
                  <circle className={styles.arrived} cx={to.x} cy={to.y} r={isClose ? 1.6 : 3} />
                </g>
              ))}
              {pains.map(({ key, point, intensity }) =>
                intensity === undefined ? null : (
                  <g key={key} transform={`translate(${point.x} ${point.y}) scale(${isClose ? 0.62 : 1.2})`}>
                    <circle className={styles.badge} r="6.5" />
                    <text className={styles.score} y="3">
                      {intensity}
                    </text>
                  </g>
                ),
              )}
            </LayeredFigure>
            <Sides view={view} />
          </div>
        ))}
      </div>
      <figcaption>
        <ul className={styles.legend}>
          {has.source ? <Key look={styles.source}>{say.source}</Key> : null}
          {has.second ? <Key look={styles.second}>{say.second}</Key> : null}
          {has.pain ? <Key look={styles.painKey}>{say.pain}</Key> : null}
          {has.path ? (
            <li>
              <svg className={styles.key} viewBox="0 0 20 14" aria-hidden="true">
                <path className={styles.keyPath} d="M 2 11 Q 10 0 18 8" />
              </svg>
              {say.path}
            </li>
          ) : null}
        </ul>
      </figcaption>
    </figure>
  );
}

const Key = ({ look, children }: { readonly look: string | undefined; readonly children: string }): JSX.Element => (
  <li>
    <svg className={styles.key} viewBox="0 0 20 14" aria-hidden="true">
      <circle className={look} cx="10" cy="7" r="5.5" />
    </svg>
    {children}
  </li>
);

/** Which side of the picture is which side of the person. */
export function Sides({ view }: { readonly view: View }): JSX.Element {
  const say = useAreaWords(resultWords).picture;
  if (view === 'left' || view === 'right')
    return <p className={styles.sides}>{view === 'left' ? say.yourLeft : say.yourRight}</p>;
  const [first, second] = view === 'front' ? [say.yourRight, say.yourLeft] : [say.yourLeft, say.yourRight];
  return (
    <p className={styles.sides}>
      <span>{first}</span>
      <strong>{view === 'front' ? say.front : say.back}</strong>
      <span>{second}</span>
    </p>
  );
}
