import { type AnswerGroup, type ClinicianPage, doctorWords } from '@hipspine/messages';
import type { JSX } from 'react';
import { useAreaWords } from '../words/use-area-words.ts';
import { useWords } from '../words/use-words.ts';
import styles from './doctor-page.module.css';
import type { Density } from './doctor-page.tsx';
import { ToldAll } from './fact-words.tsx';

/** Of what was denied the signs and the places matter most; the rest is counted. */
const FIRST_ABSENT: readonly string[] = ['flags', 'place'];

/** What was said, denied, not known and not asked. */
export function Told({
  clinician,
  density,
}: {
  readonly clinician: ClinicianPage;
  readonly density: Density;
}): JSX.Element {
  const say = useAreaWords(doctorWords);
  const { present, absent, unsure, notAsked } = clinician;
  const shown = density === 'full' ? absent : absent.filter(({ group }) => FIRST_ABSENT.includes(group));
  const count = (groups: readonly AnswerGroup[]): number =>
    groups.reduce((sum, { answers }) => sum + answers.length, 0);
  const left = count(absent) - count(shown);
  return (
    <>
      <section>
        <h2>{say.present}</h2>
        <Groups groups={present} />
      </section>
      <section>
        <h2>{say.absent}</h2>
        <Groups groups={shown} />
        {left === 0 ? null : <p>{say.more(left)}</p>}
      </section>
      {unsure.length === 0 ? null : (
        <section>
          <h2>{say.unsure}</h2>
          <p>
            <ToldAll of={unsure.map((words) => ({ words }))} />
          </p>
        </section>
      )}
      {notAsked.length === 0 ? null : (
        <section>
          <h2>{say.notAsked(notAsked.length)}</h2>
          {density === 'full' ? (
            <p>
              <ToldAll of={notAsked.map((words) => ({ words }))} />
            </p>
          ) : null}
        </section>
      )}
    </>
  );
}

function Groups({ groups }: { readonly groups: readonly AnswerGroup[] }): JSX.Element {
  const { map } = useWords();
  const say = useAreaWords(doctorWords);
  const sided = (side: string): string =>
    side === 'left' || side === 'right' ? ` ${say.side(map[side])}` : ` (${say.both})`;
  return (
    <dl className={styles.groups}>
      {groups.map(({ group, answers }) => (
        <div key={group}>
          <dt>{say.groups[group] ?? group}</dt>
          <dd>
            <ToldAll of={answers.map(({ words, side }) => ({ words, after: side === undefined ? '' : sided(side) }))} />
          </dd>
        </div>
      ))}
    </dl>
  );
}
