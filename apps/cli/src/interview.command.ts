import { terminal } from '@hipspine/messages';
import { EXIT, type Exit } from './exit.ts';
import { sayError } from './terminal.ts';

export interface InterviewOptions {
  /** JSON lines in and out, instead of a terminal. */
  readonly json?: boolean;
}

/** Whether `start` may lead a person here. */
export const INTERVIEW_READY = false;

/** `hipspine interview`: answers are asked for, one screen at a time. */
export async function interview(_options: InterviewOptions): Promise<Exit> {
  sayError(terminal.interviewLater);
  return EXIT.unusableInput;
}
