import { decimal, percent, table } from '../../report/format.ts';
import type { Emergency, Loss } from '../emergencies.ts';
import { OUTCOMES, type Outcomes, type Point, type Spread, type Summary, WAYS, type Way } from '../measure.ts';
import { PATIENTS } from '../patients.ts';
import { type InterviewResults, JUDGED, PLAN, SET_NAMES, type SetName, type SetResult } from '../results.ts';
import type { Calibration } from '../simulated-calibration.ts';
import { binFigure, curveLine, lineFigure } from './figures.ts';
import { demands, demandTable, saved } from './measured.ts';

const TITLES: Readonly<Record<SetName, string>> = {
  fuller: 'public cases, fuller answer books',
  sparse: 'public cases, answer books as they came',
  answered: 'fully answered people',
  simulated: 'simulated people',
};

/** The page and its figures: path below docs/, and text. */
export function pages(results: InterviewResults): readonly (readonly [path: string, text: string])[] {
  return [
    ['interview-evaluation.md', page(results)],
    ['figures/interview-curve-books.svg', curveFigure(results, 'fuller', 0.5)],
    ['figures/interview-curve-simulated.svg', curveFigure(results, 'simulated', 0.5)],
    [
      'figures/interview-calibration.svg',
      binFigure(`Simulated people (${PLAN.calibration.people})`, results.calibration.shipped.first),
    ],
  ];
}

function curveFigure({ sets }: InterviewResults, name: SetName, from: number): string {
  const { adaptive, fixed } = sets[name].curves;
  return lineFigure(
    `Right after each single question: ${TITLES[name]}`,
    'single questions after the safety block',
    [
      curveLine('place, adaptive', '#b4501e', false, adaptive, 'place'),
      curveLine('place, fixed order', '#b4501e', true, fixed, 'place'),
      curveLine('first three, adaptive', '#1f5f99', false, adaptive, 'lenient3'),
      curveLine('first three, fixed order', '#1f5f99', true, fixed, 'lenient3'),
    ],
    from,
  );
}

function page(results: InterviewResults): string {
  return `${[head(results), ways(results), emergencies(results), curves(results), noisy(results), equal(results), calibration(results), limits()].join('\n\n')}\n`;
}

const head = (results: InterviewResults): string => `# Evaluation of the interview

Written by \`node evaluation/interview/evaluate.ts\`; do not edit. Every draw has a fixed seed: the same knowledge gives the same
bytes. Made with Hipspine ${results.version} and knowledge ${results.knowledge.version}, \`${results.knowledge.hash}\`.

Everybody starts with the presenting complaint only (age, sex, where it hurts) and answers the rest if asked. "Not in the book"
is skipped, which is neither "no" nor "not sure".

${SET_NAMES.map((name) => `- **${TITLES[name]}** (${results.sets[name].people.length}): ${ABOUT[name]}`).join('\n')}

## Measured

${demandTable(demands(results))}`;

const ABOUT: Readonly<Record<SetName, string>> = {
  fuller:
    'what the case states, and denials and plain answers that a careful reader takes from its narrative, each marked as authored. No warning sign or symptom was added that the source does not give; what the picture leaves open stays unanswered.',
  sparse: 'only what the case states; most questions are skipped.',
  answered: 'written for this project; they answer every safety question and nearly every other.',
  simulated:
    'drawn from the knowledge, with an answer to every question it has numbers for. They test the order of questions, not the facts, and nobody judged their urgency.',
};

const spread = ({ median, p95 }: Spread): string => `${median} / ${p95}`;

const HEADS = [
  'first cause',
  'first three',
  'place',
  'urgency in range',
  'under-triage',
  'urgent told to wait',
  'benign sent today',
];

const cells = (name: SetName, outcomes: Outcomes): readonly string[] =>
  OUTCOMES.map((id) => (name === 'simulated' && !CAUSES.includes(id) ? '' : percent(outcomes[id])));

const CAUSES: readonly string[] = ['lenient1', 'lenient3', 'place'];

const WAY_NAMES = {
  adaptive: '**adaptive** (as shipped)',
  fixed: 'fixed order, as many',
  shuffled: 'random order, as many',
  full: 'full questionnaire',
} as const;

const wayRow = (
  name: SetName,
  way: Way,
  summary: Pick<Summary, 'screens' | 'items' | 'outcomes'>,
): readonly string[] => [
  WAY_NAMES[way],
  spread(summary.screens),
  spread(summary.items),
  ...cells(name, summary.outcomes),
];

const ways = ({ sets }: InterviewResults): string => `## Ways to ask

Median / 95th percentile, the safety block included. "As many": the same limit of single questions, put in the order of the
knowledge files or in a random order for each person (seed ${PLAN.shuffleSeed}). Right answers are lenient, as in
[evaluation.md](evaluation.md).

${SET_NAMES.map((name) => {
  const set = sets[name];
  const rows = WAYS.map((way) => wayRow(name, way, set.ways[way]));
  return `### ${TITLES[name]}

${table(['', 'screens', 'items', ...HEADS], [...rows, ['all answers at once', '', '', ...cells(name, set.atOnce)]])}`;
}).join('\n\n')}

### By urgency

The adaptive interview, by how urgent the case is.

${table(
  ['', 'people', 'screens', 'items', ...HEADS.slice(0, 5)],
  JUDGED.flatMap((name) =>
    sets[name].byUrgency.map(({ urgency, summary }) => [
      `${TITLES[name]}: ${urgency}`,
      String(summary.people),
      spread(summary.screens),
      spread(summary.items),
      ...OUTCOMES.slice(0, 5).map((id) => percent(summary.outcomes[id], 0)),
    ]),
  ),
)}`;

const rulesOf = ({ deciding }: Emergency): string =>
  deciding.map(({ rule, findings }) => `${rule} (${findings.join(', ')})`).join('; ');

type Recognised = Pick<SetResult, 'emergencies' | 'undecided'>;

function emergencyRow(name: SetName, { emergencies: own, undecided }: Recognised): readonly string[] {
  const screens = own.map((one) => one.screens).sort((x, y) => x - y);
  const count = (test: (n: number) => boolean): string => String(screens.filter(test).length);
  return [
    TITLES[name],
    String(own.length),
    String(screens[Math.floor(screens.length / 2)] ?? ''),
    count((n) => n <= 5),
    count((n) => n <= 8),
    count((n) => n > 8 && Number.isFinite(n)),
    count((n) => !Number.isFinite(n)),
    undecided.map(({ id }) => id).join(', ') || 'none',
  ];
}

/**
 * Lines of the page that a test can compute again in seconds, because they need the adaptive interviews of one set and nothing
 * else. When one is missing the page is stale.
 */
export function checkedLines(name: SetName, summary: Summary, recognised: Recognised): readonly string[] {
  return [wayRow(name, 'adaptive', summary), emergencyRow(name, recognised)].map((row) => `| ${row.join(' | ')} |`);
}

const emergencies = ({ sets }: InterviewResults): string => `## Emergencies

People to be seen the same day or sooner whose own answers, all given at once, reach that level by the rules. Counted are the screens
until the rules reach the level that the case asks for, or the highest that its answers allow. 0 means that the presenting
complaint was enough.

${table(
  ['', 'emergencies', 'median', 'within 5', 'within 8', 'later', 'never', 'not answerable'],
  JUDGED.map((name) => emergencyRow(name, sets[name])),
)}

Recognised after more than five screens, or never, although every answer was true:

${table(
  ['person', 'set', 'screens', 'what would decide'],
  JUDGED.flatMap((name) =>
    sets[name].emergencies
      .filter(({ screens }) => screens > 5)
      .map(({ emergency, screens }) => [
        emergency.respondent.id,
        TITLES[name],
        Number.isFinite(screens) ? String(screens) : '**never**',
        rulesOf(emergency),
      ]),
  ),
  [0, 1, 3],
)}`;

const curves = ({ sets }: InterviewResults): string => `## After each single question

An interview that has ended keeps its result.

${SET_NAMES.map(
  (name) => `### ${TITLES[name]}

${curveTable(name, sets[name].curves.adaptive, sets[name].curves.fixed)}`,
).join('\n\n')}

![Right after each single question, fuller books](figures/interview-curve-books.svg)

![Right after each single question, simulated people](figures/interview-curve-simulated.svg)`;

function curveTable(name: SetName, adaptive: readonly Point[], fixed: readonly Point[]): string {
  const judged = name !== 'simulated';
  return table(
    [
      'single questions',
      'going on',
      'mean items',
      'first three',
      'place',
      ...(judged ? ['urgency in range', 'under-triage', 'urgent told to wait'] : []),
      'fixed order: first three',
      'place',
    ],
    adaptive.map(({ singles, going, meanItems, outcomes }, i) => [
      String(singles),
      String(going),
      meanItems.toFixed(1),
      percent(outcomes.lenient3),
      percent(outcomes.place),
      ...(judged ? [percent(outcomes.inRange), percent(outcomes.under), percent(outcomes.critical)] : []),
      percent(fixed[i]?.outcomes.lenient3 ?? Number.NaN),
      percent(fixed[i]?.outcomes.place ?? Number.NaN),
    ]),
    [],
  );
}

const noisy = ({ patients }: InterviewResults): string => `## Noisy patients

${Object.entries(PATIENTS)
  .map(([name, what]) => `- **${name}**: ${what}`)
  .join('\n')}

What they volunteer stays true. Everybody is interviewed on ${PLAN.otherSeeds} day, emergencies on ${PLAN.urgentSeeds} (each day another draw of
which answers change). *Lost*: the interview ends below same-day or below every accepted level. *Ours*: the answers that were
still given as they are would have been enough for a rule, and so would everything said, given at once: the interview should have
noticed. *Ruled out*: enough was still given, but a wrong answer rules the rule out (pain of weeks, said to have lasted decades); all
answers at once lose it as well. The others were lost because the deciding answer itself was changed or left out.

${table(
  [
    '',
    'first three',
    'place',
    'urgency in range',
    'benign sent today',
    'emergency interviews',
    'lost: deciding answer changed',
    'lost: ruled out',
    '**lost: ours**',
  ],
  patients.map(({ set, patient, outcomes, emergencyInterviews, losses }) => {
    const count = (why: Loss['why']): string => String(losses.filter((loss) => loss.why === why).length);
    return [
      `${TITLES[set]}: ${patient}`,
      percent(outcomes.lenient3),
      percent(outcomes.place),
      percent(outcomes.inRange),
      percent(outcomes.falseAlarm),
      String(emergencyInterviews),
      count('changed'),
      count('argued-away'),
      count('ours'),
    ];
  }),
)}

### Lost, and ours

${lossTable(lossesThat(patients, 'ours'))}

### Lost because a wrong answer rules it out

${lossTable(lossesThat(patients, 'argued-away'))}

### Lost because the deciding answer was changed or left out

${lossTable(lossesThat(patients, 'changed'))}`;

const lossesThat = (patients: InterviewResults['patients'], why: Loss['why']): readonly Loss[] =>
  patients.flatMap(({ losses }) => losses).filter((loss) => loss.why === why);

function lossTable(losses: readonly Loss[]): string {
  if (losses.length === 0) return 'None.';
  const groups = Map.groupBy(losses, ({ emergency, patient }) => `${emergency.respondent.id} ${patient}`);
  return table(
    ['person', 'patient', 'days', 'what would decide', 'what was said instead'],
    [...groups.values()].map((own) => {
      const [{ emergency, patient }] = own as [Loss, ...Loss[]];
      const said = new Map<string, number>();
      for (const { changed } of own)
        for (const one of changed)
          said.set(`${one.finding}: ${one.said}`, (said.get(`${one.finding}: ${one.said}`) ?? 0) + 1);
      return [
        emergency.respondent.id,
        patient,
        `${own.length} of ${PLAN.urgentSeeds}`,
        rulesOf(emergency),
        [...said].map(([text, times]) => `${text} (${times})`).join(', ') || 'nothing changed: it was not asked',
      ];
    }),
    [0, 1, 3, 4],
  );
}

const METRIC_NAMES = { lenient3: 'first three', place: 'place' } as const;

const equal = ({ comparisons }: InterviewResults): string => `## Adaptive against a list, at equal accuracy

Mean items at which a list, asked to its end if need be, is right as often as the adaptive interview is when it stops. The list holds
the core questions in the order of the knowledge files; in a random order for each person; or by how often the adaptive
interview asked them of ${PLAN.training.people} other simulated people, which is the best list we could make. Both ask the same safety
block; the last column leaves it out. Of the simulated people the first ${PLAN.simulated.comparedFor}.

${table(
  ['', 'measure', 'right', 'items, adaptive', 'items, list', 'saved', 'saved after the safety block'],
  comparisons.flatMap(({ set, against, results }) =>
    results.map(({ metric, value, adaptive, other, block }) => [
      `${TITLES[set]}: ${against}`,
      METRIC_NAMES[metric],
      percent(value),
      adaptive.toFixed(1),
      other === undefined ? 'never' : other.toFixed(1),
      other === undefined ? 'all' : percent(saved(adaptive, other), 0),
      other === undefined ? 'all' : percent(saved(adaptive - block, other - block), 0),
    ]),
  ),
  [0, 1],
)}`;

const calibration = ({
  calibration: { shipped, untempered },
}: InterviewResults): string => `## Calibration on simulated people

${PLAN.calibration.people} people (seed ${PLAN.calibration.seed}), each with 8 to 24 answers to questions drawn at random, under the prior they were drawn
from.

${table(
  ['', 'error of the first cause', 'error of the place'],
  [
    ['as shipped', decimal(shipped.first.error), decimal(shipped.place.error)],
    ['tempering 1', decimal(untempered.first.error), decimal(untempered.place.error)],
  ],
)}

${bins('First cause, as shipped', shipped.first)}

${bins('Place, as shipped', shipped.place)}

![Calibration on simulated people](figures/interview-calibration.svg)`;

const bins = (title: string, own: Calibration): string => `${title}:

${table(
  ['said between', 'people', 'said, on average', 'right'],
  own.bins.map(({ from, to, n, said, right }) => [
    `${percent(from, 0)} and ${percent(to, 0)}`,
    String(n),
    percent(said),
    percent(right),
  ]),
)}`;

const limits = (): string => `## What these numbers cannot say

- **The fuller books were written by this project, with the diagnosis in view.** Whoever wrote them knew the answer, so no feature of the
  true cause is wrongly denied: it was left open where the source is silent. A real person would sometimes deny it. That
  favours the interview, and "fuller" is the kinder of the two sets of books; read it beside the sparse one.
- **Which list it is compared with decides the saving.** Against the alphabetical list of the files nearly any order wins. The list
  by frequency is the fair rival, and on the books the saving against it is smaller than on simulated people.
- **The cases were picked for danger and oddity.** Screens and items by urgency carry over to life better than the whole.
- **Simulated people answer as the knowledge believes.** They cannot show that a number is wrong, only that questions are put in
  a good order and that probabilities add up.
- **Noisy patients are cruder than people.** Changed answers are independent of each other; in life somebody who plays down one
  thing plays down the next.
- **One case is 1.6 points** in the public books.`;
