import { readFileSync } from 'node:fs';
import { loadKnowledge } from '@hipspine/knowledge/node';
import { assess, caseReader, compileEngine } from '@hipspine/reasoning';

const engine = compileEngine(await loadKnowledge(), '0');
const read = caseReader(engine.knowledge);
for (const l of readFileSync('knowledge/cases/cleared-people.jsonl', 'utf8').trim().split('\n')) {
  const c = JSON.parse(l);
  const r = read(
    {
      id: c.id,
      age: c.age,
      sex: c.sex,
      patient_findings: c.patient_findings,
      clinician_findings: {},
      laterality: c.laterality,
    },
    'patient',
  );
  if (!r.ok) {
    console.log(c.id, 'BAD', JSON.stringify(r).slice(0, 300));
    continue;
  }
  const a = assess(engine, r.person);
  const w = [...((r as any).warnings ?? []), ...a.warnings];
  if (a.triage.state !== c.expect.triage || w.length)
    console.log(
      c.id,
      a.triage.state,
      'exp',
      c.expect.triage,
      '| still',
      a.triage.stillToAsk.join(),
      '|',
      a.triage.reasons
        .filter((x) => x.certain)
        .map((x) => x.rule + ':' + x.urgency)
        .join(),
      '| W',
      w
        .map((x) => x.at + ' ' + x.message)
        .join(';')
        .slice(0, 200),
    );
}
