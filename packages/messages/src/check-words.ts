/** What the checker of plans and classes says around the sentences of knowledge/. Reading grade 8 or lower. */
export const checkWords = {
  sound: 'This plan keeps every rule.',
  broken: (count: number): string => (count === 1 ? 'One rule is broken' : `${count} rules are broken`),
  whole: 'The plan as a whole',
  rule: (rule: string): string => `Rule: ${rule}`,
  at: (where: string, found: string, expected: string): string => `${where}: found ${found}, expected ${expected}`,
  poses: 'Your list, pose by pose',
  keep: 'Keep it.',
  change: 'Change it:',
  leave: 'Leave it out for now.',
  ambiguous: (names: readonly string[]): string => `Which one do you mean: ${names.join('; ')}?`,
  notKnown: 'I do not know this one. Ask your teacher what it is called elsewhere, or leave it out.',
  open: (text: string): string => `${text} (A question about this is still open.)`,
  instead: (name: string): string => `Do this in its place: ${name}.`,
  nothingInstead: 'I have nothing safe in its place.',
  how: (text: string): string => `For you: ${text}`,
  classNote: 'Show this list to your teacher. Stop any pose that brings pain above 5 out of 10, or pain down the leg.',
} as const;
