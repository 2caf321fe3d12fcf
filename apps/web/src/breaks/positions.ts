import { entriesOf, type Log, localDay } from '@hipspine/record';

/** A trial lasts so many days: one way of sitting or standing on each. */
export const TRIAL_DAYS = 7;

/** Ways that need no clearance: everybody sits and stands already. */
const EVERYDAY = ['usual-chair', 'standing', 'mixed', 'perching'] as const;

/** Ways that a plan has to have let through first. */
const CHECKED = ['reclined-sitting-support', 'open-hip-sitting', 'half-kneeling-at-desk', 'cross-leg-sitting'] as const;

/** What this person can try. @param allowed  ids that the planner lets through at a desk */
export const positionsFor = (allowed: ReadonlySet<string>): readonly string[] => [
  ...EVERYDAY,
  ...CHECKED.filter((id) => allowed.has(id)),
];

/** How one way went. Missing where it was not tried; that is not zero. */
export interface PositionScore {
  readonly position: string;
  /** Mean of the days, 0 to 10. */
  readonly pain: number;
  readonly days: number;
}

/** One score of each day and position, the last one said. */
function trials(log: Log): readonly { readonly day: string; readonly position: string; readonly pain: number }[] {
  const last = new Map<string, { day: string; position: string; pain: number }>();
  for (const entry of entriesOf(log, 'position-trial')) {
    const day = localDay(entry);
    last.set(`${day} ${entry.body.position}`, { day, ...entry.body });
  }
  return [...last.values()];
}

export const trialDays = (log: Log): number => new Set(trials(log).map(({ day }) => day)).size;

/** What to try on a day: what was tried on the fewest days, in the order of the list; stays the same all day. */
export function positionOf(positions: readonly string[], log: Log, today: string): string | undefined {
  const before = trials(log).filter(({ day }) => day < today);
  const times = (position: string): number => before.filter((trial) => trial.position === position).length;
  return [...positions].sort((x, y) => times(x) - times(y))[0];
}

/** The person's own order: least pain first. What was never tried is not in it. */
export function ranking(log: Log): readonly PositionScore[] {
  const all = trials(log);
  return [...new Set(all.map(({ position }) => position))]
    .map((position) => {
      const pains = all.filter((trial) => trial.position === position).map(({ pain }) => pain);
      return { position, pain: pains.reduce((sum, pain) => sum + pain, 0) / pains.length, days: pains.length };
    })
    .sort((x, y) => x.pain - y.pain || y.days - x.days);
}

/** Are the best two nearer to each other than most people would notice? */
export function isClose([first, second]: readonly PositionScore[], noticed: number): boolean {
  return first !== undefined && second !== undefined && second.pain - first.pain < noticed;
}
