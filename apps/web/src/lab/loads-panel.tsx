import { labWords } from '@hipspine/messages';
import type { JSX } from 'react';
import { Radio, RadioGroup } from 'react-aria-components';
import { Disclosed } from '../shell/folded.tsx';
import controls from '../theme/controls.module.css';
import { useAreaWords } from '../words/use-area-words.ts';
import type { LabLoad, LabTask } from './lab-calls.ts';
import styles from './loads-panel.module.css';
import { useForeign } from './muscle-panel.tsx';
import panel from './panel.module.css';

type TaskId = keyof (typeof labWords)['en']['loads']['tasks'];

/** Postures and tasks by how they load low back and hip: rows to pick, a sentence, a table, and where it comes from. */
export function LoadsPanel({
  tasks,
  task,
  onTask,
}: {
  readonly tasks: readonly LabTask[];
  readonly task: string | undefined;
  readonly onTask: (id: string) => void;
}): JSX.Element {
  const { loads: say } = useAreaWords(labWords);
  return (
    <>
      <p>{say.lead}</p>
      <div className={styles.summary}>
        <p>{say.least(named(say, tasks, 'lower'))}</p>
        <p>{say.most(named(say, tasks, 'much-higher'))}</p>
        <p>{say.sitting}</p>
      </div>
      <RadioGroup className={styles.loads} aria-label={say.posture} value={task ?? null} onChange={onTask}>
        {tasks.map((one) => (
          <Radio key={one.id} value={one.id} className={styles.load}>
            <strong>{say.tasks[one.id as TaskId]}</strong>
            <LoadLine name={say.low} load={one.disc} />
            {one.hip === null ? null : <LoadLine name={say.hip} load={one.hip} />}
          </Radio>
        ))}
      </RadioGroup>
      <aside className={panel.honest} aria-label={say.basis}>
        <ul className={panel.facts}>
          {[say.honest, say.sitting, say.few, say.notHarm].map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      </aside>
      <Disclosed title={say.table}>
        <LoadTable tasks={tasks} />
      </Disclosed>
      <Disclosed title={say.sources}>
        <Sources tasks={tasks} />
      </Disclosed>
    </>
  );
}

type LoadWords = (typeof labWords)['en']['loads'];

const named = (say: LoadWords, tasks: readonly LabTask[], wanted: LabLoad['class']): string =>
  tasks
    .filter(({ disc }) => disc.class === wanted)
    .map(({ id }) => say.tasks[id as TaskId])
    .map((name) => name.charAt(0).toLowerCase() + name.slice(1))
    .join(', ');

/** Steps of four; a load that is not settled may be in any of the first three. */
const STEPS: Readonly<Record<LabLoad['class'], number>> = {
  lower: 1,
  similar: 2,
  higher: 3,
  'much-higher': 4,
  unsettled: 0,
};

function LoadLine({ name, load }: { readonly name: string; readonly load: LabLoad }): JSX.Element {
  const { loads: say } = useAreaWords(labWords);
  return (
    <span className={styles.loadLine}>
      <svg className={styles.steps} aria-hidden="true" width="88" height="14" viewBox="0 0 88 14">
        {[0, 1, 2, 3].map((step) => (
          <rect
            key={step}
            x={step * 22 + 1}
            y="1"
            width="19"
            height="12"
            rx="4"
            className={stepClass(load.class, step)}
          />
        ))}
      </svg>
      <span>
        {`${name}: ${say.classes[load.class]}`}
        <span className={styles.basis}>{` (${say[load.from]})`}</span>
      </span>
    </span>
  );
}

function stepClass(of: LabLoad['class'], step: number): string | undefined {
  if (of === 'unsettled') return step < 3 ? styles.maybe : styles.off;
  return step < STEPS[of] ? styles.on : styles.off;
}

function LoadTable({ tasks }: { readonly tasks: readonly LabTask[] }): JSX.Element {
  const { loads: say } = useAreaWords(labWords);
  const cell = (load: LabLoad | null): string =>
    load === null ? say.notAsked : `${say.classes[load.class]} (${say[load.from]})`;
  return (
    <table className={panel.table}>
      <thead>
        <tr>
          <th scope="col">{say.posture}</th>
          <th scope="col">{say.lowFull}</th>
          <th scope="col">{say.hip}</th>
        </tr>
      </thead>
      <tbody>
        {tasks.map(({ id, disc, hip }) => (
          <tr key={id}>
            <th scope="row">{say.tasks[id as TaskId]}</th>
            <td>{cell(disc)}</td>
            <td>{cell(hip)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Sources({ tasks }: { readonly tasks: readonly LabTask[] }): JSX.Element {
  const lang = useForeign();
  const measured = tasks.flatMap(({ disc, hip }) => [...disc.measured, ...(hip?.measured ?? [])]);
  const disagreements = tasks.flatMap(({ disagreement }) => disagreement ?? []);
  return (
    <ul className={styles.sources} lang={lang}>
      {measured.map(({ what, source }) => (
        <li key={`${what} ${source}`}>
          {what}. <span className={controls.hint}>{source}</span>
        </li>
      ))}
      {disagreements.map((sentence) => (
        <li key={sentence}>{sentence}</li>
      ))}
    </ul>
  );
}
