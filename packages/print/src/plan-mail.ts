import { layOut, type Paragraph, planReport, handOutWords as say } from '@hipspine/messages';
import type { Plan, PlanKnowledge } from '@hipspine/planning';

/** Characters a line; mail programs break longer ones badly. */
const WIDTH = 72;

/** A plan as plain text for a mail: when to stop first, then the plan in words. Lines of at most 72 characters. */
export function planMail(plan: Plan, knowledge: PlanKnowledge): string {
  const stop: readonly Paragraph[] = [
    { tone: 'heading', text: say.stopTitle },
    ...say.stop.map((line): Paragraph => ({ tone: 'action', mark: '-', text: line })),
    { tone: 'action', text: say.emergencyNumbers },
    { tone: 'text', text: '' },
  ];
  const foot: readonly Paragraph[] = [
    { tone: 'text', text: '' },
    { tone: 'quiet', text: say.made(plan.made, plan.version, plan.knowledge.slice(0, 19)) },
  ];
  return `${layOut([...stop, ...planReport(plan, knowledge), ...foot], WIDTH)
    .map(({ text }) => text)
    .join('\n')}\n`;
}
