/** What the next plan says about its changes. The sentences of the rules come from knowledge/pathways-frame.yaml. */
export const adaptWords = {
  title: 'What changes in your plan',
  nothing: 'Nothing changes. Go on as before.',
  out: (name: string): string => `${name} stops for now.`,
  in_: (name: string): string => `${name} is new.`,
  other: (before: string, after: string): string => `${after} takes the place of ${before}.`,
  dose: (name: string, before: string, after: string): string => `${name}: ${before} before, ${after} now.`,
  same: (name: string): string => `${name} stays as it is.`,
  phase: (before: string, after: string): string => `Phase: ${before} before, ${after} now.`,
  phaseStays: (phase: string): string => `Phase: ${phase}.`,
  noPlan: 'No exercise for now.',
  rule: (id: string, against: string | undefined): string =>
    against === undefined ? `Rule: ${id}` : `Rule: ${id}, because of ${against}`,
  amount: (sets: number, reps: number, holdSeconds: number, sessions: number, days: number): string =>
    [
      `${sets} x ${reps}`,
      ...(holdSeconds > 1 ? [`hold ${holdSeconds} seconds`] : []),
      ...(sessions > 1 ? [`${sessions} times a day`] : []),
      `${days} ${days === 1 ? 'day' : 'days'}`,
    ].join(', '),
  timed: (minutes: number, sessions: number, days: number): string =>
    `${minutes} minutes${sessions > 1 ? `, ${sessions} times a day` : ''}, ${days} ${days === 1 ? 'day' : 'days'}`,
  review: (day: string): string => `Somebody should look at this plan with you by ${day}.`,
  after: 'Your plan now',
};
