import type { Highs } from 'highs';
import * as highs from 'highs';

/** The module as it is: its types describe the CommonJS build, where the loader is one level deeper. */
const load = highs.default as unknown as () => Promise<Highs>;

/** Loads the solver; takes some tens of milliseconds. */
export const loadHighs = (): Promise<Highs> => load();
