import type { MuscleName, Side, Verdict } from '@hipspine/body';
import { labSceneWords, labWords } from '@hipspine/messages';
import { type JSX, useState } from 'react';
import { Button } from 'react-aria-components';
import { Link } from 'wouter';
import type { MuscleFacts } from '../body-scene/scene-facts.ts';
import { Segments } from '../plan/segments.tsx';
import { Disclosed } from '../shell/folded.tsx';
import controls from '../theme/controls.module.css';
import { useAreaWords } from '../words/use-area-words.ts';
import { useLanguage } from '../words/use-words.ts';
import { ClaimMark } from './claim-mark.tsx';
import type { OneMuscle } from './lab-calls.ts';
import type { LabExercise, LabLength } from './lab-part.ts';
import { MuscleList } from './muscle-list.tsx';
import styles from './muscle-panel.module.css';
import panel from './panel.module.css';
import { useFoundFocus } from './use-found-focus.ts';

/** What one muscle does, and which exercises lengthen or work it. */
export function MusclePanel({
  muscle,
  facts,
  exercises,
  onMuscle,
  onExercise,
  onTension,
}: {
  readonly muscle: OneMuscle | undefined;
  readonly facts: MuscleFacts | undefined;
  readonly exercises: readonly LabExercise[];
  readonly onMuscle: (muscle: OneMuscle) => void;
  readonly onExercise: (id: string) => void;
  readonly onTension: (muscle: MuscleName) => void;
}): JSX.Element {
  const say = useAreaWords(labWords);
  const scene = useAreaWords(labSceneWords);
  const heading = useFoundFocus(muscle?.name);
  const pick = (name: MuscleName): void => onMuscle({ name, side: muscle?.side ?? 'r' });
  if (muscle === undefined)
    return (
      <>
        <p>{say.muscle.pick}</p>
        <MuscleList onPick={pick} />
      </>
    );
  const { name, side } = muscle;
  const known = facts?.name === name && facts.side === side ? facts : undefined;
  return (
    <>
      <hgroup className={styles.title}>
        <h2 ref={heading} tabIndex={-1}>
          {say.muscles[name].name}
        </h2>
        <p>{say.muscles[name].lay}</p>
      </hgroup>
      <Disclosed key={`${name} ${side}`} title={say.muscle.other}>
        <MuscleList onPick={pick} />
      </Disclosed>
      <Segments<Side>
        label={say.side}
        options={[
          { value: 'r', label: say.rightSide },
          { value: 'l', label: say.leftSide },
        ]}
        value={side}
        onChange={(to) => onMuscle({ name, side: to })}
      />
      <section className={panel.part}>
        <h3>{say.muscle.does}</h3>
        <ul className={panel.facts}>
          {known === undefined ? (
            <li>{say.tension.wait}</li>
          ) : (
            scene.muscleTwin(known).map((sentence) => <li key={sentence}>{sentence}</li>)
          )}
        </ul>
        <Button className={controls.quiet} onPress={() => onTension(name)}>
          {say.muscle.setTension}
        </Button>
      </section>
      <Lengthening key={`long ${name}`} muscle={name} exercises={exercises} onExercise={onExercise} />
      <Working key={`work ${name}`} muscle={name} exercises={exercises} onExercise={onExercise} />
      <p className={controls.hint}>
        {say.muscle.notAPlan} <Link href="/plan">{say.muscle.toPlan}</Link>
      </p>
    </>
  );
}

interface ListProps {
  readonly muscle: MuscleName;
  readonly exercises: readonly LabExercise[];
  readonly onExercise: (id: string) => void;
}

/** How many are in sight before somebody asks for all. */
const FEW = 6;

function Lengthening({ muscle, exercises, onExercise }: ListProps): JSX.Element {
  const say = useAreaWords(labWords);
  const scene = useAreaWords(labSceneWords);
  const lang = useForeign();
  const [all, setAll] = useState(false);
  const ranked = exercises
    .flatMap((exercise) => {
      const length = exercise.lengths.find((one) => one.muscle === muscle);
      return length === undefined ? [] : [{ exercise, length }];
    })
    .toSorted((a, b) => b.length.millimetres - a.length.millimetres);
  if (ranked.length === 0)
    return (
      <section className={panel.part}>
        <h3>{say.muscle.lengthens}</h3>
        <p>{say.muscle.noneLengthens}</p>
      </section>
    );
  return (
    <section className={panel.part}>
      <h3>{say.muscle.lengthens}</h3>
      <p className={controls.hint}>{say.muscle.lengthensHint}</p>
      <ol className={styles.ranked}>
        {ranked.slice(0, all ? ranked.length : FEW).map(({ exercise, length }) => (
          <li key={exercise.id}>
            <Button className={styles.pickRow} onPress={() => onExercise(exercise.id)}>
              <span className={styles.pickName} lang={lang}>
                {exercise.name}
              </span>
              <span className={styles.pickValue}>{scene.legend.change(length.millimetres)}</span>
              <RangeBar length={length} />
              <span className={panel.hint}>
                {say.muscle.range(String(Math.min(100, length.percent)))}
                {length.side === 'other' && exercise.laterality === 'per-side' ? `, ${say.muscle.otherSide}` : ''}
              </span>
              <ClaimMark verdict={verdictOf(exercise, muscle)} />
            </Button>
          </li>
        ))}
      </ol>
      <More all={all} count={ranked.length} onAll={() => setAll(true)} />
    </section>
  );
}

/** What the text of an exercise says of lengthening this muscle. */
function verdictOf({ targets }: LabExercise, muscle: MuscleName): Verdict | 'unsaid' {
  const said = targets.find(({ action, muscles }) => action === 'lengthen' && muscles.includes(muscle));
  return said?.claim?.verdict ?? 'unsaid';
}

function RangeBar({ length: { percent } }: { readonly length: LabLength }): JSX.Element {
  return (
    <svg className={styles.rangeBar} aria-hidden="true" width="100%" height="8">
      <rect className={panel.track} width="100%" height="8" rx="4" />
      <rect className={panel.fill} width={`${Math.max(2, Math.min(100, percent))}%`} height="8" rx="4" />
    </svg>
  );
}

function Working({ muscle, exercises, onExercise }: ListProps): JSX.Element {
  const say = useAreaWords(labWords);
  const lang = useForeign();
  const [all, setAll] = useState(false);
  const found = exercises.filter(({ targets }) =>
    targets.some(({ action, muscles }) => action === 'strengthen' && muscles.includes(muscle)),
  );
  return (
    <section className={panel.part}>
      <h3>{say.muscle.works}</h3>
      {found.length === 0 ? (
        <p>{say.muscle.noneWorks}</p>
      ) : (
        <>
          <p className={controls.hint}>{say.muscle.worksHint}</p>
          <ul className={panel.chips}>
            {found.slice(0, all ? found.length : FEW).map(({ id, name }) => (
              <li key={id}>
                <Button className={panel.chip} onPress={() => onExercise(id)}>
                  <span lang={lang}>{name}</span>
                </Button>
              </li>
            ))}
          </ul>
          <More all={all} count={found.length} onAll={() => setAll(true)} />
        </>
      )}
    </section>
  );
}

function More({
  all,
  count,
  onAll,
}: {
  readonly all: boolean;
  readonly count: number;
  readonly onAll: () => void;
}): JSX.Element | null {
  const say = useAreaWords(labWords);
  return all || count <= FEW ? null : (
    <Button className={controls.link} onPress={onAll}>
      {say.muscle.more(count)}
    </Button>
  );
}

/** The language of texts of the knowledge, where it is not that of the page. */
export const useForeign = (): string | undefined => (useLanguage() === 'en' ? undefined : 'en');
