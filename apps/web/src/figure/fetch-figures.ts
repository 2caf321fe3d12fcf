import type { KeptFigure } from '@hipspine/body';
import { fetchJson } from '../engine/fetch-json.ts';

/** The solved movements by exercise. */
export const fetchFigures = async (url: string): Promise<ReadonlyMap<string, KeptFigure>> =>
  new Map((await fetchJson<readonly KeptFigure[]>(url)).map((kept) => [kept.exercise, kept]));
