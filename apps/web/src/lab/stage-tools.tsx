import { labWords } from '@hipspine/messages';
import type { JSX } from 'react';
import { ToggleButton, ToggleButtonGroup } from 'react-aria-components';
import type { Focus } from '../body-scene/body-scene.ts';
import { LAYERS, type Layer } from '../body-scene/thing.ts';
import { Segments } from '../plan/segments.tsx';
import { Disclosed } from '../shell/folded.tsx';
import controls from '../theme/controls.module.css';
import { useAreaWords } from '../words/use-area-words.ts';
import { GROUP_NAMES, type MuscleGroup } from './muscle-groups.ts';
import panel from './panel.module.css';
import styles from './stage-tools.module.css';
import type { SightState } from './use-sight.ts';

const VIEWS = ['front', 'right', 'back', 'left', 'above'] as const;

/** From where, what, and how much: everything that a hand on the picture can do, and more, with buttons. */
export function StageTools({ sight }: { readonly sight: SightState }): JSX.Element {
  const { stage: say, groups } = useAreaWords(labWords);
  const { noWebGl } = useAreaWords(labWords);
  const view = VIEWS.find((name) => name === sight.view);
  return (
    <div className={styles.tools}>
      {sight.isFlat ? <p className={controls.notice}>{noWebGl}</p> : null}
      <Segments
        label={say.views}
        options={VIEWS.filter((name) => !(sight.isFlat && name === 'above')).map((value) => ({
          value,
          label: say.view[value],
        }))}
        value={view}
        onChange={(to) => sight.lookFrom(to)}
      />
      <Disclosed title={say.more}>
        <div className={styles.more}>
          <Segments<Focus>
            label={say.focus}
            options={[
              { value: 'pelvis', label: say.pelvis },
              { value: 'body', label: say.whole },
            ]}
            value={sight.at.focus}
            onChange={(focus) => sight.lookFrom(sight.view ?? 'three-quarter-right', focus)}
          />
          <Toggles
            label={say.layers}
            options={[
              ...LAYERS.map((layer) => ({ id: layer, name: say.layer[layer] })),
              { id: 'names', name: say.names },
            ]}
            on={[...LAYERS.filter((layer) => sight.layers[layer]), ...(sight.names ? ['names'] : [])]}
            onChange={(on) => {
              sight.setNames(on.has('names'));
              sight.setLayers(
                Object.fromEntries(LAYERS.map((layer) => [layer, on.has(layer)])) as Record<Layer, boolean>,
              );
            }}
          />
          <Toggles
            label={say.groups}
            options={GROUP_NAMES.map((id) => ({ id, name: groups[id] }))}
            on={sight.groups}
            onChange={(on) => sight.setGroups(GROUP_NAMES.filter((group: MuscleGroup) => on.has(group)))}
          />
          <p className={controls.hint}>{say.keys}</p>
        </div>
      </Disclosed>
    </div>
  );
}

function Toggles({
  label,
  options,
  on,
  onChange,
}: {
  readonly label: string;
  readonly options: readonly { readonly id: string; readonly name: string }[];
  readonly on: readonly string[];
  readonly onChange: (on: ReadonlySet<string>) => void;
}): JSX.Element {
  return (
    <div className={styles.toggles}>
      <span aria-hidden="true">{label}</span>
      <ToggleButtonGroup
        aria-label={label}
        className={panel.chips}
        selectionMode="multiple"
        selectedKeys={on}
        onSelectionChange={(keys) => onChange(new Set([...keys].map(String)))}
      >
        {options.map(({ id, name }) => (
          <ToggleButton key={id} id={id} className={panel.toggle}>
            {name}
          </ToggleButton>
        ))}
      </ToggleButtonGroup>
    </div>
  );
}
