/** What stands beside a question that asks to try a movement. */
export const selfTestEnglish = {
  title: 'A small test to try',
  start: {
    'on-back': 'Start: lie on your back, on a bed or on the floor.',
    'on-front': 'Start: lie face down, on a bed or on the floor.',
    sitting: 'Start: sit on a firm chair, both feet on the floor.',
    standing: 'Start: stand with a wall or a heavy table in reach.',
    'bed-edge': 'Start: sit on the very edge of a bed.',
  },
  slowly: 'Go slowly. Stop as soon as it hurts more, and come out of it.',
  doNot: 'Do not try it if',
  doNotList: [
    'you fell lately, or the leg will not carry you',
    'you had surgery on a hip, leg or back in the last 3 months',
    'your bones are thin, or you have cancer in a bone',
    'it feels unsafe, or you are alone and not steady',
  ],
  pregnant: 'you are pregnant and would lie face down or flat on your back for long',
  helper: 'If you type for someone else: stay beside them and let them move by themselves.',
  notTried: 'You need not try it. “I did not try it” counts as if we had not asked.',
  nearly: 'The picture shows a move like it. Do what the question says.',
};
