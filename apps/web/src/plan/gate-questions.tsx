import type { Plan } from '@hipspine/planning';
import type { EntryOf } from '@hipspine/record';
import { type JSX, useEffect, useState } from 'react';
import { Button } from 'react-aria-components';
import type { Finished } from '../engine/engine-calls.ts';
import { engine } from '../engine/engine-client.ts';
import { knownFrom } from '../result/use-last-result.ts';
import { ScreenFrame } from '../shell/screen-frame.tsx';
import { record } from '../store/record.ts';
import controls from '../theme/controls.module.css';
import { usePracticeWords } from '../words/use-practice-words.ts';
import styles from './plan.module.css';
import type { PlanAsk } from './planner-calls.ts';
import { Rows } from './segments.tsx';

type Said = 'yes' | 'no' | 'unknown';

/** Most questions on one screen. */
const MOST = 6;

/** Questions that moves wait for and that were not put yet; what was answered with "not sure" is not asked twice. */
const openQuestions = ({ askFirst }: Plan, answered: PlanAsk['answers']): Plan['askFirst'] =>
  askFirst.filter(({ fact, waiting }) => waiting > 0 && !Object.hasOwn(answered, fact));

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
  const [said, setSaid] = useState<Readonly<Record<string, Said>>>({});
  const answerable = useYesOrNo(plan.askFirst.flatMap(({ finding }) => (finding === undefined ? [] : [finding])));
  const open = openQuestions(plan, answered)
    .filter(({ finding }) => finding === undefined || answerable.has(finding))
    .slice(0, MOST);
  const done = async (): Promise<void> => {
    const findings = open.filter(({ fact, finding }) => finding !== undefined && said[fact] !== undefined);
    await assessAgain(
      assessment,
      findings.map(({ fact, finding }) => [finding as string, said[fact] as Said] as const),
    );
    onDone(Object.fromEntries(Object.entries(said).filter(([fact]) => !findings.some((entry) => entry.fact === fact))));
  };
  return (
    <ScreenFrame title={say.gateTitle}>
      <p className={controls.hint}>{say.gateIntro}</p>
      <div className={styles.form}>
        {open.map(({ fact, question: asked, waiting }) => (
          <div key={fact} className={styles.field}>
            <Rows
              label={asked}
              options={[
                { value: 'yes', label: question.yes },
                { value: 'no', label: question.no },
                { value: 'unknown', label: question.notSure },
              ]}
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

/** Puts answers about findings to the engine, one after the other, and keeps the new result. */
async function assessAgain(
  entry: EntryOf<'assessment'>,
  answers: readonly (readonly [finding: string, said: Said])[],
): Promise<void> {
  if (answers.length === 0) return;
  let now: Finished = { result: entry.body.result, known: knownFrom(entry) };
  for (const [finding, said] of answers) {
    const value = said === 'unknown' ? 'not-sure' : said === 'yes';
    now = await engine.ask('whatIf', { result: now.result, known: now.known, finding, value });
  }
  await record.add('assessment', { checkUp: entry.body.checkUp, result: now.result, ...now.known });
}

/** Those findings that are answered by yes or no; the others are changed on the page of the result. */
function useYesOrNo(findings: readonly string[]): ReadonlySet<string> {
  const [found, setFound] = useState<ReadonlySet<string>>(new Set());
  const key = findings.join();
  useEffect(() => {
    const ids = key === '' ? [] : key.split(',');
    Promise.all(ids.map((id) => engine.ask('question', id))).then(
      (questions) =>
        setFound(new Set(questions.flatMap((asked) => (asked?.form.type === 'boolean' ? [asked.id] : [])))),
      () => undefined,
    );
  }, [key]);
  return found;
}
