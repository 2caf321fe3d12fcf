import type { FindingValue, Knowledge } from '@hipspine/knowledge';
import { upperFirst } from '../answer-words.ts';
import type { PlaceName, Told } from '../assessment.ts';
import type { ReportWords } from './report-words.ts';

/** Where pain of one place is felt, for the likeliest cause there. */
export interface ReachPage {
  readonly place: PlaceName;
  /** Nothing where no single cause of the place is likely enough to say so. */
  readonly cause?: string;
  /** One for each place of the body that this person says hurts. */
  readonly spots: readonly SpotPage[];
}

export interface SpotPage {
  /** Finding of the place: `pain-buttock`. */
  readonly finding: string;
  readonly name: string;
  /** How many people with the cause feel it there. [0, 1] */
  readonly share: number;
  readonly people: string;
  /** Often enough that the cause explains this pain; otherwise it may have another reason. */
  readonly usual: boolean;
  readonly source: string;
  readonly grade: string;
}

/** A place, or a second one beside it, that is believed this much is drawn. */
const DRAWN = 0.1;
const MOST_PLACES = 2;

/** Felt there by fewer than this: the cause does not explain it well. */
const USUAL = 0.1;

/** A cause less likely than this says nothing about where its pain is felt. */
const LEAST_CAUSE = 0.05;

/** The likeliest places, the first one always, and what their likeliest cause says about each place that hurts. */
export function reachOf(
  { result, answers }: Told,
  knowledge: Knowledge,
  say: Pick<ReportWords, 'inTen'>,
): readonly ReachPage[] {
  const { together, ...belief } = result.place;
  const places = (Object.entries(belief) as [PlaceName, number][]).sort(([, x], [, y]) => y - x);
  const second = (place: PlaceName): boolean =>
    together.some(({ places: both, probability }) => probability >= DRAWN && both.includes(place));
  return places
    .filter(([place, share], i) => i === 0 || share >= DRAWN || second(place))
    .filter(([place]) => place !== 'other')
    .slice(0, MOST_PLACES)
    .map(([place]): ReachPage => {
      const cause = result.ranked.find(
        ({ condition, probability }) =>
          probability >= LEAST_CAUSE && knowledge.condition.get(condition)?.source_class === place,
      )?.condition;
      if (cause === undefined) return { place, spots: [] };
      const name = knowledge.condition.get(cause)?.plain_name ?? cause;
      return { place, cause: name, spots: spotsOf(cause, answers, knowledge, say) };
    });
}

function spotsOf(
  cause: string,
  answers: ReadonlyMap<string, FindingValue>,
  knowledge: Knowledge,
  say: Pick<ReportWords, 'inTen'>,
): readonly SpotPage[] {
  const evidence = knowledge.condition.get(cause)?.evidence ?? [];
  return [...answers].flatMap(([id, value]): readonly SpotPage[] => {
    const finding = knowledge.finding.get(id);
    if (finding?.kind !== 'symptom-location' || value !== true) return [];
    const row = evidence.find((cell) => cell.finding === id && cell.when === undefined);
    if (row === undefined) return [];
    const { sens, source, grade } = row;
    const usual = sens >= USUAL;
    return [
      { finding: id, name: upperFirst(finding.label), share: sens, people: say.inTen(sens), usual, source, grade },
    ];
  });
}
