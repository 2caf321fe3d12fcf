import type { Headline } from '../results.ts';
import { headlineOf, headlineSection } from './measured.ts';

/**
 * Whether the page still says what the code and the knowledge give: what it was made from, and the tables of the public
 * cases. The rest of the page is not computed again.
 *
 * @param page  docs/evaluation.md as it stands, undefined when there is none
 * @returns what is wrong, in words, or undefined when the page holds
 */
export function staleness(page: string | undefined, now: Headline): string | undefined {
  if (page === undefined) return 'docs/evaluation.md is missing; npm run evaluate writes it';
  const kept = headlineOf(page);
  if (kept === undefined) return 'docs/evaluation.md has lost its headline; npm run evaluate writes it';
  const current = headlineSection(now);
  if (kept === current) return undefined;
  const [was, is] = [kept.split('\n'), current.split('\n')];
  const at = is.findIndex((line, i) => line !== was[i]);
  return `docs/evaluation.md is stale; npm run evaluate writes it anew\n  it says: ${was[at]}\n  now it is: ${is[at]}`;
}
