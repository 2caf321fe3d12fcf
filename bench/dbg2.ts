import { loadKnowledge } from '@hipspine/knowledge/node';
import { compileEngine } from '@hipspine/reasoning';
import { readPeople } from './lib/people.ts';
const knowledge = await loadKnowledge();
const engine = compileEngine(knowledge,'t');
let n=0;
for (const file of ['public','published-validation','answered']) for (const {id,person} of readPeople(engine,file,'all')) {
 const on=engine.tables.clusters.filter(c=>c.score(person.findings)!==undefined);
 const by=Map.groupBy(on,c=>c.target); for (const [t,cs] of by) if (cs.length>1) { n++; if (n<12) console.log(file,id,knowledge.diseases[t]?.id,cs.map(c=>`${c.cluster.id} ${c.score(person.findings)!.toFixed(2)} -> ${c.cluster.replaces_groups}`).join(' || ')); }
}
console.log(n);
for (const c of engine.tables.clusters) console.log(c.cluster.id, knowledge.diseases[c.target]?.id, c.cluster.replaces_groups.join(','));
