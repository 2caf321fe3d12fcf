import { checkClaims } from '@hipspine/body';
import { loadTreatment } from '@hipspine/knowledge/node';
import { describe, expect, test } from 'vitest';
import { effectsText, keptEffects, referenceChanges, solvedFigures } from './body-effects.ts';
import { CUES, keptReport, oneBase, reportText, rotationArms, rotationVerdict } from './body-report.ts';

const treatment = await loadTreatment();
const exercises = treatment.exercises.map(({ value }) => value);
const figures = solvedFigures();
const changes = referenceChanges();

describe('what the body says about the exercises', () => {
  test('is kept with the knowledge and not stale', () => {
    expect(keptEffects()).toBe(effectsText(figures));
  });

  test('is written down and not stale', () => {
    expect(keptReport()).toBe(reportText(exercises, figures, treatment.figure.value.limits_deg, changes));
  });
});

describe('one base stretch, many targets', () => {
  test.each(['half-kneeling', 'standing'] as const)(
    'narrow and towards the back leg aims at the tensor fasciae latae, wide and forward at the pectineus: %s',
    (base) => {
      const { of } = oneBase(figures, changes, base);
      const tfl = (variant: string) => of(variant, 'tensor_fasciae_latae');
      const pectineus = (variant: string) => of(variant, 'pectineus');
      expect(tfl('tfl') - tfl('hip-flexor')).toBeGreaterThan(5);
      expect(tfl('tfl') - tfl('pectineus')).toBeGreaterThan(5);
      expect(pectineus('pectineus') - pectineus('hip-flexor')).toBeGreaterThan(5);
      expect(pectineus('pectineus') - pectineus('tfl')).toBeGreaterThan(5);
    },
  );
});

describe('claims', () => {
  const claims = checkClaims(exercises, figures, changes);
  const claim = (exercise: string, tissue: string) =>
    claims.find((one) => one.exercise === exercise && one.tissue === tissue);

  test('are all looked at', () => {
    const all = exercises.flatMap(({ targets }) => targets.filter(({ action }) => action === 'lengthen'));
    expect(claims).toHaveLength(all.length);
  });

  test('that hold are told from those that do not', () => {
    expect(claim('half-kneeling-hip-flexor-stretch', 'iliacus')?.verdict).toBe('supported');
    expect(claim('open-hip-sitting', 'iliacus')?.verdict).toBe('contradicted');
    expect(claim('cobra', 'psoas-major')?.verdict).toBe('hardly');
    expect(claim('childs-pose', 'latissimus-dorsi')?.verdict).toBe('not in the model');
  });

  test('that hold only for the limb that does not work are named', () => {
    expect(claim('split-squat', 'iliacus')?.otherSideOnly).toBe(true);
    expect(claim('half-kneeling-hip-flexor-stretch', 'iliacus')?.otherSideOnly).toBe(false);
  });

  test('turn round when the exercise claims the opposite', () => {
    const rest = exercises.filter(({ id }) => id === 'supine-legs-on-chair-90-90');
    const claiming = rest.map((one) => ({ ...one, targets: [{ tissue: 'iliacus', action: 'lengthen' as const }] }));
    const found = checkClaims(claiming, figures, changes)[0];
    expect(found?.standing).toBeLessThan(-30);
    expect(found?.verdict).toBe('contradicted');
  });
});

describe('cues', () => {
  const effect = (cue: string, fascicles: Parameters<typeof changes.of>[1]): number => {
    const found = CUES.find((one) => one.cue.startsWith(cue));
    if (found === undefined) throw new Error(cue);
    return changes.of(found.to, fascicles, 'r').mm - changes.of(found.from, fascicles, 'r').mm;
  };

  test('a tuck lengthens the iliacus, arching undoes it', () => {
    expect(effect('Tuck', ['iliacus_mid'])).toBeGreaterThan(5);
    expect(effect('Arch', ['iliacus_mid'])).toBeLessThan(0);
  });

  test('a bend of the trunk away reaches the upper psoas and not the iliacus', () => {
    expect(effect('Bend the trunk', ['psoas_l1_vb'])).toBeGreaterThan(5);
    expect(effect('Bend the trunk', ['iliacus_mid'])).toBeCloseTo(0, 6);
  });
});

describe('whether the iliopsoas turns the thigh in or out', () => {
  test('is read from moment arms and not decided beforehand', () => {
    expect(rotationVerdict([-3, 2])).toContain('depends');
    expect(rotationVerdict([1, 2])).toContain('in, in every');
    expect(rotationVerdict([-3, -2])).toContain('out, in every');
  });

  test('a small lever in every position: less than half of the one that bends the hip', () => {
    for (const { psoas, iliacus } of rotationArms()) {
      expect(Math.abs(psoas)).toBeLessThan(12);
      expect(Math.abs(iliacus)).toBeLessThan(12);
    }
  });
});
