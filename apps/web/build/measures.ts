import { loadKnowledge, loadTreatment } from '@hipspine/knowledge/node';
import type { Plugin } from 'vite';

const NAME = 'virtual:hipspine-measures';

/**
 * Measures the page may ask: questions of ours or of nobody. Others belong to owners whose terms are not settled, need a form
 * that is not copied here, or are tests of movement that no rule of the plan has cleared.
 */
const ASKED = ['nprs', 'sleep-nrs', 'medicine-count', 'walk-time', 'groc', 'psfs'];

/** The idea of it is asked in words of our own until the terms of its authors are recorded. */
const OWN_WORDS = ['psfs'];

/** The facts that diary and measures need, as a module that is loaded with them and not before. */
export function measures(): Plugin {
  return {
    name: 'hipspine-measures',
    resolveId: (id) => (id === NAME ? `\0${NAME}` : undefined),
    async load(id) {
      if (id !== `\0${NAME}`) return undefined;
      const treatment = await loadTreatment();
      const { sources } = await loadKnowledge();
      return [
        `export const MEASURES = ${JSON.stringify(measuresOf(treatment, sources))};`,
        `export const FLARE_AT = ${JSON.stringify(flareAt(treatment))};`,
        `export const FLAT = ${JSON.stringify(treatment.pathwaysFrame.value.adaptation.flat)};`,
        `export const PAUSE_DAYS = ${JSON.stringify(treatment.pathwaysFrame.value.adaptation.skip.after_days)};`,
      ].join('\n');
    },
  };
}

type Treatment = Awaited<ReturnType<typeof loadTreatment>>;

/** @throws Error when a measure may not be shown after all */
function measuresOf(treatment: Treatment, cited: readonly { readonly id: string; readonly cite: string }[]): object {
  const schedule = JSON.stringify(treatment.outcomesSchedule.value);
  const citeOf = (id: string): string =>
    treatment.sources.find(({ value }) => value.id === id)?.value.cite ??
    cited.find((source) => source.id === id)?.cite ??
    id;
  return ASKED.map((id) => {
    const outcome = treatment.outcomes.find(({ value }) => value.id === id)?.value;
    if (outcome === undefined) throw new Error(`knowledge/outcomes has no ${id}`);
    const isOwn = OWN_WORDS.includes(id);
    if (outcome.ship !== 'full' && !isOwn) throw new Error(`knowledge/outcomes/${id}.yaml: its words may not be shown`);
    const { scales, main_scale, change, when, range, better_when, use_for, licence, sources } = outcome;
    return {
      id,
      scales,
      mainScale: main_scale,
      change,
      // The daily part of the pain scale is the diary.
      when: when.weeks === undefined ? when : { weeks: when.weeks },
      range,
      betterWhen: better_when,
      forEveryone: new RegExp(`"${id}\\b`).test(schedule),
      conditions: use_for.flatMap((use) => ('condition' in use ? [use.condition] : [])),
      licence,
      isOwn,
      sources: [...new Set([...(change.sources ?? []), ...sources])]
        .filter((source) => source !== 'expert')
        .map(citeOf),
    };
  });
}

/** From which pain on it is a flare, as the facts of the plan rules have it. @throws Error when they name no number */
function flareAt({ facts, planModel }: Treatment): number {
  for (const { value } of facts) {
    if (!planModel.value.dose.irritable_facts.includes(value.id)) continue;
    const any = value.derive !== undefined && 'any' in value.derive ? value.derive.any : [];
    for (const one of any) {
      const when = 'finding' in one && one.finding === 'pain-now-0-10' ? one.when : undefined;
      if (when !== undefined && 'gte' in when && typeof when.gte === 'number') return when.gte;
    }
  }
  throw new Error('no fact of the plan rules says from which pain on it is a flare');
}
