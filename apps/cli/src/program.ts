import { terminal } from '@hipspine/messages';
import { Command, CommanderError, Option } from 'commander';
import { EXIT, type Exit, UnusableInput } from './exit.ts';
import { quietOnClosedPipe, sayError } from './terminal.ts';

const format = (help: string): Option => new Option('--format <form>', help).choices(['text', 'json']);

const muscleNames = (): Option =>
  new Option('--names <set>', 'names of the muscles: our own, or those of a published model that have a counterpart')
    .choices(['own', 'rajagopal2023', 'gait2392', 'lfb'])
    .default('own');

const TEXT_OR_JSON = 'text, the default, or json';

/**
 * Runs one command.
 *
 * @param args  what stands after the name of the program
 * @returns the exit code: 0 done, 2 input that cannot be used, 3 a check found violations, 1 a fault of ours
 */
export async function run(args: readonly string[]): Promise<Exit> {
  quietOnClosedPipe();
  let exit: Exit = EXIT.done;
  const program = commands((code) => {
    exit = code;
  });
  try {
    await program.parseAsync([...args], { from: 'user' });
    return exit;
  } catch (error) {
    return explain(error, program);
  }
}

function commands(done: (exit: Exit) => void): Command {
  const program = new Command('hipspine')
    .description('Finds where hip, back and buttock pain comes from, how urgent it is, and what to do about it.')
    .exitOverride()
    .configureOutput({ writeErr: (text) => process.stderr.write(text) })
    .configureHelp({ helpWidth: Math.min(100, process.stdout.columns ?? 100) })
    .showSuggestionAfterError(true)
    .allowExcessArguments(false);

  program
    .command('serve')
    .alias('start')
    .description('the app on http://localhost:4477; builds it first if anything changed')
    .option('--port <n>', 'another port; 0 takes any free one', '4477')
    .option(
      '--data <dir>',
      'where a server would keep its data; the app keeps everything in the browser and needs none',
    )
    .action(async (options) => done(await (await import('./serve.command.ts')).serveApp(options)));

  program
    .command('samples')
    .description('the assessment of some real, published people')
    .action(async () => done(await (await import('./samples.command.ts')).samples()));

  program
    .command('interview')
    .description('answer questions in the terminal')
    .option('--json', 'speak JSON lines instead')
    .option('--plain', 'numbered questions without menus, for screen readers')
    .option('--save <file>', 'keep the answers after every screen, and go on from there')
    .action(async (options) => done(await (await import('./interview.command.ts')).interview(options)));

  program
    .command('assess')
    .argument('[file]', 'one JSON object or JSON lines; none or "-" reads stdin')
    .description('urgency, place and ranked causes of one or many people')
    .addOption(
      new Option('--view <view>', 'which findings of a case file to use')
        .choices(['patient', 'clinician', 'all'])
        .default('all'),
    )
    .option('--setting <id>', 'where the person is seen; a setting of knowledge/model.yaml')
    .option('--intervals', 'add a credible interval to each cause (slower)')
    .addOption(format('text, the default on a terminal, or json'))
    .action(async (file, options) => done(await (await import('./assess.command.ts')).assessFile(file, options)));

  paperOptions(
    frameOptions(
      program
        .command('plan')
        .argument('[file]', 'a case, or one a line; none or "-" reads stdin')
        .description('what to do this week: moves, doses, days and habits, and why; only for people who are cleared')
        .requiredOption('--minutes <n>', 'practice time on a day')
        .requiredOption('--days <n>', 'days of practice a week, 1 to 7'),
    ),
  ).action(async (file, options) => done(await (await import('./plan.command.ts')).planFile(file, options)));

  frameOptions(
    program
      .command('check-plan')
      .argument('<file>', 'a plan as JSON, or a list of poses, one a line')
      .description('does a plan, or a class, keep every rule for this person? exit 3 and the broken rules if not')
      .requiredOption('--case <file>', 'the person; of several, the one with the id of the plan')
      .option('--minutes <n>', 'practice time on a day; else what the plan says')
      .option('--days <n>', 'days of practice a week; else what the plan says'),
  )
    .addOption(format('text, the default on a terminal, or json'))
    .action(async (file, options) =>
      done(await (await import('./check-plan.command.ts')).checkPlanFile(file, options)),
    );

  frameOptions(
    program
      .command('adapt')
      .argument('<plan>', 'the plan that was followed, as JSON')
      .description('the next plan from what happened, with the named rule behind each change')
      .requiredOption('--log <file>', 'what happened, one entry a line: sessions, pain, answers')
      .option('--case <file>', 'the person; without it moves only get less, stop or stay')
      .option('--minutes <n>', 'practice time on a day; else what the plan says')
      .option('--days <n>', 'days of practice a week; else what the plan says'),
  )
    .addOption(format('text, the default on a terminal, or json'))
    .action(async (file, options) => done(await (await import('./adapt.command.ts')).adaptFile(file, options)));

  program
    .command('replay')
    .argument('<result>', 'a saved result of assess or of the interview, as JSON')
    .requiredOption('--case <file>', 'the answers it was made from; of several, the one with its id')
    .addOption(
      new Option('--view <view>', 'which findings of a case file were used')
        .choices(['patient', 'clinician', 'all'])
        .default('all'),
    )
    .option('--knowledge <path>', 'the facts it was made from, a folder or a file, when they are not kept here')
    .description(
      "a saved result worked out again under its own knowledge, and against today's, answer by answer; exit 3 if anything differs",
    )
    .addOption(format('text, the default on a terminal, or json'))
    .action(async (file, options) => done(await (await import('./replay.command.ts')).replay(file, options)));

  program
    .command('simulate')
    .description('people with known causes, drawn from the knowledge, as JSON lines')
    .requiredOption('--people <n>', 'how many')
    .requiredOption('--seed <s>', 'a whole number; the same seed gives the same people')
    .option('--setting <id>', 'where they are seen; a setting of knowledge/model.yaml')
    .action(async (options) => done(await (await import('./simulate.command.ts')).simulate(options)));

  const knowledge = program.command('knowledge').description('the facts everything rests on');
  knowledge
    .command('check')
    .description('read and check every file; exit 3 and every fault if there is one')
    .option('--folder <dir>', 'another folder of facts than the one this program uses')
    .action(async (options) => done(await (await import('./knowledge.command.ts')).check(options)));
  knowledge
    .command('stats')
    .description('how much there is, and how much of it is published, verified, reviewed')
    .addOption(format(TEXT_OR_JSON))
    .action(async (options) => done(await (await import('./knowledge.command.ts')).stats(options)));
  knowledge
    .command('show')
    .argument('<id>', 'a finding, condition, rule, cluster, source, claim or exercise')
    .description('the whole story of one entry: its numbers, their sources and grades')
    .addOption(format(TEXT_OR_JSON))
    .action(async (id, options) => done(await (await import('./knowledge.command.ts')).showEntry(id, options)));
  knowledge
    .command('find')
    .argument('<name...>', 'what people call it: a move, condition, habit, treatment, claim')
    .description('the entries a name may mean, best first; case, hyphens, plural and word order do not matter')
    .addOption(format(TEXT_OR_JSON))
    .action(async (name, options) =>
      done(await (await import('./find.command.ts')).find((name as readonly string[]).join(' '), options)),
    );
  knowledge
    .command('path')
    .argument('<from>', 'a part of the body, finding or condition, such as pelvis')
    .argument('<to>', 'another, such as foot')
    .description('how one reaches the other along the kinetic chain, step by step, and how sure that is')
    .addOption(format(TEXT_OR_JSON))
    .action(async (from, to, options) => done(await (await import('./path.command.ts')).path(from, to, options)));
  knowledge
    .command('claims')
    .description('what the articles this began with claim, and where the evidence stands')
    .addOption(format(TEXT_OR_JSON))
    .action(async (options) => done(await (await import('./knowledge.command.ts')).claims(options)));

  const body = program
    .command('body')
    .description('the computable body: muscles, posture, load and exercises, measured');
  body
    .command('lengths')
    .argument('<poses>', 'CSV: a header with coordinates such as hip_flexion, one pose a row, degrees; "-" reads stdin')
    .description('the length of every muscle in every pose, metres, as CSV')
    .addOption(muscleNames())
    .action(async (file, options) => done(await (await import('./body-lengths.command.ts')).lengths(file, options)));
  body
    .command('moment-arms')
    .argument('<poses>', 'CSV, as for lengths')
    .requiredOption(
      '--coordinate <name>',
      'about which coordinate, such as hip_flexion (the right hip) or lumbar_flexion',
    )
    .description('the moment arm of every muscle in every pose, metres per radian, as CSV')
    .addOption(muscleNames())
    .action(async (file, options) => done(await (await import('./body-moment-arms.command.ts')).arms(file, options)));
  body
    .command('exercise')
    .argument('<id>', 'an exercise, such as half-kneeling-hip-flexor-stretch')
    .description('its keyframes: joint angles, contacts and the length change of every muscle, or a picture')
    .addOption(
      new Option('--format <form>', 'json, the default, svg or png').choices(['json', 'svg', 'png']).default('json'),
    )
    .addOption(new Option('--side <side>', 'which side works').choices(['left', 'right']).default('left'))
    .action(async (id, options) => done(await (await import('./body-exercise.command.ts')).exercise(id, options)));
  body
    .command('rank')
    .requiredOption('--muscle <name>', 'a muscle or one of its fascicles, such as iliacus or psoas_l1_vb')
    .description('exercises by how much they lengthen a muscle against standing, with the joint angles that did it')
    .addOption(format('text, the default on a terminal, or json'))
    .action(async (options) => done(await (await import('./body-rank.command.ts')).rank(options)));
  body
    .command('settle')
    .description('how standing changes when muscles are shorter, in degrees, each as a range')
    .requiredOption('--tight <list>', 'lost length in mm, such as psoas_r=5,iliacus_r=5; a muscle is all its fascicles')
    .addOption(format('text, the default on a terminal, or json'))
    .action(async (options) => done(await (await import('./body-settle.command.ts')).settlePosture(options)));
  body
    .command('load')
    .description('how postures and tasks load the low back and the hip, compared with standing')
    .addOption(format('text, the default on a terminal, or json'))
    .action(async (options) => done(await (await import('./body-load.command.ts')).load(options)));

  program
    .command('schema')
    .argument('[name]', 'which; without it the names are listed')
    .description('JSON Schema of an input, an output or a kind of knowledge file')
    .action(async (name) => done(await (await import('./schema.command.ts')).schema(name)));

  for (const command of [...program.commands, ...knowledge.commands, ...body.commands])
    command.copyInheritedSettings(program);
  return program;
}

/** What a plan is made in: the same flags for everything that makes or checks one. */
const frameOptions = (command: Command): Command =>
  command
    .option('--equipment <list>', 'ids of knowledge/equipment.yaml with commas between, or none', 'none')
    .option('--place <place>', 'home, desk, car-stop, outdoors, gym or travel', 'home')
    .option('--without <list>', 'what the place lacks, such as floor-space')
    .option('--limits <file>', "the surgeon's limits, as JSON")
    .option('--answers <file>', 'answers to the questions of the plan rules, as JSON; or "facts" in the case')
    .option('--context <file>', 'surgery, desk, trip, bicycle, activities, as JSON')
    .option(
      '--surgery <word>',
      'KIND:DATE:SIDE:APPROACH:LIMITS, such as hip-replacement:2026-11-10:left:posterior:given',
    )
    .option('--desk-hours <n>', 'hours sitting at work on a usual day')
    .option('--trip-hours <n>', 'driving hours of a trip')
    .option('--gearbox <kind>', 'clutch or automatic')
    .option('--activities <list>', 'cycling, running, yoga-dance-gymnastics, lifting')
    .option('--pelvic-floor', 'leakage, heaviness or bowel trouble of long standing')
    .option('--bicycle <file>', 'lengths of the bicycle and its rider, as JSON')
    .option('--confirmed <list>', 'conditions that a clinician has confirmed')
    .option('--agreed <list>', 'exercises that a clinician has agreed to')
    .option('--lifted <list>', 'rules whose condition for lifting is met, as a clinician says')
    .option('--wont-do <list>', 'exercises or categories the person does not want')
    .option('--previous <file>', 'the plan before, as JSON')
    .option('--phase <phase>', 'calm, build or keep; the phase that is due, with --previous')
    .option('--today <day>', 'another day than today, such as 2027-03-01')
    .option('--setting <id>', 'where the person is seen; a setting of knowledge/model.yaml')
    .addOption(
      new Option('--view <view>', 'which findings of a case file to use')
        .choices(['patient', 'clinician', 'all'])
        .default('all'),
    );

/** How a plan can be told: in words, as data, on paper, in a calendar, in a mail. */
const paperOptions = (command: Command): Command =>
  command
    .addOption(
      new Option('--format <form>', 'text or json; for one person also pdf, svg, ics (a calendar) or mail').choices([
        'text',
        'json',
        'pdf',
        'svg',
        'ics',
        'mail',
      ]),
    )
    .option('--out <file>', 'where to write pdf, svg (FILE-1.svg, FILE-2.svg), ics or mail')
    .addOption(
      new Option('--page <page>', 'what pdf and svg show').choices(['hand-out', 'clinician']).default('hand-out'),
    )
    .option('--name <name>', 'a name to print on the hand-out')
    .option('--title <words>', 'title of the sessions in the calendar; "Exercises" without it')
    .option('--at <time>', 'time of the sessions in the calendar, such as 07:30; without it they are all-day');

function explain(error: unknown, program: Command): Exit {
  if (error instanceof CommanderError) {
    if (error.exitCode === 0) return EXIT.done; // help was asked for
    if (error.code === 'commander.unknownCommand')
      sayError(`commands: ${program.commands.map((c) => c.name()).join(', ')}`);
    if (error.code === 'commander.unknownOption') sayError(optionsOf(program));
    return EXIT.unusableInput;
  }
  if (error instanceof UnusableInput) {
    for (const line of error.lines) sayError(line);
    return EXIT.unusableInput;
  }
  const problems = problemsOf(error);
  if (problems.length > 0) {
    sayError(terminal.knowledgeFaults(problems.length));
    for (const { file, path, found, expected } of problems) sayError(terminal.problem(file, path, found, expected));
    return EXIT.ourFault;
  }
  sayError(terminal.fault(error instanceof Error ? (error.stack ?? error.message) : String(error)));
  return EXIT.ourFault;
}

/** The flags of each command, for somebody who mistyped one. */
const optionsOf = (program: Command): string =>
  program.commands
    .flatMap((command) => [command, ...command.commands])
    .filter(({ options }) => options.length > 0)
    .map((command) => `${command.name()}: ${command.options.map(({ long }) => long).join(', ')}`)
    .join('\n');

type Faults = readonly {
  readonly file: string;
  readonly path: string;
  readonly found: string;
  readonly expected: string;
}[];

/** Faults of the knowledge. Told by their shape: the module that defines them is only loaded by those who need it. */
const problemsOf = (error: unknown): Faults =>
  error instanceof Error && 'problems' in error && Array.isArray(error.problems) ? (error.problems as Faults) : [];
