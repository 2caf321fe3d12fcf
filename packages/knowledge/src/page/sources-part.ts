import type { Knowledge } from '../knowledge.ts';
import type { TreatmentParts } from '../treatment/index.ts';

/** A source as a reader sees it: what it is, where it is, and whether anybody here has read it. */
export interface SourceCard {
  readonly cite: string;
  /** DOI, PMC number or address; empty when none is known. */
  readonly locator: string;
  /** Kind of study or text: `rct`, `guideline`, `seed` for one of the articles whose claims we check. */
  readonly type: string;
  /** Whether it was opened; otherwise it is named from general knowledge. */
  readonly opened: boolean;
  /** What of it was read, or in whom it was done. */
  readonly read?: string;
}

/** Every source of both halves by its id. One that both know is told once, with what each says of it. */
export function packSourceCards(
  treatment: Pick<TreatmentParts, 'sources'>,
  { sources }: Pick<Knowledge, 'sources'>,
): Readonly<Record<string, SourceCard>> {
  const cards: Record<string, SourceCard> = {};
  for (const { id, cite, url, design, setting, n, opened, read } of sources) {
    const about =
      read ?? [setting, n === undefined ? undefined : `n ${n}`].filter((part) => part !== undefined).join('; ');
    cards[id] = {
      cite,
      locator: url ?? '',
      type: design ?? '',
      opened,
      ...(about === '' ? {} : { read: about }),
    };
  }
  for (const { value } of treatment.sources) {
    const { id, cite, locator, type, verified, read, same_as } = value;
    const twin = cards[id] ?? (same_as === undefined ? undefined : cards[same_as]);
    cards[id] = {
      cite,
      locator: locator === '' ? (twin?.locator ?? '') : locator,
      type,
      opened: verified || (twin?.opened ?? false),
      read,
    };
  }
  return cards;
}
