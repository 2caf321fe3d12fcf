import { parseAst } from 'vite';
import { examplesIn } from './doctest-plugin.ts';

/** A test as its file states it. */
export interface StatedTest {
  /** The names of the blocks around it and its own, joined by " > "; an expression in a name stays as it is written. */
  readonly name: string;
  /** False when it is marked skip, todo, fails, skipIf or runIf: such a test proves nothing, or not always. */
  readonly runs: boolean;
}

/** The tests of a file, and every text that stands in it: rows of a table of tests are texts. */
export interface TestFile {
  readonly tests: readonly StatedTest[];
  readonly texts: ReadonlySet<string>;
}

type Node = Readonly<Record<string, unknown>> & { readonly type: string };

/**
 * Every test of a file, found in its syntax tree, so that a name in a comment or a text does not count. In a file that
 * is not a test file the examples in doc comments are its tests (scripts/doctest-plugin.ts).
 */
export function testsIn(file: string, source: string): TestFile {
  if (!file.endsWith('.test.ts')) {
    return { tests: examplesIn(source).map(({ of }) => ({ name: `example of ${of}`, runs: true })), texts: new Set() };
  }
  const found: Found = { tests: [], texts: new Set() };
  visit(parseAst(source, { lang: 'ts' }), source, { names: [], runs: true }, found);
  return found;
}

interface Found {
  readonly tests: StatedTest[];
  readonly texts: Set<string>;
}

interface Around {
  readonly names: readonly string[];
  readonly runs: boolean;
}

function visit(value: unknown, source: string, around: Around, found: Found): void {
  if (Array.isArray(value)) {
    for (const item of value) visit(item, source, around, found);
  } else if (isNode(value)) {
    if (value.type === 'Literal' && typeof value.value === 'string') found.texts.add(value.value);
    const inside = value.type === 'CallExpression' ? block(value, source, around, found) : around;
    for (const child of Object.values(value)) visit(child, source, inside, found);
  }
}

/** What surrounds the tests inside this call; a test is noted on the way. */
function block(call: Node, source: string, around: Around, found: Found): Around {
  const { root, marks } = calleeOf(call.callee);
  const [title, ...rest] = call.arguments as readonly unknown[];
  if (!isNode(title) || rest.length === 0) return around; // `test.each(rows)` without the name that follows it
  const isTest = root === 'test' || root === 'it';
  if (!isTest && root !== 'describe' && root !== 'suite') return around;
  const inside = {
    names: [...around.names, textOf(title, source)],
    runs: around.runs && !marks.some((mark) => NOT_RUN.has(mark)) && !rest.some((argument) => switchesOff(argument)),
  };
  if (isTest) found.tests.push({ name: inside.names.join(' > '), runs: inside.runs });
  return inside;
}

const NOT_RUN = new Set(['skip', 'todo', 'fails', 'skipIf', 'runIf']);

/** Options in place of a mark: `test('name', { skip: true }, () => ...)`. */
const switchesOff = (argument: unknown): boolean =>
  isNode(argument) &&
  argument.type === 'ObjectExpression' &&
  (argument.properties as readonly unknown[]).some(
    (property) => isNode(property) && isNode(property.key) && NOT_RUN.has(String(property.key.name)),
  );

/** `test.skipIf(x).each(rows)` has the root `test` and the marks skipIf and each. */
function calleeOf(callee: unknown): { root: string; marks: readonly string[] } {
  if (!isNode(callee)) return { root: '', marks: [] };
  if (callee.type === 'Identifier') return { root: String(callee.name), marks: [] };
  if (callee.type === 'CallExpression') return calleeOf(callee.callee);
  if (callee.type === 'TaggedTemplateExpression') return calleeOf(callee.tag);
  if (callee.type !== 'MemberExpression' || !isNode(callee.property)) return { root: '', marks: [] };
  const { root, marks } = calleeOf(callee.object);
  return { root, marks: [...marks, String(callee.property.name)] };
}

function textOf(title: Node, source: string): string {
  if (title.type === 'Literal') return String(title.value);
  const written = source.slice(title.start as number, title.end as number);
  return title.type === 'TemplateLiteral' ? written.slice(1, -1) : written;
}

const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null && 'type' in value;
