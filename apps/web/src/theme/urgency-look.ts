import type { Urgency } from '@hipspine/knowledge';
import styles from './urgency.module.css';

/** Class with the colours of an urgency. */
export const URGENCY_LOOK: Readonly<Record<Urgency, string | undefined>> = {
  'emergency-now': styles.emergency,
  'same-day': styles.sameDay,
  'within-days-GP': styles.soon,
  routine: styles.soon,
  'self-care': styles.selfCare,
};
