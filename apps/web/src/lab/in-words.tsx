import { labSceneWords, labWords } from '@hipspine/messages';
import type { JSX } from 'react';
import type { MuscleFacts } from '../body-scene/scene-facts.ts';
import { useAreaWords } from '../words/use-area-words.ts';
import styles from './in-words.module.css';
import type { OneMuscle, Tension } from './lab-calls.ts';
import { useForeign } from './muscle-panel.tsx';
import panel from './panel.module.css';
import type { SightState } from './use-sight.ts';

/** What the body does that it does not do of its own. */
export interface Doing {
  readonly tension: Tension;
  readonly exercise: string | undefined;
  readonly pose: string | undefined;
  readonly task: string | undefined;
}

/** Everything the picture shows, as sentences: for whoever does not see it, and for whoever likes words better. */
export function InWords({
  sight: { layers, view, chosen },
  muscles,
  facts,
  doing,
  isCompared,
}: {
  readonly sight: SightState;
  readonly muscles: readonly (OneMuscle & { readonly millimetres: number })[];
  readonly facts: MuscleFacts | undefined;
  readonly doing: Doing;
  readonly isCompared: boolean;
}): JSX.Element {
  const say = useAreaWords(labWords);
  const scene = useAreaWords(labSceneWords);
  const seen = layers.muscles ? muscles : [];
  const known = chosen?.kind === 'muscle' ? (facts?.name === chosen.name ? facts : undefined) : chosen;
  const sentences = scene.twin({ layers, view, muscles: seen, chosen: known }, isCompared);
  return (
    <section className={styles.inWords} aria-labelledby="lab-in-words">
      <h2 id="lab-in-words">{say.inWords.title}</h2>
      <p role="status" className={panel.said}>
        {chosen === undefined ? scene.nothingChosen : say.inWords.chosen(scene.thing(chosen))}
      </p>
      <ul className={panel.facts}>
        <Does doing={doing} />
        {sentences.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </section>
  );
}

function Does({ doing: { tension, exercise, pose, task } }: { readonly doing: Doing }): JSX.Element {
  const say = useAreaWords(labWords);
  const lang = useForeign();
  const tense = Object.entries(tension).map(([key, millimetres]) => {
    const [name, side] = key.split(' ') as [keyof typeof say.muscles, 'r' | 'l'];
    return `${say.muscles[name].name}, ${say.sides[side]}: ${millimetres} mm`;
  });
  if (exercise !== undefined) return <li lang={lang}>{say.inWords.exercise(exercise, pose ?? '')}</li>;
  if (task !== undefined) return <li>{say.inWords.task(say.loads.tasks[task as keyof typeof say.loads.tasks])}</li>;
  return <li>{tense.length === 0 ? say.inWords.standing : say.inWords.tense(tense.join('; '))}</li>;
}
