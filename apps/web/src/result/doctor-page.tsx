import { checkUpOf } from '@hipspine/record';
import { type JSX, useEffect, useState } from 'react';
import { Button } from 'react-aria-components';
import { Link } from 'wouter';
import type { AnswerLine } from '../engine/engine-calls.ts';
import { engine } from '../engine/engine-client.ts';
import { detailWords, placeName } from '../pain-map/place-words.ts';
import { ScreenFrame } from '../shell/screen-frame.tsx';
import { useRecord } from '../store/use-record.ts';
import controls from '../theme/controls.module.css';
import { sayDate, useWords } from '../words/use-words.ts';
import styles from './doctor-page.module.css';
import { ClinicalDetail } from './sections.tsx';
import { knownFrom, useLastResult } from './use-last-result.ts';

/** One sheet for the clinician: what was told, what was denied, what the answers suggest, with sources. */
export default function DoctorPage(): JSX.Element {
  const words = useWords();
  const { doctor: say, result } = words;
  const { log, person } = useRecord();
  const { entry, page } = useLastResult();
  const [lines, setLines] = useState<readonly AnswerLine[]>([]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: an entry never changes; its id stands for it
  useEffect(() => {
    if (entry !== undefined) engine.ask('answers', knownFrom(entry)).then(setLines, () => setLines([]));
  }, [entry?.id]);
  if (entry === undefined || page === undefined) return <p role="status">{entry ? words.app.loading : result.none}</p>;
  const regions = checkUpOf(log, entry.body.checkUp)?.painMap ?? [];
  const { findings, notSure } = entry.body;
  const isDenied = (id: string): boolean => findings[id] === false || findings[id] === 'no';
  const told = lines.filter(({ question: { id } }) => !isDenied(id) && !notSure.includes(id));
  const denied = lines.filter(({ question: { id } }) => isDenied(id));
  const unsure = lines.filter(({ question }) => notSure.includes(question.id));
  return (
    <ScreenFrame title={say.title} wide>
      <p className={controls.hint}>
        {person.name === '' ? '' : `${person.name} · `}
        {sayDate(words, entry.at)} · {say.byAnswersOnly}
      </p>
      <div className={styles.sheet}>
        <section>
          <h2>{page.headline}</h2>
          <ul>
            {page.actions.map((action) => (
              <li key={action}>{action}</li>
            ))}
          </ul>
          {regions.length === 0 ? null : (
            <>
              <h3>{say.painPlaces}</h3>
              <ul>
                {regions.map((region) => (
                  <li key={placeName(words, region)}>
                    {placeName(words, region)}
                    {detailWords(words, region).map((said) => `; ${said}`)}
                    {region.worst === true ? ` (${say.worst})` : ''}
                  </li>
                ))}
              </ul>
            </>
          )}
          <h3>{say.told}</h3>
          <ul className={styles.dense}>
            {told.map(({ question, words: answer }) => (
              <li key={question.id}>{answer}</li>
            ))}
          </ul>
          {unsure.length === 0 ? null : (
            <>
              <h3>{say.unsure}</h3>
              <ul className={styles.dense}>
                {unsure.map(({ question }) => (
                  <li key={question.id}>{question.label}</li>
                ))}
              </ul>
            </>
          )}
          <h3>{say.denied}</h3>
          <p className={styles.run}>{denied.map(({ question }) => question.label).join('; ')}</p>
        </section>
        <section>
          <h2>{say.assessment}</h2>
          <ClinicalDetail page={page} />
        </section>
      </div>
      <div className={controls.bar} data-no-print>
        <Button className={controls.button} onPress={() => window.print()}>
          {result.print}
        </Button>
        <Link href="/result" className={controls.quiet}>
          {say.back}
        </Link>
      </div>
    </ScreenFrame>
  );
}
