import type { Because, Ladders, PlanItem } from '@hipspine/planning';
import { type JSX, useId } from 'react';
import { Button, Disclosure, DisclosurePanel } from 'react-aria-components';
import { MovePicture } from '../figure/move-picture.tsx';
import { WithFacts } from '../result/fact-words.tsx';
import controls from '../theme/controls.module.css';
import { type PracticeWords, usePracticeWords } from '../words/use-practice-words.ts';
import { doseWords } from './dose-words.ts';
import styles from './plan.module.css';
import type { PlanBook } from './planner-calls.ts';
import { Said } from './said.tsx';

/**
 * One planned move in a row: how it looks, how much, and what is different for this person. How to do it, why, and what can
 * take its place are one tap away; what a limit changes about it never is.
 */
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
      <Disclosure>
        <div className={styles.row}>
          <div className={styles.about}>
            <h3 id={name} lang="en">
              <Button slot="trigger" className={styles.rowKey}>
                <span>{move.name}</span>
                <svg viewBox="0 0 16 16" aria-hidden="true">
                  <path d="M5 3l6 5-6 5" />
                </svg>
              </Button>
            </h3>
            <p className={styles.dose}>{dose.large}</p>
            <p className={styles.smallDose}>{[...sideOf(item, words), ...dose.small].join(' · ')}</p>
          </div>
          <div className={styles.picture}>
            <MovePicture move={move} />
          </div>
        </div>
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
        <DisclosurePanel className={styles.behind}>
          <HowTo move={move} />
          <div className={styles.how}>
            <Others ladder={ladder} book={book} />
            {onSwap === undefined ? null : (
              <Button
                data-no-print
                className={controls.link}
                aria-describedby={name}
                onPress={() => onSwap(item.exercise)}
              >
                {say.swap}
              </Button>
            )}
            <Reasons because={item.because} source={item.source} book={book} />
          </div>
        </DisclosurePanel>
      </Disclosure>
    </li>
  );
}

/** Which side, where it is one only. */
const sideOf = ({ side }: PlanItem, { session }: PracticeWords): readonly string[] =>
  side === 'left' || side === 'right' ? [session[side]] : [];

/** Why it is here, how well that is studied, and by whom. */
function Reasons({
  because,
  source,
  book,
}: {
  readonly because: readonly Because[];
  readonly source: readonly string[];
  readonly book: PlanBook;
}): JSX.Element {
  const { plan: say } = usePracticeWords();
  const [first] = because;
  const sources = [...new Set([...(first?.sources ?? []), ...source])];
  return (
    <>
      <h4>{say.whyThis}</h4>
      <Reason first={first} book={book} />
      {first?.grade === undefined ? null : <p>{say.grade(first.grade, say.gradeWords[first.grade])}</p>}
      <p>{say.sources}</p>
      <ul className={styles.list}>
        {sources.map((id) => (
          <li key={id} lang="en">
            {book.sources[id]?.cite ?? say.gradeWords.D}
          </li>
        ))}
      </ul>
    </>
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
      <h4>{say.how}</h4>
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
    <>
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
      <p className={controls.hint}>{say.ladder}</p>
    </>
  );
}
