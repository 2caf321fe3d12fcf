export {
  compileTriage,
  type Reason,
  type Triage,
  type TriageNet,
  type TriageState,
  triage,
  withMainSite,
} from './triage.ts';
export { urgencyWith } from './urgency-with.ts';
