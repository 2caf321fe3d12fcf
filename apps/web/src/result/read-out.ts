import type { PageWords, ResultPage, resultWords } from '@hipspine/messages';

/**
 * The result as it is read aloud: what to do, what would make it urgent, where it comes from, what it may be, what we cannot
 * tell. A voice speaks one language, so what is there in English only is left to the eye in another.
 */
export function readOut(page: ResultPage, words: PageWords, area: (typeof resultWords)['en']): readonly string[] {
  const { result: say } = words;
  const first = [
    page.headline,
    ...page.actions,
    ...page.explanations,
    say.now,
    ...page.safetyNet.now,
    say.todayIf,
    ...page.safetyNet.today,
  ];
  if (!page.forEveryone) return [...first, say.showToClinician];
  const place = [say.places, page.place.sentence, ...(page.place.together === undefined ? [] : [page.place.together])];
  if (words.language !== 'en') return [...first, ...place, area.holds.notExam];
  return [
    ...first,
    ...place,
    say.causes,
    ...page.causes.map((cause) => `${cause.name}: ${cause.words}, ${area.causes.people(cause.people)}`),
    ...page.doubts.map(({ first: one, second }) => area.doubt.pair(one, second)),
    area.holds.notExam,
  ];
}
