import { progressWords } from '@hipspine/messages';
import { type JSX, useMemo } from 'react';
import { Disclosed } from '../shell/folded.tsx';
import { useRecord } from '../store/use-record.ts';
import controls from '../theme/controls.module.css';
import { useAreaWords } from '../words/use-area-words.ts';
import { usePracticeWords } from '../words/use-practice-words.ts';
import { sayCalendarDay, sayNumber } from '../words/use-words.ts';
import styles from './progress.module.css';
import { countEffects, type SessionEffect, sessionEffects } from './session-effects.ts';

const MOST = 12;
/** Fewer than these say little. */
const FEW = 5;
const WIDTH = 420;
const HEIGHT = 230;
const LEFT = 34;
const TOP = 14;
const BOTTOM = 36;
const WORST = 10;
const COLUMNS = { before: 80, after: 232, morning: 366 } as const;

/** Pain before, after and the morning after each of the last practices. */
export function SessionEffects(): JSX.Element | null {
  const words = usePracticeWords();
  const say = useAreaWords(progressWords);
  const { log } = useRecord();
  const effects = useMemo(() => sessionEffects(log).slice(-MOST), [log]);
  const number = (n: number): string => sayNumber(words, n);
  if (effects.length === 0)
    return (
      <section className={styles.part}>
        <h2>{say.effect.title}</h2>
        <p className={controls.hint}>{say.effect.none}</p>
      </section>
    );
  const count = countEffects(effects);
  return (
    <section className={styles.part}>
      <h2 id="practice-effect">{say.effect.title}</h2>
      <p className={styles.sentence}>
        {say.effect.after_(number(count.less), number(count.more), number(count.same))}{' '}
        {count.mornings === 0 ? null : say.effect.morning_(number(count.worseMornings), number(count.mornings))}
      </p>
      {count.untold === 0 ? null : (
        <p className={controls.hint}>{say.effect.unsaid(count.untold, number(count.untold))}</p>
      )}
      {effects.length < FEW ? <p className={controls.hint}>{say.effect.few}</p> : null}
      <figure className={styles.figure}>
        <EffectChart effects={effects} label={say.effect.chart} />
        <ul className={styles.legend}>
          {(['heavy', 'thin'] as const).map((kind) => (
            <li key={kind}>
              <svg viewBox="0 0 24 18" width="24" height="18" aria-hidden="true">
                <path d="M1 13 L23 5" className={kind === 'heavy' ? styles.lastLine : styles.thinLine} />
              </svg>
              {say.effect[kind]}
            </li>
          ))}
        </ul>
      </figure>
      <Disclosed title={say.table} of="practice-effect">
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{words.progress.day}</th>
              <th scope="col">{say.effect.before}</th>
              <th scope="col">{say.effect.after}</th>
              <th scope="col">{say.effect.morning}</th>
            </tr>
          </thead>
          <tbody>
            {[...effects].reverse().map(({ id, day, before, after, morning }) => (
              <tr key={id}>
                <th scope="row">{sayCalendarDay(words, day)}</th>
                {[before, after, morning].map((pain, i) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: the columns have no other name than their place
                  <td key={i}>{pain === undefined ? say.notSaid : number(pain)}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </Disclosed>
    </section>
  );
}

function EffectChart({
  effects,
  label,
}: {
  readonly effects: readonly SessionEffect[];
  readonly label: string;
}): JSX.Element {
  const words = usePracticeWords();
  const { effect: say } = useAreaWords(progressWords);
  const y = (score: number): number => TOP + ((WORST - score) / WORST) * (HEIGHT - TOP - BOTTOM);
  return (
    <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} className={styles.chart} role="img" aria-label={label}>
      {[0, 5, 10].map((score) => (
        <g key={score}>
          <line x1={LEFT} x2={WIDTH - 14} y1={y(score)} y2={y(score)} className={styles.grid} />
          <text x={LEFT - 8} y={y(score) + 5} textAnchor="end" className={styles.tick}>
            {sayNumber(words, score)}
          </text>
        </g>
      ))}
      {effects.map((effect, i) => {
        const isLast = i === effects.length - 1;
        return (
          <g key={effect.id} data-practice>
            <path d={pathOf(effect, y)} className={isLast ? styles.lastLine : styles.thinLine} />
            {spotsOf(effect).map(([x, pain]) => (
              <circle
                key={x}
                cx={x}
                cy={y(pain)}
                r={isLast ? 5.5 : 3.5}
                className={isLast ? styles.lastSpot : styles.thinSpot}
              />
            ))}
          </g>
        );
      })}
      {(['before', 'after', 'morning'] as const).map((column) => (
        <text key={column} x={COLUMNS[column]} y={HEIGHT - 8} textAnchor="middle" className={styles.tick}>
          {say[column]}
        </text>
      ))}
    </svg>
  );
}

/** Told numbers, each in its column. */
const spotsOf = ({ before, after, morning }: SessionEffect): readonly (readonly [number, number])[] =>
  (
    [
      [COLUMNS.before, before],
      [COLUMNS.after, after],
      [COLUMNS.morning, morning],
    ] as const
  ).flatMap(([x, pain]) => (pain === undefined ? [] : [[x, pain] as const]));

/** Lines between neighbours that were both told; none is drawn over a number that was not. */
function pathOf({ before, after, morning }: SessionEffect, y: (score: number) => number): string {
  const first =
    before === undefined || after === undefined ? '' : `M${COLUMNS.before} ${y(before)} L${COLUMNS.after} ${y(after)}`;
  const then =
    after === undefined || morning === undefined
      ? ''
      : `M${COLUMNS.after} ${y(after)} L${COLUMNS.morning} ${y(morning)}`;
  return `${first}${then}` || 'M0 0';
}
