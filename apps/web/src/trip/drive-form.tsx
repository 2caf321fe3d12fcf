import { type PageWords, tripWords } from '@hipspine/messages';
import type { Trip } from '@hipspine/record';
import { type JSX, useRef, useState } from 'react';
import { Button, FieldError, Input, Label, TextField } from 'react-aria-components';
import { PainScale } from '../pain-map/pain-scale.tsx';
import { Segments } from '../plan/segments.tsx';
import { MeasureField } from '../set-ups/measure-field.tsx';
import { asTyped, type Measure, measured } from '../set-ups/measured.ts';
import controls from '../theme/controls.module.css';
import { useAreaWords } from '../words/use-area-words.ts';
import { sayDayOfYear, sayNumber, useWords } from '../words/use-words.ts';
import { isLeavingDay, leavingDays } from './leaving-day.ts';
import styles from './trip.module.css';

type Known = 'hours' | 'kilometres';

const RANGES: Readonly<Record<Known, Pick<Measure, 'low' | 'high'>>> = {
  hours: { low: 0.5, high: 100 },
  kilometres: { low: 20, high: 8000 },
};
const DAYS = ['1', '2', '3', '4', '5', '6', '7'] as const;

/** What a drive is planned from. */
export function DriveForm({
  start,
  today,
  onMake,
}: {
  /** The last one, or what it may have in common with this one. */
  readonly start: Partial<Trip> | undefined;
  readonly today: string;
  readonly onMake: (trip: Trip) => void;
}): JSX.Element {
  const words = useWords();
  const say = useAreaWords(tripWords);
  const [known, setKnown] = useState<Known>(start?.kilometres === undefined ? 'hours' : 'kilometres');
  const [typed, setTyped] = useState(() =>
    asTyped(start?.hours ?? start?.kilometres ?? '', sayNumber(words, 1.5).charAt(1)),
  );
  const [days, setDays] = useState(String(start?.days ?? 1));
  const [gearbox, setGearbox] = useState<Trip['gearbox']>(start?.gearbox ?? 'clutch');
  const [driver, setDriver] = useState<Trip['driver']>(start?.driver ?? 'me');
  const [cruise, setCruise] = useState<'yes' | 'no'>(start?.hasCruiseControl === true ? 'yes' : 'no');
  const [leaves, setLeaves] = useState(start?.leaves ?? '');
  const [painNow, setPainNow] = useState(start?.painNow);
  const [isChecked, setChecked] = useState(false);
  const measure: Measure = { typed, ...RANGES[known] };
  const amount = measured(measure);
  const { first, last } = leavingDays(today);
  const leavesField = useRef<HTMLInputElement>(null);
  const [isWrongDay, setWrongDay] = useState(false);
  const send = (): void => {
    setChecked(true);
    // The 31st of February stands in the field and has no value; that is not the same as an empty field.
    const isWrong = leaves === '' ? leavesField.current?.validity.badInput === true : !isLeavingDay(leaves, today);
    setWrongDay(isWrong);
    if (isWrong && amount !== undefined) leavesField.current?.focus();
    if (isWrong || amount === undefined) return;
    onMake({
      ...(known === 'hours' ? { hours: amount } : { kilometres: amount }),
      days: Number(days),
      gearbox,
      driver,
      hasCruiseControl: cruise === 'yes',
      ...(leaves === '' ? {} : { leaves }),
      ...(painNow === undefined ? {} : { painNow }),
    });
  };
  return (
    <form
      className={styles.form}
      // What does not fit is said in our words, at its field.
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <p>{say.intro}</p>
      <Segments
        label={say.how}
        options={[
          { value: 'hours', label: say.hows.hours },
          { value: 'kilometres', label: say.hows.kilometres },
        ]}
        value={known}
        onChange={setKnown}
      />
      <MeasureField
        label={known === 'hours' ? say.hours : say.kilometres}
        hint={say.both}
        measure={measure}
        isNeeded={isChecked}
        onType={setTyped}
      />
      <Segments
        label={say.days}
        options={DAYS.map((value) => ({ value: value as string, label: sayNumber(words, Number(value)) }))}
        value={days}
        onChange={setDays}
      />
      <Segments
        label={say.gearbox}
        options={[
          { value: 'clutch', label: say.gears.clutch },
          { value: 'automatic', label: say.gears.automatic },
        ]}
        value={gearbox}
        onChange={setGearbox}
      />
      <Segments
        label={say.driver}
        options={[
          { value: 'me', label: say.drivers.me },
          { value: 'shared', label: say.drivers.shared },
          { value: 'other', label: say.drivers.other },
        ]}
        value={driver}
        onChange={setDriver}
      />
      <Segments
        label={say.cruise}
        options={[
          { value: 'yes', label: say.yes },
          { value: 'no', label: say.no },
        ]}
        value={cruise}
        onChange={setCruise}
      />
      <TextField
        className={controls.field}
        value={leaves}
        onChange={(day) => {
          setLeaves(day);
          setWrongDay(false);
        }}
        type="date"
        isInvalid={isWrongDay}
        validationBehavior="aria"
      >
        <Label>{say.leaves}</Label>
        <Input ref={leavesField} className={controls.input} min={first} max={last} />
        <span className={controls.hint}>{say.leavesHint}</span>
        <FieldError className={controls.error}>
          {isWrongDay
            ? say.leavesNeeds(sayDayOfYear(words, first), sayDayOfYear(words, last), sayTyped(words, leaves))
            : ''}
        </FieldError>
      </TextField>
      <PainScale label={say.painNow} value={painNow} onChange={setPainNow} />
      <p>
        <Button type="submit" className={controls.button}>
          {say.make}
        </Button>
      </p>
    </form>
  );
}

/** A day as it was typed: with a year of two or five digits it is best seen as a date. */
const sayTyped = (words: PageWords, typed: string): string =>
  Number.isNaN(Date.parse(typed)) ? typed : sayDayOfYear(words, typed);
