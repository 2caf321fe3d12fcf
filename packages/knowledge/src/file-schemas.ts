// JSON Schemas of the files of knowledge/, for editors. Made from the schemas that read the files, never by hand.
import { z } from 'zod';
import { FILE_KINDS } from './authoring/index.ts';
import { TREATMENT_FILE_KINDS } from './treatment/index.ts';

/** One kind of file in knowledge/ and the JSON Schema it follows. */
export interface FileSchema {
  /** Such as `condition`; also the name of the schema file. */
  readonly kind: string;
  /** Paths relative to knowledge/, as a glob: `conditions/*.yaml`. */
  readonly glob: string;
  readonly pattern: RegExp;
  readonly schema: Readonly<Record<string, unknown>>;
}

/** The kinds of files of both halves, in the order they are assembled. Each file of knowledge/ is of exactly one kind. */
export function fileSchemas(): readonly FileSchema[] {
  return [...FILE_KINDS, ...TREATMENT_FILE_KINDS].map(({ kind, pattern, schema }) => {
    const glob = globOf(pattern);
    // What a schema allows is written by its author; defaults and transforms are what the reader makes of it.
    const { $schema, ...body } = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' });
    return { kind, glob, pattern, schema: { $schema, title: `knowledge/${glob}`, ...body } };
  });
}

/**
 * A glob for a pattern of the forms used here.
 *
 * @example
 * ```ts @import.meta.vitest
 * expect(globOf(/^plan-rules\/groups\/[^/]+\.yaml$/)).toBe('plan-rules/groups/*.yaml')
 * ```
 */
export const globOf = ({ source }: RegExp): string =>
  source
    .replace(/^\^|\$$/g, '')
    .replaceAll('[^/]+', '*')
    .replaceAll('[^\\/]+', '*')
    .replaceAll('\\/', '/')
    .replaceAll('\\.', '.');
