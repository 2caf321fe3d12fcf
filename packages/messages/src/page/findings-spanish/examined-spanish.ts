import type { FindingWords } from '../engine-words.ts';

/** What a clinician found, measured or saw in pictures. Nobody is asked for it, so there is a name and no question. */
export const examinedSpanish: Readonly<Record<string, FindingWords>> = {
  'ct-perianal-sensation-reduced': { label: 'Menos sensibilidad al pinchazo alrededor del ano' },
  'ct-anal-tone-reduced': {
    label: 'Menos tono o contracción del ano',
    help: 'Por sí solo distingue poco.',
  },
  'ct-post-void-residual-ml': {
    label: 'Orina que queda en la vejiga después de orinar',
    help: 'Si se sospecha una compresión, 200 ml o más la hacen mucho más probable.',
  },
  'ct-upper-motor-neuron-signs': {
    label: 'Signos de la neurona motora superior',
    help: 'Apunta por encima de la cola de caballo: hacen falta imágenes de toda la columna.',
  },
  'ct-leg-shortened-external-rotation': { label: 'Pierna acortada y en rotación externa' },
  'ct-spinal-percussion-tender': { label: 'Dolor al percutir la columna' },
  'ct-supine-sign': { label: 'Signo del supino' },
  'ct-log-roll': { label: 'Prueba de rodar la pierna (log roll)' },
  'ct-hip-ir-deg': {
    label: 'Rotación interna de la cadera',
    help: 'Indica la postura: boca abajo, o sentado a 90 grados.',
  },
  'ct-obligate-external-rotation': { label: 'Rotación externa obligada de la cadera' },
  'ct-psoas-sign': { label: 'Signo del psoas' },
  'ct-temperature-c': { label: 'Temperatura del cuerpo' },
  'ct-heart-rate': { label: 'Frecuencia cardíaca' },
  'ct-blood-pressure-systolic': { label: 'Presión arterial sistólica' },
  'ct-pedal-pulses-absent': { label: 'Pulsos de la pierna ausentes o débiles' },
  'ct-ankle-brachial-index': { label: 'Índice tobillo-brazo' },
  'ct-wells-dvt-score': { label: 'Puntuación de Wells para trombosis' },
  'ct-abdominal-pulsatile-mass': { label: 'Aorta abdominal ensanchada' },
  'ct-abdominal-tender': { label: 'Barriga dolorida al tocarla' },
  'ct-costovertebral-tender': { label: 'Dolor al golpear sobre el riñón' },
  'lab-calcium-high': { label: 'Calcio alto' },
  'lab-crp-mg-l': { label: 'Proteína C reactiva' },
  'lab-d-dimer-high': { label: 'Dímero D por encima del límite' },
  'lab-pregnancy-test-positive': { label: 'Prueba de embarazo positiva' },
  'img-xray-hip-fracture': { label: 'Fractura de cadera en la radiografía' },
  'img-xray-spine-fracture': { label: 'Fractura de vértebra en la imagen' },
  'img-mri-femoral-neck-stress': { label: 'Lesión por sobrecarga del cuello del fémur en la resonancia' },
  'img-mri-cauda-equina-compression': { label: 'Compresión de la cola de caballo en la resonancia' },
};
