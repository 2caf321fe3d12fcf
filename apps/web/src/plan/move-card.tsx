import type { Because, Ladders, PlanItem } from '@hipspine/planning';
import { type JSX, useId } from 'react';
import { Button } from 'react-aria-components';
import { MovePicture } from '../figure/move-picture.tsx';
import { WithFacts } from '../result/fact-words.tsx';
import { Disclosed } from '../shell/folded.tsx';
import controls from '../theme/controls.module.css';
import { usePracticeWords } from '../words/use-practice-words.ts';
import { doseWords } from './dose-words.ts';
import styles from './plan.module.css';
import type { PlanBook } from './planner-calls.ts';
import { Said } from './said.tsx';

/** One planned move: how it looks, how much, why, and what can take its place. */
export function MoveCard({
  item,
  book,
  ladder,
  onSwap,
}: {
  readonly item: PlanItem;
  readonly book: PlanBook;
  readonly ladder: Ladders | undefined;
  /** Missing where nothing can be swapped. */
  readonly onSwap?: (exercise: string) => void;
}): JSX.Element | null {
  const words = usePracticeWords();
  const { plan: say } = words;
  const name = useId();
  const move = book.moves[item.exercise];
  if (move === undefined) return null;
  const dose = doseWords(words, item, item.days.length);
  return (
    <li className={styles.card}>
      <div className={styles.picture}>
        <MovePicture move={move} />
      </div>
      <div className={styles.about}>
        <h3 id={name} lang="en">
          {move.name}
        </h3>
        <p className={styles.dose}>{dose.large}</p>
        <p className={controls.hint}>{dose.small.join(' · ')}</p>
        {item.changes.map(({ rule, text }) => (
          <p key={rule} className={styles.forYou}>
            {say.forYou('')} <Said text={text} />
          </p>
        ))}
        {item.standIns.map(({ use, how, care }) => (
          <p key={use} className={styles.forYou} lang="en">
            {say.inPlace(how, care)}
          </p>
        ))}
        <Reason first={item.because[0]} book={book} />
        <Others ladder={ladder} book={book} />
        <div className={styles.more}>
          <Reasons of={name} because={item.because} source={item.source} book={book} />
          <Disclosed title={say.how} of={name}>
            <HowTo move={move} />
          </Disclosed>
          {onSwap === undefined ? null : (
            <Button className={controls.link} aria-describedby={name} onPress={() => onSwap(item.exercise)}>
              {say.swap}
            </Button>
          )}
        </div>
      </div>
    </li>
  );
}

/** One reason in sight, its grade and sources one tap away. */
function Reasons({
  of,
  because,
  source,
  book,
}: {
  readonly of: string;
  readonly because: readonly Because[];
  readonly source: readonly string[];
  readonly book: PlanBook;
}): JSX.Element {
  const { plan: say } = usePracticeWords();
  const [first] = because;
  const sources = [...new Set([...(first?.sources ?? []), ...source])];
  return (
    <Disclosed title={say.whyThis} of={of}>
      {first?.grade === undefined ? null : <p>{say.grade(first.grade, say.gradeWords[first.grade])}</p>}
      <p>{say.sources}</p>
      <ul className={styles.list}>
        {sources.map((id) => (
          <li key={id} lang="en">
            {book.sources[id]?.cite ?? say.gradeWords.D}
          </li>
        ))}
      </ul>
    </Disclosed>
  );
}

function Reason({ first, book }: { readonly first: Because | undefined; readonly book: PlanBook }): JSX.Element | null {
  const { plan: say } = usePracticeWords();
  if (first === undefined) return null;
  const words = say.because[first.kind];
  if (typeof words === 'string') return <p>{words}</p>;
  const name = first.pathway === undefined ? undefined : book.pathways[first.pathway];
  if (name === undefined) return <p>{say.because.context}</p>;
  return (
    <p>
      <WithFacts text={words(name)} facts={[name]} />
    </p>
  );
}

function HowTo({ move }: { readonly move: PlanBook['moves'][string] }): JSX.Element {
  const { plan: say } = usePracticeWords();
  return (
    <div className={styles.how}>
      <p>
        <strong>{say.startPosition}</strong> <span lang="en">{move.start}</span>
      </p>
      <ol className={styles.list} lang="en">
        {move.steps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      <p>
        <strong>{say.feelIt}</strong> <span lang="en">{move.feel.join('; ')}</span>
      </p>
      <p>
        <strong>{say.notHere}</strong> <span lang="en">{move.should_not_feel.join('; ')}</span>
      </p>
      <p>
        <strong>{say.watch}</strong> <span lang="en">{move.mistakes.join('; ')}</span>
      </p>
    </div>
  );
}

function Others({
  ladder,
  book,
}: {
  readonly ladder: Ladders | undefined;
  readonly book: PlanBook;
}): JSX.Element | null {
  const { plan: say } = usePracticeWords();
  const named = (list: Ladders['easier'] | undefined): string =>
    (list ?? []).map(({ exercise }) => book.moves[exercise]?.name ?? '').join(', ');
  const easier = named(ladder?.easier);
  const harder = named(ladder?.harder);
  if (easier === '' && harder === '') return null;
  return (
    <dl className={styles.ladder}>
      {easier === '' ? null : (
        <div>
          <dt>{say.easier}</dt>
          <dd lang="en">{easier}</dd>
        </div>
      )}
      {harder === '' ? null : (
        <div>
          <dt>{say.harder}</dt>
          <dd lang="en">{harder}</dd>
        </div>
      )}
    </dl>
  );
}
