import type { z } from 'zod';
import { formProblems, type ParsedFiles } from '../authoring/assemble.ts';
import { show } from '../person.ts';
import type { Problem } from '../problem.ts';
import { ClaimsFile } from './claim.schema.ts';
import { EquipmentFile } from './equipment.schema.ts';
import { Exercise } from './exercise.schema.ts';
import { ExerciseConventionsFile } from './exercise-conventions.schema.ts';
import { FigureFile } from './figure.schema.ts';
import { HabitsFile } from './habit.schema.ts';
import { KnownMovesFile, NamesFile } from './names.schema.ts';
import { Outcome, OutcomesScheduleFile } from './outcome.schema.ts';
import { TreatmentPackFile } from './pack.schema.ts';
import type { Located, TreatmentParts } from './parts.ts';
import { Pathway } from './pathway.schema.ts';
import { PathwaysFrameFile } from './pathways-frame.schema.ts';
import { PlanModelFile } from './plan-model.schema.ts';
import {
  PlanFrameFile,
  PracticeRulesFile,
  RuleGroupFile,
  StatementsFile,
  TagsFile,
  UnknownAnswersFile,
} from './plan-rules.schema.ts';
import { QuestionsFile } from './question.schema.ts';
import { SearchWordsFile } from './search-words.schema.ts';
import { TreatmentSourcesFile } from './source.schema.ts';
import { Treatment } from './treatment.schema.ts';

export type AssembledTreatment =
  | { readonly ok: true; readonly data: TreatmentParts }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/** Folders whose every file belongs to the treatment half. */
const FOLDERS = ['exercises', 'plan-rules', 'pathways', 'habits', 'treatments', 'claims', 'questions', 'outcomes'];

/**
 * Puts the parsed files of the treatment half together. Every fault of form in every file is reported, not the first.
 *
 * @param files  parsed YAML by path relative to knowledge/; files of the diagnostic half are passed over
 */
export function assembleTreatment(files: ParsedFiles): AssembledTreatment {
  const problems: Problem[] = [];
  const known = new Set<string>();

  const read = <T>(file: string, schema: z.ZodType<T>): T | undefined => {
    known.add(file);
    const content = files.get(file);
    const result = schema.safeParse(content);
    if (result.success) return result.data;
    problems.push(...formProblems(file, content, result.error));
    return undefined;
  };
  const one = <T>(file: string, schema: z.ZodType<T>): Located<T>[] => {
    if (!files.has(file)) {
      known.add(file);
      problems.push({ file, path: '', found: 'no such file', expected: 'the file' });
      return [];
    }
    const value = read(file, schema);
    return value === undefined ? [] : [{ file, path: '', value }];
  };
  const folder = <T>(name: string, schema: z.ZodType<T>): Located<T>[] => {
    const inside = [...files.keys()].filter((file) => folderOf(file) === name).sort();
    if (inside.length === 0)
      problems.push({ file: `${name}/`, path: '', found: 'no file', expected: 'at least one file' });
    return inside.flatMap((file) => {
      const value = read(file, schema);
      return value === undefined ? [] : [{ file, path: '', value }];
    });
  };
  const entries = <T extends { readonly id: string }>(name: string, schema: z.ZodType<T>): Located<T>[] => {
    const found = folder(name, schema);
    for (const { file, value } of found) {
      if (value.id === nameOf(file)) continue;
      problems.push({ file, path: 'id', found: show(value.id), expected: `the name of the file, ${nameOf(file)}` });
    }
    return found;
  };

  const groups = entries('plan-rules/groups', RuleGroupFile);
  const parts = {
    pack: one('treatment-pack.yaml', TreatmentPackFile),
    conventions: one('exercises-conventions.yaml', ExerciseConventionsFile),
    figure: one('figure.yaml', FigureFile),
    equipment: one('equipment.yaml', EquipmentFile),
    names: one('names.yaml', NamesFile),
    knownMoves: one('known-moves.yaml', KnownMovesFile),
    searchWords: one('search-words.yaml', SearchWordsFile),
    exercises: entries('exercises', Exercise),
    planModel: one('plan-model.yaml', PlanModelFile),
    planFrame: one('plan-rules/frame.yaml', PlanFrameFile),
    tags: one('plan-rules/tags.yaml', TagsFile).map((tags) => ({ ...tags, path: 'tags', value: tags.value.tags })),
    facts: listed(groups, 'facts', ({ facts }) => facts),
    rules: listed(groups, 'rules', ({ rules }) => rules),
    unknownAnswers: one('plan-rules/unknown-answers.yaml', UnknownAnswersFile),
    practiceRules: listed(
      one('plan-rules/practice-rules.yaml', PracticeRulesFile),
      'practice_rules',
      (file) => file.practice_rules,
    ),
    statements: one('plan-rules/statements.yaml', StatementsFile),
    pathwaysFrame: one('pathways-frame.yaml', PathwaysFrameFile),
    pathways: entries('pathways', Pathway),
    habits: listed(folder('habits', HabitsFile), 'habits', ({ habits }) => habits),
    treatments: entries('treatments', Treatment),
    claims: listed(folder('claims', ClaimsFile), 'claims', ({ claims }) => claims),
    questions: listed(folder('questions', QuestionsFile), 'questions', ({ questions }) => questions),
    outcomesSchedule: one('outcomes-schedule.yaml', OutcomesScheduleFile),
    outcomes: entries('outcomes', Outcome),
    sources: listed(one('sources/treatment.yaml', TreatmentSourcesFile), 'sources', ({ sources }) => sources),
  };
  for (const file of files.keys()) {
    if (known.has(file) || !FOLDERS.some((name) => file.startsWith(`${name}/`))) continue;
    problems.push({ file, path: '', found: 'a file nobody reads', expected: 'a name this folder knows' });
  }

  const [pack] = parts.pack;
  const [conventions] = parts.conventions;
  const [figure] = parts.figure;
  const [equipment] = parts.equipment;
  const [names] = parts.names;
  const [knownMoves] = parts.knownMoves;
  const [searchWords] = parts.searchWords;
  const [planModel] = parts.planModel;
  const [planFrame] = parts.planFrame;
  const [tags] = parts.tags;
  const [unknownAnswers] = parts.unknownAnswers;
  const [statements] = parts.statements;
  const [pathwaysFrame] = parts.pathwaysFrame;
  const [outcomesSchedule] = parts.outcomesSchedule;
  const single = {
    pack,
    conventions,
    figure,
    equipment,
    names,
    knownMoves,
    searchWords,
    planModel,
    planFrame,
    tags,
    unknownAnswers,
    statements,
    pathwaysFrame,
    outcomesSchedule,
  };
  if (problems.length > 0 || !allThere(single)) return { ok: false, problems };
  return { ok: true, data: { ...parts, ...single } };
}

/** `exercises/plank.yaml` stands in `exercises` ... */
const folderOf = (file: string): string => file.replace(/\/[^/]+\.yaml$/, '');

/** ... and is named `plank`. */
const nameOf = (file: string): string => file.replace(/^.*\//, '').replace(/\.yaml$/, '');

function listed<F, T>(files: readonly Located<F>[], key: string, list: (file: F) => readonly T[]): Located<T>[] {
  return files.flatMap(({ file, value }) =>
    list(value).map((item, i) => ({ file, path: `${key}[${i}]`, value: item })),
  );
}

type AllThere<T> = { [K in keyof T]: Exclude<T[K], undefined> };

function allThere<T extends object>(parts: T): parts is AllThere<T> & T {
  return Object.values(parts).every((part) => part !== undefined);
}
