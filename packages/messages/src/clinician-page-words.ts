/** Headings and short phrases of the page for the clinician; the numbers and sentences between them come from the results. */
export const clinicianPageWords = {
  title: 'Summary for the clinician',
  who: (id: string | undefined, made: string): string => `${id === undefined ? '' : `${id}. `}Made ${made}.`,
  triage: (state: string, urgency: string, open: number): string =>
    `Triage ${state}, urgency ${urgency}, ${open} safety questions open.`,
  plan: 'Plan',
  columns: ['Move', 'Side', 'Dose', 'Days', 'For (grade)'],
  noPlan: 'No plan was made. What stands in the way',
  rules: 'Rules that fired',
  open: 'Safety questions still open',
  causes: 'Causes (probability of being the main one)',
  cause: (p: string, name: string): string => `${p} ${name}`,
  reason: (factor: number, answer: string, source: string, grade: string): string =>
    `x${Number(factor.toPrecision(2))} ${answer} [${source}; ${grade}]`,
  place: 'Place and movement class',
  placeLine: (each: string, movementClass: string): string => `${each}. Movement class ${movementClass}.`,
  notRuledOut: 'Not ruled out',
  cannotTell: 'Cannot be told apart by questions',
  limits: 'Limits and positions',
  changes: 'Changed for this person',
  change: (move: string, text: string, rule: string): string => `${move}: ${text} [${rule}]`,
  excluded: 'Left out, by rule',
  excludedBy: (rule: string, count: number, why: string): string => `${rule} (${count}): ${why}`,
  unserved: 'Wanted and not served',
  unservedLine: (target: string, pathway: string, why: string): string => `${target} (${pathway}): ${why}`,
  questions: 'Questions that would open moves',
  question: (question: string, waiting: number): string => `${question} (${waiting} wait)`,
  review: (when: string): string => `Review ${when}, or sooner`,
  sources: 'Sources',
  basis: 'Basis',
  pathway: (title: string, phase: string, role: string, grade: string): string =>
    `${title}, phase ${phase} (${role}; grade ${grade})`,
  solved: (solver: string, gap: number): string => `Chosen by ${solver}, proven gap ${(100 * gap).toFixed(2)} %.`,
  foot: (version: string, knowledge: string): string =>
    `Hipspine ${version}, knowledge ${knowledge}. Answers of the person only unless an examiner's finding is named; no diagnosis, no regulatory mark. Check before use.`,
} as const;
