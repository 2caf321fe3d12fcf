import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { type Problem, sayProblem } from '../problem.ts';
import { assembleTreatment } from './assemble.ts';
import { checkTreatment } from './check.ts';
import { sourcesUsed } from './check-sources.ts';
import type { FindingValue, KnownIds } from './known-ids.ts';
import type { TreatmentParts } from './parts.ts';

const knowledge = join(import.meta.dirname, '../../../../knowledge');

/** All YAML files of knowledge/, parsed, by path. */
const files: ReadonlyMap<string, unknown> = new Map(
  readdirSync(knowledge, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.yaml'))
    .sort()
    .map((file) => [file.replaceAll('\\', '/'), parse(readFileSync(join(knowledge, file), 'utf8'))]),
);

const ids = diagnosticIds(files);

describe('the treatment half as it is', () => {
  test('is well formed and sound', () => {
    expect(problemsOf(files).map(sayProblem)).toEqual([]);
  });

  test('is complete', () => {
    const parts = assembled(files);
    expect({
      exercises: parts.exercises.length,
      poses: parts.exercises.flatMap(({ value }) => value.poses).length,
      facts: parts.facts.length,
      rules: parts.rules.length,
      practiceRules: parts.practiceRules.length,
      pathways: parts.pathways.length,
      habits: parts.habits.length,
      treatments: parts.treatments.length,
      claims: parts.claims.length,
      questions: parts.questions.length,
      outcomes: parts.outcomes.length,
      sources: parts.sources.length,
    }).toEqual({
      exercises: 145,
      poses: 301,
      facts: 66,
      rules: 101,
      practiceRules: 43,
      pathways: 36,
      habits: 48,
      treatments: 55,
      claims: 161,
      questions: 30,
      outcomes: 29,
      sources: 147,
    });
  });

  test('names the diagnostic sources it rests on', () => {
    expect(sourcesUsed(assembled(files))).toContain('may-2018');
  });
});

/** A fault planted in a copy of the real files, and where it must be found. */
interface Planted {
  readonly name: string;
  readonly plant: (files: Editable) => void;
  readonly file: string;
  readonly path: string;
}

const inForm: readonly Planted[] = [
  {
    name: 'a missing source',
    plant: (at) => at('pathways/running.yaml', 'sources').set([]),
    file: 'pathways/running.yaml',
    path: 'sources',
  },
  {
    name: 'a number without a source',
    plant: (at) => at('exercises/plank.yaml', 'dose_sources').remove(),
    file: 'exercises/plank.yaml',
    path: 'dose_sources',
  },
  {
    name: 'a key nobody knows',
    plant: (at) => at('habits/desk.yaml', 'habits', 0, 'colour').set('green'),
    file: 'habits/desk.yaml',
    path: 'habits[0]',
  },
  {
    name: 'a grade nobody knows',
    plant: (at) => at('treatments/acupuncture.yaml', 'grade').set('E'),
    file: 'treatments/acupuncture.yaml',
    path: 'grade',
  },
  {
    name: 'a dose that is both counted and timed',
    plant: (at) => at('exercises/plank.yaml', 'dose', 'minutes').set(10),
    file: 'exercises/plank.yaml',
    path: 'dose',
  },
  {
    name: 'a name that is not the name of the file',
    plant: (at) => at('outcomes/odi.yaml', 'id').set('oswestry'),
    file: 'outcomes/odi.yaml',
    path: 'id',
  },
  { name: 'a missing file', plant: (at) => at('figure.yaml').remove(), file: 'figure.yaml', path: '' },
  {
    name: 'a file nobody reads',
    plant: (at) => at('plan-rules/extra.yaml').set({}),
    file: 'plan-rules/extra.yaml',
    path: '',
  },
];

describe('a fault of form is found with file and path', () => {
  test.each(inForm)('$name', ({ plant, file, path }) => {
    expect(problemsAfter(plant).map((problem) => [problem.file, problem.path])).toContainEqual([file, path]);
  });

  test('every fault at once', () => {
    const all = problemsAfter((at) => {
      for (const { plant } of inForm) plant(at);
    });
    expect(new Set(all.map(({ file }) => file))).toEqual(new Set(inForm.map(({ file }) => file)));
  });
});

const inSense: readonly Planted[] = [
  {
    name: 'an unknown exercise',
    plant: (at) => at('pathways/running.yaml', 'phases', 1, 'core', 0).set('no-such-move'),
    file: 'pathways/running.yaml',
    path: 'phases[1].core[0]',
  },
  {
    name: 'a question that rests on a claim nobody made',
    plant: (at) => at('questions/yoga.yaml', 'questions', 0, 'reasons', 0).set('claim-999'),
    file: 'questions/yoga.yaml',
    path: 'questions[0].reasons[0]',
  },
  {
    name: 'a part of an answer that does not say why it is shown',
    plant: (at) => at('questions/yoga.yaml', 'questions', 0, 'for_you', 0, 'because').remove(),
    file: 'questions/yoga.yaml',
    path: 'questions[0].for_you[0].because',
  },
  {
    name: 'an unknown condition',
    plant: (at) => at('habits/desk.yaml', 'habits', 1, 'helps', 0, 'condition').set('no-such-condition'),
    file: 'habits/desk.yaml',
    path: 'habits[1].helps[0].condition',
  },
  {
    name: 'an unknown finding',
    plant: (at) => at('plan-rules/groups/bone.yaml', 'facts', 0, 'derive', 'any', 0, 'finding').set('no-such-finding'),
    file: 'plan-rules/groups/bone.yaml',
    path: 'facts[0].derive.any[0].finding',
  },
  {
    name: 'an answer the finding cannot have',
    plant: (at) =>
      at('plan-rules/groups/movement-direction.yaml', 'facts', 0, 'derive', 'any', 0, 'when').set({ eq: 'upwards' }),
    file: 'plan-rules/groups/movement-direction.yaml',
    path: 'facts[0].derive.any[0].when',
  },
  {
    name: 'an unknown class',
    plant: (at) =>
      at('plan-rules/groups/movement-direction.yaml', 'facts', 0, 'derive', 'any', 1, 'class').set('backwards'),
    file: 'plan-rules/groups/movement-direction.yaml',
    path: 'facts[0].derive.any[1].class',
  },
  {
    name: 'an unknown source',
    plant: (at) => at('claims/seed-001.yaml', 'claims', 0, 'sources', 0).set('nobody-1900'),
    file: 'claims/seed-001.yaml',
    path: 'claims[0].sources[0]',
  },
  {
    name: 'a source nothing names',
    plant: (at) => at('sources/treatment.yaml', 'sources', 0, 'id').set('idle-2020'),
    file: 'sources/treatment.yaml',
    path: 'sources[0].id',
  },
  {
    name: 'an id that stands twice',
    plant: (at) => at('habits/desk.yaml', 'habits', 1, 'id').set('sitting-setup'),
    file: 'habits/desk.yaml',
    path: 'habits[1].id',
  },
  {
    name: 'a stale list of who must not',
    plant: (at) => at('exercises/cat-cow.yaml', 'not_for', 0).remove(),
    file: 'exercises/cat-cow.yaml',
    path: 'not_for',
  },
  {
    name: 'a stale list after a tag is added',
    plant: (at) => at('exercises/cat-cow.yaml', 'tags').set(['kneel', 'hands', 'floor', 'hip-flex-90', 'impact']),
    file: 'exercises/cat-cow.yaml',
    path: 'rules',
  },
  {
    name: 'equipment that is not on the list',
    plant: (at) => at('exercises/clamshell.yaml', 'helps').set(['trampoline']),
    file: 'exercises/clamshell.yaml',
    path: 'helps[0]',
  },
  {
    name: 'a lying move without anything to lie on',
    plant: (at) => at('exercises/heel-slide.yaml', 'needs').set([['standing-room']]),
    file: 'exercises/heel-slide.yaml',
    path: 'needs',
  },
  {
    name: 'a floor move without floor',
    plant: (at) => at('exercises/plank.yaml', 'needs').set([['bed']]),
    file: 'exercises/plank.yaml',
    path: 'needs',
  },
  {
    name: 'a place that cannot offer what the move needs',
    plant: (at) => at('exercises/plank.yaml', 'places').set(['home', 'car-stop']),
    file: 'exercises/plank.yaml',
    path: 'places[1]',
  },
  {
    name: 'a stand-in that is itself gear',
    plant: (at) =>
      at('equipment.yaml', 'equipment', 29, 'instead').set([{ use: 'strap', how: 'As it is.', care: 'None.' }]),
    file: 'equipment.yaml',
    path: 'equipment[29].instead[0].use',
  },
  {
    name: 'a thing nothing uses',
    plant: (at) => at('equipment.yaml', 'equipment', 0, 'id').set('spare-room'),
    file: 'equipment.yaml',
    path: 'equipment[0].id',
  },
  {
    name: 'a name two moves share',
    plant: (at) => at('exercises/sphinx.yaml', 'aliases').set(['Cobra pose']),
    file: 'exercises/sphinx.yaml',
    path: 'aliases',
  },
  {
    name: 'a name of the seeds that is no longer found',
    plant: (at) => at('names.yaml', 'must_find', 0, 'is').set('plank'),
    file: 'names.yaml',
    path: 'must_find[0]',
  },
  {
    name: 'a known move that is nowhere in the library and nothing stands in for it',
    plant: (at) => at('known-moves.yaml', 'moves', 0, 'instead').set(['no-such-move']),
    file: 'known-moves.yaml',
    path: 'moves[0].instead[0]',
  },
  {
    name: 'a score that cannot be reached',
    plant: (at) => at('outcomes/lefs.yaml', 'scales', 0, 'range').set([0, 100]),
    file: 'outcomes/lefs.yaml',
    path: 'scales[0].range',
  },
  {
    name: 'an answer without points',
    plant: (at) => at('outcomes/start-msk.yaml', 'scales', 0, 'rule', 'recode', 0, 'bands', 1).set([6, 6, 1]),
    file: 'outcomes/start-msk.yaml',
    path: 'scales[0].rule.recode',
  },
  {
    name: 'a start dose outside its limits',
    plant: (at) => at('exercises/plank.yaml', 'dose', 'hold_s').set(60),
    file: 'exercises/plank.yaml',
    path: 'dose.hold_s',
  },
  {
    name: 'a circle over two files, each naming the other as harder',
    plant: (at) => {
      at('exercises/cobra.yaml', 'progressions').set(['sphinx']);
      at('exercises/sphinx.yaml', 'level').set(3);
    },
    file: 'exercises/cobra.yaml',
    path: 'progressions',
  },
  {
    name: 'a hard move without an easier one',
    plant: (at) => at('exercises/femoral-slider-side-lying.yaml', 'regressions').remove(),
    file: 'exercises/femoral-slider-side-lying.yaml',
    path: 'regressions',
  },
  {
    name: 'a move nobody says a word to',
    plant: (at) => at('exercises/walking-programme.yaml', 'poses', 1, 'cue').remove(),
    file: 'exercises/walking-programme.yaml',
    path: 'poses',
  },
  {
    name: 'a feeling in hard words',
    plant: (at) => at('exercises/cobra.yaml', 'feel').set(['Paravertebral activation without radicular reproduction']),
    file: 'exercises/cobra.yaml',
    path: 'feel',
  },
  {
    name: 'opinion without a reason',
    plant: (at) => at('exercises/pelvic-clock.yaml', 'source_note').remove(),
    file: 'exercises/pelvic-clock.yaml',
    path: 'source_note',
  },
  {
    name: 'a circle of harder versions',
    plant: (at) => at('exercises/bird-dog.yaml', 'progressions').set(['bird-dog']),
    file: 'exercises/bird-dog.yaml',
    path: 'progressions',
  },
  {
    name: 'a harder version of a lower level',
    plant: (at) => at('exercises/plank.yaml', 'progressions').set(['glute-bridge']),
    file: 'exercises/plank.yaml',
    path: 'progressions[0]',
  },
  {
    name: 'a use graded X that no rule excludes',
    plant: (at) => at('exercises/glute-bridge.yaml', 'indications', 0, 'grade').set('X'),
    file: 'exercises/glute-bridge.yaml',
    path: 'indications[0].grade',
  },
  {
    name: 'a pose that floats',
    plant: (at) => at('exercises/glute-bridge.yaml', 'poses', 0, 'knee').set(20),
    file: 'exercises/glute-bridge.yaml',
    path: 'poses[0].contacts[3]',
  },
  {
    name: 'a joint bent too far',
    plant: (at) => at('exercises/couch-stretch.yaml', 'poses', 0, 'knee_l').set(175),
    file: 'exercises/couch-stretch.yaml',
    path: 'poses[0].knee_l',
  },
  {
    name: 'a contact the figure does not have',
    plant: (at) => at('exercises/plank.yaml', 'poses', 0, 'contacts', 0).set('tail'),
    file: 'exercises/plank.yaml',
    path: 'poses[0].contacts[0]',
  },
  {
    name: 'a pathway that offers what the rules forbid',
    plant: (at) => at('pathways/gluteal-tendinopathy.yaml', 'phases', 1, 'core', 0).set('pigeon-pose'),
    file: 'pathways/gluteal-tendinopathy.yaml',
    path: 'phases[1].core[0]',
  },
  {
    name: 'a pathway that offers what it avoids',
    plant: (at) => at('pathways/fai-labral.yaml', 'avoid_exercises').set(['glute-bridge']),
    file: 'pathways/fai-labral.yaml',
    path: 'phases[0].core[1]',
  },
  {
    name: 'a lifted rule that stands in nobody’s way',
    plant: (at) => at('pathways/extension-responder.yaml', 'phases', 1, 'lifts_rules', 0, 'for', 0).set('glute-bridge'),
    file: 'pathways/extension-responder.yaml',
    path: 'phases[1].lifts_rules[0].for[0]',
  },
  {
    name: 'a fact without a policy for no answer',
    plant: (at) => at('plan-rules/unknown-answers.yaml', 'ignores', 0).remove(),
    file: 'plan-rules/groups/movement-direction.yaml',
    path: 'facts[0].id',
  },
  {
    name: 'a move that opens without any answer',
    plant: (at) => at('plan-rules/unknown-answers.yaml', 'blocks').set([{ facts: ['hernia'] }]),
    file: 'exercises/ankle-pumps.yaml',
    path: 'tags',
  },
  {
    name: 'a statement of the audit that no longer holds',
    plant: (at) => at('plan-rules/statements.yaml', 'statements', 0, 'never', 0).set('glute-bridge'),
    file: 'plan-rules/statements.yaml',
    path: 'statements[0].never[0]',
  },
  {
    name: 'a claim called verified on opinion alone',
    plant: (at) => at('claims/seed-000.yaml', 'claims', 0, 'verified').set(true),
    file: 'claims/seed-000.yaml',
    path: 'claims[0].verified',
  },
  {
    name: 'a habit in the wrong file',
    plant: (at) => at('habits/desk.yaml', 'habits', 0, 'category').set('sport'),
    file: 'habits/desk.yaml',
    path: 'habits[0].category',
  },
  {
    name: 'a reason nobody can read',
    plant: (at) =>
      at('plan-rules/groups/bone.yaml', 'rules', 0, 'why').set(
        'Osteoporotic vertebral insufficiency contraindicates unsupervised mechanical provocation.',
      ),
    file: 'plan-rules/groups/bone.yaml',
    path: 'rules[0].why',
  },
];

describe('a fault of sense is found with file and path', () => {
  test.each(inSense)('$name', ({ plant, file, path }) => {
    expect(problemsAfter(plant).map((problem) => [problem.file, problem.path])).toContainEqual([file, path]);
  });
});

function problemsOf(all: ReadonlyMap<string, unknown>): readonly Problem[] {
  const result = assembleTreatment(all);
  return result.ok ? checkTreatment(result.data, ids) : result.problems;
}

function assembled(all: ReadonlyMap<string, unknown>): TreatmentParts {
  const result = assembleTreatment(all);
  if (!result.ok) throw new Error(result.problems.map(sayProblem).join('\n'));
  return result.data;
}

type Editable = (file: string, ...path: readonly (string | number)[]) => { set(value: unknown): void; remove(): void };

function problemsAfter(plant: (files: Editable) => void): readonly Problem[] {
  const copy = new Map(files);
  plant((file, ...path) => {
    if (copy.get(file) === files.get(file)) copy.set(file, structuredClone(files.get(file)));
    const last = path.at(-1);
    if (last === undefined) return { set: (value) => copy.set(file, value), remove: () => copy.delete(file) };
    const owner = path
      .slice(0, -1)
      .reduce<unknown>((here, key) => Reflect.get(here as object, key), copy.get(file)) as object;
    return {
      set: (value) => Reflect.set(owner, last, value),
      remove: () => (Array.isArray(owner) ? owner.splice(Number(last), 1) : Reflect.deleteProperty(owner, last)),
    };
  });
  return problemsOf(copy);
}

/** What the diagnostic half offers to point to, read straight from its files. */
function diagnosticIds(all: ReadonlyMap<string, unknown>): KnownIds {
  type Finding = { id: string; value: { type: 'boolean' | 'number' | 'choice'; options?: { value: string }[] } };
  const inFolder = <T>(folder: string): T[] =>
    [...all].filter(([file]) => file.startsWith(`${folder}/`)).map(([, content]) => content as T);
  const findings = inFolder<{ findings: Finding[] }>('findings').flatMap((group) => group.findings);
  const movement = all.get('movement-class.yaml') as { id: string; classes: { id: string }[] };
  const { sources } = all.get('sources/diagnostic.yaml') as { sources: { id: string; opened: boolean }[] };
  const answersOf = ({ type, options = [] }: Finding['value']): FindingValue =>
    type === 'choice' ? { type, options: new Set(options.map(({ value }) => value)) } : { type };
  return {
    findings: new Set(findings.map(({ id }) => id)),
    findingValues: new Map(findings.map(({ id, value }) => [id, answersOf(value)])),
    conditions: new Set(inFolder<{ id: string }>('conditions').map(({ id }) => id)),
    classes: new Set(movement.classes.map(({ id }) => `${movement.id}/${id}`)),
    chainLinks: new Set((all.get('chain-links.yaml') as { links: { id: string }[] }).links.map(({ id }) => id)),
    sources: new Set(sources.map(({ id }) => id)),
    openedSources: new Set(sources.filter(({ opened }) => opened).map(({ id }) => id)),
  };
}
