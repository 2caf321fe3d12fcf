import type { Bodies } from './entry.ts';
import { entriesOf, type Log } from './log.ts';

/** How the person likes to be called and to read: each field as it was last said. */
export const profileOf = (log: Log): Bodies['profile'] =>
  Object.assign({}, ...entriesOf(log, 'profile').map(({ body }) => body));
