import type { Finding, Knowledge } from '@hipspine/knowledge';

/** What is known of a screen here; the whole of it lives in the engine. */
interface Shown {
  readonly kind: 'about-you' | 'safety' | 'urgency' | 'again' | 'contradiction' | 'plan' | 'question';
  readonly between?: readonly [string, string] | undefined;
  readonly message?: string;
}

/** The sentences of the interview, for the page and the terminal. */
export const interviewWords = {
  welcome: [
    'This asks about your hip or back pain, step by step. It takes about five minutes.',
    'It starts with warning signs. If one needs care now, it stops and says what to do.',
    'It is a guide and not a diagnosis. Nothing you type leaves this machine.',
  ],
  keys: 'Answer with the letter or number. Type ? if you are not sure, s to skip, b to go back, q to stop.',
  yesNo: 'y = yes, n = no',
  noneOfThese: 'None of these',
  markAll: 'Mark all that are true for you.',
  unsureWhich: 'Is there one you are not sure about?',
  noneUnsure: 'No, I am sure about all of them',
  aboutLeft: (screens: number): string => (screens <= 1 ? 'Nearly done' : `About ${screens} screens left`),
  notUsed: (found: string, expected: string): string => `We got ${found}. We need ${expected}.`,
  theseDoNotFit: (message: string): string => `Two answers do not fit. ${message} Please check both.`,
  onceMore: 'You were not sure. Here it is once more; look, feel or ask somebody if you can.',
  stopped: 'You stopped here. This is what we can say so far.',
  saved: (file: string): string =>
    `Your answers so far are kept in ${file}, as plain text. On a shared computer, keep it where others cannot open it. Delete the file when you are done.`,
  resumed: (screens: number, file: string): string =>
    `Going on after ${screens} ${screens === 1 ? 'screen' : 'screens'}, from ${file}.`,
  olderKnowledge: 'The facts have changed since these answers were kept. They were read again under the new ones.',
  range: (min: number, max: number, unit: string): string => `a number from ${min} to ${max} (${unit})`,
  safetyNote: (text: string): string => `Take care: ${text}`,
} as const;

/** Why a question is asked, in one plain sentence. */
export function whyAsked({ kind, between, message }: Shown, finding: Finding, knowledge: Knowledge): string {
  switch (kind) {
    case 'about-you':
      return 'Age, sex and place of the pain change what is likely.';
    case 'safety':
      return 'A warning sign: it decides how soon you should be seen.';
    case 'urgency':
      return 'With what you told us, this can decide how soon you should be seen.';
    case 'again':
      return 'A warning sign you were not sure about.';
    case 'plan':
      return 'With what you told us, this helps to explain it and to choose moves that suit you.';
    case 'contradiction':
      return message ?? 'It does not fit another answer.';
    case 'question': {
      const names = (between ?? []).map((id) => knowledge.condition.get(id)?.plain_name);
      if (names.length === 2 && names.every((name) => name !== undefined))
        return `It helps to tell ${names[0]} from ${names[1]}.`;
      return finding.kind === 'self-test'
        ? 'A small test says more than words.'
        : 'It helps to find where the pain comes from.';
    }
  }
}

/** The question in the words of this screen: other words when it is put a second time. */
export const questionText = ({ kind }: Shown, { question, again, label }: Finding): string =>
  (kind === 'again' ? (again ?? question) : question) ?? label;
