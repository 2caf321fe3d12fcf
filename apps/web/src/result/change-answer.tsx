import type { FindingValue } from '@hipspine/knowledge';
import type { ResultPage } from '@hipspine/messages';
import type { EntryOf } from '@hipspine/record';
import { type JSX, useEffect, useState } from 'react';
import { Button, Disclosure, DisclosurePanel } from 'react-aria-components';
import { answersOf, type Fault } from '../check-up/answers-of.ts';
import type { Draft } from '../check-up/draft.ts';
import { QuestionForm } from '../check-up/question-form.tsx';
import type { Answer, AnswerLine, QuestionView } from '../engine/engine-calls.ts';
import { engine } from '../engine/engine-client.ts';
import { record } from '../store/record.ts';
import controls from '../theme/controls.module.css';
import { useWords } from '../words/use-words.ts';
import styles from './result.module.css';
import { knownFrom } from './use-last-result.ts';

/** Any answer given, and the ones that would tell most, can be changed to see what would be different. */
export function ChangeAnswer({
  entry,
  page,
}: {
  readonly entry: EntryOf<'assessment'>;
  readonly page: ResultPage;
}): JSX.Element {
  const { result: say } = useWords();
  const [open, setOpen] = useState(false);
  return (
    <div data-no-print>
      <Disclosure isExpanded={open} onExpandedChange={setOpen}>
        <Button slot="trigger" className={controls.quiet}>
          {say.change}
        </Button>
        <DisclosurePanel>{open ? <Lines key={entry.id} entry={entry} page={page} /> : null}</DisclosurePanel>
      </Disclosure>
    </div>
  );
}

function Lines({ entry, page }: { readonly entry: EntryOf<'assessment'>; readonly page: ResultPage }): JSX.Element {
  const { result: say } = useWords();
  const [lines, setLines] = useState<readonly AnswerLine[]>([]);
  const [chosen, setChosen] = useState<QuestionView>();
  // biome-ignore lint/correctness/useExhaustiveDependencies: an entry never changes; its id stands for it
  useEffect(() => {
    engine.ask('answers', knownFrom(entry)).then(setLines, () => setLines([]));
  }, [entry.id]);
  const openQuestion = async (id: string): Promise<void> => setChosen(await engine.ask('question', id));
  if (chosen !== undefined) return <OneChange entry={entry} question={chosen} done={() => setChosen(undefined)} />;
  return (
    <div className={styles.change}>
      <p className={controls.hint}>{say.changeHint}</p>
      {page.next.questions.map(({ id, text }) => (
        <Button key={id} className={controls.row} onPress={() => void openQuestion(id)}>
          {text}
        </Button>
      ))}
      <h3>{say.yourAnswers}</h3>
      <div className={controls.rows}>
        {lines.map(({ question, words }) => (
          <Button key={question.id} className={controls.row} onPress={() => setChosen(question)}>
            {words}
          </Button>
        ))}
      </div>
    </div>
  );
}

function OneChange({
  entry,
  question,
  done,
}: {
  readonly entry: EntryOf<'assessment'>;
  readonly question: QuestionView;
  readonly done: () => void;
}): JSX.Element {
  const { app, result: say } = useWords();
  const { answer } = question;
  const [draft, setDraft] = useState<Draft>(
    answer === undefined ? {} : { [question.id]: typeof answer === 'number' ? String(answer) : answer },
  );
  const [fault, setFault] = useState<Fault>();
  const [after, setAfter] = useState<Answer<'whatIf'>>();
  const look = async (next: Draft): Promise<void> => {
    setDraft(next);
    const read = answersOf([question], next);
    setFault(read.faults[0]?.typed === undefined ? undefined : read.faults[0]);
    const value = read.answers[question.id];
    if (value === undefined) return;
    const of = { result: entry.body.result, known: knownFrom(entry), finding: question.id };
    setAfter(await engine.ask('whatIf', { ...of, value: value as FindingValue | 'not-sure' }));
  };
  const keep = async (): Promise<void> => {
    if (after === undefined) return;
    const { result, known } = after;
    const body = { checkUp: entry.body.checkUp, result, ...known };
    await record.add('assessment', body, { author: entry.author, corrects: entry.id });
    done();
  };
  return (
    <div className={styles.change}>
      <QuestionForm
        question={question}
        alone={false}
        draft={draft}
        onChange={(next) => void look(next)}
        fault={fault}
      />
      <div aria-live="polite">{after === undefined ? null : <Difference before={entry} after={after} />}</div>
      <div className={controls.bar}>
        <Button className={controls.button} isDisabled={after === undefined} onPress={() => void keep()}>
          {say.keep}
        </Button>
        <Button className={controls.quiet} onPress={done}>
          {after === undefined ? app.back : say.undo}
        </Button>
      </div>
    </div>
  );
}

/** At most this many changed causes are named. */
const MOST = 4;

function Difference({
  before,
  after,
}: {
  readonly before: EntryOf<'assessment'>;
  readonly after: Answer<'whatIf'>;
}): JSX.Element {
  const { result: say, report } = useWords();
  const { comparison, page } = after;
  const names = new Map(page.causes.map(({ id, name }) => [id, name]));
  const { urgency } = before.body.result;
  const causes = comparison.causes.filter(({ condition }) => names.has(condition)).slice(0, MOST);
  if (comparison.same) return <p className={styles.difference}>{say.nothingChanges}</p>;
  return (
    <div className={styles.difference}>
      <h3>{say.after}</h3>
      {page.urgency === urgency ? null : (
        <p>
          <strong>{say.urgencyChange(report.toDo[urgency], page.headline)}</strong>
        </p>
      )}
      <p>{page.forEveryone ? page.place.sentence : say.showToClinician}</p>
      {page.forEveryone ? (
        <ul className={styles.items}>
          {causes.map(({ condition, probability }) => (
            <li key={condition}>
              {say.causeChange(
                names.get(condition) ?? '',
                report.inTen(probability.before),
                report.inTen(probability.after),
              )}
            </li>
          ))}
        </ul>
      ) : null}
    </div>
  );
}
