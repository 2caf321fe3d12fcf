import { expect, test } from 'vitest';
import { writeCsv } from './csv.ts';
import type { Log } from './log.ts';

const entry = {
  id: '01a31b2b-1c00-7000-8000-000000000001',
  at: '2027-02-28T23:30:00.000Z',
  offset: 60,
  author: 'self',
  engine: '0.1.0',
  knowledge: 'sha256:0',
};

test('one value a row, at the time of the writer, and no text that a spreadsheet would run', () => {
  const log = [
    { ...entry, type: 'pain', body: { span: 'now', regions: [{ region: 'groin', intensity: 0 }] } },
    { ...entry, id: '01a31b2b-1c00-7000-8000-000000000002', type: 'note', body: { text: '=HYPERLINK("x"),\nmore' } },
  ] as unknown as Log;
  expect(writeCsv(log).split('\r\n')).toEqual([
    'entry,time,author,type,field,value',
    '01a31b2b-1c00-7000-8000-000000000001,2027-03-01T00:30,self,pain,span,now',
    '01a31b2b-1c00-7000-8000-000000000001,2027-03-01T00:30,self,pain,regions.1.region,groin',
    '01a31b2b-1c00-7000-8000-000000000001,2027-03-01T00:30,self,pain,regions.1.intensity,0',
    `01a31b2b-1c00-7000-8000-000000000002,2027-03-01T00:30,self,note,text,"'=HYPERLINK(""x""),\nmore"`,
    '',
  ]);
});
