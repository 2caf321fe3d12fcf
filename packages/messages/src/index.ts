export { adaptReport, type ChangeToSay } from './adapt-report.ts';
export { answerWords, saidWords, upperFirst } from './answer-words.ts';
export type { PlaceName, Result, Told } from './assessment.ts';
export { type BodySceneWords, bodySceneWords } from './body-scene-words.ts';
export { dayInWords, weekday } from './calendar-day.ts';
export { chainStory, linkEndName } from './chain-story.ts';
export { checkReport, type PoseToSay, posesReport, type ViolationToSay } from './check-report.ts';
export { clinicianPageWords } from './clinician-page-words.ts';
export { clinicianReport, number } from './clinician-report.ts';
export { english } from './english.ts';
export { claimStory, entryStory, whenWords } from './entry-story.ts';
export { figureWords, muscleName } from './figure-words.ts';
export { handOutWords } from './hand-out-words.ts';
export { interviewWords, questionText, whyAsked } from './interview-words.ts';
export { loadStory } from './load-words.ts';
export { inTen } from './natural-frequency.ts';
export type { AreaWords } from './page/areas/area-words.ts';
export { breaksWords } from './page/areas/breaks-words.ts';
export { doctorWords } from './page/areas/doctor-words.ts';
export { labPostureWords, labSceneWords, labWords } from './page/areas/lab-words.ts';
export { learnWords } from './page/areas/learn-words.ts';
export { planToolsWords } from './page/areas/plan-tools-words.ts';
export { plannerWords } from './page/areas/planner-words.ts';
export { posesWords } from './page/areas/poses-words.ts';
export { practiceWords } from './page/areas/practice-words.ts';
export { progressWords } from './page/areas/progress-words.ts';
export { resultWords } from './page/areas/result-words.ts';
export { selfTestWords } from './page/areas/self-test-words.ts';
export { setUpsWords } from './page/areas/set-ups-words.ts';
export { signsWords } from './page/areas/signs-words.ts';
export { sourceWords } from './page/areas/source-words.ts';
export { tripWords } from './page/areas/trip-words.ts';
export { type AnswerGroup, type ClinicianPage, clinicianPage, type Ratio } from './page/clinician-page.ts';
export type { Doubt } from './page/doubts.ts';
export { EMERGENCY_NUMBERS, regionOf } from './page/emergency-numbers.ts';
export { engineSpanish } from './page/engine-spanish.ts';
export { type EngineWords, engineEnglish, type FindingWords } from './page/engine-words.ts';
export type { Further, Strength } from './page/further.ts';
export { localise } from './page/localise.ts';
export type { MovementPage } from './page/movement-page.ts';
export {
  type EmergencyRegion,
  type MapRegion,
  type PageWords,
  pageEnglish,
} from './page/page-english.ts';
export { pageSpanish } from './page/page-spanish.ts';
export type { ReachPage, SpotPage } from './page/reach.ts';
export { type CausePage, type PlaceShare, type ResultPage, resultPage, type WeightPage } from './page/result-page.ts';
export type { LinkPage, WayPage } from './page/ways.ts';
export { whyOnPage } from './page/why-on-page.ts';
export { GAP, type Line, layOut, oneLine, type Paragraph, type Tone } from './paragraph.ts';
export { patientReport } from './patient-report.ts';
export { type PlanNames, type PlanToSay, planReport } from './plan-report.ts';
export {
  type PostureChange,
  type PostureWords,
  postureChanges,
  postureChangesOf,
  postureHonesty,
  postureStory,
} from './posture-words.ts';
export { replayReport } from './replay-report.ts';
export { SAFETY_NET, SAFETY_NET_TODAY } from './safety-net.ts';
export { terminal } from './terminal.ts';
