import type { posesEnglish } from './poses-english.ts';

/** El comprobador de posturas, en español. */
export const posesSpanish: typeof posesEnglish = {
  title: '¿Es segura mi clase para mí?',
  intro:
    'Escribe o pega las posturas y ejercicios de tu clase, uno por línea. Cada uno se compara con tus respuestas y límites.',
  list: 'Posturas, una por línea',
  example: 'Por ejemplo: Bridge, Pigeon, Child’s pose. Por ahora se conocen los nombres en inglés y sánscrito.',
  check: 'Comprobar mi lista',
  tooMany: (most) => `Es una lista larga. Se leyeron las primeras ${most} líneas.`,
  empty: 'Escribe al menos una postura.',
  failed:
    'No se pudo comprobar la lista. Falta algo por cargar. Tu lista sigue aquí. Mira la conexión e inténtalo otra vez.',
  summary: (keep, change, leave, open) =>
    `Mantener ${keep}, cambiar ${change}, dejar ${leave}${open > 0 ? `, aclarar ${open}` : ''}.`,
  verdicts: {
    keep: 'Mantenla',
    change: 'Cámbiala',
    leave: 'Déjala por ahora',
    ambiguous: '¿Cuál es?',
    'not-known': 'Aquí no se conoce',
  },
  forYou: (text) => `Para ti: ${text}`,
  waits: 'Espera la respuesta a una pregunta abierta.',
  instead: 'Haz esto en su lugar',
  nothingInstead: 'No hay nada seguro en su lugar.',
  means: (name) => `${name}, me refiero a esta`,
  ambiguous: 'Este nombre puede ser más de un ejercicio. Elige:',
  notKnown: 'No conozco este nombre. Pregunta a tu profesor cómo se llama también, o déjala.',
  near: 'Nombres que se parecen. Elige uno solo si es ese:',
  used: 'Qué se ha mirado',
  usedWords:
    'Tu consulta, tus límites, cómo responde tu dolor al doblarte, articulaciones muy flexibles, embarazo, y todo lo que sigue abierto. Lo abierto cuenta como un no.',
  teacher:
    'Enseña esta lista a tu profesor. Para cualquier postura que suba el dolor por encima de 5 de 10, o que lo lleve a la pierna.',
  print: 'Imprimir esta lista',
  answer: 'Responder preguntas abiertas',
  edit: 'Cambiar la lista',
  yourList: 'Tu lista, postura por postura',
};
