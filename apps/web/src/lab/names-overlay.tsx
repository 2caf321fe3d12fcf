import { labSceneWords } from '@hipspine/messages';
import type { JSX, RefObject } from 'react';
import type { Label } from '../body-scene/body-scene.ts';
import { useAreaWords } from '../words/use-area-words.ts';
import styles from './names-overlay.module.css';
import { placeLabels } from './place-labels.ts';

/** Height of the row of buttons at the lower edge, pixels; no name stands over them. */
const BUTTONS = 60;

/** Names beside the body, each with a line to where it lies open. The same names stand in the words below. */
export function NamesOverlay({
  labels,
  host,
}: {
  readonly labels: readonly Label[];
  readonly host: RefObject<HTMLDivElement | null>;
}): JSX.Element {
  const say = useAreaWords(labSceneWords);
  const { clientWidth: width = 0, clientHeight: height = 0 } = host.current ?? {};
  // The side is seen; the name of the kind is enough.
  const named = labels.map(({ thing, x, y }) => ({ text: say.thing(thing).split(',')[0] ?? '', x, y }));
  return (
    <svg className={styles.names} aria-hidden="true" width={width} height={height}>
      {placeLabels(named, { width, height: height - BUTTONS }).map(({ text, lines, edge, textY, from, x, y }) => (
        <g key={`${text} ${edge}`}>
          <path className={styles.leader} d={`M${from.x} ${from.y}L${x} ${y}`} />
          <circle className={styles.spot} cx={x} cy={y} r="3" />
          <text className={styles.name} textAnchor={edge === 'left' ? 'start' : 'end'}>
            {lines.map((line, i) => (
              <tspan key={line} x={edge === 'left' ? 8 : width - 8} y={textY + 16 * i}>
                {line}
              </tspan>
            ))}
          </text>
        </g>
      ))}
    </svg>
  );
}
