import type { FindingWords } from '../engine-words.ts';

/** Where it hurts. */
export const placesSpanish: Readonly<Record<string, FindingWords>> = {
  'pain-inner-thigh': {
    label: 'Dolor por dentro del muslo',
    question: '¿Te duele a lo largo de la cara interna del muslo?',
    help: 'Es el músculo que junta las piernas.',
  },
  'pain-lateral-thigh': {
    label: 'Dolor por fuera del muslo',
    question: '¿Te baja el dolor por fuera del muslo?',
    help: 'Puede acabar antes de la rodilla o en ella.',
  },
  'pain-posterior-thigh': {
    label: 'Dolor por detrás del muslo',
    question: '¿Te baja el dolor por detrás del muslo?',
  },
  'pain-below-knee': {
    label: 'Dolor de pierna por debajo de la rodilla',
    question: '¿Baja el dolor más allá de la rodilla, a la espinilla, la pantorrilla o el pie?',
  },
  'pain-knee-only-with-hip-movement': {
    label: 'Dolor de rodilla o muslo sin problema de rodilla',
    question: '¿Te duele la rodilla aunque parece estar bien?',
    help: 'Un problema de cadera puede notarse solo en la rodilla, sobre todo en niños y adolescentes.',
  },
  'calf-pain-one-sided': {
    label: 'Dolor en una sola pantorrilla',
    question: '¿Te duele una sola pantorrilla, por sí misma o al tocarla?',
  },
  'pain-both-legs': { label: 'Dolor en las dos piernas', question: '¿Te duelen las dos piernas?' },
  'pain-hips-both-sides': {
    label: 'Dolor en las dos caderas o en los dos muslos',
    question: '¿Tienes dolor o rigidez en las dos caderas o en los dos muslos?',
  },
  'pain-shoulders-too': {
    label: 'También dolor o rigidez en los dos hombros',
    question: '¿Tienes también rigidez y dolor en los dos hombros, sobre todo por la mañana?',
  },
  'pain-lateral-hip': {
    label: 'Dolor en la parte de fuera de la cadera',
    question: '¿Te duele la parte de fuera de la cadera, sobre el hueso que sobresale o cerca de él?',
    help: 'Puede bajar por fuera del muslo.',
  },
  'pain-c-sign': {
    label: 'La mano rodea la cadera, en forma de C',
    question: 'Cuando muestras dónde te duele, ¿agarras la cadera con el pulgar detrás y los dedos delante?',
    help: 'La mano forma así una letra C alrededor de la cadera.',
  },
  'pain-pubic': {
    label: 'Dolor en el hueso del pubis',
    question: '¿Te duele la parte de delante de la pelvis, sobre el hueso del pubis?',
  },
  'pain-over-sij-dimple': {
    label: 'Dolor sobre el hoyuelo encima de la nalga',
    question: '¿Te duele alrededor del hoyuelo que hay en lo alto de la nalga, justo al lado de la columna?',
    help: 'Ahí se une la columna a la pelvis.',
  },
  'pain-spine-midline-focal': {
    label: 'Un punto muy dolorido en el hueso de la columna',
    question:
      '¿Hay un punto en el hueso del centro de la espalda que duele mucho al apretarlo o al darle golpes suaves?',
    help: 'Recorre con un dedo los bultos de la columna.',
  },
  'pain-mid-back': {
    label: 'Dolor en la parte media de la espalda, a la altura del pecho',
    question: '¿Te duele más arriba, entre los omóplatos o alrededor de las costillas?',
    help: 'El dolor aquí es menos común y necesita un poco más de cuidado.',
  },
  'pain-flank': {
    label: 'Dolor en el costado',
    question: '¿Te duele el costado, entre las costillas y la cadera, hacia la espalda?',
  },
  'pain-abdomen': { label: 'Dolor de barriga', question: '¿Te duele también la barriga?' },
  'pain-pelvis-deep': {
    label: 'Dolor profundo en la pelvis',
    question: '¿Te duele en lo hondo de la pelvis, por debajo del ombligo?',
  },
  'pain-genital-perineal': {
    label: 'Dolor en los genitales o entre las piernas',
    question: '¿Te duelen los genitales o la zona entre las piernas?',
    help: 'Lo preguntamos porque los nervios y los músculos de ahí pueden tener que ver.',
  },
  'pain-path': {
    label: 'Camino del dolor',
    question: '¿Cuál de estos muestra mejor por dónde va tu dolor?',
    help: 'Sigue el camino con la mano y elige el más parecido.',
    options: {
      'stays-local': 'Se queda en un lugar',
      'buttock-down-back-of-leg': 'De la nalga hacia abajo, por detrás o por el lado de la pierna',
      'groin-front-to-knee': 'De la ingle o de delante de la cadera hacia la rodilla',
      'outer-hip-down-thigh': 'De la parte de fuera de la cadera hacia abajo, por fuera del muslo',
      'flank-to-groin': 'De un lado de la espalda, dando la vuelta, hasta la ingle',
      'back-to-front-chest-belly': 'Alrededor del cuerpo, como un cinturón',
    },
  },
};
