// Schemas, assembly and checks: what writing and compiling knowledge needs. Programs that only use it import the parent.
export {
  type Assembled,
  assembleDiagnostic,
  FILE_KINDS,
  formProblems,
  isDiagnosticFile,
  type ParsedFiles,
} from './assemble.ts';
export { answerKey, checkDiagnostic, questionGrades } from './check.ts';
export { readingGrade, syllables } from './reading-grade.ts';
