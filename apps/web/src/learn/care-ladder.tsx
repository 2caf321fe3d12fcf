import type { CareItem, CareStep, ConditionCard } from '@hipspine/knowledge/page';
import type { JSX, ReactNode } from 'react';
import { FoldedHeading } from '../shell/folded.tsx';
import { CareText } from './care-text.tsx';
import styles from './learn.module.css';
import { SourceMark } from './source-mark.tsx';
import { useLearnWords } from './with-book.tsx';

/** The ladder of care: first, if that is not enough, last, and what guidelines advise against. */
export function CareLadder({ card }: { readonly card: ConditionCard }): JSX.Element {
  const words = useLearnWords();
  const say = words.condition;
  const on = (step: CareStep): readonly CareItem[] => card.care.filter((item) => item.step === step);
  const empty = card.must_not_miss ? say.medicalFirst : say.noFirst;
  const none = card.care.length === 0 && card.courses.length === 0;
  return (
    <section className={styles.part}>
      <h2>{say.care}</h2>
      <ol className={styles.ladder}>
        <Step title={say.first} items={on('first')} empty={empty}>
          {card.courses.map((course) => (
            <div key={course.id}>
              <p>
                <strong lang="en">{course.title}.</strong> <span lang="en">{course.aim}</span>
              </p>
              {course.avoid.length === 0 ? null : (
                <p>
                  {say.avoid}: <span lang="en">{course.avoid.join('; ')}</span>
                </p>
              )}
              <SourceMark ids={course.sources} grade={course.grade} />
            </div>
          ))}
        </Step>
        {none ? null : (
          <>
            <Step title={say.second} items={on('second')} empty={say.noSecond} />
            <Step title={say.last} items={on('last')} empty={say.noLast} />
            {on('against').length === 0 ? null : <Step title={say.against} items={on('against')} empty="" />}
          </>
        )}
      </ol>
    </section>
  );
}

/** So many ways of care can be read at once; more are folded under their names. */
const FEW = 2;

function Step({
  title,
  items,
  empty,
  children,
}: {
  readonly title: string;
  readonly items: readonly CareItem[];
  readonly empty: string;
  readonly children?: ReactNode;
}): JSX.Element {
  const bare = items.length === 0 && (!Array.isArray(children) || children.length === 0);
  return (
    <li>
      <h3>{title}</h3>
      {children}
      {bare ? <p>{empty}</p> : null}
      {items.length <= FEW ? (
        items.map((item) => <CareText key={item.id} item={item} />)
      ) : (
        <div>
          {items.map((item) => (
            <FoldedHeading key={item.id} title={item.name} level={4} english>
              <div className={styles.inFold}>
                <CareText item={item} />
              </div>
            </FoldedHeading>
          ))}
        </div>
      )}
    </li>
  );
}
