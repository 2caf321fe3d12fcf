// The hand-out of a plan: figures and layout, and the PDF from it, warm. Loading the typesetter is a row of its own.
import { handOutFonts, planFigures, typstCompiler, typstPdf } from '@hipspine/cli/print';
import { loadKnowledge, loadTreatment } from '@hipspine/knowledge/node';
import { highsSolver, makePlan, type Plan, planKnowledge, plannerOf } from '@hipspine/planning';
import { handOut, handOutSheet, sheetTypst } from '@hipspine/print';
import type { Highs } from 'highs';
import * as highs from 'highs';
import { planRequest } from './lib/plan-people.ts';
import { figure, publish } from './lib/section.ts';

const PEOPLE = 30;
const SEED = 9;
const BUDGET = 1000;

const knowledge = await loadKnowledge();
const plans = planKnowledge(await loadTreatment(), knowledge);
const planner = plannerOf(plans, highsSolver(await (highs.default as unknown as () => Promise<Highs>)()));
const fonts = handOutFonts();

const begun = performance.now();
const compiler = await typstCompiler();
const loading = performance.now() - begun;

const layouts: number[] = [];
const pdfs: number[] = [];
const kilobytes: number[] = [];

async function print(plan: Plan): Promise<void> {
  const figureOf = await planFigures(plan, plans.exercise);
  const from = performance.now();
  const sheet = handOutSheet(handOut(plan, plans, figureOf), fonts);
  const laid = performance.now();
  const pdf = typstPdf(compiler, sheetTypst(sheet));
  layouts.push(laid - from);
  pdfs.push(performance.now() - laid);
  kilobytes.push(pdf.length / 1000);
}

await print(makePlan(planner, planRequest(knowledge, plans, SEED + 1, 0))); // warm
for (const list of [layouts, pdfs, kilobytes]) list.length = 0;
for (let i = 0; i < PEOPLE; i++) await print(makePlan(planner, planRequest(knowledge, plans, SEED, i)));

const at = (list: readonly number[], share: number): number =>
  [...list].sort((x, y) => x - y)[Math.min(list.length - 1, Math.floor(share * list.length))] ?? Number.NaN;
const row = (name: string, list: readonly number[]): string[] => [
  name,
  figure(at(list, 0.5)),
  figure(at(list, 0.95)),
  figure(Math.max(...list)),
];
const both = layouts.map((time, i) => time + (pdfs[i] ?? 0));

publish({
  title: 'Print',
  method: `Hand-outs of ${PEOPLE} simulated people, warm. Aim: ${BUDGET} ms from a plan to its PDF once the typesetter is loaded, on a machine that does nothing else.`,
  tables: [
    {
      caption: 'Milliseconds; the file in kB.',
      head: ['step', 'median', 'p95', 'worst'],
      rows: [
        row('figures and layout', layouts),
        row('PDF', pdfs),
        row('both', both),
        row('file, kB', kilobytes),
        row('loading the typesetter, once', [loading]),
      ],
    },
  ],
  failures: [],
});
