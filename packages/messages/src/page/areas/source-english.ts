/** What stands at a fact to show where it comes from. Small on purpose: any screen may carry it. */
export const sourceEnglish = {
  mark: (count: number, grade: string): string => (count === 1 ? `Source: ${grade}` : `${count} sources: ${grade}`),
  markPlain: (count: number): string => (count === 1 ? 'Source' : `${count} sources`),
  contested: 'Studies do not agree',
  loading: 'Looking it up ...',
  failed: 'We could not open the sources. Please try again.',
  more: 'More about this source',
  notOpened: 'We know of it, and have not read it ourselves.',
  /** On the key, when no study is named. */
  noStudy: 'No study cited',
  ours: 'What is commonly held in the field, in our own judgement. We cite no study for it.',
  seed: 'An article from the web. We check what it claims; we do not rest on it.',
  model: 'Worked out with our own body model. Nobody has measured it.',
  /** How well something is supported, by the letter or word that the knowledge uses. */
  grades: {
    A: 'strong evidence',
    B: 'fair evidence',
    C: 'weak evidence',
    D: 'opinion of experts',
    N: 'no study found',
    X: 'evidence against it',
    high: 'strong evidence',
    moderate: 'fair evidence',
    low: 'weak evidence',
    expert: 'our own estimate',
  },
};
