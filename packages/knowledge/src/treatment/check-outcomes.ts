import type { Problem } from '../problem.ts';
import { type Catalogue, fault } from './catalogue.ts';
import type { Outcome, Scale } from './outcome.schema.ts';
import type { Located } from './parts.ts';

/** The scoring rules of a measure fit together: scales by name, the range its rule can reach, every answer with points. */
export function checkOutcomes({ parts }: Catalogue): readonly Problem[] {
  return parts.outcomes.flatMap((part) => [...checkScaleNames(part), ...checkScales(part)]);
}

function checkScaleNames(part: Located<Outcome>): readonly Problem[] {
  const { scales, main_scale, bands = [] } = part.value;
  const known = new Set(scales.map(({ id }) => id));
  const named: readonly (readonly [string, string])[] = [
    ...(main_scale === undefined ? [] : [['main_scale', main_scale] as const]),
    ...bands.map(({ scale }, i) => [`bands[${i}].scale`, scale] as const),
    ...scales.flatMap(({ rule }, i) =>
      rule.kind === 'mean-of-scales'
        ? rule.scales.map((scale, j) => [`scales[${i}].rule.scales[${j}]`, scale] as const)
        : [],
    ),
  ];
  return [
    ...named.flatMap(([at, id]) => (known.has(id) ? [] : [fault(part, at, id, 'the id of a scale of this measure')])),
    ...(known.size === scales.length ? [] : [fault(part, 'scales', 'a scale twice', 'every id once')]),
  ];
}

function checkScales(part: Located<Outcome>): readonly Problem[] {
  return part.value.scales.flatMap(({ range, rule }, i) => {
    if (rule.kind !== 'items') return [];
    const reached = reach(rule);
    const at = `scales[${i}]`;
    const off = Math.abs(reached[0] - range[0]) > 1e-9 || Math.abs(reached[1] - range[1]) > 1e-9;
    return [
      ...(off
        ? [fault(part, `${at}.range`, range.join(' to '), `${reached.join(' to ')}, what the rule can reach`)]
        : []),
      ...gaps(rule).map((gap) => fault(part, `${at}.rule.recode`, gap, 'points for every answer')),
    ];
  });
}

type ItemsRule = Extract<Scale['rule'], { kind: 'items' }>;

const endsOf = (rule: ItemsRule, i: number): readonly [number, number] => rule.answers?.[i] ?? rule.answer ?? [0, 0];

function reach(rule: ItemsRule): readonly [number, number] {
  const { items, combine, factor = 1, offset = 0, recode = [] } = rule;
  const sums = items.reduce<readonly [number, number]>(
    ([low, high], item, i) => {
      const points = recode.find((entry) => entry.item === item)?.bands.map(([, , point]) => point) ?? endsOf(rule, i);
      return [low + Math.min(...points), high + Math.max(...points)];
    },
    [0, 0],
  );
  const ends = sums.map((sum) => offset + factor * (combine === 'mean' ? sum / items.length : sum));
  return [Math.min(...ends), Math.max(...ends)];
}

function gaps(rule: ItemsRule): readonly string[] {
  return (rule.recode ?? []).flatMap(({ item, bands }) => {
    const at = rule.items.indexOf(item);
    if (at < 0) return [`item ${item}, which is not scored`];
    const [low, high] = endsOf(rule, at);
    const answers = Array.from({ length: high - low + 1 }, (_, i) => low + i);
    return answers
      .filter((answer) => bands.filter(([from, to]) => from <= answer && answer <= to).length !== 1)
      .map((answer) => `item ${item}, answer ${answer}`);
  });
}
