import type { Finding, Knowledge } from '@hipspine/knowledge';
import fc from 'fast-check';

/** Texts that a case reader will be sent one day: nearly right, badly wrong, and made to break it. */
export function hostileText(knowledge: Knowledge): fc.Arbitrary<string> {
  const healthy = caseText(knowledge);
  return fc.oneof(
    { weight: 2, arbitrary: healthy },
    { weight: 4, arbitrary: fc.tuple(healthy, damage).map(([text, hurt]) => hurt(text)) },
    { weight: 2, arbitrary: fc.tuple(healthy, damage, damage).map(([text, first, then]) => then(first(text))) },
    { weight: 1, arbitrary: fc.json({ maxDepth: 4 }) },
    { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 60 }) },
    { weight: 1, arbitrary: fc.constantFrom(...MONSTERS) },
  );
}

/** One case as text, its findings right, wrong, unknown or given twice. */
function caseText(knowledge: Knowledge): fc.Arbitrary<string> {
  const entry = fc.oneof(
    { weight: 6, arbitrary: fc.constantFrom(...knowledge.findings).chain(rightEntry) },
    {
      weight: 2,
      arbitrary: fc.tuple(fc.constantFrom(...knowledge.findings), wrongValue).map(([{ id }, v]) => `"${id}": ${v}`),
    },
    { weight: 1, arbitrary: fc.tuple(oddKey, wrongValue).map(([key, v]) => `${JSON.stringify(key)}: ${v}`) },
  );
  const findings = fc.array(entry, { maxLength: 12 }).map((entries) => `{${entries.join(', ')}}`);
  const field = fc.tuple(fc.constantFrom('findings', 'patient_findings', 'clinician_findings', 'laterality'), findings);
  const beside = fc.tuple(fc.constantFrom('id', 'age', 'sex', 'gold', '__proto__', 'constructor'), wrongValue);
  return fc
    .array(fc.oneof({ weight: 3, arbitrary: field }, { weight: 1, arbitrary: beside }), { maxLength: 6 })
    .map((fields) => `{${fields.map(([key, value]) => `"${key}": ${value}`).join(', ')}}`);
}

function rightEntry({ id, value }: Finding): fc.Arbitrary<string> {
  const told =
    value.type === 'boolean'
      ? fc.boolean()
      : value.type === 'number'
        ? fc.double({ min: value.min, max: value.max, noNaN: true })
        : fc.constantFrom(...value.options.map((option) => option.value));
  return fc.oneof(told, told, told, fc.constantFrom('not-sure', null)).map((v) => `"${id}": ${JSON.stringify(v)}`);
}

const wrongValue = fc.oneof(
  {
    weight: 20,
    arbitrary: fc.constantFrom(
      ...['"yes"', '1', '-1', '1e999', '"true"', 'null', '[]', '[true]', '{}', '{"value": true}', '"not-sure"', '""'],
      ...['true', 'false', '"female"', '52', '"left"', '"\\ud800"'],
    ),
  },
  { weight: 4, arbitrary: fc.json({ maxDepth: 2 }) },
  // No JSON at all, though some programs write it.
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      ...['NaN', 'Infinity', 'undefined', 'True', "'true'", '01', '+1', '.5', '1.', '0x10', '"\\x"'],
    ),
  },
);

const oddKey = fc.oneof(
  fc.constantFrom(
    '__proto__',
    'constructor',
    'prototype',
    'toString',
    'hasOwnProperty',
    '',
    ' ',
    'saddle-numbnes',
    'PAIN-GROIN',
  ),
  fc.string({ maxLength: 20 }),
);

const place = fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true });

/** One way of hurting a text. */
const damage: fc.Arbitrary<(text: string) => string> = fc.oneof(
  place.map((at) => (text: string) => text.slice(0, Math.floor(at * text.length))),
  fc
    .tuple(
      place,
      fc.constantFrom('"', '{', '}', '[', ']', ',', ':', '\\', '\n', '\0', '\u2028', '\ud800', '\ufeff', 'NaN'),
    )
    .map(([at, mark]) => (text: string) => {
      const i = Math.floor(at * text.length);
      return text.slice(0, i) + mark + text.slice(i);
    }),
  fc.tuple(place, fc.integer({ min: 1, max: 4 })).map(([at, n]) => (text: string) => {
    const i = Math.floor(at * text.length);
    return text.slice(0, i) + text.slice(i + n);
  }),
  fc.constantFrom(
    (text: string) => text + text,
    (text: string) => `[${text}]`,
    (text: string) => text.replaceAll('"', "'"),
    (text: string) => `\ufeff${text}`,
    (text: string) => text.replaceAll(', ', ',\r\n\t'),
    (text: string) => text.replaceAll('true', 'True'),
  ),
);

/** Small texts that have broken readers before. */
const MONSTERS: readonly string[] = [
  '',
  ' \n\t ',
  'null',
  '[]',
  '"a text"',
  '{}',
  '{"findings": null}',
  '{"findings": [true]}',
  '{"__proto__": {"findings": {"saddle-numbness": true}}}',
  '{"findings": {"__proto__": {"saddle-numbness": true}}}',
  '{"constructor": {"prototype": {"polluted": true}}, "findings": {}}',
  '{"findings": {"saddle-numbness": true}, "findings": {}}',
  `${'['.repeat(2000)}`,
  `{"findings": {"saddle-numbness": ${'['.repeat(200)}${']'.repeat(200)}}}`,
  `{"findings": {${'"a":'.repeat(500)}`,
  `{"findings": {"saddle-numbness": "${'x'.repeat(5000)}"}}`,
  `{"findings": {"${'k'.repeat(5000)}": true}}`,
];
