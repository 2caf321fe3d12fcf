import { compileLogic, type Finding, type Person } from '@hipspine/knowledge';
import type { Triage } from '@hipspine/triage';
import type { Engine } from './assess.ts';
import type { Interview, Screen } from './interview.ts';
import { fertile } from './may-ask.ts';

/** Every history begins so: who, where, since when, and how it goes. Rules and ranking both lean on these answers. */
const ABOUT_YOU = ['age-years', 'sex-at-birth', 'pain-main-site', 'pain-duration-weeks', 'course-trend'];

/** As many questions fit on one screen. */
export const MOST_ON_A_SCREEN = 8;

/** About how many screens are left on the first one. */
const AT_THE_START = 18;

type Open = (id: string) => boolean;

/** Answered, not sure and skipped questions are not open. */
const openTo =
  ({ person, skipped }: Interview): Open =>
  (id) =>
    !person.findings.has(id) && !person.notSure.has(id) && !skipped.has(id);

/** The screens every interview has, in their order: about you, the safety block, what has to be put again, contradictions. */
export function fixedScreen(engine: Engine, interview: Interview, sorted: Triage): Screen | undefined {
  const open = openTo(interview);
  return (
    aboutYou(engine, interview, open) ??
    safety(engine, interview, open) ??
    askedAgain(engine, interview) ??
    alsoAsked(engine, sorted, open) ??
    contradicted(engine, interview)
  );
}

export const findingsOf = ({ knowledge }: Engine, ids: readonly string[]): readonly Finding[] =>
  ids.map((id) => knowledge.finding.get(id)).filter((finding) => finding !== undefined);

function aboutYou(engine: Engine, { person }: Interview, open: Open): Screen | undefined {
  const ids = ABOUT_YOU.filter(open);
  // The complaint is known when any painful site was volunteered.
  const complaint = [...person.findings].some(
    ([id, value]) => value === true && engine.tables.sites.classOfFinding.has(id),
  );
  const wanted = complaint ? ids.filter((id) => id !== 'pain-main-site') : ids;
  return wanted.length === 0
    ? undefined
    : { kind: 'about-you', questions: findingsOf(engine, wanted), aboutLeft: AT_THE_START };
}

/** Questions that decide whether a safety question applies at all, put on the same screen before it. */
function pregnancyOpen(engine: Engine, person: Person, open: Open): boolean {
  return fertile(person) && open('pregnancy-state') && applies(engine, 'pregnancy-state', person) !== 'no';
}

function applies({ knowledge }: Engine, id: string, person: Person): string {
  const askIf = knowledge.finding.get(id)?.ask_if;
  return askIf === undefined ? 'yes' : compileLogic(askIf, knowledge.cluster)(person.findings);
}

function safety(engine: Engine, { person }: Interview, open: Open): Screen | undefined {
  const block = new Set(
    engine.net.safetyBlock
      .filter(({ finding, applies: test }) => open(finding.id) && test(person.findings) !== 'no')
      .map(({ finding }) => finding.id),
  );
  const planned = engine.knowledge.model.interview.safety_screens;
  const screens = planned
    .map((ids) =>
      ids.filter(
        (id) =>
          block.has(id) ||
          (id === 'pregnancy-state' && pregnancyOpen(engine, person, open)) ||
          (id === 'hip-replacement' && open(id)),
      ),
    )
    .filter((ids) => ids.length > 0);
  const listed = new Set(planned.flat());
  const rest = [...block].filter((id) => !listed.has(id));
  for (let i = 0; i < rest.length; i += MOST_ON_A_SCREEN) screens.push(rest.slice(i, i + MOST_ON_A_SCREEN));
  const [first] = screens;
  return first === undefined
    ? undefined
    : {
        kind: 'safety',
        questions: findingsOf(engine, first),
        aboutLeft: screens.length + engine.knowledge.model.interview.usual_singles,
      };
}

function askedAgain(engine: Engine, { person, again }: Interview): Screen | undefined {
  const ids = [...person.notSure]
    .filter((id) => engine.net.safety.has(id) && !again.has(id))
    .slice(0, MOST_ON_A_SCREEN);
  return ids.length === 0
    ? undefined
    : {
        kind: 'again',
        questions: findingsOf(engine, ids),
        aboutLeft: 1 + engine.knowledge.model.interview.usual_singles,
      };
}

function alsoAsked(engine: Engine, { stillToAsk }: Triage, open: Open): Screen | undefined {
  const ids = stillToAsk.filter(open).slice(0, MOST_ON_A_SCREEN);
  return ids.length === 0
    ? undefined
    : {
        kind: 'safety',
        questions: findingsOf(engine, ids),
        aboutLeft: 1 + engine.knowledge.model.interview.usual_singles,
      };
}

function contradicted(engine: Engine, { person, again }: Interview): Screen | undefined {
  const found = engine.knowledge.contradictions.find(
    ({ id, when }) => !again.has(id) && compileLogic(when, engine.knowledge.cluster)(person.findings) === 'yes',
  );
  if (found === undefined) return undefined;
  return { kind: 'contradiction', questions: findingsOf(engine, found.at), message: found.message, aboutLeft: 2 };
}
