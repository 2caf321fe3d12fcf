import type { PageWords } from '@hipspine/messages';
import type { DocumentReading } from '@hipspine/record';

/** At most this many line numbers are named. */
const MOST_LINES = 8;

/** What came of a file that was brought in, in words. */
export function importReport({ settings: say }: PageWords, reading: DocumentReading, added: number): readonly string[] {
  if (!reading.ok) {
    const why = { empty: say.importEmpty, foreign: say.importForeign, newer: say.importNewer };
    return [why[reading.why]];
  }
  const { state, problems } = reading;
  const lines = problems.slice(0, MOST_LINES).map(({ line }) => line);
  return [
    ...(state === 'cut-short' ? [say.importCutShort] : state === 'altered' ? [say.importAltered] : []),
    ...(problems.length > 0 ? [say.importLines(`${lines.join(', ')}${problems.length > MOST_LINES ? ' …' : ''}`)] : []),
    added === 0 ? say.importedNothing : say.imported(added),
  ];
}
