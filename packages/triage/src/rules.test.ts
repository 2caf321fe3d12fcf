// Every rule alone, in pairs, and amid reassuring answers. The people are found from the rules' own logic; what the rules
// should say is written down in red-flags.golden.test.ts.
import {
  type FindingValue,
  findingsIn,
  moreUrgent,
  type Person,
  type RedFlag,
  type Urgency,
  urgencyRank,
} from '@hipspine/knowledge';
import { loadKnowledge } from '@hipspine/knowledge/node';
import { describe, expect, test } from 'vitest';
import { compileTriage, type Triage, triage } from './index.ts';
import { safetyQuestions } from './picture.ts';
import { type Answers, answersThatMeet } from './ways.ts';

const knowledge = await loadKnowledge();
const net = compileTriage(knowledge);
const safety = safetyQuestions(knowledge);
const rules = knowledge.redFlags;

const person = (findings: Answers): Person => ({ findings, notSure: new Set(), laterality: new Map() });
const sort = (findings: Answers): Triage => triage(net, person(findings));
const speaks = (result: Triage, { id }: RedFlag): boolean => result.fired.some(({ rule }) => rule.id === id);

/** What the rule would block itself with: its own way may already be one of its exceptions. */
const blocked = ({ id }: RedFlag, findings: Answers): boolean => {
  const compiled = net.rules.find(({ rule }) => rule.id === id);
  return compiled?.requires(findings) === 'no' || compiled?.exclude(findings) === 'yes';
};

const waysOf = new Map(rules.map((rule) => [rule.id, answersThatMeet(knowledge, rule.when)]));
const ways = ({ id }: RedFlag): readonly Answers[] => waysOf.get(id) ?? [];

const without = (answers: Answers, id: string): Answers => new Map([...answers].filter(([key]) => key !== id));
const includes = (answers: Answers, part: Answers): boolean =>
  [...part].every(([id, value]) => answers.get(id) === value);

describe('every rule alone', () => {
  test.each(rules)('$id fires on each of its smallest sets of answers and nothing else', (rule) => {
    expect(ways(rule).length).toBeGreaterThan(0);
    const free = ways(rule).filter((answers) => !blocked(rule, answers));
    expect(free.length).toBeGreaterThan(0);
    for (const answers of ways(rule)) {
      const result = sort(answers);
      expect(speaks(result, rule)).toBe(!blocked(rule, answers));
      if (speaks(result, rule)) expect(urgencyRank(result.urgency)).toBeGreaterThanOrEqual(urgencyRank(rule.urgency));
    }
  });

  test.each(rules)('$id falls silent without any one of them, unless another branch is met', (rule) => {
    for (const answers of ways(rule)) {
      for (const id of answers.keys()) {
        const fewer = without(answers, id);
        if (speaks(sort(fewer), rule)) expect(ways(rule).some((other) => includes(fewer, other))).toBe(true);
      }
    }
  });

  test.each(rules)('$id gives as reasons answers that were given, and all that it needed', (rule) => {
    for (const answers of ways(rule)) {
      const reason = sort(answers).fired.find((fired) => fired.rule.id === rule.id);
      if (reason === undefined) continue;
      expect([...reason.findings].sort()).toEqual([...answers.keys()].sort());
    }
  });
});

describe('every rule with every other', () => {
  /** The first way of each rule that goes together with the answers of the other. */
  const together = (one: RedFlag, other: RedFlag): Answers | undefined => {
    for (const a of ways(one)) {
      for (const b of ways(other)) {
        if ([...b].every(([id, value]) => !a.has(id) || a.get(id) === value)) return new Map([...a, ...b]);
      }
    }
    return undefined;
  };

  test.each(rules)('$id: the more urgent of the two counts', (rule) => {
    for (const other of rules) {
      const answers = together(rule, other);
      if (answers === undefined) continue;
      const result = sort(answers);
      const speaking = [rule, other].filter((each) => !blocked(each, answers));
      expect(speaking.every((each) => speaks(result, each))).toBe(true);
      const expected = speaking.reduce((urgency, each) => moreUrgent(urgency, each.urgency), result.urgency);
      expect(result.urgency).toBe(expected);
      // Nothing but a rule that speaks can have raised it further.
      const most = result.fired.reduce<Urgency>((urgency, each) => moreUrgent(urgency, each.rule.urgency), 'routine');
      expect(result.urgency).toBe(most);
    }
  });
});

describe('every rule amid reassuring answers', () => {
  const reassuring: Readonly<Record<string, FindingValue>> = {
    'quality-dull-ache': true,
    'muscle-spasm': true,
    'prior-back-pain-episodes': true,
    'better-changing-position': true,
    'better-rest': true,
    'better-lying-down': true,
    'better-movement': true,
    'worse-lifting': true,
    'worse-sitting': true,
    'sitting-hours-per-day': 9,
    'work-posture': 'mostly-sitting',
    'course-trend': 'improving',
    'onset-speed': 'gradual',
    'pain-now-0-10': 3,
    'pain-worst-0-10': 4,
    'worst-time-of-day': 'daytime',
    'night-pain-wakes': false,
    'night-pain-unrelenting': false,
    'pain-constant-non-mechanical': false,
    'leg-weakness-felt': false,
    'leg-numbness': false,
    'smoking-now': false,
    'vascular-risk-factors': false,
    diabetes: false,
    'osteoporosis-known': false,
    'long-term-steroids': false,
    limp: false,
    bmi: 23,
    'main-sport': 'walking',
  };

  test.each(rules)('$id is not talked down', (rule) => {
    const nodes = [rule.when, rule.requires, rule.exclude_if].filter((node) => node !== undefined);
    const looksAt = new Set(nodes.flatMap((node) => findingsIn(node, knowledge.cluster)));
    const noise = Object.entries(reassuring).filter(([id]) => !looksAt.has(id));
    const denied = safety.map((id) => [id, false] as const);
    const free = ways(rule).filter((answers) => !blocked(rule, answers));
    for (const answers of free) {
      const result = sort(new Map<string, FindingValue>([...denied, ...noise, ...answers]));
      expect(speaks(result, rule)).toBe(true);
      expect(urgencyRank(result.urgency)).toBeGreaterThanOrEqual(urgencyRank(rule.urgency));
    }
  });
});
