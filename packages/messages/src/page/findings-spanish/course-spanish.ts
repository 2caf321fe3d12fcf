import type { FindingWords } from '../engine-words.ts';

/** How it began, how strong it is and when, what makes it worse or better. */
export const courseSpanish: Readonly<Record<string, FindingWords>> = {
  'onset-speed': {
    label: 'Cómo empezó el dolor',
    question: '¿Cómo empezó el dolor?',
    options: {
      'sudden-seconds': 'De golpe',
      'over-hours-days': 'En horas o días',
      gradual: 'Poco a poco, en semanas o más',
    },
  },
  'onset-lifting-twisting': {
    label: 'Empezó al levantar algo o al girar',
    question: '¿Empezó cuando levantaste algo, tiraste de algo o giraste el cuerpo?',
  },
  'onset-pop-tear': {
    label: 'Chasquido o desgarro al empezar',
    question: '¿Notaste un chasquido o un desgarro cuando empezó?',
  },
  'onset-after-training-increase': {
    label: 'Empezó después de entrenar mucho más',
    question: '¿Empezó después de aumentar claramente lo que corres, marchas, bailas o entrenas?',
  },
  'ordinary-injury': {
    label: 'Una lesión leve al principio',
    question: '¿Empezó con una lesión leve, como un resbalón, un golpe o una torcedura?',
    help: 'Un accidente grave no cuenta aquí: se pregunta aparte.',
  },
  'age-at-onset-years': {
    label: 'Edad al empezar el primer dolor de espalda',
    question: '¿Cuántos años tenías cuando te dolió la espalda por primera vez?',
  },
  'pain-now-0-10': {
    label: 'Dolor ahora, de 0 a 10',
    question: '¿Cuánto te duele ahora, de 0 (nada) a 10 (lo peor que puedas imaginar)?',
  },
  'pain-worst-0-10': {
    label: 'Peor dolor en 24 horas, de 0 a 10',
    question: '¿Cuál fue tu peor dolor en el último día, de 0 a 10?',
  },
  'worst-time-of-day': {
    label: 'Peor momento del día',
    question: '¿Cuándo es peor el dolor?',
    options: {
      'on-waking': 'Por la mañana, al despertar',
      daytime: 'Durante el día',
      evening: 'Al final de la tarde',
      night: 'Por la noche',
      'no-pattern': 'Sin un momento fijo',
    },
  },
  'night-pain-wakes': {
    label: 'Dolor que despierta por la noche',
    question: '¿Te despierta el dolor por la noche?',
    help: 'Di que sí aunque te vuelvas a dormir al moverte.',
  },
  'night-pain-unrelenting': {
    label: 'Dolor de noche que no se alivia en ninguna postura',
    question: '¿Es el dolor de noche tan fuerte que ninguna postura ayuda?',
  },
  'night-pain-second-half-better-up': {
    label: 'Dolor que despierta en la segunda mitad de la noche y mejora al levantarse',
    question: '¿Te despiertas en la segunda mitad de la noche con un dolor que mejora al levantarte?',
  },
  'pain-constant-non-mechanical': {
    label: 'Dolor constante, igual al moverse que al descansar',
    question: '¿Tienes el dolor todo el tiempo, da igual cómo te muevas o descanses?',
  },
  'quality-tearing': {
    label: 'Dolor como un desgarro',
    question: '¿Sientes como si algo se rasgara o se desgarrara en la espalda o la barriga?',
  },
  'quality-colicky': {
    label: 'Dolor en oleadas',
    question: '¿Viene el dolor en oleadas tan fuertes que no puedes dejar de moverte?',
  },
  'quality-burning': { label: 'Dolor que quema', question: '¿Sientes que el dolor quema?' },
  'morning-stiffness-hip-min': {
    label: 'Rigidez de la cadera por la mañana, en minutos',
    question: '¿Cuánto tiempo sigue rígida la cadera después de levantarte?',
    help: 'Escribe los minutos que tarda en soltarse. Escribe 0 si no está rígida.',
  },
  'morning-stiffness-back-min': {
    label: 'Rigidez de la espalda por la mañana, en minutos',
    question: '¿Cuánto tiempo sigue rígida la espalda después de levantarte?',
    help: 'Escribe los minutos que tarda en soltarse. Escribe 0 si no está rígida.',
  },
  'worse-walking': { label: 'Peor al caminar', question: '¿Empeora al caminar?' },
  'worse-running-impact': {
    label: 'Peor al correr o al saltar',
    question: '¿Te viene el dolor al correr o al saltar, con un pie o con los dos?',
  },
  'worse-single-leg-load': {
    label: 'Peor sobre una sola pierna',
    question: '¿Te duele estar de pie sobre la pierna dolorida, como al ponerte el pantalón?',
  },
  'worse-lifting-knee': {
    label: 'Peor al levantar la rodilla',
    question: '¿Te duele la parte de delante de la cadera al levantar la rodilla?',
    help: 'Por ejemplo, al subir un escalón o al meter la pierna en el coche.',
  },
  'worse-bending-backward': {
    label: 'Peor al inclinarse hacia atrás',
    question: '¿Empeora al arquear la espalda o inclinarte hacia atrás?',
  },
  'worse-extension-rotation': {
    label: 'Peor al inclinarse hacia atrás y girar',
    question: '¿Te viene el dolor al inclinarte hacia atrás y girar hacia el lado que duele?',
  },
  'worse-passing-urine': {
    label: 'Dolor al orinar',
    question: '¿Te duele o te quema al orinar, o tienes que ir con mucha más frecuencia?',
  },
  'worse-sitting': { label: 'Peor al estar sentado', question: '¿Empeora al estar sentado?' },
  'worse-standing': { label: 'Peor al estar de pie sin moverse', question: '¿Empeora al estar de pie sin moverte?' },
  'worse-bending-forward': {
    label: 'Peor al inclinarse hacia delante',
    question: '¿Empeora al inclinarte hacia delante?',
    help: 'Por ejemplo, al atarte los zapatos o lavar los platos.',
  },
  'better-sitting': { label: 'Mejor al sentarse', question: '¿Te alivia sentarte?' },
  'better-standing': { label: 'Mejor al ponerse de pie', question: '¿Te alivia ponerte de pie?' },
  'better-walking': { label: 'Mejor al caminar', question: '¿Te alivia caminar un poco?' },
  'better-bending-forward': {
    label: 'Mejor al inclinarse hacia delante o apoyarse en un carrito',
    question: '¿Te alivia inclinarte hacia delante, como sobre un carrito de la compra?',
  },
  'better-rest': { label: 'Mejor con reposo', question: '¿Te alivia el reposo?' },
  'better-movement': {
    label: 'Mejor con ejercicio o movimiento',
    question: '¿Te alivia hacer ejercicio o moverte?',
  },
  'better-standing-still': {
    label: 'Dolor de pierna que se pasa al dejar de caminar y quedarse de pie',
    question: 'Si dejas de caminar y te quedas de pie, ¿se te pasa el dolor de la pierna en pocos minutos?',
  },
  'better-nsaid-48h': {
    label: 'Mucho alivio con antiinflamatorios en 1 o 2 días',
    question: 'Cuando tomaste una dosis completa de antiinflamatorios, ¿se alivió mucho el dolor en dos días?',
    help: 'Responde solo si los has tomado. No empieces a tomarlos solo para responder.',
  },
};
