import { createHash } from 'node:crypto';
import { loadKnowledge, loadTreatment } from '@hipspine/knowledge/node';
import { packForPage, packLearn, packSourceCards, packSourceUses, packTreatment } from '@hipspine/knowledge/page';
import type { Plugin } from 'vite';
import { fontWidths } from './font-widths.ts';
import { glossary } from './glossary.ts';
import { jointPeaks } from './joint-peaks.ts';
import { keptFigures } from './kept-figures.ts';
import { labPart } from './lab-part.ts';

const NAME = 'virtual:hipspine-knowledge';

/** The packed knowledge as hashed files, and a module that says where they are. */
export function knowledge(): Plugin {
  const files = new Map<string, { readonly path: string; readonly source: string }>();
  let hash = '';
  let painChange: PainChange | undefined;
  let reviewDays: ReviewDays | undefined;
  return {
    name: 'hipspine-knowledge',
    async buildStart() {
      const facts = await loadKnowledge();
      const treatment = await loadTreatment();
      const packed = {
        ...packForPage(facts),
        treatment: { ...packTreatment(treatment, facts), peaks: jointPeaks(treatment) },
        figures: keptFigures(),
        cards: packSourceCards(treatment, facts),
        uses: packSourceUses(facts, treatment),
        learn: packLearn(treatment, facts, glossary()),
        lab: labPart(treatment),
        fontWidths: fontWidths(),
      };
      hash = packed.safety.hash;
      painChange = painChangeOf(treatment);
      reviewDays = treatment.planModel.value.review_days;
      for (const [part, content] of Object.entries(packed)) {
        const source = JSON.stringify(content);
        const digest = createHash('sha256').update(source).digest('base64url').slice(0, 8);
        files.set(part, { path: `assets/${part}-${digest}.json`, source });
      }
    },
    resolveId: (id) => (id === NAME ? `\0${NAME}` : undefined),
    load(id) {
      if (id !== `\0${NAME}`) return undefined;
      const url = (part: string): string => JSON.stringify(`/${files.get(part)?.path}`);
      return [
        `export const KNOWLEDGE_HASH = ${JSON.stringify(hash)};`,
        `export const REVIEW_DAYS = ${JSON.stringify(reviewDays)};`,
        `export const PAIN_CHANGE = ${JSON.stringify(painChange)};`,
        ...[...files.keys()].map((part) => `export const ${part}Url = ${url(part)};`),
      ].join('\n');
    },
    generateBundle() {
      for (const { path, source } of files.values()) this.emitFile({ type: 'asset', fileName: path, source });
    },
  };
}

/** After how many days a plan, and what it rests on, is looked at again; by phase. */
type ReviewDays = Awaited<ReturnType<typeof loadTreatment>>['planModel']['value']['review_days'];

/** From how many points on most people notice a change of their pain, and where that was found. */
interface PainChange {
  readonly points: number;
  readonly sources: readonly string[];
}

/** @throws Error when the pain scale has no such number */
function painChangeOf({ outcomes }: Awaited<ReturnType<typeof loadTreatment>>): PainChange {
  const change = outcomes.find(({ value }) => value.id === 'nprs')?.value.change;
  const points = change?.mcid?.[0];
  if (change === undefined || points === undefined) throw new Error('knowledge/outcomes/nprs.yaml has no change.mcid');
  return { points, sources: change.sources ?? [] };
}
