import type { Finding, FindingValue, Knowledge } from '@hipspine/knowledge';
import fc from 'fast-check';

const anyValue = ({ value }: Finding): fc.Arbitrary<FindingValue> => {
  if (value.type === 'boolean') return fc.boolean();
  if (value.type === 'choice') return fc.constantFrom(...value.options.map((option) => option.value));
  return fc.double({ min: value.min, max: value.max, noNaN: true });
};

/** What a random person knows about themselves: age and sex most of the time, and up to 25 other answers of any kind. */
export function anyFindings(knowledge: Knowledge): fc.Arbitrary<Map<string, FindingValue>> {
  const others = knowledge.findings.filter(({ id }) => id !== 'age-years' && id !== 'sex-at-birth');
  const answer = fc
    .constantFrom(...others)
    .chain((finding) => anyValue(finding).map((value) => [finding.id, value] as const));
  return fc
    .tuple(
      fc.option(fc.integer({ min: 0, max: 100 }), { freq: 5 }),
      fc.option(fc.constantFrom('female', 'male', 'intersex'), { freq: 5 }),
      fc.array(answer, { maxLength: 25 }),
    )
    .map(([age, sex, answers]) => {
      const findings = new Map<string, FindingValue>();
      if (age !== null) findings.set('age-years', age);
      if (sex !== null) findings.set('sex-at-birth', sex);
      for (const [id, value] of answers) findings.set(id, value);
      return findings;
    });
}
