export { answerWords, upperFirst } from './answer-words.ts';
export type { Result, Told } from './assessment.ts';
export { clinicianReport, number } from './clinician-report.ts';
export { english } from './english.ts';
export { inTen } from './natural-frequency.ts';
export { GAP, layOut, type Line, oneLine, type Paragraph, type Tone } from './paragraph.ts';
export { patientReport } from './patient-report.ts';
export { SAFETY_NET, SAFETY_NET_TODAY } from './safety-net.ts';
export { terminal } from './terminal.ts';
