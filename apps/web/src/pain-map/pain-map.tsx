import type { PageWords } from '@hipspine/messages';
import type { PainRegion } from '@hipspine/record';
import { type JSX, useState } from 'react';
import {
  Button,
  Checkbox,
  CheckboxGroup,
  Disclosure,
  DisclosurePanel,
  Input,
  Label,
  Radio,
  RadioGroup,
  TextField,
} from 'react-aria-components';
import { Icon } from '../shell/icon.tsx';
import controls from '../theme/controls.module.css';
import { useWords } from '../words/use-words.ts';
import { BodyFigure } from './body-figure.tsx';
import { VIEWS, type View } from './figure-shapes.ts';
import styles from './pain-map.module.css';
import { PainScale } from './pain-scale.tsx';
import { PLACE_KEYS, type PlaceKey, placeKey, readKey } from './regions.ts';

/** Places, how bad each is, and which is the worst: the state of the map, in the form it is stored. */
export function PainMap({
  regions,
  onChange,
}: {
  readonly regions: readonly PainRegion[];
  readonly onChange: (regions: readonly PainRegion[]) => void;
}): JSX.Element {
  const words = useWords();
  const [view, setView] = useState<View>('back');
  const keys = regions.map(keyOf);
  const toggle = (key: PlaceKey): void =>
    onChange(keys.includes(key) ? regions.filter((entry) => keyOf(entry) !== key) : [...regions, readKey(key)]);
  return (
    <div className={styles.map}>
      <div className={styles.picture}>
        <RadioGroup
          className={controls.segments}
          value={view}
          onChange={(next) => setView(next as View)}
          aria-label={words.map.view}
        >
          {VIEWS.map((name) => (
            <Radio key={name} value={name} className={controls.segment}>
              {viewName(words, name)}
            </Radio>
          ))}
        </RadioGroup>
        <BodyFigure
          view={view}
          marks={new Map(regions.map((entry) => [keyOf(entry), entry.intensity]))}
          onTouch={toggle}
        />
      </div>
      <div className={styles.words}>
        <Chosen regions={regions} onChange={onChange} />
        <PlaceList keys={keys} onChange={(next) => onChange(withKeys(regions, next))} />
      </div>
    </div>
  );
}

const keyOf = ({ region, side }: PainRegion): PlaceKey => placeKey(region as never, side === 'both' ? undefined : side);

const withKeys = (regions: readonly PainRegion[], keys: readonly string[]): readonly PainRegion[] => [
  ...regions.filter((entry) => keys.includes(keyOf(entry))),
  ...PLACE_KEYS.filter((key) => keys.includes(key) && !regions.some((entry) => keyOf(entry) === key)).map(readKey),
];

const viewName = ({ map }: PageWords, view: View): string =>
  ({ front: map.front, back: map.back, left: map.yourLeft, right: map.yourRight })[view];

/** A place in words: "Groin, left". */
export function placeName({ map }: PageWords, { region, side }: Pick<PainRegion, 'region' | 'side'>): string {
  const name = (map.regions as Readonly<Record<string, string>>)[region] ?? region;
  return side === undefined || side === 'both' ? name : map.sided(name, map[side]);
}

function Chosen({
  regions,
  onChange,
}: {
  readonly regions: readonly PainRegion[];
  readonly onChange: (regions: readonly PainRegion[]) => void;
}): JSX.Element {
  const words = useWords();
  const worst = regions.find((entry) => entry.worst === true) ?? (regions.length === 1 ? regions[0] : undefined);
  const change = (key: PlaceKey, edit: (entry: PainRegion) => PainRegion): void =>
    onChange(regions.map((entry) => (keyOf(entry) === key ? edit(entry) : entry)));
  return (
    <div className={styles.chosen}>
      <h2>{words.map.chosen}</h2>
      <div aria-live="polite">
        {regions.length === 0 ? (
          <p className={controls.hint}>{words.map.nothingYet}</p>
        ) : (
          <ul className={styles.chips}>
            {regions.map((entry) => (
              <li key={keyOf(entry)}>
                <Button
                  className={styles.chip}
                  aria-label={words.map.remove(placeName(words, entry))}
                  onPress={() => onChange(regions.filter((other) => other !== entry))}
                >
                  {placeName(words, entry)} <span aria-hidden="true">×</span>
                </Button>
              </li>
            ))}
          </ul>
        )}
      </div>
      {regions.length > 1 ? (
        <RadioGroup
          className={controls.rows}
          value={worst === undefined ? null : keyOf(worst)}
          onChange={(key) => onChange(regions.map((entry) => marked(entry, keyOf(entry) === key)))}
        >
          <Label className={styles.label}>{words.map.worst}</Label>
          {regions.map((entry) => (
            <Radio key={keyOf(entry)} value={keyOf(entry)} className={controls.row}>
              <span className={controls.dot} aria-hidden="true" />
              {placeName(words, entry)}
            </Radio>
          ))}
        </RadioGroup>
      ) : null}
      {worst === undefined ? null : (
        <PainScale
          label={`${words.map.howBad} (${placeName(words, worst)})`}
          value={worst.intensity}
          onChange={(intensity) => change(keyOf(worst), (entry) => ({ ...entry, intensity, when: 'average-day' }))}
        />
      )}
    </div>
  );
}

function marked({ worst: _, ...entry }: PainRegion, isWorst: boolean): PainRegion {
  return isWorst ? { ...entry, worst: true } : entry;
}

/** The same places by name: for the keyboard, for screen readers, and for whoever would rather read. */
function PlaceList({
  keys,
  onChange,
}: {
  readonly keys: readonly PlaceKey[];
  readonly onChange: (keys: readonly string[]) => void;
}): JSX.Element {
  const words = useWords();
  const [search, setSearch] = useState('');
  const wanted = search.trim().toLowerCase();
  const shown = PLACE_KEYS.filter((key) => placeName(words, readKey(key)).toLowerCase().includes(wanted));
  const hidden = keys.filter((key) => !shown.includes(key));
  return (
    <Disclosure className={styles.list}>
      {({ isExpanded }) => (
        <>
          <Button slot="trigger" className={controls.quiet}>
            {words.map.search} <span aria-hidden="true">{isExpanded ? '−' : '+'}</span>
          </Button>
          <DisclosurePanel className={styles.panel}>
            <TextField className={controls.field} value={search} onChange={setSearch}>
              <Label>{words.map.search}</Label>
              <Input className={controls.input} placeholder={words.map.searchHint} />
            </TextField>
            {shown.length === 0 ? <p role="status">{words.map.noMatch}</p> : null}
            <CheckboxGroup
              className={controls.rows}
              aria-label={words.map.title}
              value={keys.filter((key) => shown.includes(key))}
              onChange={(next) => onChange([...hidden, ...next])}
            >
              {shown.map((key) => (
                <Checkbox key={key} value={key} className={controls.row}>
                  <span className={controls.box} aria-hidden="true">
                    {keys.includes(key) ? <Icon name="tick" size={18} /> : null}
                  </span>
                  {placeName(words, readKey(key))}
                </Checkbox>
              ))}
            </CheckboxGroup>
          </DisclosurePanel>
        </>
      )}
    </Disclosure>
  );
}
