import { expect, test } from 'vitest';
import { postureChangesOf } from '../../posture-words.ts';
import { labPostureWords, labSceneWords } from './lab-words.ts';

const change = {
  pelvic_tilt: { low: 0.62, mid: 1.24, high: 2.1 },
  lumbar_flexion: { low: -0.01, mid: -0.4, high: -1 },
};

test('a posture is told in the language of the page, decimals too', () => {
  const said = (language: 'en' | 'es') =>
    postureChangesOf(change, labPostureWords[language]).map((one) => one.sentence);
  expect(said('en')).toEqual([
    'The pelvis tips forward, by about 0.6 to 2.1 degrees',
    'The low back arches, by up to 1.0 degrees',
  ]);
  expect(said('es')).toEqual([
    'La pelvis se inclina hacia delante, de unos 0,6 a 2,1 grados',
    'La zona lumbar se arquea, hasta 1,0 grados',
  ]);
});

test('both languages have a word for the same changes', () => {
  expect(Object.keys(labPostureWords.es.directions)).toEqual(Object.keys(labPostureWords.en.directions));
});

test('the picture is told in Spanish: both sides together where they say the same', () => {
  const layers = { skin: true, muscles: true, bones: false, nerves: false };
  const muscles = (['r', 'l'] as const).map((side) => ({ name: 'psoas', side, millimetres: 12 }));
  const chosen = {
    kind: 'muscle',
    name: 'iliacus',
    side: 'l',
    crosses: ['hip'],
    change: { millimetres: -8, percent: -5 },
    pulls: [{ coordinate: 'hip_flexion_l', millimetres: 34 }],
  } as const;
  expect(labSceneWords.es.twin({ layers, view: 'front', muscles, chosen }, true)).toEqual([
    'Visto desde delante.',
    'Se ve: contorno de la piel y músculos.',
    'Frente a estar de pie: psoas mayor (los dos lados) 12 mm más largo.',
    'Elegido: Ilíaco, lado izquierdo.',
    'Cruza: la cadera.',
    'Aquí está 8 mm más corto (\u22125 %) que de pie.',
    'En esta pose dobla la cadera (palanca de 34 mm).',
    'Según el modelo, en un cuerpo medio. No puede decir si un músculo tuyo está tenso.',
  ]);
});
