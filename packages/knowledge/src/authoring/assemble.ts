import type { z } from 'zod';
import type { KnowledgeData } from '../knowledge.ts';
import { show } from '../person.ts';
import type { Problem } from '../problem.ts';
import { ConditionFile } from './condition.schema.ts';
import { FindingGroupFile } from './finding.schema.ts';
import { ModelFile } from './model.schema.ts';
import {
  ChainLinksFile,
  ClusterFile,
  ContradictionsFile,
  MovementClassFile,
  RedFlagFile,
  SourcesFile,
  TriageLogicFile,
} from './rules.schema.ts';

/** Parsed files by path relative to knowledge/, such as `conditions/coccydynia.yaml`. */
export type ParsedFiles = ReadonlyMap<string, unknown>;

export type Assembled =
  | { readonly ok: true; readonly data: Omit<KnowledgeData, 'hash'> }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/** Which schema a file of the diagnostic half must follow, by its path. */
export const FILE_KINDS = [
  { kind: 'finding-group', pattern: /^findings\/[^/]+\.yaml$/, schema: FindingGroupFile },
  { kind: 'condition', pattern: /^conditions\/[^/]+\.yaml$/, schema: ConditionFile },
  { kind: 'red-flag', pattern: /^red-flags\/[^/]+\.yaml$/, schema: RedFlagFile },
  { kind: 'cluster', pattern: /^clusters\/[^/]+\.yaml$/, schema: ClusterFile },
  { kind: 'sources', pattern: /^sources\/diagnostic\.yaml$/, schema: SourcesFile },
  { kind: 'model', pattern: /^model\.yaml$/, schema: ModelFile },
  { kind: 'triage-logic', pattern: /^triage-logic\.yaml$/, schema: TriageLogicFile },
  { kind: 'contradictions', pattern: /^contradictions\.yaml$/, schema: ContradictionsFile },
  { kind: 'movement-class', pattern: /^movement-class\.yaml$/, schema: MovementClassFile },
  { kind: 'chain-links', pattern: /^chain-links\.yaml$/, schema: ChainLinksFile },
] as const;

/** Is this a file of the diagnostic half, by its path? */
export const isDiagnosticFile = (file: string): boolean => FILE_KINDS.some(({ pattern }) => pattern.test(file));

type Kind = (typeof FILE_KINDS)[number]['kind'];

/**
 * Puts the parsed files of the diagnostic half together. Every fault of form in every file is reported, not the first.
 *
 * @param files  parsed YAML by path; files of other kinds (treatment, cases) are passed over
 */
export function assembleDiagnostic(files: ParsedFiles): Assembled {
  const problems: Problem[] = [];
  const parsed = new Map<Kind, { file: string; content: unknown }[]>(FILE_KINDS.map(({ kind }) => [kind, []]));
  for (const [file, content] of [...files].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const fileKind = FILE_KINDS.find(({ pattern }) => pattern.test(file));
    if (fileKind === undefined) continue;
    const result = fileKind.schema.safeParse(content);
    if (result.success) parsed.get(fileKind.kind)?.push({ file, content: result.data });
    else problems.push(...formProblems(file, content, result.error));
  }
  const all = <T>(kind: Kind): readonly T[] => (parsed.get(kind) ?? []).map(({ content }) => content as T);
  for (const kind of ['model', 'triage-logic', 'contradictions', 'movement-class', 'chain-links', 'sources'] as const) {
    if (
      all(kind).length === 0 &&
      !problems.some(({ file }) => FILE_KINDS.some((k) => k.kind === kind && k.pattern.test(file)))
    ) {
      problems.push({ file: `${kind}.yaml`, path: '', found: 'no such file', expected: 'the file' });
    }
  }
  for (const { file, content } of [
    ...(parsed.get('condition') ?? []),
    ...(parsed.get('red-flag') ?? []),
    ...(parsed.get('cluster') ?? []),
  ]) {
    const { id } = content as { id: string };
    const name = file.replace(/^.*\//, '').replace(/\.yaml$/, '');
    if (id !== name) problems.push({ file, path: 'id', found: show(id), expected: `the name of the file, ${name}` });
  }
  if (problems.length > 0) return { ok: false, problems };

  const one = <T>(kind: Kind): T => all<T>(kind)[0] as T;
  const groups = all<FindingGroupFile>('finding-group');
  const model = one<ModelFile>('model');
  return {
    ok: true,
    data: {
      version: model.version,
      groups: groups.map(({ group }) => group),
      findings: groups.flatMap(({ group, findings }) => findings.map((finding) => ({ ...finding, group: group.id }))),
      conditions: all('condition'),
      redFlags: all('red-flag'),
      clusters: all('cluster'),
      triageLogic: one('triage-logic'),
      contradictions: one<ContradictionsFile>('contradictions').contradictions,
      movementClass: one('movement-class'),
      chainParts: one<ChainLinksFile>('chain-links').parts ?? [],
      chainLinks: one<ChainLinksFile>('chain-links').links,
      sources: all<SourcesFile>('sources').flatMap(({ sources }) => sources),
      model,
    },
  };
}

/** Zod's findings in our words: path, what stood there, what was expected. */
export function formProblems(file: string, content: unknown, error: z.ZodError): readonly Problem[] {
  return error.issues.map((issue) => ({
    file,
    path: sayPath(issue.path),
    found: show(at(content, issue.path)),
    expected: issue.message.replace(/^Invalid input: expected /, ''),
  }));
}

const sayPath = (path: readonly PropertyKey[]): string =>
  path.map((key, i) => (typeof key === 'number' ? `[${key}]` : `${i === 0 ? '' : '.'}${String(key)}`)).join('');

function at(content: unknown, path: readonly PropertyKey[]): unknown {
  let here: unknown = content;
  for (const key of path) here = here !== null && typeof here === 'object' ? Reflect.get(here, key) : undefined;
  return here;
}
