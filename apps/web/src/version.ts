import { KNOWLEDGE_HASH } from 'virtual:hipspine-knowledge';
import { version } from '../package.json' with { type: 'json' };

/** What every entry and every result says it was made with. */
export const MADE_WITH = { engine: version, knowledge: KNOWLEDGE_HASH } as const;
