/** What the command line says around its results: progress, problems, what to do next. */
export const terminal = {
  fault: (message: string): string => `hipspine: this is a fault of ours, please report it: ${message}`,
  knowledgeFaults: (count: number): string =>
    `hipspine: the knowledge has ${count} ${count === 1 ? 'fault' : 'faults'}, so nothing was computed`,
  problem: (where: string, path: string, found: string, expected: string): string =>
    `${where}: ${path === '' ? '' : `${path}: `}found ${found}, expected ${expected}`,
  oneSuchAs: (names: readonly string[]): string => `a known name; nearest: ${names.join(', ')}`,
  exerciseSide: { working: 'working side', other: 'other side' },
  warning: (where: string, at: string, message: string): string =>
    `warning: ${where}: ${at === '' ? '' : `${at}: `}${message}`,
  fromKeyboard: 'Reading a case from the keyboard. End it with Ctrl-D.',
  badUtf8: 'bytes that are no UTF-8 were replaced; what they were part of counts as not answered',
  salvaged: 'This input is broken. The part that can be read says:',

  checkFailed: (count: number): string => `hipspine: ${count} ${count === 1 ? 'fault' : 'faults'} in knowledge/`,
  checkPassed: (findings: number, conditions: number, rules: number, exercises: number, hash: string): string =>
    `knowledge is sound: ${findings} findings, ${conditions} conditions, ${rules} triage rules, ${exercises} exercises (${hash})`,

  anyName: 'a name of a move, condition, finding, habit, treatment, pathway, measure or claim',
  foundEntry: (kind: string, id: string, name: string, why?: string): string =>
    `${kind}  ${id}  ${name}${why === undefined ? '' : ` (not in any plan: ${why})`}`,

  sampleTitle: 'Real people, as Hipspine sees them from what they could tell at first contact',
  sampleWho: (age: string, sex: string): string => `${sex}, ${age}`,
  sampleKnown: (name: string): string => `What it was in the end: ${name}.`,
  sampleMore: (count: number): string => `${count} more people are in knowledge/cases/public.jsonl.`,
  nextTitle: 'What to do next',
  building: 'Building the page (once after each change; some seconds) …',
  serving: (address: string): string => `Hipspine is ready: open ${address} in a browser.`,
  servingNext: [
    'Everything you answer stays in that browser. Press Ctrl-C here to stop.',
    'The same questions in this terminal: npx hipspine interview',
  ],
  portTaken: (port: number): string =>
    `port ${port}: found another program listening there, expected a free port; is Hipspine running already? Else try --port 0`,
  badPort: (found: string): string => `--port: found ${found}, expected a whole number from 0 to 65535`,
  dataUnused: '--data: not used yet; the record is kept in the browser, and the server keeps nothing',
  noBuild: (reason: string): string =>
    `hipspine: the page could not be built, so there is nothing to serve. Please report it: ${reason}`,
  next: [
    ['npm start', 'the app in a browser'],
    ['npx hipspine interview', 'answer questions in the terminal'],
    ['npx hipspine assess FILE', 'assess one person (JSON) or many (JSON lines)'],
    ['npx hipspine schema case', 'what such a file looks like'],
    ['npx hipspine knowledge stats', 'what the answers rest on'],
    ['npx hipspine --help', 'everything else'],
  ],
} as const;
