import type { PainRegion } from '@hipspine/record';
import type { JSX } from 'react';
import { Button, Checkbox, CheckboxGroup, Disclosure, DisclosurePanel, Label } from 'react-aria-components';
import { Icon } from '../shell/icon.tsx';
import controls from '../theme/controls.module.css';
import { useWords } from '../words/use-words.ts';
import styles from './pain-map.module.css';
import { PainScale } from './pain-scale.tsx';
import { detailWords, placeName } from './place-words.ts';

/** One marked place as a row: its name, what was said about it, more to say folded away, and a way to take it off. */
export function PlaceDetails({
  entry,
  isMain,
  onChange,
  onRemove,
}: {
  readonly entry: PainRegion;
  /** How bad the main place is has been asked in sight already. */
  readonly isMain: boolean;
  readonly onChange: (entry: PainRegion) => void;
  readonly onRemove: () => void;
}): JSX.Element {
  const words = useWords();
  const { map } = words;
  const name = placeName(words, entry);
  return (
    <Disclosure className={styles.place}>
      <div className={styles.placeHead}>
        <p className={styles.placeName}>
          <span className={styles.badge} aria-hidden="true">
            {entry.intensity ?? <Icon name="tick" size={16} />}
          </span>
          <span>
            {name}
            <PlaceWords entry={entry} />
          </span>
        </p>
        <Button slot="trigger" className={`${controls.link} ${styles.more}`} aria-label={map.describePlace(name)}>
          {map.describe}
        </Button>
        <Button className={styles.remove} aria-label={map.remove(name)} onPress={onRemove}>
          <span aria-hidden="true">×</span>
        </Button>
      </div>
      <DisclosurePanel className={styles.panel}>
        <p className={controls.hint}>{map.optional}</p>
        {isMain ? null : (
          <PainScale
            label={map.howBad}
            value={entry.intensity}
            onChange={(intensity) => onChange({ ...entry, intensity, when: 'average-day' })}
          />
        )}
        <Chips
          label={map.kind}
          names={map.kinds}
          value={entry.kind ?? []}
          onChange={(kind) => onChange(withList(entry, 'kind', kind))}
        />
        <Chips
          label={map.time}
          names={map.times}
          value={entry.times ?? []}
          onChange={(times) => onChange(withList(entry, 'times', times))}
        />
      </DisclosurePanel>
    </Disclosure>
  );
}

/** A list that is empty again was never filled. */
function withList(entry: PainRegion, field: 'kind' | 'times', list: readonly string[]): PainRegion {
  const { [field]: _, ...rest } = entry;
  return list.length === 0 ? rest : { ...rest, [field]: list };
}

function PlaceWords({ entry }: { readonly entry: PainRegion }): JSX.Element | null {
  const words = useWords();
  const said = detailWords(words, entry);
  return said.length === 0 ? null : <span className={styles.said}>{said.join(' · ')}</span>;
}

function Chips({
  label,
  names,
  value,
  onChange,
}: {
  readonly label: string;
  readonly names: Readonly<Record<string, string>>;
  readonly value: readonly string[];
  readonly onChange: (value: readonly string[]) => void;
}): JSX.Element {
  return (
    <CheckboxGroup value={[...value]} onChange={onChange}>
      <Label className={styles.label}>{label}</Label>
      <div className={styles.chips}>
        {Object.entries(names).map(([word, name]) => (
          <Checkbox key={word} value={word} className={styles.chip}>
            {value.includes(word) ? <Icon name="tick" size={16} /> : null}
            {name}
          </Checkbox>
        ))}
      </div>
    </CheckboxGroup>
  );
}
