import type { Condition, Evidence, Finding, Knowledge } from '../knowledge.ts';
import type { Pathway, Treatment, TreatmentParts } from '../treatment/index.ts';
import { careStep, isContested } from './care-ladder.ts';
import type { CareItem, ConditionCard, Course, Sign } from './learn-cards.ts';

/** An answer is worth naming when it is at least this much more frequent with the cause than without. */
export const WORTH_NAMING = 1.4;
const MANY_SIGNS = 7;
const MANY_RISKS = 5;
const MANY_TESTS = 6;
const MANY_TIMES = 2;
export const LEAST_SHARE = 0.2;
const LEAST_RISK = 0.1;
export const SIGNS: ReadonlySet<string> = new Set(['aggravating', 'easing', 'symptom-quality', 'symptom-location']);
export const RISKS: ReadonlySet<string> = new Set(['history', 'onset']);
/** What is asked as a warning sign is a sign of what must not be missed, and of nothing else. */
export const WARNING = 'red-flag-history';
/** How it begins and goes on. */
const TIME: ReadonlySet<string> = new Set(['onset-speed', 'course-trend']);
/** Told in a history, and neither a reason nor a course. */
export const NO_RISK: ReadonlySet<string> = new Set(['pain-main-site', 'repeat-visits-no-response']);

export function courseOf(pathway: Pathway): Course {
  const { id, title, aim, avoid = [], phases, expected_course, refer_when, grade, sources, verified } = pathway;
  return {
    id,
    title,
    aim,
    avoid,
    lessons: [...new Set(phases.flatMap(({ education = [] }) => education))],
    expected: expected_course,
    refer: refer_when,
    grade,
    sources,
    verified,
  };
}

export const careOf = (treatment: Treatment): CareItem => ({
  id: treatment.id,
  name: treatment.name,
  group: treatment.group,
  step: careStep(treatment),
  what: treatment.what,
  effect: treatment.effect,
  harms: treatment.harms,
  verdict: treatment.verdict,
  sources: [...new Set([...treatment.sources, ...(treatment.guideline_positions ?? []).map(({ source }) => source)])],
  grade: treatment.grade,
  ...(isContested(treatment) ? { contested: true as const } : {}),
});

/** A condition as its page shows it. */
export function conditionCard(knowledge: Knowledge, treatment: TreatmentParts, condition: Condition): ConditionCard {
  const { id, label, plain_name, type, source_class, region, urgency, must_not_miss, typical, gist, summary } =
    condition;
  const { prior, presents_at, review } = condition;
  const family = new Set([
    id,
    ...(condition.members ?? []),
    ...(condition.parent === undefined ? [] : [condition.parent]),
  ]);
  const courses = treatment.pathways.filter(({ value }) => value.match.conditions?.some((one) => one === id));
  const care = treatment.treatments.filter(({ value }) =>
    value.for.some((use) => 'condition' in use && (use.condition === id || family.has(use.condition))),
  );
  return {
    id,
    label,
    plain_name,
    type,
    source_class,
    region,
    urgency,
    must_not_miss,
    typical,
    gist,
    summary,
    aliases: condition.aliases ?? [],
    ...(condition.why_not_ruled_out === undefined ? {} : { whyNotRuledOut: condition.why_not_ruled_out }),
    sources: sourcesOfSummary(condition),
    ...(prior === undefined
      ? {}
      : {
          inThousand: {
            low: Math.round(prior.low * 100) / 10,
            high: Math.round(prior.high * 100) / 10,
            sources: [prior.source],
            grade: prior.grade,
          },
        }),
    ...(presents_at === undefined ? {} : { places: placesOf(knowledge, presents_at) }),
    signs: signsOf(
      knowledge,
      condition,
      ({ id, kind }) => !NO_RISK.has(id) && (SIGNS.has(kind) || (must_not_miss && kind === WARNING)),
      LEAST_SHARE,
      MANY_SIGNS,
    ),
    risks: signsOf(
      knowledge,
      condition,
      ({ id, kind }) => RISKS.has(kind) && !NO_RISK.has(id) && !TIME.has(id),
      LEAST_RISK,
      MANY_RISKS,
    ),
    time: signsOf(knowledge, condition, ({ id }) => TIME.has(id), LEAST_SHARE, MANY_TIMES),
    tests: testsOf(knowledge, condition),
    links: knowledge.chainLinks.filter(({ from, to }) => from === id || to === id).map(linkOf),
    alarms: knowledge.redFlags
      .filter(({ suspects }) => suspects.includes(id))
      .map((rule) => ({ urgency: rule.urgency, advice: rule.advice, sources: [rule.source], grade: rule.grade })),
    courses: courses.map(({ value }) => courseOf(value)),
    care: care.map(({ value }) => careOf(value)),
    claims: claimsAbout(treatment, condition, new Set([...courses, ...care].map(({ value }) => value.id))),
    ...(review === undefined ? {} : { reviewed: { who: review.who, when: review.when } }),
  };
}

function sourcesOfSummary({ further_sources = [], prior, evidence = [] }: Condition): readonly string[] {
  const published = evidence.filter(({ grade }) => grade !== 'expert').map(({ source }) => source);
  const all = [...further_sources, ...(prior === undefined ? [] : [prior.source]), ...published];
  const named = [...new Set(all)].filter((source) => source !== 'expert');
  return named.length === 0 ? ['expert'] : named.slice(0, 6);
}

function placesOf(
  knowledge: Knowledge,
  at: NonNullable<Condition['presents_at']>,
): NonNullable<ConditionCard['places']> {
  const value = knowledge.finding.get('pain-main-site')?.value;
  const names = new Map(value?.type === 'choice' ? value.options.map((option) => [option.value, option.label]) : []);
  return {
    sites: Object.entries(at.sites)
      .map(([site, inHundred]) => ({
        site,
        name: names.get(site) ?? knowledge.finding.get(`pain-${site}`)?.label ?? site,
        inHundred,
      }))
      .sort((a, b) => b.inHundred - a.inHundred)
      .filter(({ inHundred }) => inHundred >= 5),
    sources: [at.source],
    grade: at.grade,
  };
}

/** How much more often the answer is given with the cause than in all people asked. */
export function ratioOf(finding: Finding, row: Evidence): number {
  if (row.grade !== 'expert') return row.lr_pos_used;
  const base = (finding.baselines ?? []).find(({ when }) => JSON.stringify(when) === JSON.stringify(row.when));
  return base === undefined ? 0 : row.sens / (row.expected ?? base.rate);
}

/** An answer in words, or nothing where only a number would tell. */
function answerLabel({ label, value }: Finding, { when }: Evidence): string | undefined {
  if (value.type === 'boolean') return when === undefined || when.eq === true ? label : undefined;
  if (value.type !== 'choice' || when === undefined) return undefined;
  const said = when.eq === undefined ? (when.in ?? []) : [when.eq];
  const options = value.options.filter((option) => said.some((one) => one === option.value));
  return options.length === 0
    ? undefined
    : `${label}: ${options.map((option) => option.label.toLowerCase()).join(', ')}`;
}

function signsOf(
  knowledge: Knowledge,
  condition: Condition,
  wanted: (finding: Finding) => boolean,
  leastShare: number,
  many: number,
): readonly Sign[] {
  const found = (condition.evidence ?? []).flatMap((row) => {
    const finding = knowledge.finding.get(row.finding);
    if (finding === undefined || finding.askable_by !== 'self' || !wanted(finding)) return [];
    if (row.sens < leastShare) return [];
    const label = answerLabel(finding, row);
    const ratio = ratioOf(finding, row);
    if (label === undefined || ratio < WORTH_NAMING) return [];
    const contested = row.elsewhere === undefined ? {} : { contested: true as const };
    const inHundred = Math.max(1, Math.round(row.sens * 100));
    return [{ finding: finding.id, label, inHundred, sources: [row.source], grade: row.grade, ...contested, ratio }];
  });
  const best = found.sort((a, b) => Math.log(b.ratio) * b.inHundred - Math.log(a.ratio) * a.inHundred);
  return best.slice(0, many).map(({ ratio: _ratio, ...sign }) => sign);
}

function testsOf(knowledge: Knowledge, { evidence = [] }: Condition): ConditionCard['tests'] {
  return evidence
    .flatMap((row) => {
      const finding = knowledge.finding.get(row.finding);
      if (finding === undefined || row.grade === 'expert' || finding.askable_by === 'self') return [];
      const contested = row.elsewhere === undefined ? {} : { contested: true as const };
      return [
        {
          label: finding.label,
          lrPos: row.lr_pos,
          lrNeg: row.lr_neg,
          sources: [row.source],
          grade: row.grade,
          ...contested,
        },
      ];
    })
    .sort((a, b) => b.lrPos - a.lrPos)
    .slice(0, MANY_TESTS);
}

export const linkOf = ({ id, statement, strength, source, grade }: Knowledge['chainLinks'][number]) => ({
  id,
  statement,
  strength,
  sources: [source],
  grade,
});

/** Words in names of conditions that name nothing by themselves. */
const TOO_COMMON = new Set(
  `syndrome related mechanical disorder primary internal external symptomatic inflammatory superior anterior posterior
  lateral acetabular surgery surgical pregnancy nonspecific reduced altered injured temporary problem muscle muscles tendon
  irritation pressure position trouble dysfunction ligament degenerative fracture arthritis`.split(/\s+/),
);

/** Claims that link to the care of this condition, or say its name; none where every line would only delay a call for help. */
function claimsAbout(
  treatment: TreatmentParts,
  { label, plain_name, must_not_miss, aliases = [] }: Condition,
  related: ReadonlySet<string>,
): readonly string[] {
  if (must_not_miss) return [];
  const names = [label, plain_name, ...aliases].map((name) => name.toLowerCase());
  const telling = new Set(
    names.flatMap((name) => name.match(/[a-z]{7,}/g) ?? []).filter((word) => !TOO_COMMON.has(word)),
  );
  return treatment.claims
    .filter(({ value }) => {
      const words = value.claim.toLowerCase().match(/[a-z]+/g) ?? [];
      return words.some((word) => telling.has(word)) || value.links?.some((id) => related.has(id)) === true;
    })
    .map(({ value }) => value.id);
}
