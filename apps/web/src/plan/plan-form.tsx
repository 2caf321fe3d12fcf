import { type JSX, useState } from 'react';
import { Button, Checkbox, CheckboxGroup, Label } from 'react-aria-components';
import { Icon } from '../shell/icon.tsx';
import { ScreenFrame } from '../shell/screen-frame.tsx';
import controls from '../theme/controls.module.css';
import { usePracticeWords } from '../words/use-practice-words.ts';
import { sayNumber } from '../words/use-words.ts';
import styles from './plan.module.css';
import type { PlanAsk, PlanBook } from './planner-calls.ts';
import { Rows, Segments } from './segments.tsx';
import { SurgeonLimits } from './surgeon-limits.tsx';
import { limitsDraft, limitsOf } from './surgeon-limits-draft.ts';

const MINUTES = [5, 10, 15, 20, 30, 45];
const DAYS = [2, 3, 4, 5, 6, 7];
const PLACES = ['home', 'desk', 'outdoors', 'gym', 'travel', 'car-stop'] as const;

/** Asks what the planner needs and nothing else. Everything has a start value that can be left as it is. */
export function PlanForm({
  start,
  gear,
  onMake,
}: {
  readonly start: PlanAsk;
  readonly gear: PlanBook['gear'];
  readonly onMake: (ask: PlanAsk) => void;
}): JSX.Element {
  const words = usePracticeWords();
  const { plan: say } = words;
  const [ask, setAsk] = useState(start);
  const [draft, setDraft] = useState(() => limitsDraft(start));
  const [isChecked, setChecked] = useState(false);
  const told = limitsOf(draft, words.plan.setBy);
  const send = (): void => {
    if (!told.ok) setChecked(true);
    else onMake({ ...ask, limits: told.limits, context: { ...ask.context, surgery: told.surgery } });
  };
  return (
    <ScreenFrame title={say.askTitle}>
      <p className={controls.hint}>{say.intro}</p>
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          send();
        }}
      >
        <Segments
          label={say.minutes}
          options={MINUTES.map((n) => ({ value: String(n), label: say.minutesShort(sayNumber(words, n)) }))}
          value={String(ask.minutes)}
          onChange={(minutes) => setAsk({ ...ask, minutes: Number(minutes) })}
        />
        <Segments
          label={say.days}
          options={DAYS.map((n) => ({ value: String(n), label: sayNumber(words, n) }))}
          value={String(ask.days)}
          onChange={(days) => setAsk({ ...ask, days: Number(days) })}
        />
        <Rows
          label={say.place}
          options={PLACES.map((place) => ({ value: place, label: say.places[place] }))}
          value={ask.place}
          onChange={(place) => setAsk({ ...ask, place })}
        />
        <CheckboxGroup
          className={styles.field}
          value={[...ask.equipment]}
          onChange={(equipment) => setAsk({ ...ask, equipment })}
        >
          <Label className={styles.label}>{say.gear}</Label>
          <p className={controls.hint}>{say.gearHint}</p>
          <div className={styles.gear}>
            {gear.map(({ id, name }) => (
              <Checkbox key={id} value={id} className={controls.row}>
                {({ isSelected }) => (
                  <>
                    <span className={controls.box} aria-hidden="true">
                      {isSelected ? <Icon name="tick" size={18} /> : null}
                    </span>
                    {name}
                  </>
                )}
              </Checkbox>
            ))}
          </div>
        </CheckboxGroup>
        <SurgeonLimits draft={draft} onChange={setDraft} faults={isChecked && !told.ok ? told.faults : []} />
        <p>
          <Button type="submit" className={controls.button}>
            {say.make}
          </Button>
        </p>
      </form>
    </ScreenFrame>
  );
}
