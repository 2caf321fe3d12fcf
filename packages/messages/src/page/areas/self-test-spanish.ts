import type { selfTestEnglish } from './self-test-english.ts';

export const selfTestSpanish: typeof selfTestEnglish = {
  title: 'Una prueba pequeña',
  start: {
    'on-back': 'Empieza: acuéstate boca arriba, en la cama o en el suelo.',
    'on-front': 'Empieza: acuéstate boca abajo, en la cama o en el suelo.',
    sitting: 'Empieza: siéntate en una silla firme, con los dos pies en el suelo.',
    standing: 'Empieza: ponte de pie con una pared o una mesa pesada al alcance.',
    'bed-edge': 'Empieza: siéntate justo en el borde de la cama.',
  },
  slowly: 'Hazlo despacio. Para en cuanto te duela más, y deshaz el movimiento.',
  doNot: 'No lo pruebes si',
  doNotList: [
    'te has caído hace poco, o la pierna no te sostiene',
    'te han operado de cadera, pierna o espalda en los últimos 3 meses',
    'tienes los huesos frágiles, o cáncer en un hueso',
    'no te sientes seguro, o estás solo y poco firme',
  ],
  pregnant: 'estás embarazada y tendrías que estar boca abajo, o mucho tiempo boca arriba',
  helper: 'Si escribes por otra persona: quédate a su lado y deja que se mueva sola.',
  notTried: 'No tienes que probarlo. “No lo he probado” cuenta como si no hubiéramos preguntado.',
  nearly: 'El dibujo muestra un movimiento parecido. Haz lo que dice la pregunta.',
};
