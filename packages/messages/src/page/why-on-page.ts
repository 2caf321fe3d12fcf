import type { Finding, Knowledge } from '@hipspine/knowledge';
import type { EngineWords } from './engine-words.ts';

/** What is known of a screen here; the whole of it lives in the engine. */
interface Shown {
  readonly kind: 'about-you' | 'safety' | 'urgency' | 'again' | 'contradiction' | 'plan' | 'question';
  readonly between?: readonly [string, string] | undefined;
}

/** Why a question is asked, in the words of the page. Names of causes are English only, so other languages name none. */
export function whyOnPage(
  { kind, between }: Shown,
  finding: Finding,
  knowledge: Knowledge,
  { question: { whys } }: Pick<EngineWords, 'question'>,
): string {
  if (kind !== 'question') return whys[kind];
  const [first, second] = (between ?? []).map((id) => knowledge.condition.get(id)?.plain_name);
  if (first !== undefined && second !== undefined) return whys.tellApart(first, second);
  return finding.kind === 'self-test' ? whys.test : whys.place;
}
