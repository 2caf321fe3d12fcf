import { KNOWLEDGE_HASH } from 'virtual:hipspine-knowledge';
import packageFile from '../package.json' with { type: 'json' };

/** What every entry and every result says it was made with. */
export const MADE_WITH = { engine: packageFile.version as string, knowledge: KNOWLEDGE_HASH } as const;
