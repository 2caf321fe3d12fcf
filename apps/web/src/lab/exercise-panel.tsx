import type { MuscleName } from '@hipspine/body';
import { labSceneWords, labWords } from '@hipspine/messages';
import type { JSX, ReactNode } from 'react';
import { Button } from 'react-aria-components';
import { Link } from 'wouter';
import { Segments } from '../plan/segments.tsx';
import { Disclosed } from '../shell/folded.tsx';
import controls from '../theme/controls.module.css';
import { useAreaWords } from '../words/use-area-words.ts';
import { ClaimMark } from './claim-mark.tsx';
import styles from './exercise-panel.module.css';
import type { LabExercise, LabTarget } from './lab-part.ts';
import { useForeign } from './muscle-panel.tsx';
import panel from './panel.module.css';
import { PickList } from './pick-list.tsx';
import type { Playing } from './playing.ts';
import { StageIcon } from './stage-icon.tsx';
import { useFoundFocus } from './use-found-focus.ts';

/** What one exercise does: shown on the body, by its text, and by the model. */
export function ExercisePanel({
  exercise,
  exercises,
  side,
  playing,
  onPick,
  onSide,
  onMuscle,
}: {
  readonly exercise: LabExercise | undefined;
  readonly exercises: readonly LabExercise[];
  readonly side: 'left' | 'right';
  readonly playing: Playing;
  readonly onPick: (id: string) => void;
  readonly onSide: (side: 'left' | 'right') => void;
  readonly onMuscle: (muscle: MuscleName) => void;
}): JSX.Element {
  const say = useAreaWords(labWords);
  const lang = useForeign();
  const heading = useFoundFocus(exercise?.id);
  const list = (
    <PickList
      label={say.search.exercise}
      listLabel={say.search.listExercises}
      onPick={onPick}
      sections={[
        {
          id: 'all',
          items: exercises.map(({ id, name, aliases }) => ({ id, name, also: aliases.join(' '), lang })),
        },
      ]}
    />
  );
  if (exercise === undefined)
    return (
      <>
        <p>{say.exercise.pick}</p>
        {list}
      </>
    );
  return (
    <>
      <h2 ref={heading} tabIndex={-1} lang={lang}>
        {exercise.name}
      </h2>
      <Disclosed key={exercise.id} title={say.exercise.other}>
        {list}
      </Disclosed>
      <Poses playing={playing} />
      {exercise.laterality === 'bilateral' ? (
        <p className={controls.hint}>{say.exercise.both}</p>
      ) : (
        <Segments<'left' | 'right'>
          label={say.exercise.workingSide}
          options={[
            { value: 'left', label: say.leftSide },
            { value: 'right', label: say.rightSide },
          ]}
          value={side}
          onChange={onSide}
        />
      )}
      <section className={panel.part}>
        <h3>{say.exercise.does}</h3>
        <Targets exercise={exercise} onMuscle={onMuscle} />
      </section>
      <AlsoLonger exercise={exercise} onMuscle={onMuscle} />
      <p className={controls.hint}>
        {say.exercise.care} <Link href="/plan">{say.muscle.toPlan}</Link>
      </p>
    </>
  );
}

/** The keyframes, and the way between them. */
function Poses({ playing }: { readonly playing: Playing }): JSX.Element | null {
  const say = useAreaWords(labWords);
  if (playing.missing) return <p className={controls.hint}>{say.exercise.noFigure}</p>;
  return (
    <div className={styles.poses}>
      <Segments
        label={say.exercise.pose}
        options={playing.keys.map(({ frame, key }) => ({
          value: String(frame),
          label: key.charAt(0).toUpperCase() + key.slice(1),
        }))}
        value={playing.isRunning ? undefined : String(playing.at)}
        onChange={(frame) => playing.go(Number(frame))}
      />
      {playing.canRun ? (
        <Button className={controls.quiet} onPress={playing.toggle}>
          <StageIcon name={playing.isRunning ? 'stop' : 'play'} />
          {playing.isRunning ? say.exercise.stop : say.exercise.play}
        </Button>
      ) : null}
    </div>
  );
}

const ACTIONS = ['lengthen', 'strengthen', 'release', 'mobilise'] as const;

/** Every target of the text with what the model says to it. */
function Targets({
  exercise: { targets },
  onMuscle,
}: {
  readonly exercise: LabExercise;
  readonly onMuscle: (muscle: MuscleName) => void;
}): JSX.Element {
  const say = useAreaWords(labWords);
  const sorted = ACTIONS.flatMap((action) => targets.filter((target) => target.action === action));
  const claims = new Set(sorted.flatMap(({ claim }) => (claim === undefined ? [] : [claim.verdict])));
  return (
    <>
      <table className={panel.table}>
        <thead>
          <tr>
            <th scope="col">{say.exercise.tissue}</th>
            <th scope="col">{say.exercise.text}</th>
            <th scope="col">{say.exercise.model}</th>
          </tr>
        </thead>
        <tbody>
          {sorted.map((target) => (
            <tr key={`${target.tissue} ${target.action}`}>
              <th scope="row">
                <TargetName target={target} onMuscle={onMuscle} />
              </th>
              <td>{say.exercise[target.action]}</td>
              <td>
                <ModelSays target={target} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <ul className={styles.means}>
        {(['supported', 'hardly', 'contradicted', 'not in the model'] as const)
          .filter((verdict) => claims.has(verdict))
          .map((verdict) => (
            <li key={verdict}>
              <strong>{say.claim[verdict]}.</strong> {say.claim[MEANS[verdict]]}
            </li>
          ))}
      </ul>
    </>
  );
}

const MEANS = {
  supported: 'supportedMeans',
  hardly: 'hardlyMeans',
  contradicted: 'contradictedMeans',
  'not in the model': 'missingMeans',
} as const;

function TargetName({
  target: { tissue, muscles },
  onMuscle,
}: {
  readonly target: LabTarget;
  readonly onMuscle: (muscle: MuscleName) => void;
}): ReactNode {
  const say = useAreaWords(labWords);
  const name = (say.tissues as Readonly<Record<string, string>>)[tissue] ?? tissue;
  const [muscle] = muscles;
  return muscle === undefined ? (
    name
  ) : (
    <Button className={controls.link} onPress={() => onMuscle(muscle)}>
      {name}
    </Button>
  );
}

function ModelSays({ target: { claim } }: { readonly target: LabTarget }): ReactNode {
  const say = useAreaWords(labWords);
  const scene = useAreaWords(labSceneWords);
  if (claim === undefined) return say.exercise.cannotMeasure;
  return (
    <span className={styles.modelSays}>
      <ClaimMark verdict={claim.verdict} />
      {claim.verdict === 'not in the model' ? null : <span>{scene.legend.change(claim.millimetres)}</span>}
      {claim.otherSideOnly ? <span className={panel.hint}>{say.claim.otherOnly}</span> : null}
    </span>
  );
}

const MOST_OTHERS = 6;

/** Muscles the text says nothing of, that get longer all the same. */
function AlsoLonger({
  exercise: { targets, lengths },
  onMuscle,
}: {
  readonly exercise: LabExercise;
  readonly onMuscle: (muscle: MuscleName) => void;
}): JSX.Element | null {
  const say = useAreaWords(labWords);
  const scene = useAreaWords(labSceneWords);
  const told = new Set(targets.filter(({ action }) => action === 'lengthen').flatMap(({ muscles }) => muscles));
  const others = lengths.filter(({ muscle }) => !told.has(muscle)).slice(0, MOST_OTHERS);
  if (others.length === 0) return null;
  return (
    <section className={panel.part}>
      <h3>{say.exercise.alsoLengthens}</h3>
      <ul className={panel.chips}>
        {others.map(({ muscle, millimetres }) => (
          <li key={muscle}>
            <Button className={panel.chip} onPress={() => onMuscle(muscle)}>
              {`${say.muscles[muscle].name} ${scene.legend.change(millimetres)}`}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
