import type { Knowledge } from '@hipspine/knowledge';
import { answerWords, upperFirst } from '../answer-words.ts';
import type { Told } from '../assessment.ts';
import type { Further } from './further.ts';
import type { ReportWords } from './report-words.ts';

/** Which direction of movement eases, why we think so, and how sure that is. */
export interface MovementPage {
  readonly class: string;
  readonly reasons: readonly { readonly finding: string; readonly words: string; readonly towards: string }[];
  /** Belief in the class that is named; nothing where none is. */
  readonly sure?: { readonly share: number; readonly people: string };
  readonly shares: readonly { readonly direction: string; readonly share: number }[];
  readonly source: string;
  readonly grade: string;
}

export function movementPage(
  { result, answers }: Told,
  knowledge: Knowledge,
  say: Pick<ReportWords, 'inTen'>,
  shares: Further['movement'] = [],
): MovementPage {
  const { class: named, reasons = [] } = result.movementClass;
  const share = shares.find(({ direction }) => direction === named)?.share;
  const { source, grade } = knowledge.movementClass;
  return {
    class: named,
    reasons: [...reasons]
      .sort((x, y) => y.weight - x.weight)
      .map(({ finding, towards }) => ({
        finding,
        words: upperFirst(answerWords(knowledge, finding, answers.get(finding))),
        towards,
      })),
    ...(share === undefined || named === 'none' ? {} : { sure: { share, people: say.inTen(share) } }),
    shares,
    source,
    grade,
  };
}
