/** How many names are offered to somebody who mistyped one. */
const OFFERED = 5;

/** The names that need the fewest typed changes to become this one, nearest first. */
export const nearestNames = (typed: string, names: readonly string[]): readonly string[] =>
  names
    .map((name) => ({ name, far: changes(typed.toLowerCase(), name) - (name.includes(typed.toLowerCase()) ? 100 : 0) }))
    .sort((a, b) => a.far - b.far || a.name.localeCompare(b.name, 'en'))
    .slice(0, OFFERED)
    .map(({ name }) => name);

/** Letters to put in, take out or exchange (Levenshtein). */
function changes(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const exchanged = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(exchanged, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}
