import type { FindingValue } from '@hipspine/knowledge';
import type { Plan } from '@hipspine/planning';
import type { EntryOf } from '@hipspine/record';
import { type JSX, useEffect, useState } from 'react';
import { Button } from 'react-aria-components';
import type { Finished, QuestionView } from '../engine/engine-calls.ts';
import { engine } from '../engine/engine-client.ts';
import { knownFrom } from '../result/use-last-result.ts';
import { ScreenFrame } from '../shell/screen-frame.tsx';
import { record } from '../store/record.ts';
import controls from '../theme/controls.module.css';
import { usePracticeWords } from '../words/use-practice-words.ts';
import { useLanguage } from '../words/use-words.ts';
import styles from './plan.module.css';
import type { PlanAsk } from './planner-calls.ts';
import { Rows } from './segments.tsx';

type Form = QuestionView['form'];

/** Not sure: then what waits for it goes on waiting. */
const UNKNOWN = 'unknown';

/** Most questions on one screen. */
const MOST = 6;

/**
 * Questions that moves wait for and that were not put yet, each of them once; what was answered with "not sure" is not asked
 * twice. A fact can wait for findings after its own question was answered.
 */
const openQuestions = ({ askFirst }: Plan, answered: PlanAsk['answers']): Plan['askFirst'] =>
  askFirst
    .filter(({ fact, finding, waiting }) => waiting > 0 && (finding !== undefined || !Object.hasOwn(answered, fact)))
    .filter(({ finding }, i, all) => finding === undefined || all.findIndex((one) => one.finding === finding) === i);

/** Is there something to ask that could open moves? Where warning signs come first, or it is not for us, there is not. */
export const canAsk = (plan: Plan, { answers }: PlanAsk): boolean =>
  plan.conflict?.kind !== 'settle-first' && plan.conflict?.kind !== 'scope' && openQuestions(plan, answers).length > 0;

/**
 * The open questions that moves wait for, the one that opens most first. An answer about a finding goes through the whole
 * assessment again, because it can be a warning sign.
 */
export function GateQuestions({
  plan,
  answered,
  assessment,
  onDone,
  onSkip,
}: {
  readonly plan: Plan;
  readonly answered: PlanAsk['answers'];
  readonly assessment: EntryOf<'assessment'>;
  readonly onDone: (answers: PlanAsk['answers']) => void;
  readonly onSkip: () => void;
}): JSX.Element {
  const { plan: say, question } = usePracticeWords();
  const [said, setSaid] = useState<Readonly<Record<string, string>>>({});
  const forms = useForms(plan.askFirst.flatMap(({ finding }) => (finding === undefined ? [] : [finding])));
  const open = openQuestions(plan, answered)
    .filter(({ finding }) => finding === undefined || forms.has(finding))
    .slice(0, MOST);
  const done = async (): Promise<void> => {
    const told = open.filter(({ fact }) => said[fact] !== undefined);
    await assessAgain(
      assessment,
      told.flatMap(({ fact, finding }) =>
        finding === undefined ? [] : [[finding, readAnswer(forms.get(finding), said[fact] ?? UNKNOWN)] as const],
      ),
    );
    const own = told.filter(({ finding }) => finding === undefined);
    onDone(Object.fromEntries(own.map(({ fact }) => [fact, said[fact]])) as PlanAsk['answers']);
  };
  return (
    <ScreenFrame title={say.gateTitle}>
      <p className={controls.hint}>{say.gateIntro}</p>
      <div className={styles.form}>
        {open.map(({ fact, finding, question: asked, waiting }) => (
          <div key={fact} className={styles.field}>
            <Rows
              label={asked}
              options={[...optionsOf(forms.get(finding ?? ''), question), { value: UNKNOWN, label: question.notSure }]}
              value={said[fact]}
              onChange={(answer) => setSaid({ ...said, [fact]: answer })}
            />
            <p className={controls.hint}>{say.gateOpens(waiting)}</p>
          </div>
        ))}
        <p className={controls.bar}>
          <Button className={controls.button} onPress={() => void done()} isDisabled={Object.keys(said).length === 0}>
            {say.gateDone}
          </Button>
          <Button className={controls.quiet} onPress={onSkip}>
            {say.gateSkip}
          </Button>
        </p>
      </div>
    </ScreenFrame>
  );
}

/** What can be answered, "not sure" aside. */
const optionsOf = (
  form: Form | undefined,
  { yes, no }: { readonly yes: string; readonly no: string },
): readonly { readonly value: string; readonly label: string }[] =>
  form?.type === 'choice'
    ? form.options
    : form?.type === 'number'
      ? Array.from({ length: form.max - form.min + 1 }, (_, i) => String(form.min + i)).map((value) => ({
          value,
          label: value,
        }))
      : [
          { value: 'yes', label: yes },
          { value: 'no', label: no },
        ];

function readAnswer(form: Form | undefined, said: string): FindingValue | 'not-sure' {
  if (said === UNKNOWN) return 'not-sure';
  if (form?.type === 'number') return Number(said);
  return form?.type === 'choice' ? said : said === 'yes';
}

/** Puts answers about findings to the engine, one after the other, and keeps the new result. */
async function assessAgain(
  entry: EntryOf<'assessment'>,
  answers: readonly (readonly [finding: string, value: FindingValue | 'not-sure'])[],
): Promise<void> {
  if (answers.length === 0) return;
  let now: Finished = { result: entry.body.result, known: knownFrom(entry) };
  for (const [finding, value] of answers)
    now = await engine.ask('whatIf', { result: now.result, known: now.known, finding, value });
  await record.add('assessment', { checkUp: entry.body.checkUp, result: now.result, ...now.known });
}

/** A count of so few things is picked from a row. */
const MOST_COUNTED = 6;

/** A number that can be picked; any other is changed on the page of the result. */
const isPicked = (form: Form): boolean => form.type !== 'number' || form.max - form.min < MOST_COUNTED;

/** How those findings are answered that are answered by a choice. */
function useForms(findings: readonly string[]): ReadonlyMap<string, Form> {
  const language = useLanguage();
  const [found, setFound] = useState<ReadonlyMap<string, Form>>(new Map());
  const key = findings.join();
  useEffect(() => {
    engine.speak(language);
    Promise.all((key === '' ? [] : key.split(',')).map((id) => engine.ask('question', id))).then(
      (questions) =>
        setFound(
          new Map(
            questions.flatMap((asked) =>
              asked === undefined || !isPicked(asked.form) ? [] : [[asked.id, asked.form] as const],
            ),
          ),
        ),
      () => undefined,
    );
  }, [key, language]);
  return found;
}
