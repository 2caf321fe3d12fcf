import { labPostureWords, labWords, type PostureChange } from '@hipspine/messages';
import type { JSX } from 'react';
import { Disclosed } from '../shell/folded.tsx';
import { useAreaWords } from '../words/use-area-words.ts';
import panel from './panel.module.css';
import styles from './posture-answer.module.css';

/** Every change of posture as a bar from its least to its most, as a sentence, and as a table. */
export function PostureAnswer({
  changes,
  isStart,
  busy,
  hasFailed,
}: {
  readonly changes: readonly PostureChange[];
  readonly isStart: boolean;
  readonly busy: boolean;
  readonly hasFailed: boolean;
}): JSX.Element {
  const { tension: say, noData } = useAreaWords(labWords);
  const posture = useAreaWords(labPostureWords);
  const most = Math.max(2, ...changes.map(({ high }) => Math.ceil(Math.abs(high))));
  const [first, ...others] = isStart ? [] : changes;
  const large = others.filter(({ high }) => Math.abs(high) >= WORTH_A_BAR);
  const small = others.filter((change) => !large.includes(change));
  const none = isStart ? say.start : hasFailed ? noData : busy ? say.wait : posture.nothing;
  return (
    <div className={styles.answer} aria-busy={busy}>
      {/* Only the first change is announced while a slider moves; the others wait to be read. */}
      <p role="status">{first === undefined ? none : `${first.sentence}.`}</p>
      {first === undefined ? null : (
        <>
          <RangeOfChange change={first} most={most} />
          <Changes changes={large} most={most} />
          <Scale most={most} />
          {small.length === 0 ? null : (
            <Disclosed title={say.smaller(small.length)}>
              <Changes changes={small} most={most} />
              <Scale most={most} />
            </Disclosed>
          )}
          <Disclosed title={say.table}>
            <ChangeTable changes={changes} />
          </Disclosed>
        </>
      )}
    </div>
  );
}

/** Degrees; what changes less at most stands one tap away. */
const WORTH_A_BAR = 0.5;

function Changes({
  changes,
  most,
}: {
  readonly changes: readonly PostureChange[];
  readonly most: number;
}): JSX.Element {
  return (
    <ul className={styles.changes}>
      {changes.map((change) => (
        <li key={change.coordinate}>
          <span>{change.sentence}.</span>
          <RangeOfChange change={change} most={most} />
        </li>
      ))}
    </ul>
  );
}

function RangeOfChange({ change, most }: { readonly change: PostureChange; readonly most: number }): JSX.Element {
  const [low, mid, high] = [change.low, change.mid, change.high].map((value) => (100 * Math.abs(value)) / most) as [
    number,
    number,
    number,
  ];
  return (
    <svg className={styles.rangeOfChange} aria-hidden="true" width="100%" height="18">
      <rect className={panel.track} y="8" width="100%" height="2" />
      <rect className={styles.spread} x={`${low}%`} y="3" width={`${Math.max(1, high - low)}%`} height="12" rx="6" />
      <circle className={styles.middle} cx={`${mid}%`} cy="9" r="5" />
    </svg>
  );
}

function Scale({ most }: { readonly most: number }): JSX.Element {
  const { tension: say } = useAreaWords(labWords);
  return (
    <p className={styles.scale} aria-hidden="true">
      <span>0</span>
      <span>{say.scale}</span>
      <span>{most}</span>
    </p>
  );
}

function ChangeTable({ changes }: { readonly changes: readonly PostureChange[] }): JSX.Element {
  const { tension: say } = useAreaWords(labWords);
  const { decimal } = useAreaWords(labPostureWords);
  const degrees = (value: number): string => `${Math.abs(value).toFixed(1).replace('.', decimal)}°`;
  return (
    <table className={panel.table}>
      <thead>
        <tr>
          <th scope="col">{say.change}</th>
          <th scope="col">{say.least}</th>
          <th scope="col">{say.readings.mid}</th>
          <th scope="col">{say.most}</th>
        </tr>
      </thead>
      <tbody>
        {changes.map(({ coordinate, what, low, mid, high }) => (
          <tr key={coordinate}>
            <th scope="row">{what}</th>
            <td>{degrees(low)}</td>
            <td>{degrees(mid)}</td>
            <td>{degrees(high)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
