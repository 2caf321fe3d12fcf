import { breaksWords } from '@hipspine/messages';
import { type JSX, useState } from 'react';
import { Checkbox, CheckboxGroup, FieldError, Group, Input, Label, TextField } from 'react-aria-components';
import { Segments } from '../plan/segments.tsx';
import controls from '../theme/controls.module.css';
import { useAreaWords } from '../words/use-area-words.ts';
import { sayDay, sayNumber, useWords } from '../words/use-words.ts';
import styles from './breaks.module.css';
import { type BreakChoice, readTime, timeText } from './settings.ts';

const EVERY = [20, 30, 45, 60] as const;
const WARN = [1, 2] as const;
/** A Sunday, so that weekdays have names. */
const SUNDAY = '2027-01-10';
/** Monday first. */
const WEEK = [1, 2, 3, 4, 5, 6, 0] as const;

/** How often, when, and how one is told. Each change is kept at once. */
export function BreakSettingsForm({
  choice,
  onChange,
}: {
  readonly choice: BreakChoice;
  readonly onChange: (next: BreakChoice) => void;
}): JSX.Element {
  const words = useWords();
  const say = useAreaWords(breaksWords);
  const minutes = (list: readonly number[]): { value: string; label: string }[] =>
    list.map((n) => ({ value: String(n), label: say.minutes(sayNumber(words, n)) }));
  return (
    <section className={styles.part}>
      <h2>{say.settings}</h2>
      <Segments
        label={say.every}
        options={minutes(EVERY)}
        value={String(choice.everyMinutes)}
        onChange={(value) => onChange({ ...choice, everyMinutes: Number(value) })}
      />
      <Segments
        label={say.warn}
        options={minutes(WARN)}
        value={String(choice.warnMinutes)}
        onChange={(value) => onChange({ ...choice, warnMinutes: Number(value) })}
      />
      <Days choice={choice} onChange={onChange} />
      <SpanFields label={say.work} span={choice.work} onChange={(work) => onChange({ ...choice, work })} />
      <SpanFields
        label={say.quiet}
        hint={say.quietHint}
        span={choice.quiet}
        onChange={(quiet) => onChange({ ...choice, quiet })}
      />
      <Telling choice={choice} onChange={onChange} />
    </section>
  );
}

type FormPart = Parameters<typeof BreakSettingsForm>[0];

function Days({ choice, onChange }: FormPart): JSX.Element {
  const words = useWords();
  const say = useAreaWords(breaksWords);
  const dayName = (n: number, length: 'short' | 'long'): string =>
    sayDay(words, new Date(Date.parse(SUNDAY) + n * 86_400_000).toISOString().slice(0, 10), length);
  return (
    <CheckboxGroup
      className={styles.field}
      value={choice.days.map(String)}
      onChange={(days) => onChange({ ...choice, days: days.map(Number).sort() })}
    >
      <Label className={styles.label}>{say.workDays}</Label>
      <div className={styles.days}>
        {WEEK.map((n) => (
          <Checkbox key={n} value={String(n)} className={styles.day} aria-label={dayName(n, 'long')}>
            {dayName(n, 'short')}
          </Checkbox>
        ))}
      </div>
    </CheckboxGroup>
  );
}

function SpanFields({
  label,
  hint,
  span,
  onChange,
}: {
  readonly label: string;
  readonly hint?: string;
  readonly span: BreakChoice['work'];
  readonly onChange: (span: BreakChoice['work']) => void;
}): JSX.Element {
  const say = useAreaWords(breaksWords);
  return (
    <Group className={styles.field} aria-label={label}>
      <p className={styles.label}>{label}</p>
      {hint === undefined ? null : <p className={controls.hint}>{hint}</p>}
      <div className={styles.span}>
        <TimeField label={say.from} value={span.from} onChange={(from) => onChange({ ...span, from })} />
        <TimeField label={say.to} value={span.to} onChange={(to) => onChange({ ...span, to })} />
      </div>
    </Group>
  );
}

/** A time of day as text: read when the field is left, and told when it cannot be read. */
function TimeField({
  label,
  value,
  onChange,
}: {
  readonly label: string;
  readonly value: number;
  readonly onChange: (minutes: number) => void;
}): JSX.Element {
  const say = useAreaWords(breaksWords);
  const [text, setText] = useState(timeText(value));
  const [isWrong, setWrong] = useState(false);
  const read = (): void => {
    const minutes = readTime(text);
    setWrong(minutes === undefined);
    if (minutes === undefined) return;
    setText(timeText(minutes));
    if (minutes !== value) onChange(minutes);
  };
  return (
    <TextField className={styles.time} value={text} onChange={setText} onBlur={read} isInvalid={isWrong}>
      <Label>{label}</Label>
      <Input className={controls.input} inputMode="numeric" />
      <FieldError className={controls.error}>{say.needsTime(text)}</FieldError>
    </TextField>
  );
}

/** Sound, vibration, messages. Permission for messages is asked for only when somebody switches them on. */
function Telling({ choice, onChange }: FormPart): JSX.Element {
  const say = useAreaWords(breaksWords);
  const [isRefused, setRefused] = useState(false);
  const ways = [
    { key: 'sound', label: say.sound },
    ...('vibrate' in navigator ? [{ key: 'vibration', label: say.vibration }] : []),
    { key: 'messages', label: say.messages, hint: say.messagesHint },
  ] as const;
  const choose = async (keys: readonly string[]): Promise<void> => {
    const next = { ...choice, sound: keys.includes('sound'), vibration: keys.includes('vibration') };
    const wanted = keys.includes('messages');
    const messages = wanted && (choice.messages || (await mayTell()));
    setRefused(wanted && !messages);
    onChange({ ...next, messages });
  };
  return (
    <CheckboxGroup
      className={controls.rows}
      value={ways.flatMap(({ key }) => (choice[key as 'sound'] ? [key] : []))}
      onChange={(keys) => void choose(keys)}
    >
      <Label className={styles.label}>{say.how}</Label>
      {ways.map((way) => (
        <Checkbox key={way.key} value={way.key} className={controls.row}>
          {({ isSelected }) => (
            <>
              <span className={controls.box} aria-hidden="true">
                {isSelected ? '✓' : null}
              </span>
              <span>
                {way.label}
                {'hint' in way ? <span className={styles.hintLine}>{way.hint}</span> : null}
              </span>
            </>
          )}
        </Checkbox>
      ))}
      {isRefused ? (
        <p className={controls.notice} role="alert">
          {say.messagesNo}
        </p>
      ) : null}
    </CheckboxGroup>
  );
}

async function mayTell(): Promise<boolean> {
  if (!('Notification' in globalThis)) return false;
  return (await Notification.requestPermission()) === 'granted';
}
