// A page to see and test the turnable body by itself. three.js and the stored bones come in a chunk of their own.
import { buildBody, FASCICLES, type MuscleName, type Side, STANDING, settle, type Tightness } from '@hipspine/body';
import type { Theme } from '@hipspine/body/drawing';
import { muscleName, postureChanges, postureHonesty, bodySceneWords as words } from '@hipspine/messages';
import type { BodyScene, ShownMuscle } from '../body-scene.ts';
import { button, heading, labelled, list, node, press } from './elements.ts';
import { POSE_WORDS, POSES, type PoseName, palmsOf } from './poses.ts';
import { SIGHTS, type Sight } from './sights.ts';

const body = buildBody();
const theme: Theme = matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
const SIDES: readonly Side[] = ['r', 'l'];
const MUSCLES: readonly MuscleName[] = [...new Set(FASCICLES.map(({ muscle }) => muscle))];
const MOST = 20;

const stage = node('div', { class: 'stage' });
const key = node('div', { class: 'legend' });
const live = node('p', { role: 'status', class: 'quiet', id: 'said' });
const twin = node('div', { id: 'twin' });
const posture = node('div', { id: 'posture', 'aria-live': 'polite' });
const panel = node('div', { class: 'panel' });
const picture = node('div', { class: 'picture' });
picture.append(stage, key);
document.querySelector('#demo')?.append(picture, panel);

let poseName: PoseName = 'standing';
const shown = new Map<string, ShownMuscle>();
for (const name of ['psoas', 'iliacus'] as const)
  for (const side of SIDES) shown.set(`${name} ${side}`, { name, side });

await start();

async function start(): Promise<void> {
  const { BodyScene, legend } = await import('../body-scene.ts');
  key.append(legend(theme, 40, words.legend));
  let changed = (): void => {};
  try {
    performance.mark('body-scene-start');
    const scene = new BodyScene(stage, {
      body,
      theme,
      label: words.canvas,
      pose: POSES.standing,
      muscles: [...shown.values()],
      onChoose: (thing) => {
        live.textContent = thing === undefined ? words.nothingChosen : words.thing(thing);
      },
      onChange: () => changed(),
    });
    scene.setReference(STANDING);
    scene.drawNow();
    performance.measure('body-scene-first-frame', 'body-scene-start');
    // For tests and benchmarks, which look at the page from outside.
    Object.assign(window, { scene, POSES, MUSCLES });
    controls(scene);
    const tell = (): void => twin.replaceChildren(list(words.twin(scene.describe(), true)));
    let waiting = 0;
    // Words are for when the body stands still again.
    changed = () => {
      clearTimeout(waiting);
      waiting = window.setTimeout(tell, 120);
    };
    tell();
  } catch (error) {
    panel.append(node('p', {}, words.noPicture));
    throw error;
  }
}

function controls(scene: BodyScene): void {
  panel.append(
    heading(1, 'The turnable body'),
    live,
    heading(2, 'Pose'),
    choices((Object.keys(POSES) as PoseName[]).map((name) => [POSE_WORDS[name], () => takePose(scene, name)])),
    heading(2, 'Look from'),
    choices(
      (Object.keys(words.views) as (keyof typeof words.views)[]).map((name) => [
        words.views[name],
        () => scene.view(name),
      ]),
    ),
    heading(2, 'See'),
    choices(SIGHTS.map((sight) => [sight.name, () => show(scene, sight)])),
    heading(2, 'Layers'),
    layers(scene),
    heading(2, 'Short muscles, standing'),
    tension(scene),
    posture,
    heading(2, 'The same in words'),
    twin,
    heading(2, 'Muscles'),
    muscles(scene),
  );
  panel.append(node('p', { class: 'quiet' }, postureHonesty.join(' ')));
}

function choices(entries: readonly (readonly [string, () => void])[]): HTMLElement {
  const group = node('div', { class: 'choices' });
  group.append(...entries.map(([name, act]) => button(name, act)));
  return group;
}

function takePose(scene: BodyScene, name: PoseName): void {
  poseName = name;
  scene.setPose(POSES[name], { palms: palmsOf(name) });
}

function show(scene: BodyScene, { muscles, layers, without, view, focus }: Sight): void {
  shown.clear();
  for (const muscle of muscles) shown.set(`${muscle.name} ${muscle.side}`, muscle);
  scene.setMuscles(muscles);
  scene.setLayers(layers);
  scene.hideSide(without);
  scene.view(view, focus);
  for (const toggle of panel.querySelectorAll<HTMLButtonElement>('[data-layer]')) {
    press(toggle, scene.describe().layers[toggle.dataset.layer as 'skin']);
  }
}

function layers(scene: BodyScene): HTMLElement {
  const group = node('div', { class: 'choices' });
  for (const layer of ['skin', 'muscles', 'bones', 'nerves'] as const) {
    const toggle = button(words.layers[layer], () => {
      scene.setLayers({ [layer]: !scene.describe().layers[layer] });
      press(toggle, scene.describe().layers[layer]);
    });
    toggle.dataset.layer = layer;
    press(toggle, scene.describe().layers[layer]);
    group.append(toggle);
  }
  return group;
}

/** Focus on a name marks it in the picture; a press shows or hides it. */
function muscles(scene: BodyScene): HTMLElement {
  const group = node('div', { class: 'choices' });
  for (const name of MUSCLES) {
    for (const side of SIDES) {
      const muscle = { kind: 'muscle', name, side } as const;
      const id = `${name} ${side}`;
      const toggle = button(`${muscleName(name)}, ${words.sides[side]}`, () => {
        if (!shown.delete(id)) shown.set(id, muscle);
        scene.setMuscles([...shown.values()]);
        press(toggle, shown.has(id));
      });
      toggle.dataset.muscle = id;
      toggle.addEventListener('focus', () => {
        if (!toggle.matches(':focus-visible')) return;
        scene.choose(muscle);
        live.textContent = words.thing(muscle);
      });
      press(toggle, shown.has(id));
      group.append(toggle);
    }
  }
  return group;
}

function tension(scene: BodyScene): HTMLElement {
  const group = node('div', {});
  const lost = new Map<string, number>();
  for (const muscle of ['psoas', 'iliacus'] as const) {
    for (const side of SIDES) {
      const slider = node('input', { type: 'range', min: '0', max: String(MOST), step: '1', value: '0' });
      slider.dataset.tension = `${muscle}_${side}`;
      slider.addEventListener('input', () => {
        lost.set(`${muscle} ${side}`, Number(slider.value));
        stand(scene, lost);
      });
      group.append(labelled(`${muscleName(muscle)}, ${words.sides[side]}`, slider));
    }
  }
  return group;
}

/** Settles the standing body under what its muscles have lost, and shows the middle of three readings. */
function stand(scene: BodyScene, lost: ReadonlyMap<string, number>): void {
  const tightness: Tightness = Object.fromEntries(
    FASCICLES.flatMap(({ name, muscle }) =>
      SIDES.map((side) => [`${name}_${side}`, lost.get(`${muscle} ${side}`) ?? 0] as const),
    ).filter(([, millimetres]) => millimetres > 0),
  );
  const { change, poses } = settle(body, tightness);
  poseName = 'standing';
  const standing = POSES[poseName];
  const arms = Object.fromEntries(
    Object.entries(standing).filter(([id]) => id.startsWith('shoulder') || id.startsWith('elbow')),
  );
  scene.setPose({ ...poses.mid, ...arms });
  posture.replaceChildren(list(postureChanges(change)));
}
