import type { FindingWords } from '../engine-words.ts';

/** Small tests that warning signs rest on, with who must leave them. */
export const selfTestsSpanish: Readonly<Record<string, FindingWords>> = {
  'st-hop': {
    label: 'Un salto sobre la pierna que duele',
    question: 'Solo si caminar no duele: da un salto pequeño con esa pierna. ¿Te duele la ingle o el muslo?',
    safety:
      'No lo hagas nunca si te duele al caminar, después de una caída, con más de 60 años o si puede haber una fractura por sobrecarga. Mejor díselo a un profesional de la salud.',
    options: {
      'not-done': 'No lo he hecho',
      'no-pain': 'Sin dolor',
      'groin-thigh-pain': 'Dolor en la ingle o el muslo',
    },
  },
  'st-lie-on-back-30s': {
    label: 'Acostarse boca arriba, sin almohada',
    question: '¿Puedes acostarte boca arriba sin almohada?',
    help: 'No poder hacerlo es una de las señales de una fractura de la columna.',
    options: { fine: 'Puedo', 'cannot-because-of-back': 'No puedo, por un dolor de espalda muy fuerte' },
  },
  'st-hip-rotation-in-limited': {
    label: 'Giro limitado de la cadera hacia dentro, al estar sentado',
    question:
      'Siéntate con las rodillas dobladas. Lleva cada pie hacia fuera sin mover la rodilla. ¿Hasta dónde llegan?',
    help: 'Así el muslo gira hacia dentro.',
    safety: 'Sáltalo en los primeros 3 meses después de una prótesis de cadera.',
    options: {
      same: 'Los dos lados igual',
      'sore-side-less': 'El lado que duele gira claramente menos',
      'both-small': 'Los dos giran muy poco',
    },
  },
  'st-hip-rotation-in-painful': {
    label: 'Giro doloroso de la cadera hacia dentro, al estar sentado',
    question: 'En esta postura, ¿te duele la ingle o lo hondo de la cadera al llevar el pie hacia fuera?',
    safety: 'Sáltalo en los primeros 3 meses después de una prótesis de cadera.',
  },
  'st-heel-walk': {
    label: 'Caminar de talones',
    question: 'Da diez pasos sobre los talones, con las puntas levantadas. ¿Puedes?',
    help: 'Apóyate en una pared.',
    safety: 'Sáltalo si te falta el equilibrio.',
    options: { 'both-fine': 'Puedo', 'sore-side-weak': 'Débil en el lado que duele', cannot: 'No puedo' },
  },
  'st-toe-walk': {
    label: 'Caminar de puntillas',
    question: 'Da diez pasos de puntillas. ¿Puedes?',
    help: 'Apóyate en una pared.',
    safety: 'Sáltalo si te falta el equilibrio.',
    options: { 'both-fine': 'Puedo', 'sore-side-weak': 'Débil en el lado que duele', cannot: 'No puedo' },
  },
};
