import { setUpsWords } from '@hipspine/messages';
import type { JSX } from 'react';
import { Link } from 'wouter';
import type { SetUpAsk } from '../figure/figure-calls.ts';
import { MovePicture } from '../figure/move-picture.tsx';
import { useSetUpPicture } from '../figure/use-figure.ts';
import { CheckUpFirst } from '../plan/check-up-first.tsx';
import { useAsking } from '../plan/use-asking.ts';
import { useBook } from '../plan/use-book.ts';
import { ScreenFrame } from '../shell/screen-frame.tsx';
import { useRecord } from '../store/use-record.ts';
import controls from '../theme/controls.module.css';
import { useAreaWords } from '../words/use-area-words.ts';
import { sayDate, useWords } from '../words/use-words.ts';
import { keptSetUps } from './kept-set-up.ts';
import styles from './set-ups.module.css';

type Place = keyof (typeof setUpsWords)['en']['names'];

/** Well inside every usual limit: these pictures are signs, nobody has told anything yet. */
const SIGNS: Readonly<Partial<Record<Place, SetUpAsk>>> = {
  chair: { kind: 'chair', rise: -8, lean: 12 },
  car: { kind: 'car', rise: -4, lean: 20 },
  bicycle: { kind: 'bicycle', trunk: 78, near: { thigh: -14, knee: 72 }, far: { thigh: -68, knee: 28 } },
};

const MOVES: Readonly<Partial<Record<Place, string>>> = { lifting: 'lifting-drill', lying: 'side-lying-pillow' };

/** The places of a day where the hips are for hours. */
export default function SetUps(): JSX.Element {
  const say = useAreaWords(setUpsWords);
  const words = useWords();
  const { log } = useRecord();
  const now = useAsking();
  const { book } = useBook();
  if (now.kind === 'help-first') return <CheckUpFirst kind="help-first" title={say.title} />;
  return (
    <ScreenFrame title={say.title} wide>
      <p>{say.intro}</p>
      <ul className={styles.cards}>
        {(Object.keys(say.names) as Place[]).map((place) => {
          const sign = SIGNS[place];
          const kept = keptSetUps(log, place).at(-1);
          const move = MOVES[place] === undefined ? undefined : book?.moves[MOVES[place]];
          return (
            <li key={place}>
              <Link href={`/plan/set-ups/${place}`} className={styles.card}>
                {sign === undefined ? null : <Sign setUp={sign} />}
                {move === undefined ? null : <MovePicture move={move} isDecoration holdsBox={place === 'lifting'} />}
                <strong>{say.names[place]}</strong>
                <span>{say.teasers[place]}</span>
                {kept === undefined ? null : (
                  <span className={controls.hint}>{say.keptOn(sayDate(words, kept.at))}</span>
                )}
              </Link>
            </li>
          );
        })}
      </ul>
    </ScreenFrame>
  );
}

/** Beside a name that says everything. */
function Sign({ setUp }: { readonly setUp: SetUpAsk }): JSX.Element {
  const picture = useSetUpPicture(setUp, '');
  return (
    <span className={styles.picture}>
      {picture === undefined ? null : <img src={picture} alt="" width={560} height={460} />}
    </span>
  );
}
