import type { MuscleName, Pose } from '@hipspine/body';
import { labSceneWords, labWords } from '@hipspine/messages';
import { type JSX, useEffect, useRef, useState } from 'react';
import { Button } from 'react-aria-components';
import type { BodyScene, Focus, Label, ShownMuscle } from '../body-scene/body-scene.ts';
import { nearestView, type ViewName } from '../body-scene/standpoint.ts';
import type { Layer, Thing } from '../body-scene/thing.ts';
import { useDark } from '../theme/use-dark.ts';
import { useAreaWords } from '../words/use-area-words.ts';
import type { DrawingAsk, LabView, Stance } from './lab-calls.ts';
import { lab } from './lab-client.ts';
import { NamesOverlay } from './names-overlay.tsx';
import styles from './stage.module.css';
import { StageIcon } from './stage-icon.tsx';

/** What is looked at, and from where. */
export interface Sight {
  readonly view: ViewName;
  readonly focus: Focus;
  /** Counts how often a view was asked for: the same one may be wanted again. */
  readonly asked: number;
}

export interface StageProps {
  readonly stance: Stance;
  /** Poses that are to fit into the picture too. */
  readonly within: readonly Pose[];
  readonly sight: Sight;
  readonly layers: Readonly<Record<Layer, boolean>>;
  readonly muscles: readonly ShownMuscle[];
  readonly chosen: Thing | undefined;
  /** Colour by change of length against standing. */
  readonly compared: Pose | undefined;
  readonly names: boolean;
  readonly onChoose: (thing: Thing | undefined) => void;
  /** The eye went somewhere; undefined: to no view that has a name. */
  readonly onView: (view: ViewName | undefined) => void;
  readonly onFlat: () => void;
}

/** The turnable body, or where there is no WebGL a still drawing of the same. */
export function Stage(props: StageProps): JSX.Element {
  const [flat, setFlat] = useState(false);
  return flat ? (
    <FlatBody {...props} />
  ) : (
    <TurnableBody
      {...props}
      onFlat={() => {
        setFlat(true);
        props.onFlat();
      }}
    />
  );
}

function TurnableBody(props: StageProps): JSX.Element {
  const say = useAreaWords(labWords);
  const scene = useAreaWords(labSceneWords);
  const host = useRef<HTMLDivElement>(null);
  const [body, setBody] = useState<BodyScene>();
  const [labels, setLabels] = useState<readonly Label[]>([]);
  const theme = useDark() ? 'dark' : 'light';
  const latest = useRef(props);
  latest.current = props;
  // biome-ignore lint/correctness/useExhaustiveDependencies: made once; what changes is told to it below
  useEffect(() => {
    let made: BodyScene | undefined;
    let gone = false;
    makeBody(host.current, scene.canvas, latest, setLabels).then(
      (one) => {
        made = one;
        if (gone) one.dispose();
        else setBody(one);
      },
      () => {
        if (!gone) latest.current.onFlat();
      },
    );
    return () => {
      gone = true;
      made?.dispose();
    };
  }, []);
  useEffect(() => body?.setTheme(theme), [body, theme]);
  useEffect(() => {
    body?.canvas.setAttribute('aria-label', scene.canvas);
  }, [body, scene]);
  const { stance, within, sight, layers, muscles, chosen, compared } = props;
  useEffect(() => body?.setReference(compared), [body, compared]);
  useEffect(() => {
    body?.setProps(stance.props);
    body?.setPose(stance.pose, { palms: stance.palms, toes: stance.toes, within });
  }, [body, stance, within]);
  useEffect(() => body?.setLayers(layers), [body, layers]);
  useEffect(() => body?.setMuscles(muscles), [body, muscles]);
  useEffect(() => body?.choose(chosen), [body, chosen]);
  useEffect(() => body?.view(sight.view, sight.focus), [body, sight]);
  useEffect(() => {
    if (props.names) setLabels(body?.labels() ?? []);
  }, [body, props.names]);
  return (
    <div className={styles.stage} ref={host} data-ready={body !== undefined}>
      {body === undefined ? (
        <p className={styles.wait} role="status">
          {say.loading}
        </p>
      ) : (
        <div className={styles.turn}>
          {TURNS.map(({ name, act }) => (
            <Button key={name} className={styles.round} aria-label={say.stage[name]} onPress={() => act(body)}>
              <StageIcon name={name} />
            </Button>
          ))}
        </div>
      )}
      {props.names ? <NamesOverlay labels={labels} host={host} /> : null}
    </div>
  );
}

/** Degrees for one press of a button. */
const TURN = 30;
const ZOOM = 1.3;

const TURNS = [
  { name: 'turnLeft', act: (body: BodyScene) => body.turn(-TURN, 0) },
  { name: 'turnRight', act: (body: BodyScene) => body.turn(TURN, 0) },
  { name: 'closer', act: (body: BodyScene) => body.zoom(ZOOM) },
  { name: 'further', act: (body: BodyScene) => body.zoom(1 / ZOOM) },
] as const;

/** @throws Error where there is no WebGL 2, or three.js did not arrive */
async function makeBody(
  host: HTMLElement | null,
  label: string,
  latest: { readonly current: StageProps },
  setLabels: (labels: readonly Label[]) => void,
): Promise<BodyScene> {
  if (host === null) throw new Error('the stage is gone');
  const [{ BodyScene: Scene }, { buildBody }] = await Promise.all([
    import('../body-scene/body-scene.ts'),
    import('@hipspine/body'),
  ]);
  const { stance, sight, layers, muscles } = latest.current;
  const scene: BodyScene = new Scene(host, {
    body: buildBody(),
    label,
    pose: stance.pose,
    layers,
    muscles,
    view: sight.view,
    focus: sight.focus,
    onChoose: (thing) => latest.current.onChoose(thing),
    onChange: () => {
      setLabels([]);
      latest.current.onView(nearestView(scene.standpoint));
    },
    onRest: () => setLabels(latest.current.names ? scene.labels() : []),
  });
  return scene;
}

const FLAT_VIEWS: Readonly<Record<ViewName, LabView>> = {
  front: 'front',
  back: 'back',
  left: 'left',
  right: 'right',
  'three-quarter-left': 'three-quarter-left',
  'three-quarter-right': 'three-quarter-right',
  above: 'front',
};

function FlatBody({ stance, sight, layers, muscles, chosen, compared, onView }: StageProps): JSX.Element {
  const say = useAreaWords(labWords);
  const scene = useAreaWords(labSceneWords);
  const theme = useDark() ? 'dark' : 'light';
  const view = FLAT_VIEWS[sight.view];
  const only = chosen?.kind === 'muscle' ? [chosen.name] : undefined;
  const drawn: readonly MuscleName[] = layers.muscles ? (only ?? [...new Set(muscles.map(({ name }) => name))]) : [];
  const picture = useDrawing({
    stance,
    view,
    theme,
    crop: sight.focus,
    muscles: drawn,
    compared: compared !== undefined,
    subject: say.title,
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: told when the view changes
  useEffect(() => onView(view), [view]);
  return (
    <div className={styles.stage} data-flat="">
      {picture === undefined ? (
        <p className={styles.wait} role="status">
          {say.loading}
        </p>
      ) : (
        <img
          className={styles.flat}
          src={picture}
          alt={say.stage.drawing(scene.views[view])}
          width={480}
          height={560}
        />
      )}
    </div>
  );
}

function useDrawing(ask: DrawingAsk): string | undefined {
  const [address, setAddress] = useState<string>();
  const key = JSON.stringify(ask);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the text stands for all of it
  useEffect(() => {
    let current = true;
    lab.ask('drawing', ask).then(
      (svg) => {
        if (current) setAddress(URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' })));
      },
      () => undefined,
    );
    return () => {
      current = false;
    };
  }, [key]);
  useEffect(() => (address === undefined ? undefined : () => URL.revokeObjectURL(address)), [address]);
  return address;
}
