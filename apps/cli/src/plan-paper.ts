import { renameSync, rmSync, writeFileSync } from 'node:fs';
import type { Knowledge } from '@hipspine/knowledge';
import { loadTreatment } from '@hipspine/knowledge/node';
import { type Told, terminal } from '@hipspine/messages';
import type { Plan, PlanKnowledge } from '@hipspine/planning';
import {
  clinicianSheet,
  type HandOutChoices,
  handOut,
  handOutSheet,
  planCalendar,
  planMail,
  type Sheet,
  sheetSvg,
  sheetTypst,
} from '@hipspine/print';
import { UnusableInput } from './exit.ts';
import { handOutFonts } from './hand-out-fonts.ts';
import { planFigures } from './plan-figures.ts';
import { writeOut } from './terminal.ts';
import { typstCompiler, typstPdf } from './typst-pdf.ts';

/** Forms of a plan that are one document for one person. */
export const PAPER = ['pdf', 'svg', 'ics', 'mail'] as const;
export type Paper = (typeof PAPER)[number];

export interface PaperFlags {
  readonly out?: string;
  /** Which page, for pdf and svg. */
  readonly page: 'hand-out' | 'clinician';
  readonly name?: string;
  readonly title?: string;
  readonly at?: string;
}

export interface PlannedPerson {
  readonly plan: Plan;
  readonly told: Told;
}

export interface PaperRoom {
  readonly knowledge: Knowledge;
  readonly planKnowledge: PlanKnowledge;
}

/** Flags that cannot be used together. @throws UnusableInput */
export function checkPaperFlags(format: Paper, { out, at }: PaperFlags): void {
  if (format === 'pdf' && out === undefined)
    throw new UnusableInput(terminal.problem('--out', '', 'nothing', 'a file for the PDF, such as plan.pdf'));
  if (at !== undefined && !/^([01]\d|2[0-3]):[0-5]\d$/.test(at))
    throw new UnusableInput(terminal.problem('--at', '', JSON.stringify(at), 'a time from 00:00 to 23:59, as 07:30'));
}

/** Writes the plan of one person as a document. @throws UnusableInput when the file cannot be written */
export async function writePaper(
  format: Paper,
  person: PlannedPerson,
  room: PaperRoom,
  flags: PaperFlags,
): Promise<void> {
  const { plan } = person;
  if (format === 'mail') return deliver(planMail(plan, room.planKnowledge), flags.out);
  if (format === 'ics') {
    const { title, at } = flags;
    return deliver(planCalendar(plan, room.planKnowledge, { stamp: `${plan.made}T00:00:00Z`, title, at }), flags.out);
  }
  const sheet = await sheetOf(person, room, flags);
  if (format === 'pdf') return deliver(typstPdf(await typstCompiler(), sheetTypst(sheet)), flags.out);
  return deliverPages(sheetSvg(sheet), flags.out);
}

/** The pages of a person, laid out. */
export async function sheetOf(
  { plan, told }: PlannedPerson,
  { knowledge, planKnowledge }: PaperRoom,
  { page, name }: Pick<PaperFlags, 'page'> & HandOutChoices,
): Promise<Sheet> {
  const fonts = handOutFonts();
  if (page === 'clinician') {
    const { sources } = await loadTreatment();
    const treatment = new Map(sources.map(({ value }) => [value.id, value.cite]));
    const cite = (id: string): string | undefined => treatment.get(id) ?? knowledge.source.get(id)?.cite;
    return clinicianSheet({ told, plan, knowledge, planKnowledge, cite }, fonts);
  }
  const figureOf = await planFigures(plan, planKnowledge.exercise);
  return handOutSheet(handOut(plan, planKnowledge, figureOf, { name }), fonts);
}

async function deliver(content: string | Uint8Array, out: string | undefined): Promise<void> {
  if (out === undefined) await writeOut(content);
  else writeWhole(out, content);
}

async function deliverPages(pages: readonly string[], out: string | undefined): Promise<void> {
  const [only] = pages;
  if (out === undefined) {
    if (pages.length > 1 || only === undefined)
      throw new UnusableInput(
        terminal.problem('--out', '', 'nothing', `a file name for ${pages.length} pages, such as plan.svg`),
      );
    return writeOut(`${only}\n`);
  }
  pages.forEach((page, i) => {
    writeWhole(`${out.replace(/\.svg$/i, '')}-${i + 1}.svg`, `${page}\n`);
  });
}

/** All of it, or nothing: a file cut short is never left behind. */
function writeWhole(path: string, content: string | Uint8Array): void {
  const part = `${path}.part`;
  try {
    writeFileSync(part, content);
    renameSync(part, path);
  } catch (error) {
    rmSync(part, { force: true });
    const { code, message } = error as NodeJS.ErrnoException;
    throw new UnusableInput(terminal.problem('--out', path, code ?? message, 'a file that can be written'));
  }
}
