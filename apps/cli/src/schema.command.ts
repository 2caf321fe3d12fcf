import { fileSchemas } from '@hipspine/knowledge/file-schemas';
import { terminal } from '@hipspine/messages';
import { EXIT, type Exit, UnusableInput } from './exit.ts';
import { MESSAGE_SCHEMAS } from './schemas/index.ts';
import { writeOut } from './terminal.ts';

/** `hipspine schema [NAME]`: one JSON Schema, or the names of all. */
export async function schema(name: string | undefined): Promise<Exit> {
  const kinds = fileSchemas();
  const names = [...Object.keys(MESSAGE_SCHEMAS), ...kinds.map(({ kind }) => `knowledge-${kind}`)];
  if (name === undefined) {
    await writeOut(`${names.join('\n')}\n`);
    return EXIT.done;
  }
  const message = Object.hasOwn(MESSAGE_SCHEMAS, name) ? await MESSAGE_SCHEMAS[name]?.() : undefined;
  const found = message ?? kinds.find(({ kind }) => kind === name || `knowledge-${kind}` === name)?.schema;
  if (found === undefined)
    throw new UnusableInput(terminal.problem('schema', '', JSON.stringify(name), `one of ${names.join(', ')}`));
  await writeOut(`${JSON.stringify(found, undefined, 2)}\n`);
  return EXIT.done;
}
