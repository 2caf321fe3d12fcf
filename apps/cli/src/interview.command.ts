import { loadKnowledge } from '@hipspine/knowledge/node';
import { compileEngine } from '@hipspine/reasoning';
import { EXIT, type Exit } from './exit.ts';
import { speakJsonLines } from './interview-json.ts';
import { talk } from './interview-terminal.ts';
import { VERSION } from './version.ts';

export interface InterviewOptions {
  /** JSON lines in and out, instead of a terminal. */
  readonly json?: boolean;
  /** Numbered questions, one a line, without menus: for screen readers, pipes and plain terminals. */
  readonly plain?: boolean;
  /** File that keeps the answers after every screen; if it is there, the interview goes on from it. */
  readonly save?: string;
}

/** `hipspine interview`: answers are asked for, one screen at a time. */
export async function interview(options: InterviewOptions): Promise<Exit> {
  const engine = compileEngine(await loadKnowledge(), VERSION);
  if (options.json === true) return speakJsonLines(engine, process.stdin);
  await talk(engine, options);
  return EXIT.done;
}
