import { type Finding, findingsIn, type Knowledge, type Person } from '@hipspine/knowledge';
import { answerWords, type EngineWords, questionText, whyOnPage } from '@hipspine/messages';
import { type Engine, finish, type Interview, reply, type Screen, startInterview } from '@hipspine/reasoning';
import type { Finished, Known, QuestionView, Said, ScreenView, Step } from './engine-calls.ts';
import { personOf } from './person-of.ts';

export const knownOf = ({ findings, notSure, laterality }: Person): Known => ({
  findings: Object.fromEntries(findings),
  notSure: [...notSure],
  laterality: Object.fromEntries(laterality),
});

/** Interviews by everything said in them, so that the next screen costs one reply and not all of them. */
export class Interviews {
  readonly #engine: Engine;
  readonly #kept = new Map<string, Interview>();

  constructor(engine: Engine) {
    this.#engine = engine;
  }

  /** Where a conversation stands. The same words always lead to the same screen. */
  at({ volunteered, laterality, replies }: Said): Interview {
    const start = JSON.stringify([volunteered, laterality]);
    const key = (n: number): string => start + JSON.stringify(replies.slice(0, n));
    let n = replies.length;
    while (n > 0 && !this.#kept.has(key(n))) n--;
    let now =
      this.#kept.get(key(n)) ??
      startInterview(this.#engine, personOf({ findings: volunteered, notSure: [], laterality }));
    this.#kept.set(key(0), this.#kept.get(key(0)) ?? now);
    for (const said of replies.slice(n)) {
      now = reply(this.#engine, now, said);
      this.#kept.set(key(++n), now);
    }
    return now;
  }

  /** @param knowledge  the facts in the language of the person, as are `words` */
  step(said: Said, knowledge: Knowledge, words: EngineWords): Step {
    const { screen, person, problems, previous } = this.at(said);
    if (screen === undefined) {
      const { urgency } = finish(this.#engine, this.at(said));
      return { at: 'end', emergency: urgency === 'emergency-now' };
    }
    const [first] = screen.questions;
    const view: ScreenView = {
      kind: screen.kind,
      questions: screen.questions.map(({ id, ...asked }) => {
        const finding = knowledge.finding.get(id) ?? { id, ...asked };
        const isEnglish = words.language !== 'en' && words.findings[id] === undefined;
        return {
          ...questionView(finding, person),
          text: questionText(screen, finding),
          ...(isEnglish ? { isEnglish } : {}),
        };
      }),
      why: first === undefined ? '' : whyOnPage(screen, first, knowledge, words),
      sources: first === undefined ? [] : sourcesOf(screen, first, knowledge),
      ...(screen.message === undefined ? {} : { message: words.contradictions[screen.message] ?? screen.message }),
      aboutLeft: screen.aboutLeft,
      step: said.replies.length,
      canGoBack: previous !== undefined,
      problems,
    };
    return { at: 'screen', screen: view };
  }

  finish(said: Said): Finished {
    const interview = this.at(said);
    return { result: finish(this.#engine, interview), known: knownOf(interview.person) };
  }
}

/**
 * Sources behind a question: of the rules that look at a warning sign, or of what is known about the two causes that an
 * answer tells apart.
 */
function sourcesOf({ kind, between }: Screen, { id }: Finding, knowledge: Knowledge): readonly string[] {
  const ids =
    kind === 'question'
      ? (between ?? []).flatMap((cause) =>
          (knowledge.condition.get(cause)?.evidence ?? [])
            .filter(({ finding }) => finding === id)
            .map(({ source }) => source),
        )
      : knowledge.redFlags
          .filter(({ when, requires }) =>
            [when, requires].some((node) => node !== undefined && findingsIn(node, knowledge.cluster).includes(id)),
          )
          .map(({ source }) => source);
  return [...new Set(ids)].filter((source) => source !== 'expert').slice(0, MOST_SOURCES);
}

/** Nobody reads more in the middle of a check-up. */
const MOST_SOURCES = 4;

/** A question in words, with what the person said to it before. */
export function questionView(
  finding: Finding,
  { findings, notSure }: Pick<Person, 'findings' | 'notSure'>,
): QuestionView {
  const { id, label, question, help, safety, value, laterality, kind } = finding;
  const answer = notSure.has(id) ? 'not-sure' : findings.get(id);
  return {
    id,
    label,
    text: question ?? label,
    ...(help === undefined ? {} : { help }),
    ...(safety === undefined ? {} : { caution: safety }),
    form: value,
    sided: laterality,
    group: finding.group,
    isTest: kind === 'self-test',
    ...(answer === undefined ? {} : { answer }),
  };
}

/** Every answer of a person in words, for the list that can be changed. */
export const answerLines = (
  knowledge: Knowledge,
  known: Known,
): readonly { question: QuestionView; words: string }[] => {
  const person = personOf(known);
  return [...person.findings.keys(), ...person.notSure].flatMap((id) => {
    const finding = knowledge.finding.get(id);
    if (finding === undefined) return [];
    return [{ question: questionView(finding, person), words: answerWords(knowledge, id, person.findings.get(id)) }];
  });
};
