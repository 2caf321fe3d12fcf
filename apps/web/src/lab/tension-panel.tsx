import type { MuscleName, SettledPosture, Side } from '@hipspine/body';
import { labPostureWords, labWords, postureChangesOf } from '@hipspine/messages';
import { type JSX, useState } from 'react';
import { Button, Slider, SliderThumb, SliderTrack, Switch } from 'react-aria-components';
import { Segments } from '../plan/segments.tsx';
import { Disclosed } from '../shell/folded.tsx';
import controls from '../theme/controls.module.css';
import { useAreaWords } from '../words/use-area-words.ts';
import type { OneMuscle, Tension } from './lab-calls.ts';
import { MuscleList } from './muscle-list.tsx';
import panel from './panel.module.css';
import { PostureAnswer } from './posture-answer.tsx';
import styles from './tension-panel.module.css';

/** Which of three readings of what nobody has measured. */
export type Reading = 'low' | 'mid' | 'high';

/** Millimetres; the model believes no more of anybody. */
const MOST = 20;

/** Muscles whose effect on standing was held against a study. */
const CHECKED: ReadonlySet<MuscleName> = new Set<MuscleName>(['psoas', 'iliacus']);

/** Muscles made shorter, side by side, and what standing makes of it. */
export function TensionPanel({
  muscles,
  tension,
  settled,
  busy,
  hasFailed,
  reading,
  isLarger,
  onTension,
  onAdd,
  onReset,
  onReading,
  onLarger,
}: {
  /** Those with sliders. */
  readonly muscles: readonly MuscleName[];
  readonly tension: Tension;
  readonly settled: SettledPosture | undefined;
  readonly busy: boolean;
  readonly hasFailed: boolean;
  readonly reading: Reading;
  readonly isLarger: boolean;
  readonly onTension: (muscle: OneMuscle, millimetres: number) => void;
  readonly onAdd: (muscle: MuscleName) => void;
  readonly onReset: () => void;
  readonly onReading: (reading: Reading) => void;
  readonly onLarger: (larger: boolean) => void;
}): JSX.Element {
  const { tension: say } = useAreaWords(labWords);
  const posture = useAreaWords(labPostureWords);
  const [wasReset, setReset] = useState(false);
  const isStart = Object.keys(tension).length === 0;
  const unchecked = Object.keys(tension).some((key) => !CHECKED.has(key.split(' ')[0] as MuscleName));
  const changes = settled === undefined ? [] : postureChangesOf(settled.change, posture);
  return (
    <>
      <p>{say.lead}</p>
      <div className={styles.sliders}>
        {muscles.map((name) => (
          <MuscleSliders
            key={name}
            name={name}
            tension={tension}
            onTension={(muscle, millimetres) => {
              setReset(false);
              onTension(muscle, millimetres);
            }}
          />
        ))}
      </div>
      <div className={controls.bar}>
        <Button
          className={controls.quiet}
          isDisabled={isStart}
          onPress={() => {
            setReset(true);
            onReset();
          }}
        >
          {say.reset}
        </Button>
        <p role="status" className={panel.said}>
          {wasReset && isStart ? say.resetDone : ''}
        </p>
      </div>
      <Disclosed key={muscles.length} title={say.add}>
        <MuscleList onPick={onAdd} />
      </Disclosed>
      <section className={panel.part}>
        <h2>{say.answer}</h2>
        <PostureAnswer changes={changes} isStart={isStart} busy={busy} hasFailed={hasFailed} />
        {isStart ? null : (
          <>
            <Segments<Reading>
              label={say.reading}
              options={(['low', 'mid', 'high'] as const).map((value) => ({ value, label: say.readings[value] }))}
              value={reading}
              onChange={onReading}
            />
            <Switch className={styles.switch} isSelected={isLarger} onChange={onLarger}>
              <span className={styles.knob} aria-hidden="true" />
              {say.larger}
            </Switch>
          </>
        )}
      </section>
      <aside className={panel.honest} aria-label={say.label}>
        <h3>{say.label}</h3>
        <ul className={panel.facts}>
          <li>{unchecked ? `${say.checked} ${say.unchecked}` : say.checked}</li>
          <li>{say.small}</li>
          {[posture.range, ...posture.honest.slice(0, 2)].map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      </aside>
    </>
  );
}

function MuscleSliders({
  name,
  tension,
  onTension,
}: {
  readonly name: MuscleName;
  readonly tension: Tension;
  readonly onTension: (muscle: OneMuscle, millimetres: number) => void;
}): JSX.Element {
  const say = useAreaWords(labWords);
  const { name: technical, lay } = say.muscles[name];
  return (
    <fieldset className={styles.pair}>
      <legend>
        {technical} <span className={styles.lay}>{lay}</span>
      </legend>
      {(['r', 'l'] as const).map((side) => (
        <OneSlider
          key={side}
          side={side}
          name={technical}
          value={tension[`${name} ${side}`] ?? 0}
          onChange={(millimetres) => onTension({ name, side }, millimetres)}
        />
      ))}
    </fieldset>
  );
}

function OneSlider({
  side,
  name,
  value,
  onChange,
}: {
  readonly side: Side;
  readonly name: string;
  readonly value: number;
  readonly onChange: (millimetres: number) => void;
}): JSX.Element {
  const say = useAreaWords(labWords);
  const sideName = say.sides[side];
  const to = (millimetres: number): void => onChange(Math.max(0, Math.min(MOST, millimetres)));
  return (
    <div className={styles.slider}>
      <span className={styles.sliderSide}>{side === 'r' ? say.rightSide : say.leftSide}</span>
      <output className={styles.sliderValue}>{`${value} mm`}</output>
      <Button
        className={styles.step}
        aria-label={say.tension.minus(name, sideName)}
        isDisabled={value === 0}
        onPress={() => to(value - 1)}
      >
        <span aria-hidden="true">−</span>
      </Button>
      <Slider
        className={styles.sliderRoot}
        aria-label={say.tension.shorter(name, sideName)}
        minValue={0}
        maxValue={MOST}
        step={1}
        value={value}
        onChange={(next) => to(typeof next === 'number' ? next : (next[0] ?? 0))}
        formatOptions={{ style: 'unit', unit: 'millimeter' }}
      >
        <SliderTrack className={styles.sliderTrack}>
          <svg className={styles.sliderLine} aria-hidden="true" width="100%" height="8">
            <rect className={panel.track} width="100%" height="8" rx="4" />
            <rect className={panel.fill} width={`${(100 * value) / MOST}%`} height="8" rx="4" />
          </svg>
          <SliderThumb className={styles.thumb} />
        </SliderTrack>
      </Slider>
      <Button
        className={styles.step}
        aria-label={say.tension.plus(name, sideName)}
        isDisabled={value === MOST}
        onPress={() => to(value + 1)}
      >
        <span aria-hidden="true">+</span>
      </Button>
    </div>
  );
}
