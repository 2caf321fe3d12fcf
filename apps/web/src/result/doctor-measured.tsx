import { doctorWords } from '@hipspine/messages';
import { entriesOf, localDay, painDays } from '@hipspine/record';
import type { JSX } from 'react';
import { placeName } from '../pain-map/place-words.ts';
import { useRecord } from '../store/use-record.ts';
import { useAreaWords } from '../words/use-area-words.ts';
import { sayCalendarDay, sayNumber, useWords } from '../words/use-words.ts';

/** The last ones; a clinician who wants more has the record. */
const MOST = 3;

/** What was measured and tapped since: outcomes by their short names, and the last days of the diary. */
export function Measured(): JSX.Element {
  const words = useWords();
  const say = useAreaWords(doctorWords);
  const { log } = useRecord();
  const measures = entriesOf(log, 'measure').filter(({ body }) => body.score !== undefined);
  const days = painDays(log).slice(-MOST);
  const lines = [
    ...measures
      .slice(-MOST)
      .map((entry) =>
        say.measure(
          sayCalendarDay(words, localDay(entry)),
          entry.body.measure.toUpperCase(),
          sayNumber(words, entry.body.score ?? Number.NaN),
        ),
      ),
    ...days.map(({ day, region, scores }) => {
      const [name = region, side] = region.split(' ');
      const place = placeName(words, side === 'left' || side === 'right' ? { region: name, side } : { region: name });
      return say.diary(sayCalendarDay(words, day), place, scores.map((score) => sayNumber(words, score)).join(', '));
    }),
  ];
  return (
    <section>
      <h2>{say.measures}</h2>
      {lines.length === 0 ? (
        <p>{say.noMeasures}</p>
      ) : (
        <ul>
          {lines.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      )}
    </section>
  );
}
