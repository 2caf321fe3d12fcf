/** The pose checker, in English. */
export const posesEnglish = {
  title: 'Is my class safe for me?',
  intro:
    'Type or paste the poses and exercises of your class, one on each line. Each is held against your answers and limits.',
  list: 'Poses, one on each line',
  example: 'Such as: Bridge, Pigeon, Child’s pose. English and Sanskrit names are known.',
  check: 'Check my list',
  tooMany: (most: string): string => `That is a long list. The first ${most} lines were read.`,
  empty: 'Write at least one pose.',
  failed:
    'The list could not be checked. What is needed could not be loaded. Your list is still here. Check the network and try again.',
  summary: (keep: number, change: number, leave: number, open: number): string =>
    `Keep ${keep}, change ${change}, leave out ${leave}${open > 0 ? `, ask about ${open}` : ''}.`,
  verdicts: {
    keep: 'Keep it',
    change: 'Change it',
    leave: 'Leave it out for now',
    ambiguous: 'Which one is it?',
    'not-known': 'Not known here',
  },
  forYou: (text: string): string => `For you: ${text}`,
  waits: 'This waits for an answer to an open question.',
  instead: 'Do this in its place',
  nothingInstead: 'There is nothing safe in its place.',
  means: (name: string): string => `${name}, I mean this one`,
  ambiguous: 'This name can mean more than one move. Choose:',
  notKnown: 'I do not know this name. Ask your teacher what else it is called, or leave it out.',
  near: 'Names that come near. Choose one only if you mean it:',
  used: 'What was looked at',
  usedWords:
    'Your check-up, your limits, how your pain answers to bending, loose joints, pregnancy, and all that is still open. What is open counts as a no.',
  teacher: 'Show this list to your teacher. Stop any pose that brings pain above 5 out of 10, or pain down the leg.',
  print: 'Print this list',
  answer: 'Answer open questions',
  edit: 'Change the list',
  yourList: 'Your list, pose by pose',
};
