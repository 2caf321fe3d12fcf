import { type MuscleName, STANDING } from '@hipspine/body';
import { labWords } from '@hipspine/messages';
import { type JSX, type ReactNode, useMemo, useState } from 'react';
import { Button, Tab, TabList, TabPanel, Tabs } from 'react-aria-components';
import type { Thing } from '../body-scene/thing.ts';
import { ScreenFrame } from '../shell/screen-frame.tsx';
import controls from '../theme/controls.module.css';
import { useAreaWords } from '../words/use-area-words.ts';
import { ColourKey } from './colour-key.tsx';
import { ExercisePanel } from './exercise-panel.tsx';
import { InWords } from './in-words.tsx';
import styles from './lab.module.css';
import type { OneMuscle, Stance, Tension } from './lab-calls.ts';
import { LoadsPanel } from './loads-panel.tsx';
import { ALL_MUSCLES, clearViewOf, GROUPS } from './muscle-groups.ts';
import { MusclePanel } from './muscle-panel.tsx';
import { usePlaying } from './playing.ts';
import { Stage } from './stage.tsx';
import { StageTools } from './stage-tools.tsx';
import { enlarged, START, standingAs } from './standing.ts';
import { type Reading, TensionPanel } from './tension-panel.tsx';
import { type Asked, useFacts, useFrames, useLabPart, useLoads, useSettled } from './use-lab.ts';
import { type SightState, useSight } from './use-sight.ts';

type LabTab = 'muscle' | 'tension' | 'exercise' | 'loads';

const TABS: readonly LabTab[] = ['muscle', 'tension', 'exercise', 'loads'];

/** By how much a change of posture is drawn larger where somebody asks for it. */
const LARGER = 8;

/** The turnable body: touch a muscle, make it shorter, watch an exercise, compare postures. */
export default function Lab(): JSX.Element {
  const say = useAreaWords(labWords);
  const part = useLabPart();
  const [tab, setTab] = useState<LabTab>('muscle');
  const sight = useSight();
  const tense = useTension();
  const moving = useExercise(sight);
  const loads = useLoads();
  const [task, setTask] = useState<string>();
  const { chosen, choose } = sight;
  const muscle: OneMuscle | undefined = chosen?.kind === 'muscle' ? chosen : undefined;

  const taskShown = loads.is === 'there' ? loads.value.find(({ id }) => id === task) : undefined;
  const now = stanceNow(tab, tense, moving.frame, taskShown?.stance);
  const muscles = shownMuscles(sight, tab, tense, moving, part);
  const facts = useFacts(
    moving.playing.isRunning && tab === 'exercise' ? undefined : { pose: now.truth, muscles, chosen: muscle },
  );

  const toMuscle = (name: MuscleName, side = muscle?.side ?? 'r'): void => {
    choose({ kind: 'muscle', name, side });
    sight.lookFrom(clearViewOf(name, side), 'pelvis');
    setTab('muscle');
  };
  const toExercise = (id: string): void => {
    moving.pick(id);
    setTab('exercise');
  };
  const touched = (thing: Thing | undefined): void => {
    choose(thing);
    if (thing?.kind === 'muscle' && tab !== 'tension') setTab('muscle');
  };

  return (
    <ScreenFrame title={say.title} wide>
      <p className={controls.hint}>{say.lead}</p>
      <div className={styles.lab} data-tab={tab}>
        <section className={styles.picture} aria-label={say.stage.region}>
          <Stage
            stance={now.stance}
            within={tab === 'exercise' ? moving.poses : NOTHING}
            sight={sight.at}
            layers={sight.layers}
            muscles={muscles}
            chosen={chosen}
            compared={now.isCompared ? STANDING : undefined}
            names={sight.names}
            onChoose={touched}
            onView={sight.seenFrom}
            onFlat={sight.flatten}
          />
          {now.isLarger ? <p className={styles.larger}>{say.tension.largerOn}</p> : null}
          {now.isCompared ? <ColourKey /> : null}
          <StageTools sight={sight} />
        </section>
        <div className={styles.panels}>
          <Tabs
            className={styles.tabsRoot}
            selectedKey={tab}
            onSelectionChange={(key) => setTab(key as LabTab)}
            keyboardActivation="manual"
          >
            <TabList className={styles.tabs} aria-label={say.tabs.label}>
              {TABS.map((id) => (
                <Tab key={id} id={id} className={styles.tab}>
                  {say.tabs[id]}
                </Tab>
              ))}
            </TabList>
            <TabPanel id="muscle" className={styles.panel}>
              <Awaited asked={part}>
                {({ exercises }) => (
                  <MusclePanel
                    muscle={muscle}
                    facts={facts?.chosen}
                    exercises={exercises}
                    onMuscle={({ name, side }) => toMuscle(name, side)}
                    onExercise={toExercise}
                    onTension={(name) => {
                      tense.add(name);
                      setTab('tension');
                    }}
                  />
                )}
              </Awaited>
            </TabPanel>
            <TabPanel id="tension" className={styles.panel}>
              <TensionPanel
                {...tense}
                onTension={(one, millimetres) => {
                  tense.set(one, millimetres);
                  choose({ kind: 'muscle', ...one });
                }}
                onAdd={tense.add}
                onReset={() => {
                  tense.reset();
                  choose(undefined);
                }}
                onReading={tense.setReading}
                onLarger={tense.setLarger}
              />
            </TabPanel>
            <TabPanel id="exercise" className={styles.panel}>
              <Awaited asked={part}>
                {({ exercises }) => (
                  <ExercisePanel
                    exercise={exercises.find(({ id }) => id === moving.exercise)}
                    exercises={exercises}
                    side={moving.side}
                    playing={moving.playing}
                    onPick={moving.pick}
                    onSide={moving.setSide}
                    onMuscle={(name) => toMuscle(name, moving.side === 'right' ? 'r' : 'l')}
                  />
                )}
              </Awaited>
            </TabPanel>
            <TabPanel id="loads" className={styles.panel}>
              <Awaited asked={loads}>
                {(tasks) => (
                  <LoadsPanel
                    tasks={tasks}
                    task={task}
                    onTask={(id) => {
                      setTask(id);
                      sight.lookFrom('three-quarter-right', 'body');
                    }}
                  />
                )}
              </Awaited>
            </TabPanel>
          </Tabs>
          <InWords
            sight={sight}
            muscles={facts?.muscles ?? []}
            facts={facts?.chosen}
            doing={{
              tension: tab === 'exercise' || tab === 'loads' ? {} : tense.tension,
              exercise: tab === 'exercise' ? nameOf(part, moving.exercise) : undefined,
              pose: moving.playing.frame?.key ?? undefined,
              task: tab === 'loads' ? task : undefined,
            }}
            isCompared={now.isCompared}
          />
        </div>
      </div>
    </ScreenFrame>
  );
}

const NOTHING: readonly [] = [];

const nameOf = (part: ReturnType<typeof useLabPart>, id: string | undefined): string | undefined =>
  part.is === 'there' ? part.value.exercises.find((one) => one.id === id)?.name : undefined;

/** What was asked for, a word while it is on its way, and a way on when it did not come. */
function Awaited<T>({
  asked,
  children,
}: {
  readonly asked: Asked<T>;
  readonly children: (value: T) => ReactNode;
}): ReactNode {
  const say = useAreaWords(labWords);
  if (asked.is === 'there') return children(asked.value);
  if (asked.is === 'waiting') return <p role="status">{say.loading}</p>;
  return (
    <div className={controls.notice} role="alert">
      <p>{say.noData}</p>
      <Button className={controls.link} onPress={asked.again}>
        {say.again}
      </Button>
    </div>
  );
}

/** Muscles that are made shorter, and what the body makes of it. */
function useTension() {
  const [muscles, setMuscles] = useState<readonly MuscleName[]>(['psoas', 'iliacus']);
  const [tension, setTension] = useState<Tension>({});
  const [reading, setReading] = useState<Reading>('mid');
  const [isLarger, setLarger] = useState(false);
  return {
    muscles,
    tension,
    ...useSettled(tension),
    reading,
    isLarger,
    setReading,
    setLarger,
    add: (name: MuscleName): void => setMuscles((known) => (known.includes(name) ? known : [name, ...known])),
    set: ({ name, side }: OneMuscle, millimetres: number): void =>
      setTension(({ [`${name} ${side}`]: _before, ...others }) =>
        millimetres === 0 ? others : { ...others, [`${name} ${side}`]: millimetres },
      ),
    reset: (): void => {
      setTension({});
      setLarger(false);
    },
  };
}

/** The exercise that the body does. */
function useExercise({ lookFrom }: SightState) {
  const [exercise, setExercise] = useState<string>();
  const [side, setSide] = useState<'left' | 'right'>('left');
  const found = useFrames(exercise, side);
  const playing = usePlaying(found === undefined || found === null ? found : found.frames, `${exercise} ${side}`);
  const [seen, setSeen] = useState<unknown>();
  const poses = useMemo(() => found?.frames.map(({ pose }) => pose) ?? NOTHING, [found]);
  // Each exercise is first seen from where it is clearest.
  if (found != null && seen !== found) {
    setSeen(found);
    lookFrom(found.view, 'body');
  }
  return { exercise, pick: setExercise, side, setSide, playing, frame: playing.frame, poses };
}

/** What the body does now. `truth` is the pose that words are made of, also where the picture exaggerates. */
function stanceNow(
  tab: LabTab,
  { tension, settled, reading, isLarger }: ReturnType<typeof useTension>,
  frame: Stance | undefined,
  task: Stance | undefined,
) {
  if (tab === 'exercise' && frame !== undefined)
    return { stance: frame, truth: frame.pose, isLarger: false, isCompared: true };
  if (tab === 'loads' && task !== undefined)
    return { stance: task, truth: task.pose, isLarger: false, isCompared: true };
  const pose = Object.keys(tension).length === 0 ? undefined : settled?.poses[reading];
  if (pose === undefined) return { stance: START, truth: START.pose, isLarger: false, isCompared: false };
  const stance = kept(pose, isLarger);
  return { stance, truth: kept(pose, false).pose, isLarger, isCompared: false };
}

const stances = new WeakMap<object, Map<boolean, Stance>>();

/** The same stance for the same pose, so that nothing moves that has not changed. */
function kept(pose: Stance['pose'], isLarger: boolean): Stance {
  const known = stances.get(pose) ?? new Map<boolean, Stance>();
  stances.set(pose, known);
  const stance = known.get(isLarger) ?? standingAs(isLarger ? enlarged(pose, LARGER) : pose);
  known.set(isLarger, stance);
  return stance;
}

/** Muscles in the picture: those of the groups that are on, and whatever is spoken of. */
function shownMuscles(
  { groups, chosen }: SightState,
  tab: LabTab,
  { tension }: ReturnType<typeof useTension>,
  { exercise }: { readonly exercise: string | undefined },
  part: ReturnType<typeof useLabPart>,
): readonly OneMuscle[] {
  const names = new Set<MuscleName>(groups.flatMap((group) => GROUPS[group]));
  if (chosen?.kind === 'muscle') names.add(chosen.name);
  for (const key of Object.keys(tension)) names.add(key.split(' ')[0] as MuscleName);
  const done =
    part.is === 'there' && tab === 'exercise' ? part.value.exercises.find(({ id }) => id === exercise) : undefined;
  for (const { action, muscles } of done?.targets ?? [])
    if (action === 'lengthen' || action === 'strengthen') for (const name of muscles) names.add(name);
  return steady(ALL_MUSCLES.filter((name) => names.has(name)));
}

const lists = new Map<string, readonly OneMuscle[]>();

/** The same list for the same muscles. */
function steady(names: readonly MuscleName[]): readonly OneMuscle[] {
  const key = names.join();
  const list = lists.get(key) ?? names.flatMap((name) => (['r', 'l'] as const).map((side) => ({ name, side })));
  lists.set(key, list);
  return list;
}
