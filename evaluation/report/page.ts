// The page docs/evaluation.md: words around what was computed. Every number in it comes from the results.
import { urgencyRank } from '@hipspine/knowledge';
import type { Results, Run } from '../results.ts';
import { BOOTSTRAP } from '../score/bootstrap.ts';
import { calibrationError, errorByChance } from '../score/calibration.ts';
import { wilson } from '../score/wilson.ts';
import { forecasts, type ScoredCase, valuesOf } from '../score.ts';
import { meanLogScore, type Trial } from '../tuning.ts';
import { calibrationFigure } from './figure.ts';
import { count, decimal, table } from './format.ts';
import { benignPool, headlineSection, measuredLines, measuredTable, summary } from './measured.ts';
import {
  allMeasures,
  comparison,
  type GivenRow,
  groupTable,
  onSet,
  placeConfusion,
  reliabilityTable,
  safetyCounts,
  stateTable,
  urgencyConfusion,
} from './tables.ts';
import { anyFault, countWrong, unsafeFault, wrongCases } from './wrong.ts';

/** Files the evaluation writes, by path relative to docs/. */
export function pages(results: Results): ReadonlyMap<string, string> {
  const { public: open, published } = results;
  return new Map([
    ['evaluation.md', page(results)],
    [
      'figures/calibration-public.svg',
      calibrationFigure(open.patient.rows, `Calibration, ${open.patient.rows.length} public cases`),
    ],
    [
      'figures/calibration-published.svg',
      calibrationFigure(
        published.patient.rows,
        `Calibration, ${published.patient.rows.length} further published cases`,
      ),
    ],
  ]);
}

const page = (results: Results): string =>
  `${[
    opening,
    furtherCases,
    answeredPeople,
    benign,
    safety,
    tuning,
    ablations,
    confusions,
    calibration,
    groups,
    everything,
    mistakes,
    speed,
    doubts,
  ]
    .map((section) => section(results))
    .join('\n\n')}\n`;

function opening(results: Results): string {
  const { patient } = results.public;
  return `# Evaluation

This page is written by \`npm run evaluate\` and changed by nothing else. The same code and knowledge give the same page,
byte for byte. The cases and where they come from: [knowledge/cases](../knowledge/cases/README.md). No patient
took part; what that means is said [at the end](#which-numbers-not-to-trust).

Intervals are 95 percent. Those of the measures are bootstraps over cases (${BOOTSTRAP.draws} draws, seed ${BOOTSTRAP.seed});
those of counts and of small groups are Wilson's. An interval says how much chance there is in which cases were drawn. It
does not say how well these cases stand for people.

## The ${patient.rows.length} public cases

"Lenient" counts causes as right that truly coexist, or that nobody could tell apart at first contact. A case counts as benign
when nothing above a routine appointment is accepted for it. A danger is out of view when it is neither in the first five
causes, nor at 5 percent, nor among the four of "not ruled out".

${headlineSection(results)}`;
}

function furtherCases({ published }: Results): string {
  const lines = measuredLines(published.patient.rows);
  const clinician = measuredLines(published.clinician.rows);
  return `## The ${published.patient.rows.length} further published cases

Collected for this project from published case reports, teaching cases, textbook cases and question banks, none of them the
source of a public case, and restated in the same format; nobody checked the coding a second time. They were used to
choose between variants of the model (tempering, dependence, the use of published ratios), and could be read while facts and
rules were corrected. So they are a second opinion, **not an untouched test set**.

Patient view:

${measuredTable(lines)}

${summary(lines)}

Clinician view:

${measuredTable(clinician)}`;
}

function answeredPeople({ answered }: Results): string {
  const cleared = answered.assessments.filter(({ triage }) => triage.state === 'cleared').length;
  const calm = answered.rows.flatMap(({ triage }, i) =>
    triage.needlessToday === null ? [] : [answered.assessments[i]],
  );
  const calmCleared = calm.filter((assessment) => assessment?.triage.state === 'cleared').length;
  const lines = measuredLines(answered.rows);
  return `## The ${answered.rows.length} people who answered every safety question

Written for this project, so that the way to "cleared" is tested too. They share their authors with the rules: that they come
out well shows that the rules do what was meant, not that what was meant is right. The diagnoses are textbook-typical,
and the answers fit them; do not read the first lines as accuracy.

${measuredTable(lines)}

**${cleared} of ${answered.rows.length} reach "cleared".** Of those who need nothing sooner than a few days it is
${count(calmCleared, calm.length, wilson(calmCleared, calm.length))}. ${whyHeld(answered)}

State of triage by what would have been right:

${stateTable(answered)}

Urgency: rows are right, columns are said.

${urgencyConfusion(answered.rows)}`;
}

/** Why people who answered everything are not cleared, counted. */
function whyHeld({ assessments }: Run): string {
  const held = assessments.filter(({ triage }) => triage.state !== 'cleared');
  const byRule = held.filter(({ triage }) => triage.reasons.some(holds)).length;
  const asked = held.length - byRule;
  const open =
    asked === 0
      ? ''
      : ` ${asked} have a safety question open: it was added after they were written, or answered "not sure".`;
  return `Of the ${held.length} others, a rule that asks for the same day or sooner holds ${byRule}.${open}`;
}

const holds = ({ certain, urgency }: Run['assessments'][number]['triage']['reasons'][number]): boolean =>
  certain && urgencyRank(urgency) >= urgencyRank('same-day');

function benign({ public: open, published, answered }: Results): string {
  const strict = (rows: readonly ScoredCase[]): string => sentToday(rows, 'falseAlarm');
  const wide = (rows: readonly ScoredCase[]): string => sentToday(rows, 'needlessToday');
  const sets: readonly (readonly [string, readonly ScoredCase[]])[] = [
    ['public', open.patient.rows],
    ['fully answered', answered.rows],
    ['**both**', benignPool(open.patient, answered)],
    ['further published', published.patient.rows],
  ];
  return `## Benign people sent the same day

The strict count holds people for whom nothing above "routine" is accepted. The wide one adds those for whom "within days" is
the most that is accepted: sending them today is too much as well.

${table(
  ['patient view', 'nothing above routine accepted', 'nothing above "within days" accepted'],
  sets.map(([name, rows]) => [name, strict(rows), wide(rows)]),
)}`;
}

function sentToday(rows: readonly ScoredCase[], id: 'falseAlarm' | 'needlessToday'): string {
  const values = valuesOf(rows, id);
  const k = values.reduce((sum, value) => sum + value, 0);
  return count(k, values.length, wilson(k, values.length));
}

function safety({ public: open, published, answered }: Results): string {
  return `## Safety counts

${safetyCounts([
  ['public, patient', open.patient.rows],
  ['public, clinician', open.clinician.rows],
  ['further published, patient', published.patient.rows],
  ['fully answered', answered.rows],
])}

"By the ranking alone" leaves the "not ruled out" list away. The scorer that was handed to this project drops that list
while it checks the answers, so its command prints this line as its "missed danger", whatever the list holds; its
function for a single case counts the list as its description says, and so does the line above.`;
}

function tuning({
  tuning: { shipped, leftOut, chosen, chosenElsewhere, trials },
  knowledge,
  published,
}: Results): string {
  const { tempering } = knowledge.model.dependence;
  const { weight } = knowledge.model.two_causes;
  const variants = [
    [`as shipped (tempering ${tempering}, weight ${weight})`, shipped],
    ['chosen without the case', leftOut],
    [`chosen on the further published cases (${say(chosenElsewhere.trial)})`, chosenElsewhere.rows],
  ] as const;
  return `## What was tuned, with one case left out

Two numbers were tuned with the cases in sight: the tempering of all answers together, and the weight of two causes at a time
(\`knowledge/model.yaml\`). Here each public case is predicted with the values that give the best log score on all the
*other* public cases, out of a grid of ${trials.public.length} pairs. The choice was: ${chosen
    .map(({ tuning: own, times }) => `tempering ${own.tempering} and weight ${own.twoCauseWeight} for ${times} cases`)
    .join(', ')}.

${comparison('causes', variants)}

${comparison('urgency', variants)}

Mean log score (lower is better) over the grid, public cases / the ${published.patient.rows.length} further ones:

${gridTable(trials.public, trials.published)}

This covers only these two numbers. The facts themselves (which finding speaks for which cause, and how much) were
written and corrected while the public cases could be read. The rule is that none is fitted to a single case, but leaving one
case out cannot show what the look at all of them did.`;
}

const say = ({ tuning: { tempering, twoCauseWeight } }: Trial): string =>
  `tempering ${tempering}, weight ${twoCauseWeight}`;

function gridTable(open: readonly Trial[], published: readonly Trial[]): string {
  const temperings = [...new Set(open.map(({ tuning: { tempering } }) => tempering))];
  const weights = [...new Set(open.map(({ tuning: { twoCauseWeight } }) => twoCauseWeight))];
  const cell = (tempering: number, weight: number): string => {
    const i = open.findIndex(({ tuning: own }) => own.tempering === tempering && own.twoCauseWeight === weight);
    return [open[i], published[i]]
      .map((trial) => (trial === undefined ? '' : meanLogScore(trial).toFixed(3)))
      .join(' / ');
  };
  return table(
    ['weight of two causes ↓ · tempering →', ...temperings.map(String)],
    weights.map((weight) => [String(weight), ...temperings.map((tempering) => cell(tempering, weight))]),
  );
}

/** Given with the order for this work: what a plain first reading of the notes reaches. */
const GIVEN_PUBLIC: GivenRow = [
  'plain first reading (given)',
  { lenient1: 0.52, lenient3: 0.61, place: 0.61, inRange: 0.86, under: 0.13, critical: 0.04, missed: 0.7 },
];
const GIVEN_OTHER: GivenRow = [
  'plain first reading (given, on 162 other cases)',
  { lenient1: 0.52, lenient3: 0.71, place: 0.65, inRange: 0.78, under: 0.14, critical: 0.09, missed: 0.58 },
];

function ablations({ ablations: variants, public: open, published }: Results): string {
  const urgent = variants.filter(({ name }) => ABOUT_URGENCY.some((word) => name.includes(word)));
  return `## What each part is worth

The product with one part changed or taken out, patient view. "Plain first reading" is the floor this work started from: one
cause at a time, tempering 0.8. It was given, not measured here, and on the facts as they were then; the row "one cause at a time,
tempering 0.8" is the same method on today's facts.

The ${open.patient.rows.length} public cases:

${comparison('causes', onSet(variants, 'public').filter(notOnlyUrgency), GIVEN_PUBLIC)}

${comparison('urgency', onSet(urgent, 'public'), GIVEN_PUBLIC)}

The ${published.patient.rows.length} further published cases:

${comparison('causes', onSet(variants, 'published').filter(notOnlyUrgency), GIVEN_OTHER)}

${comparison('urgency', onSet(urgent, 'published'), GIVEN_OTHER)}`;
}

const ABOUT_URGENCY = ['as shipped', 'prior only', 'rules alone', 'ranking alone'];
const notOnlyUrgency = ([name]: readonly [string, readonly ScoredCase[]]): boolean => !name.startsWith('urgency');

function confusions({ public: open, published }: Results): string {
  const both = (title: string, of: (rows: readonly ScoredCase[]) => string, run: Run): string =>
    `${title}:\n\n${of(run.rows)}`;
  return `## What is taken for what

Rows are the truth, columns what was said; patient view.

${both('Place, public', placeConfusion, open.patient)}

${both('Place, further published', placeConfusion, published.patient)}

${both('Urgency, public', urgencyConfusion, open.patient)}

${both('Urgency, further published', urgencyConfusion, published.patient)}

An urgency beside the diagonal can still be in the accepted range of its case; the counts above say how often it was not.`;
}

function calibration({ public: open, published }: Results): string {
  return `## Do the probabilities mean what they say?

Only the probability of the first cause is looked at, against whether it was right (lenient), in ten bins. The number beside a
dot is how many cases it stands for.

![Calibration on the public cases](figures/calibration-public.svg)

${reliabilityTable(open.patient.rows)}

${chance(open.patient.rows)}

![Calibration on the further published cases](figures/calibration-published.svg)

${reliabilityTable(published.patient.rows)}

${chance(published.patient.rows)}`;
}

function chance(rows: readonly ScoredCase[]): string {
  const own = forecasts(rows);
  const { median, high } = errorByChance(own, BOOTSTRAP);
  const measured = calibrationError(own);
  const words = measured > high ? 'more than chance explains' : 'no more than chance explains';
  return `Expected calibration error ${decimal(measured)}, ${words}: with so few cases probabilities that are exactly right would show
${decimal(median)} in the middle, and more than ${decimal(high)} one time in twenty.`;
}

function groups({ public: open, published }: Results): string {
  return `## By group

Wilson intervals. Most groups are too small to compare; a group whose interval leaves the others' is worth a look, nothing more.

The ${open.patient.rows.length} public cases, patient view:

${groupTable(open.patient.rows)}

The ${published.patient.rows.length} further published cases, patient view:

${groupTable(published.patient.rows)}`;
}

function everything({ public: open, published, answered }: Results): string {
  return `## Every measure

${allMeasures([
  ['public, patient', open.patient.rows],
  ['public, clinician', open.clinician.rows],
  ['further published, patient', published.patient.rows],
  ['further published, clinician', published.clinician.rows],
  ['fully answered', answered.rows],
])}`;
}

function mistakes({ public: open, published, answered }: Results): string {
  const { patient } = open;
  return `## Where we are wrong

The ${countWrong(patient, anyFault)} of ${patient.rows.length} public cases (patient view) in which the first three, the place or the urgency is wrong or a
present danger is out of view. Judge for yourself which of them anybody could have got right with what was known.

${wrongCases(patient, anyFault)}

### Unsafe on the further published cases

${unsafe(published.patient)}

### Unsafe on the fully answered people

${unsafe(answered)}`;
}

const unsafe = (run: Run): string =>
  countWrong(run, unsafeFault) === 0
    ? 'None.'
    : `${countWrong(run, unsafeFault)} of ${run.rows.length}, patient view.\n\n${wrongCases(run, unsafeFault)}`;

const speed = (): string => `## Speed

Not measured here. \`npm run bench\` measures it, side by side with other ways to do the same.`;

function doubts({ public: open, published }: Results): string {
  return `## Which numbers not to trust

- **All of them, as a promise for a clinic.** The cases were picked to test safety: they hold far more danger and far more unusual
  courses than a waiting room. Shares of right answers, and the calibration, would differ there. Priors are not learned from
  this mix: on it the engine has to find rare causes far more often than in life, and how many people with ordinary pain it
  would send too high, these tables cannot say.
- **The second digit.** With ${open.patient.rows.length} cases one case is ${(100 / open.patient.rows.length).toFixed(1)} points. A difference of less than about ten points to
  something measured on other cases is chance.
- **A zero.** None among two dozen is compatible with one in seven, none among five dozen with one in sixteen. The Wilson
  intervals of the safety counts say so; a bootstrap cannot.
- **The bootstrap interval of the calibration error.** Resampling adds scatter, so it lies too high, and the value can
  even fall below it. The comparison with chance beside the figures is the better guide.
- **The patient view as an interview.** Most cases hold about a dozen findings, because that is what the source prints. A real
  person answers more. The triage state of nearly all of them is "not cleared", for the same reason.
- **"Accepted" answers.** Which alternatives and which levels of urgency count as right was decided by whoever wrote the cases:
  before this engine for the public ones, by this project for the ${published.patient.rows.length} further ones. No two clinicians rated them independently.
- **The clinician view.** It holds results that were often what made the diagnosis. It shows that the engine can read them, not
  that it would have asked for them.
- **Dangers in view.** "Not ruled out" is not empty for ${namedDangers(open.patient)} of the ${open.patient.rows.length} public cases. That a danger is among up to four
  names is worth less than that it is ranked; compare the two lines in the safety counts.
- **The fully answered people,** for anything but the way through triage: they were written by those who wrote the rules.
- **Groups.** No group under about thirty says anything by itself. Children, pregnancy and people outside Europe and North
  America are hardly there.`;
}

const namedDangers = ({ assessments }: Run): number =>
  assessments.filter(({ notRuledOut }) => notRuledOut.length > 0).length;
