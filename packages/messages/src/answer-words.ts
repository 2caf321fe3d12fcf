import type { Finding, FindingValue, Knowledge } from '@hipspine/knowledge';
import { english } from './english.ts';

/**
 * An answer in words: `Groin pain`, `Groin pain (no)`, `Age (55 years)`. For a published cluster its title; without the
 * answer the name of the finding alone.
 */
export function answerWords(
  { finding: findings, cluster }: Knowledge,
  id: string,
  value: FindingValue | undefined,
): string {
  const finding = findings.get(id);
  if (finding === undefined) return cluster.get(id)?.title ?? id;
  // A yes is the thing itself.
  return value === undefined || value === true ? finding.label : `${finding.label} (${valueWords(finding, value)})`;
}

/** What was said, without the name of the finding: `yes`, `no`, `not sure`, `4`. */
export function saidWords(
  finding: Finding,
  value: FindingValue | undefined,
  { yes, notSure }: { readonly yes: string; readonly notSure: string },
): string {
  if (value === undefined) return lowerFirst(notSure);
  return value === true ? lowerFirst(yes) : valueWords(finding, value);
}

function valueWords({ value: kind }: Finding, value: FindingValue): string {
  if (value === false) return english.no;
  if (kind.type === 'number') return `${value} ${english.units[kind.unit] ?? kind.unit}`.trimEnd();
  const label = kind.type === 'choice' ? kind.options.find((option) => option.value === value)?.label : undefined;
  return lowerFirst(label ?? String(value));
}

/** `Hip arthritis` for the start of a line. */
export const upperFirst = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** `no pain` inside a sentence; `I can`, `FABER` and `X-ray` stay. */
export const lowerFirst = (text: string): string =>
  /^[A-Z]([A-Z]|-|\s|$|')/.test(text) ? text : text.charAt(0).toLowerCase() + text.slice(1);
