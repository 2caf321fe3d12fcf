import { type LinkPage, resultWords } from '@hipspine/messages';
import { type JSX, useId, useRef } from 'react';
import { Button } from 'react-aria-components';
import type { PlaceKey } from '../../pain-map/regions.ts';
import { VIEW_BOX } from '../../pain-map/view-box.ts';
import controls from '../../theme/controls.module.css';
import { useAreaWords } from '../../words/use-area-words.ts';
import { ANCHORS, BESIDE, type BodySide, endPoint, type Point, sidesIn, viewOf } from './anchors.ts';
import styles from './chain-picture.module.css';
import { bow, fitsClose, keptClose, LayeredFigure } from './layered-figure.tsx';
import { useSteps } from './use-steps.ts';
import { Sides } from './where-picture.tsx';

const NO_MARKS: ReadonlyMap<PlaceKey, undefined> = new Map();

/** The steps of one way drawn over the body, one after the other. The list of words beside it says the same. */
export function ChainPicture({
  steps,
  side,
}: {
  readonly steps: readonly LinkPage[];
  readonly side: BodySide | undefined;
}): JSX.Element | null {
  const say = useAreaWords(resultWords).chain;
  const stage = useRef<HTMLDivElement>(null);
  const { drawn, moves, again } = useSteps(steps.length, stage);
  const mask = useId();
  const ends = [...new Set(steps.flatMap(({ from, to }) => [from.id, to.id]))];
  const view = viewOf(ends, side);
  if (view === undefined) return null;
  const sides = sidesIn(view, side);
  const exact = (id: string, own: BodySide): Point => endPoint(view, id, own) ?? { x: 0, y: 0 };
  const isClose = fitsClose(
    sides.flatMap((own) => ends.filter((id) => ANCHORS[id] !== BESIDE).map((id) => exact(id, own))),
  );
  const point = (id: string, own: BodySide): Point => (isClose ? keptClose(exact(id, own)) : exact(id, own));
  const size = isClose ? 0.6 : 1;
  return (
    <div className={styles.picture} ref={stage}>
      <LayeredFigure view={view} isClose={isClose} marks={NO_MARKS}>
        {sides.map((own) => (
          <g key={own}>
            {steps.map(({ id, from, to, strength }, i) => {
              const line = bow(point(from.id, own), point(to.id, own), bendOf(i, own));
              return (
                <g key={id}>
                  <mask
                    id={`${mask}${own}${i}`}
                    maskUnits="userSpaceOnUse"
                    x="0"
                    y="0"
                    width={VIEW_BOX.width}
                    height={VIEW_BOX.height}
                  >
                    <path className={i < drawn ? styles.open : styles.shut} d={line} pathLength={1} />
                  </mask>
                  <path
                    className={`${styles.line} ${styles[strength]}`}
                    d={line}
                    strokeWidth={2.6 * size}
                    mask={`url(#${mask}${own}${i})`}
                  />
                </g>
              );
            })}
            {ends.map((id, n) => {
              const { x, y } = point(id, own);
              const look = ANCHORS[id] === BESIDE ? styles.beside : n <= drawn ? styles.reached : styles.ahead;
              return (
                <g key={id} className={look}>
                  <circle cx={x} cy={y} r={6.5 * size} />
                  <text x={x} y={y + 3.4 * size} fontSize={9 * size}>
                    {n + 1}
                  </text>
                </g>
              );
            })}
          </g>
        ))}
      </LayeredFigure>
      <Sides view={view} />
      {moves ? (
        <Button className={`${controls.link} ${styles.again}`} onPress={again} data-no-print>
          {say.play}
        </Button>
      ) : null}
    </div>
  );
}

/** Bent away from the middle, and every other step the other way, so that lines do not lie on each other. */
const bendOf = (step: number, side: BodySide): number => (side === 'left' ? 0.2 : -0.2) * (step % 2 === 0 ? 1 : -1);
