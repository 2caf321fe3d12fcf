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
  ToggleButton,
} from 'react-aria-components';
import { Icon } from '../shell/icon.tsx';
import controls from '../theme/controls.module.css';
import { useWords } from '../words/use-words.ts';
import { BodyFigure } from './body-figure.tsx';
import { VIEWS, type View } from './figure-shapes.ts';
import styles from './pain-map.module.css';
import { PainScale } from './pain-scale.tsx';
import { PlaceDetails } from './place-details.tsx';
import { placeName } from './place-words.ts';
import { mainPlace, PLACE_KEYS, type PlaceKey, placeKey, readKey } from './regions.ts';

/** Places, how each feels, and which is the worst: the state of the map, in the form it is stored. */
export function PainMap({
  regions,
  onChange,
}: {
  readonly regions: readonly PainRegion[];
  readonly onChange: (regions: readonly PainRegion[]) => void;
}): JSX.Element {
  const words = useWords();
  const [view, setView] = useState<View>('back');
  const [isClose, setClose] = useState(false);
  const keys = regions.map(keyOf);
  const toggle = (key: PlaceKey): void =>
    onChange(keys.includes(key) ? regions.filter((entry) => keyOf(entry) !== key) : [...regions, readKey(key)]);
  return (
    <div className={styles.map}>
      <div className={styles.picture}>
        <RadioGroup
          className={styles.views}
          value={view}
          onChange={(next) => setView(next as View)}
          aria-label={words.map.view}
        >
          {VIEWS.map((name) => (
            <Radio key={name} value={name} className={styles.view}>
              {viewName(words, name)}
            </Radio>
          ))}
        </RadioGroup>
        <div className={styles.paper}>
          <BodyFigure
            view={view}
            marks={new Map(regions.map((entry) => [keyOf(entry), entry.intensity]))}
            onTouch={toggle}
            isClose={isClose}
          />
          <ToggleButton className={styles.closer} isSelected={isClose} onChange={setClose}>
            {words.map.closer}
          </ToggleButton>
          {view === 'front' || view === 'back' ? <Sides view={view} /> : null}
        </div>
        <Checkbox
          className={controls.row}
          isSelected={keys.includes('everywhere')}
          onChange={() => toggle('everywhere')}
        >
          <span className={controls.box} aria-hidden="true">
            {keys.includes('everywhere') ? <Icon name="tick" size={18} /> : null}
          </span>
          <span>
            {words.map.allOver}
            <span className={styles.said}>{words.map.allOverHint}</span>
          </span>
        </Checkbox>
      </div>
      <div className={styles.words}>
        <Chosen regions={regions} onChange={onChange} />
        <PlaceList keys={keys} onChange={(next) => onChange(withKeys(regions, next))} />
      </div>
    </div>
  );
}

/** Which side is which: one is seen as in a mirror from the front only by oneself. */
function Sides({ view }: { readonly view: 'front' | 'back' }): JSX.Element {
  const { map } = useWords();
  const [start, end] = view === 'front' ? [map.yourRight, map.yourLeft] : [map.yourLeft, map.yourRight];
  return (
    <p className={styles.sides} aria-hidden="true">
      <span>{start}</span>
      <span>{end}</span>
    </p>
  );
}

const keyOf = ({ region, side }: PainRegion): PlaceKey => placeKey(region as never, side === 'both' ? undefined : side);

const withKeys = (regions: readonly PainRegion[], keys: readonly string[]): readonly PainRegion[] => [
  ...regions.filter((entry) => keys.includes(keyOf(entry))),
  ...PLACE_KEYS.filter((key) => keys.includes(key) && !regions.some((entry) => keyOf(entry) === key)).map(readKey),
];

const viewName = ({ map }: PageWords, view: View): string =>
  ({ front: map.front, back: map.back, left: map.yourLeft, right: map.yourRight })[view];

function Chosen({
  regions,
  onChange,
}: {
  readonly regions: readonly PainRegion[];
  readonly onChange: (regions: readonly PainRegion[]) => void;
}): JSX.Element {
  const words = useWords();
  const worst = mainPlace(regions);
  const change = (changed: PainRegion): void =>
    onChange(regions.map((entry) => (keyOf(entry) === keyOf(changed) ? changed : entry)));
  return (
    <div className={styles.chosen}>
      <h2>{words.map.chosen}</h2>
      <div aria-live="polite">
        {regions.length === 0 ? (
          <p className={controls.hint}>{words.map.nothingYet}</p>
        ) : (
          <ul className={styles.places}>
            {regions.map((entry) => (
              <li key={keyOf(entry)}>
                <PlaceDetails
                  entry={entry}
                  isMain={entry === worst}
                  onChange={change}
                  onRemove={() => onChange(regions.filter((other) => other !== entry))}
                />
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
          onChange={(intensity) => change({ ...worst, intensity, when: 'average-day' })}
        />
      )}
    </div>
  );
}

function marked({ worst: _, ...entry }: PainRegion, isWorst: boolean): PainRegion {
  return isWorst ? { ...entry, worst: true } : entry;
}

/** "All over" has a row of its own beside the picture. */
const LISTED: readonly PlaceKey[] = PLACE_KEYS.filter((key) => key !== 'everywhere');

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
  const shown = LISTED.filter((key) => placeName(words, readKey(key)).toLowerCase().includes(wanted));
  const hidden = keys.filter((key) => !shown.includes(key));
  return (
    <Disclosure>
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
              className={`${controls.rows} ${styles.listed}`}
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
