import type { EntryId } from '@hipspine/record';
import { type JSX, useState } from 'react';
import { Button } from 'react-aria-components';
import { PLACE_KEYS, type PlaceKey, readKey } from '../pain-map/regions.ts';
import { TapScale } from '../pain-map/tap-scale.tsx';
import { Segments } from '../plan/segments.tsx';
import { record } from '../store/record.ts';
import { useRecord } from '../store/use-record.ts';
import controls from '../theme/controls.module.css';
import { usePracticeWords } from '../words/use-practice-words.ts';
import { sayNumber } from '../words/use-words.ts';
import { knownPlaces, sayPlace } from './places.ts';
import styles from './progress.module.css';

const MOST = 4;

/** One tap keeps how it is now, at a place, with the time. As often a day as one likes; nothing is pressed beforehand. */
export function PainTap(): JSX.Element {
  const words = usePracticeWords();
  const { progress: say } = words;
  const { log } = useRecord();
  const known = knownPlaces(log).slice(0, MOST);
  const [chosen, setChosen] = useState<PlaceKey>();
  const [span, setSpan] = useState<'now' | 'day'>('now');
  const [kept, setKept] = useState<{ readonly id: EntryId; readonly said: string }>();
  const place = chosen ?? known[0];
  const listed = chosen === undefined || known.includes(chosen) ? known : [chosen, ...known].slice(0, MOST);
  const tap = async (score: number): Promise<void> => {
    if (place === undefined) return;
    const id = await record.add('pain', { span, regions: [{ ...readKey(place), intensity: score }] });
    const time = new Intl.DateTimeFormat(words.language, { timeStyle: 'short' }).format(new Date());
    setKept({ id, said: say.kept(sayNumber(words, score), sayPlace(words, place), time) });
  };
  return (
    <section className={styles.part}>
      <h2>{say.howNow}</h2>
      {listed.length > 1 ? (
        <Segments
          label={say.where}
          options={listed.map((key) => ({ value: key, label: sayPlace(words, key) }))}
          value={place}
          onChange={(key) => {
            setChosen(key);
            setKept(undefined);
          }}
        />
      ) : null}
      <label className={controls.field}>
        <span>{place === undefined ? say.choosePlace : say.otherPlace}</span>
        <select
          className={controls.input}
          value=""
          onChange={({ target }) => {
            setChosen(target.value as PlaceKey);
            setKept(undefined);
          }}
        >
          <option value="">{say.choosePlace}</option>
          {PLACE_KEYS.map((key) => (
            <option key={key} value={key}>
              {sayPlace(words, key)}
            </option>
          ))}
        </select>
      </label>
      {place === undefined ? null : (
        <>
          <Segments
            label={say.worstDay}
            options={[
              { value: 'now', label: say.spans.now },
              { value: 'day', label: say.spans.day },
            ]}
            value={span}
            onChange={setSpan}
          />
          <TapScale label={say.tap(sayPlace(words, place))} onTap={(score) => void tap(score)} />
        </>
      )}
      <div role="status">
        {kept === undefined ? null : (
          <p className={controls.bar}>
            <span>{kept.said}</span>
            <Button
              className={controls.link}
              onPress={() => {
                void record.add('withdrawal', {}, { corrects: kept.id });
                setKept(undefined);
              }}
            >
              {say.undo}
            </Button>
          </p>
        )}
      </div>
    </section>
  );
}
