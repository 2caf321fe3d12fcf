import { posesWords } from '@hipspine/messages';
import type { PoseReason } from '@hipspine/planning';
import type { JSX } from 'react';
import { Button } from 'react-aria-components';
import { Link } from 'wouter';
import { MovePicture } from '../figure/move-picture.tsx';
import type { PlanBook, PoseAnswer } from '../plan/planner-calls.ts';
import { Said } from '../plan/said.tsx';
import { Disclosed } from '../shell/folded.tsx';
import { Icon } from '../shell/icon.tsx';
import controls from '../theme/controls.module.css';
import { useAreaWords } from '../words/use-area-words.ts';
import styles from './poses.module.css';

interface Props {
  readonly answers: readonly PoseAnswer[];
  readonly book: PlanBook;
  /** Somebody says which move a line means. */
  readonly onMean: (line: number, name: string) => void;
  readonly onEdit: () => void;
}

/** A class, pose by pose. */
export function PoseList({ answers, book, onMean, onEdit }: Props): JSX.Element {
  const say = useAreaWords(posesWords);
  const count = (...verdicts: readonly PoseAnswer['verdict'][]): number =>
    answers.filter(({ verdict }) => verdicts.includes(verdict)).length;
  return (
    <>
      <p className={styles.summary} role="status">
        {say.summary(count('keep'), count('change'), count('leave'), count('ambiguous', 'not-known'))}
      </p>
      <h2>{say.yourList}</h2>
      <ol className={styles.poses}>
        {answers.map((answer) => (
          <OnePose key={`${answer.line} ${answer.said}`} answer={answer} book={book} onMean={onMean} />
        ))}
      </ol>
      <p className={controls.notice}>{say.teacher}</p>
      <Disclosed title={say.used}>
        <p>{say.usedWords}</p>
        <p>
          <Link href="/plan">{say.answer}</Link>
        </p>
      </Disclosed>
      <p className={controls.bar} data-no-print>
        <Button className={controls.button} onPress={() => window.print()}>
          <Icon name="print" size={22} />
          {say.print}
        </Button>
        <Button className={controls.quiet} onPress={onEdit}>
          {say.edit}
        </Button>
      </p>
    </>
  );
}

/** Shape beside the word, so that it is read without colour. */
const SIGNS: Readonly<Record<PoseAnswer['verdict'], string>> = {
  keep: 'M5 13l4 4L19 7',
  change: 'M4 9h12l-3-3M20 15H8l3 3',
  leave: 'M6 6l12 12M18 6L6 18',
  ambiguous: 'M9 9a3 3 0 116 0c0 2-3 2-3 5M12 18v.1',
  'not-known': 'M9 9a3 3 0 116 0c0 2-3 2-3 5M12 18v.1',
};

function OnePose({
  answer,
  book,
  onMean,
}: {
  readonly answer: PoseAnswer;
  readonly book: PlanBook;
  readonly onMean: Props['onMean'];
}): JSX.Element {
  const say = useAreaWords(posesWords);
  const { line, said, verdict, move, reasons, changes, candidates, instead, nearest } = answer;
  const named = move !== null && move.name.toLowerCase() !== said.toLowerCase() ? ` (${move.name})` : '';
  const shown = verdict === 'keep' || verdict === 'change' ? move : instead;
  const picture = shown === null ? undefined : book.moves[shown.id];
  return (
    <li className={styles.pose} data-verdict={verdict} data-alone={picture === undefined || undefined}>
      <div className={styles.about}>
        <h3 lang="en">
          {said}
          {named}
        </h3>
        <p className={styles.verdict}>
          <svg className={styles.sign} width="24" height="24" viewBox="0 0 24 24" aria-hidden="true">
            <path d={SIGNS[verdict]} />
          </svg>
          {say.verdicts[verdict]}
        </p>
        <Reasons reasons={reasons} />
        {verdict === 'change' ? <Reasons reasons={changes} /> : null}
        {verdict === 'ambiguous' ? (
          <Choices
            label={say.ambiguous}
            names={candidates.map(({ name }) => name)}
            onChoose={(name) => onMean(line, name)}
          />
        ) : null}
        {verdict === 'not-known' ? (
          <>
            <p>{say.notKnown}</p>
            <Choices label={say.near} names={nearest} onChoose={(name) => onMean(line, name)} />
          </>
        ) : null}
        {instead === null ? (
          verdict === 'leave' ? (
            <p>{say.nothingInstead}</p>
          ) : null
        ) : (
          <div className={styles.instead}>
            <p>
              {say.instead}: <strong lang="en">{instead.name}</strong>
            </p>
            <Reasons reasons={instead.changes} />
          </div>
        )}
      </div>
      {picture === undefined ? null : (
        <div className={styles.picture}>
          <MovePicture move={picture} />
        </div>
      )}
    </li>
  );
}

function Reasons({ reasons }: { readonly reasons: readonly PoseReason[] }): JSX.Element | null {
  const say = useAreaWords(posesWords);
  if (reasons.length === 0) return null;
  return (
    <ul className={styles.reasons}>
      {reasons.map(({ rule, text, open }) => (
        <li key={rule}>
          <Said text={text} /> {open ? say.waits : null}
        </li>
      ))}
    </ul>
  );
}

function Choices({
  label,
  names,
  onChoose,
}: {
  readonly label: string;
  readonly names: readonly string[];
  readonly onChoose: (name: string) => void;
}): JSX.Element | null {
  const say = useAreaWords(posesWords);
  if (names.length === 0) return null;
  return (
    <div className={styles.about}>
      <p>{label}</p>
      <p className={controls.bar} data-no-print>
        {names.map((name) => (
          <Button key={name} className={controls.quiet} aria-label={say.means(name)} onPress={() => onChoose(name)}>
            <span lang="en">{name}</span>
          </Button>
        ))}
      </p>
    </div>
  );
}
