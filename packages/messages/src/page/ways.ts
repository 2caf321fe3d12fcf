import type { Knowledge } from '@hipspine/knowledge';
import { linkEndName } from '../chain-story.ts';
import type { StepTold, Strength, WayTold } from './further.ts';

export interface EndPage {
  /** A part of the body, a finding or a cause. */
  readonly id: string;
  readonly name: string;
}

/** One link with both ends named: it may add to the pain, and is never its cause. */
export interface LinkPage {
  readonly id: string;
  readonly from: EndPage;
  readonly to: EndPage;
  readonly strength: Strength;
  readonly grade: string;
  readonly source: string;
  readonly statement: string;
}

/** A way along links. It holds no better than its weakest step. */
export interface WayPage {
  readonly from: EndPage;
  readonly to: EndPage;
  readonly steps: readonly LinkPage[];
  readonly strength: Strength;
  readonly grade: string;
}

const endPage = (knowledge: Knowledge, id: string): EndPage => ({ id, name: linkEndName(knowledge, id) });

/** @param link  a contributor of a result, which may be older than today's links: then its own words stand */
export function linkPage(
  knowledge: Knowledge,
  {
    id,
    strength,
    grade,
    source,
    statement,
    path,
  }: Omit<StepTold, 'from' | 'to'> & { readonly path: readonly string[] },
): LinkPage {
  const [from = '', to = ''] = path;
  return { id, from: endPage(knowledge, from), to: endPage(knowledge, to), strength, grade, source, statement };
}

export function wayPage(knowledge: Knowledge, { steps, strength, grade }: WayTold): WayPage {
  const links = steps.map((step) => linkPage(knowledge, { ...step, path: [step.from, step.to] }));
  const end = endPage(knowledge, '');
  return { from: links[0]?.from ?? end, to: links.at(-1)?.to ?? end, steps: links, strength, grade };
}
