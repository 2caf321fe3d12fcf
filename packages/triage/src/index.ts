export {
  compileTriage,
  type Reason,
  type Triage,
  type TriageNet,
  type TriageState,
  triage,
  withDerived,
  withMainSite,
} from './triage.ts';
export { urgencyWith } from './urgency-with.ts';
