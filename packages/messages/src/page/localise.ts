import type { Finding, Knowledge } from '@hipspine/knowledge';
import type { EngineWords } from './engine-words.ts';

/**
 * The knowledge with the findings in another language, where that language has them; the others stay as they are. Only words
 * change: ids, values and numbers are the same, so every answer and every result is the same in each language.
 */
export function localise<K extends Pick<Knowledge, 'finding'>>(
  knowledge: K,
  { findings, question: { units } }: Pick<EngineWords, 'findings' | 'question'>,
): K {
  const finding = new Map(
    [...knowledge.finding].map(([id, entry]) => [id, inOtherWords(withUnit(entry, units), findings[id])]),
  );
  return { ...knowledge, finding };
}

/** "82 años" and not "82 years". */
const withUnit = (finding: Finding, units: EngineWords['question']['units']): Finding =>
  finding.value.type === 'number'
    ? { ...finding, value: { ...finding.value, unit: units[finding.value.unit] ?? finding.value.unit } }
    : finding;

function inOtherWords(finding: Finding, words: EngineWords['findings'][string] | undefined): Finding {
  if (words === undefined) return finding;
  const { label, question, help, safety, again, options } = words;
  const { question: _question, help: _help, again: _again, value, ...rest } = finding;
  return {
    ...rest,
    label,
    ...(question === undefined ? {} : { question }),
    // Who must not try it stands there in any case, in English if need be.
    ...(safety === undefined ? {} : { safety }),
    ...(help === undefined ? {} : { help }),
    ...(again === undefined ? {} : { again }),
    value:
      value.type === 'choice' && options !== undefined
        ? {
            ...value,
            options: value.options.map((option) => ({ ...option, label: options[option.value] ?? option.label })),
          }
        : value,
  };
}
