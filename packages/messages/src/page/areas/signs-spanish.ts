import { reportSpanish } from '../report-spanish.ts';
import type { signsEnglish } from './signs-english.ts';

export const signsSpanish: typeof signsEnglish = {
  title: 'Cuándo pedir ayuda ya',
  intro:
    'Te duele la cadera, la espalda o la pierna. Si algo de esto es nuevo o empeora, actúa ya. No hace falta terminar ninguna pregunta.',
  now: 'Pide ayuda urgente ahora',
  today: 'Ve al médico hoy',
  soon: 'Pide cita en pocos días',
  numbers: 'Números de urgencias',
  say: 'Qué decir',
  sayWords: 'Tengo dolor de cadera o de espalda. Esto es nuevo: … Empezó: … Tomo estas medicinas: …',
  doNot: `${reportSpanish.doNotDrive} ${reportSpanish.doNotEat}`,
  leaflet: 'Lo mismo en una página para imprimir',
  backToApp: 'Abrir Hipspine',
  leafletTitle: 'Dolor de cadera o de espalda: cuándo pedir ayuda',
  keep: 'Guarda esta página donde puedas verla.',
  without:
    'La mayoría de los dolores de cadera y espalda no son peligrosos y mejoran. Estas señales son raras. Importan porque la ayuda temprana importa.',
  doNext: {
    'emergency-now': 'Llama al número de urgencias, o pide que alguien te lleve a urgencias.',
    'same-day': 'Llama a tu médico. Si no pueden verte hoy, ve a un centro de urgencias.',
    'within-days-GP': 'Pide cita con un médico en los próximos días.',
    routine: 'Pide cita con un médico o un fisioterapeuta.',
    'self-care': 'Por ahora cuídate tú.',
  },
};
