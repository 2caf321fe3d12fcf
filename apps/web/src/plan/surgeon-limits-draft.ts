import type { Limit, PlanContext, Surgery } from '@hipspine/planning';
import { dayOf } from './days.ts';
import type { PlanAsk } from './planner-calls.ts';

export interface LimitDraft {
  readonly joint: Limit['joint'];
  readonly side: Limit['side'];
  readonly motion: string;
  /** As it was typed. */
  readonly degrees: string;
  /** yyyy-mm-dd; empty: nobody has said. */
  readonly until: string;
}

/** What the surgeon's part of the form holds. */
export interface LimitsDraft {
  readonly known: 'no' | 'yes' | 'unknown';
  /** Missing: not chosen yet. */
  readonly kind: Surgery['kind'] | undefined;
  /** yyyy-mm-dd; empty: not known. */
  readonly date: string;
  readonly side: Surgery['side'];
  readonly approach: NonNullable<Surgery['approach']>;
  readonly limits: readonly LimitDraft[];
}

/** Movements of each joint that can be limited, as packages/planning knows them; a test holds the two together. */
export const MOTIONS = {
  hip: ['flexion', 'extension', 'abduction', 'adduction', 'internal-rotation', 'external-rotation'],
  knee: ['flexion'],
  lumbar: ['flexion', 'extension', 'side-bend', 'rotation'],
} as const satisfies Record<Limit['joint'], readonly string[]>;

export const FIRST_LIMIT: LimitDraft = { joint: 'hip', side: 'left', motion: 'flexion', degrees: '', until: '' };

export function limitsDraft({ limits, context: { surgery } }: PlanAsk): LimitsDraft {
  const known =
    surgery?.limits === 'unknown' ? 'unknown' : limits.length > 0 || surgery?.limits === 'given' ? 'yes' : 'no';
  return {
    known,
    kind: surgery?.kind,
    date: surgery === undefined || surgery.date === 'unknown' ? '' : surgery.date,
    side: surgery?.side ?? 'unknown',
    approach: surgery?.approach ?? 'unknown',
    limits: limits.map(({ joint, side, motion, maxDegrees, until }) => ({
      joint,
      side,
      motion,
      degrees: String(maxDegrees),
      until: until ?? '',
    })),
  };
}

/** What is wrong with the limit at a place. */
export interface LimitFault {
  /** Place of the limit; -1: the operation. */
  readonly at: number;
  readonly field: 'operation' | 'degrees' | 'until';
  readonly found: string;
}

export type LimitsTold =
  | { readonly ok: true; readonly limits: readonly Limit[]; readonly surgery: PlanContext['surgery'] }
  | { readonly ok: false; readonly faults: readonly LimitFault[] };

const MOST_DEGREES = 180;

/** Reads the form. A limit that cannot be read is asked about and never guessed. */
export function limitsOf(draft: LimitsDraft, setBy: string, today = dayOf(new Date())): LimitsTold {
  if (draft.known === 'no') return { ok: true, limits: [], surgery: undefined };
  if (draft.kind === undefined) return { ok: false, faults: [{ at: -1, field: 'operation', found: '' }] };
  const surgery: Surgery = {
    kind: draft.kind,
    date: draft.date === '' ? 'unknown' : draft.date,
    side: draft.side,
    limits: draft.known === 'yes' ? 'given' : 'unknown',
    ...(draft.kind === 'hip-replacement' ? { approach: draft.approach } : {}),
  };
  if (draft.known === 'unknown') return { ok: true, limits: [], surgery };
  const faults: LimitFault[] = [];
  const limits = draft.limits.map(({ joint, side, motion, degrees, until }, at): Limit => {
    const maxDegrees = degrees.trim() === '' ? Number.NaN : Number(degrees.replace(',', '.'));
    if (!(maxDegrees >= 0 && maxDegrees <= MOST_DEGREES)) faults.push({ at, field: 'degrees', found: degrees });
    if (until !== '' && until < today) faults.push({ at, field: 'until', found: until });
    return {
      joint,
      side: joint === 'lumbar' ? 'both' : side,
      motion,
      maxDegrees,
      until: until === '' ? null : until,
      setBy,
    };
  });
  return faults.length > 0 ? { ok: false, faults } : { ok: true, limits, surgery };
}
