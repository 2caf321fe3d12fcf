import type { sourceEnglish } from './source-english.ts';

export const sourceSpanish: typeof sourceEnglish = {
  mark: (count, grade) => (count === 1 ? `Fuente: ${grade}` : `${count} fuentes: ${grade}`),
  markPlain: (count) => (count === 1 ? 'Fuente' : `${count} fuentes`),
  contested: 'Los estudios no coinciden',
  loading: 'Buscando ...',
  failed: 'No hemos podido abrir las fuentes. Inténtalo otra vez.',
  more: 'Más sobre esta fuente',
  notOpened: 'Sabemos que existe, pero no la hemos leído.',
  noStudy: 'Sin estudio citado',
  ours: 'Lo que se suele aceptar entre profesionales, según nuestro criterio. No citamos ningún estudio.',
  seed: 'Un artículo de internet. Comprobamos lo que dice; no nos apoyamos en él.',
  model: 'Calculado con nuestro modelo del cuerpo. Nadie lo ha medido.',
  grades: {
    A: 'pruebas sólidas',
    B: 'pruebas aceptables',
    C: 'pruebas débiles',
    D: 'opinión de expertos',
    N: 'ningún estudio encontrado',
    X: 'pruebas en contra',
    high: 'pruebas sólidas',
    moderate: 'pruebas aceptables',
    low: 'pruebas débiles',
    expert: 'estimación nuestra',
  },
};
