import { type Dice, pick } from './random.ts';

/** What a parsed YAML file is made of. */
type Node = unknown;
type Container = Record<string, Node> | Node[];

const isContainer = (node: Node): node is Container => node !== null && typeof node === 'object';

/** Values no file should hold there: wrong types, numbers that are none, keys that reach for the prototype. */
const HOSTILE: readonly (() => Node)[] = [
  () => null,
  () => undefined,
  () => true,
  () => '',
  () => 0,
  () => -1,
  () => 1,
  () => Number.NaN,
  () => Number.POSITIVE_INFINITY,
  () => 1e308,
  () => [],
  () => ({}),
  () => [[[[]]]],
  () => 'x'.repeat(100_000),
  () => '\u0000\ud800',
  () => 'no-such-id',
  () => JSON.parse('{"__proto__": {"polluted": true}}'),
  () => JSON.parse('{"constructor": {"prototype": {"polluted": true}}}'),
  () => ({ toString: 1, valueOf: null, toJSON: 'x' }),
  () => Object.create(null),
  () => new Uint8Array([1, 2]), // `!!binary`
  () => itself(),
];

/** What `&a [*a]` parses to. */
function itself(): Node {
  const list: Node[] = [];
  list.push(list);
  return list;
}

/** Values that keep the form and change the facts. */
const PLAUSIBLE: readonly ((old: Node, roll: Dice) => Node)[] = [
  (old, roll) => (typeof old === 'number' ? pick(roll, [old / 2, old * 2, 0.5, 1e-9, 1 - 1e-9, 1]) : old),
  (old) => (typeof old === 'string' ? 'no-such-id' : old),
  (old) => (typeof old === 'boolean' ? !old : old),
  (old) => (Array.isArray(old) ? [...old, ...old] : old),
  (old, roll) => (Array.isArray(old) ? old.slice(0, roll(old.length + 1)) : old),
];

/** A copy of a parsed file with one to three hostile changes. */
export function spoiled(file: Node, roll: Dice): Node {
  const box: Container = { file: structuredClone(file) };
  for (let n = 1 + roll(3); n > 0; n--) change(box, roll, (slot, old) => harm(slot, old, roll));
  return box.file;
}

/** A copy of a parsed file with one change that its schema may well accept. */
export function doctored(file: Node, roll: Dice): Node {
  const box: Container = { file: structuredClone(file) };
  change(box, roll, ({ holder, key }, old) => {
    if (roll(4) === 0) Reflect.deleteProperty(holder, key);
    else Reflect.set(holder, key, pick(roll, PLAUSIBLE)(old, roll));
  });
  return box.file;
}

interface Slot {
  readonly holder: Container;
  readonly key: string;
}

function harm({ holder, key }: Slot, old: Node, roll: Dice): void {
  const value = pick(roll, HOSTILE)();
  const kind = roll(6);
  if (kind === 0) Reflect.deleteProperty(holder, key);
  else if (kind === 1) own(holder, pick(roll, ['__proto__', 'constructor', 'extra', 'toString', '', 'id']), value);
  else if (kind === 2) own(holder, `${key}x`, old);
  else if (kind === 3 && isContainer(old))
    own(holder, key, Array.isArray(old) ? Object.fromEntries(old.entries()) : Object.values(old));
  else own(holder, key, value);
}

/** Sets the key itself, also where assignment would reach the prototype, as a YAML parser does. */
const own = (holder: Container, key: string, value: Node): void => {
  Object.defineProperty(holder, key, { value, writable: true, enumerable: true, configurable: true });
};

/** Applies a change to one place, every place being equally likely. */
function change(box: Container, roll: Dice, apply: (slot: Slot, old: Node) => void): void {
  const slots = slotsOf(box);
  const slot = pick(roll, slots);
  apply(slot, Reflect.get(slot.holder, slot.key));
}

function slotsOf(root: Container): readonly Slot[] {
  const slots: Slot[] = [];
  const seen = new Set<Container>();
  const visit = (holder: Container): void => {
    if (seen.has(holder) || ArrayBuffer.isView(holder)) return;
    seen.add(holder);
    for (const key of Object.keys(holder)) {
      slots.push({ holder, key });
      const value: Node = Reflect.get(holder, key);
      if (isContainer(value)) visit(value);
    }
  };
  visit(root);
  return slots.length > 0 ? slots : [{ holder: root, key: 'file' }];
}
