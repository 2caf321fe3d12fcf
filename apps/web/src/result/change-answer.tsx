import type { FindingValue } from '@hipspine/knowledge';
import { type ResultPage, resultWords } from '@hipspine/messages';
import type { EntryOf } from '@hipspine/record';
import { type JSX, useEffect, useRef, useState } from 'react';
import { Button, Disclosure, DisclosurePanel, Input, Label, TextField } from 'react-aria-components';
import { answersOf, type Fault } from '../check-up/answers-of.ts';
import type { Draft } from '../check-up/draft.ts';
import { QuestionForm } from '../check-up/question-form.tsx';
import type { Answer, AnswerLine, QuestionView } from '../engine/engine-calls.ts';
import { engine } from '../engine/engine-client.ts';
import { record } from '../store/record.ts';
import controls from '../theme/controls.module.css';
import { useAreaWords } from '../words/use-area-words.ts';
import { useWords } from '../words/use-words.ts';
import { WithFacts } from './fact-words.tsx';
import styles from './result.module.css';
import { useFocusOnArrival } from './use-focus-on-arrival.ts';
import { knownFrom } from './use-last-result.ts';

/** Any answer given, and the ones that would tell most, can be changed to see what would be different. */
export function ChangeAnswer({
  entry,
  page,
  wanted,
  onWanted,
}: {
  readonly entry: EntryOf<'assessment'>;
  readonly page: ResultPage;
  /** The question to open, when one was asked for elsewhere on the page. */
  readonly wanted: string | undefined;
  readonly onWanted: (finding: string | undefined) => void;
}): JSX.Element {
  const { result: say } = useWords();
  const [open, setOpen] = useState(false);
  const [before, setBefore] = useState<EntryOf<'assessment'>>();
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (wanted === undefined) return;
    setOpen(true);
    place.current?.scrollIntoView({ block: 'start' });
  }, [wanted]);
  const goBack = async (): Promise<void> => {
    if (before === undefined) return;
    await record.add('assessment', before.body, { author: before.author, corrects: entry.id });
    setBefore(undefined);
  };
  return (
    <div className={styles.changePart} ref={place} data-no-print>
      <div aria-live="polite">{before === undefined ? null : <Kept onBack={() => void goBack()} />}</div>
      <Disclosure
        isExpanded={open}
        onExpandedChange={(next) => {
          setOpen(next);
          if (!next) onWanted(undefined);
        }}
      >
        <Button slot="trigger" className={controls.quiet}>
          {say.change}
        </Button>
        <DisclosurePanel>
          {open ? (
            <Lines
              key={`${entry.id} ${wanted}`}
              entry={entry}
              page={page}
              first={wanted}
              onDone={(kept) => {
                onWanted(undefined);
                if (!kept) return;
                setBefore(entry);
                setOpen(false);
              }}
            />
          ) : null}
        </DisclosurePanel>
      </Disclosure>
    </div>
  );
}

function Kept({ onBack }: { readonly onBack: () => void }): JSX.Element {
  const { change } = useAreaWords(resultWords);
  const box = useFocusOnArrival();
  return (
    <div className={controls.notice} ref={box} tabIndex={-1}>
      <p>{change.kept}</p>
      <Button className={controls.link} onPress={onBack}>
        {change.goBack}
      </Button>
    </div>
  );
}

function Lines({
  entry,
  page,
  first,
  onDone,
}: {
  readonly entry: EntryOf<'assessment'>;
  readonly page: ResultPage;
  readonly first: string | undefined;
  readonly onDone: (kept: boolean) => void;
}): JSX.Element {
  const { result: say } = useWords();
  const { change } = useAreaWords(resultWords);
  const [lines, setLines] = useState<readonly AnswerLine[]>([]);
  const [search, setSearch] = useState('');
  const [chosen, setChosen] = useState<QuestionView>();
  // biome-ignore lint/correctness/useExhaustiveDependencies: an entry never changes; its id stands for it
  useEffect(() => {
    engine.ask('answers', knownFrom(entry)).then(setLines, () => setLines([]));
  }, [entry.id]);
  const openQuestion = async (id: string): Promise<void> => {
    const given = lines.find(({ question }) => question.id === id)?.question;
    setChosen(given ?? (await engine.ask('question', id)));
  };
  useEffect(() => {
    if (first !== undefined) engine.ask('question', first).then(setChosen, () => undefined);
  }, [first]);
  if (chosen !== undefined)
    return (
      <OneChange
        entry={entry}
        before={page}
        question={chosen}
        done={(kept) => {
          setChosen(undefined);
          onDone(kept);
        }}
      />
    );
  const found = lines.filter(({ words }) => words.toLowerCase().includes(search.trim().toLowerCase()));
  return (
    <div className={styles.change}>
      <p className={controls.hint}>{say.changeHint}</p>
      {page.next.questions.map(({ id, text }) => (
        <Button key={id} className={controls.row} onPress={() => void openQuestion(id)}>
          {text}
        </Button>
      ))}
      <h3>{say.yourAnswers}</h3>
      {lines.length > MANY ? (
        <TextField className={controls.field ?? ''} value={search} onChange={setSearch}>
          <Label>{change.search}</Label>
          <Input className={controls.input ?? ''} />
        </TextField>
      ) : null}
      <div className={controls.rows}>
        {found.map(({ question, words }) => (
          <Button key={question.id} className={controls.row} onPress={() => setChosen(question)}>
            {words}
          </Button>
        ))}
      </div>
    </div>
  );
}

/** A list longer than this can be searched. */
const MANY = 12;

function OneChange({
  entry,
  before,
  question,
  done,
}: {
  readonly entry: EntryOf<'assessment'>;
  readonly before: ResultPage;
  readonly question: QuestionView;
  readonly done: (kept: boolean) => void;
}): JSX.Element {
  const { app, result: say } = useWords();
  const box = useFocusOnArrival();
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
    done(true);
  };
  return (
    <div className={`${styles.change} ${styles.arrived}`} ref={box} tabIndex={-1}>
      <QuestionForm
        question={question}
        alone={false}
        draft={draft}
        onChange={(next) => void look(next)}
        fault={fault}
      />
      <div aria-live="polite">{after === undefined ? null : <Difference before={before} after={after} />}</div>
      <div className={controls.bar}>
        <Button className={controls.button} isDisabled={after === undefined} onPress={() => void keep()}>
          {say.keep}
        </Button>
        <Button className={controls.quiet} onPress={() => done(false)}>
          {after === undefined ? app.back : say.undo}
        </Button>
      </div>
    </div>
  );
}

/** At most this many changed causes are named. */
const MOST = 4;

/** What would be done, where it would come from and what it would be: each as it was before and as it would be. */
function Difference({ before, after }: { readonly before: ResultPage; readonly after: Answer<'whatIf'> }): JSX.Element {
  const { result: say, report } = useWords();
  const { change, movement } = useAreaWords(resultWords);
  const { comparison, page } = after;
  const sameClass = page.movement.class === before.movement.class;
  if (comparison.same && sameClass) return <p className={styles.difference}>{say.nothingChanges}</p>;
  const names = new Map([...before.causes, ...page.causes].map(({ id, name }) => [id, name]));
  const causes = comparison.causes
    .filter(({ condition }) => names.has(condition))
    // What would read the same before and after is no difference to a reader.
    .filter(({ probability }) => report.inTen(probability.before) !== report.inTen(probability.after))
    .slice(0, MOST);
  const place = new Map(page.place.shares.map((share) => [share.place, share]));
  const places = before.place.shares.filter((share) => share.people !== place.get(share.place)?.people);
  const first = page.causes[0]?.name;
  return (
    <div className={styles.difference}>
      <h3>{say.after}</h3>
      {page.urgency === before.urgency ? (
        <p>{change.same(change.sameUrgency)}</p>
      ) : (
        <p>
          <strong>{say.urgencyChange(before.headline, page.headline)}</strong>
        </p>
      )}
      {page.forEveryone ? (
        <>
          <h4>{change.where}</h4>
          <p>{page.place.sentence}</p>
          <ul className={styles.items}>
            {places.map(({ place: id, name, people }) => (
              <li key={id}>{change.place(name, people, place.get(id)?.people ?? '')}</li>
            ))}
          </ul>
          <h4>{change.what}</h4>
          {first === undefined ? null : (
            <p>
              <WithFacts
                text={first === before.causes[0]?.name ? change.firstStays(first) : change.first(first)}
                facts={[first]}
              />
            </p>
          )}
          <ul className={styles.items}>
            {causes.map(({ condition, probability }) => (
              <li key={condition}>
                <WithFacts
                  text={say.causeChange(
                    names.get(condition) ?? '',
                    report.inTen(probability.before),
                    report.inTen(probability.after),
                  )}
                  facts={[names.get(condition) ?? '']}
                />
              </li>
            ))}
          </ul>
          {sameClass ? null : (
            <>
              <h4>{movement.title}</h4>
              <p>
                {change.class(movement.class[before.movement.class] ?? '', movement.class[page.movement.class] ?? '')}
              </p>
            </>
          )}
        </>
      ) : (
        <p>{say.showToClinician}</p>
      )}
    </div>
  );
}
