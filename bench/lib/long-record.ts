/** A year of heavy use as a file to bring in: pain in the diary, practice and questionnaires, 27 a day. */
export function longRecord(entries: number): string {
  const lines = Array.from({ length: entries }, (_, n) => {
    const at = BEGUN + n * EVERY;
    const time = at.toString(16).padStart(12, '0');
    return JSON.stringify({
      id: `${time.slice(0, 8)}-${time.slice(8)}-7000-8000-${n.toString(16).padStart(12, '0')}`,
      ...said(n, at),
      at: new Date(at).toISOString(),
      offset: 60,
      author: 'self',
      engine: '0.1.0',
      knowledge: 'sha256:0',
    });
  });
  return ['{"hipspine":"record","format":1}', ...lines].join('\n');
}

const BEGUN = Date.UTC(2026, 0, 1);
const EVERY = (365 * 86_400_000) / 10_000;

function said(n: number, at: number): { readonly type: string; readonly body: object } {
  if (n % 5 === 0) return { type: 'measure', body: { measure: 'hoos-12', score: n % 101, items: { a: n % 5, b: 2 } } };
  if (n % 5 === 1) {
    const items = [{ exercise: 'bridge' }, { exercise: 'side-lying-hip-abduction' }];
    return {
      type: 'session',
      body: { started: new Date(at).toISOString(), items, painBefore: n % 8, painAfter: n % 7 },
    };
  }
  const regions = [
    { region: 'groin', side: 'left', intensity: n % 11 },
    { region: 'low-back-middle', intensity: n % 9 },
  ];
  return { type: 'pain', body: { span: 'now', regions } };
}
