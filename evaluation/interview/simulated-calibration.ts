// Whether probabilities mean what they say, for people drawn from the same knowledge and the same prior.
import type { FindingValue } from '@hipspine/knowledge';
import { DEFAULT_SETTING, mainCause, PLACES, posterior, simulatePerson, type Tables } from '@hipspine/reasoning';
import { type Bin, calibrationError, type Forecast, reliability } from '../score/calibration.ts';

export interface Calibration {
  readonly people: number;
  readonly error: number;
  readonly bins: readonly Bin[];
}

export interface SimulatedCalibration {
  readonly first: Calibration;
  readonly place: Calibration;
}

/**
 * Calibration of the first cause and of the place over simulated people, once for each way to combine the same facts.
 *
 * @param ways  tables of the same knowledge; the first draws the people
 */
export function simulatedCalibration(
  ways: readonly [Tables, ...Tables[]],
  people: number,
  seed: number,
): readonly SimulatedCalibration[] {
  const forecasts = ways.map(() => ({ first: [] as Forecast[], place: [] as Forecast[] }));
  const index = new Map(ways[0].diseases.map(({ id }, i) => [id, i]));
  for (let i = 0; i < people; i++) {
    const { age, sex, patient_findings: said, gold } = simulatePerson(ways[0], i, { seed, setting: DEFAULT_SETTING });
    const findings = new Map<string, FindingValue>([
      ['age-years', age],
      ['sex-at-birth', sex],
      ...Object.entries(said),
    ]);
    const truth = index.get(gold.primary) ?? -1;
    for (const [w, tables] of ways.entries()) {
      const main = mainCause(tables, posterior(tables, findings, DEFAULT_SETTING));
      forecasts[w]?.first.push(firstOf(main, truth));
      forecasts[w]?.place.push(firstOf(byPlace(tables, main), tables.placeOf[truth] as number));
    }
  }
  return forecasts.map(({ first, place }) => ({ first: summary(first), place: summary(place) }));
}

function firstOf(belief: Float64Array, truth: number): Forecast {
  let best = 0;
  for (let i = 1; i < belief.length; i++) if ((belief[i] as number) > (belief[best] as number)) best = i;
  return { said: belief[best] as number, right: Number(best === truth) };
}

/** Belief by place. "Something else" has no people in the simulation and counts for no place. */
function byPlace({ placeOf }: Tables, main: Float64Array): Float64Array {
  const sums = new Float64Array(PLACES.length);
  for (let i = 0; i < main.length; i++) {
    const place = placeOf[i] as number;
    sums[place] = (sums[place] as number) + (main[i] as number);
  }
  return sums;
}

const summary = (forecasts: readonly Forecast[]): Calibration => ({
  people: forecasts.length,
  error: calibrationError(forecasts),
  bins: reliability(forecasts),
});
