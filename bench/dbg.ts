import { loadKnowledge } from '@hipspine/knowledge/node';
import { compileEngine, posterior, compileTables } from '@hipspine/reasoning';
import { readPeople } from './lib/people.ts';
import { plainPosterior } from './lib/plain-posterior.ts';
const knowledge = await loadKnowledge();
const engine = compileEngine(knowledge,'t');
const tables = compileTables(knowledge,{twoCauses:false});
const gap=(f:any)=>{const o=posterior(tables,f,'self-referral-web',{independent:true,noSite:true}); const p=plainPosterior(knowledge,tables.clusters,f,'self-referral-web',{noSite:true,twoCauses:false}); let g=0,at=0; p.forEach((x,i)=>{const d=Math.abs(x-o.p[i]!); if(d>g){g=d;at=i}}); return [g,at] as const;};
const hist=new Map();
for (const {id,person} of readPeople(engine,'public','all')) { 
 if (gap(person.findings)[0]<1e-9) continue;
 const f=new Map(person.findings);
 for (const k of [...f.keys()]) { const v=f.get(k)!; f.delete(k); if (gap(f)[0]<1e-9) f.set(k,v); }
 const [g,at]=gap(f);
 console.log(id,g,knowledge.diseases[at]?.id,[...f].map(([k,v])=>`${k}=${v} (${knowledge.finding.get(k)?.group} ${knowledge.finding.get(k)?.kind})`).join(' | '));
}
