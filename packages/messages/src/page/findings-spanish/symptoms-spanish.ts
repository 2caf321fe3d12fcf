import type { FindingWords } from '../engine-words.ts';

/** What a person feels or sees beside the pain. */
export const symptomsSpanish: Readonly<Record<string, FindingWords>> = {
  'leg-weakness-felt': {
    label: 'Debilidad en la pierna o el pie',
    question: '¿Notas débil la pierna o el pie?',
    help: 'Por ejemplo, tropiezas con la punta del pie o se te dobla la rodilla.',
  },
  'leg-numbness': {
    label: 'Entumecimiento en la pierna o el pie',
    question: '¿Tienes dormida una parte de la pierna o del pie?',
  },
  'leg-tingling': {
    label: 'Hormigueo en la pierna o el pie',
    question: '¿Notas hormigueo en la pierna o el pie?',
  },
  'leg-heaviness-on-walking': {
    label: 'Piernas pesadas o débiles al caminar',
    question: '¿Se te ponen las piernas pesadas, débiles, dormidas o doloridas después de caminar un rato?',
  },
  'leg-cold-or-pale': {
    label: 'Pierna fría, pálida o azulada',
    question: '¿Está la pierna que duele más fría, más pálida o más azul que la otra?',
  },
  'leg-looks-shorter-turned-out': {
    label: 'Pierna más corta y girada hacia fuera',
    question: 'Desde la caída, ¿parece una pierna más corta o girada hacia fuera?',
  },
  'foot-turned-out-walking': {
    label: 'Pie girado hacia fuera al caminar',
    question: 'Al caminar (tú o tu niño), ¿apunta hacia fuera el pie del lado que duele?',
  },
  'unsteady-on-walking': {
    label: 'Caminar inseguro o con los pies separados',
    question: '¿Se ha vuelto inseguro tu caminar, o caminas con los pies muy separados?',
  },
  'hip-movement-reduced-felt': {
    label: 'Cadera rígida que se mueve menos',
    question: '¿Se mueve una cadera menos que la otra?',
    help: 'Por ejemplo, al girar la pierna hacia dentro o al subir la rodilla.',
  },
  'hip-held-bent': {
    label: 'Cadera siempre doblada para aliviar el dolor',
    question: '¿Tienes que mantener la cadera doblada porque estirar la pierna duele mucho?',
    help: 'Por ejemplo, te acuestas con la rodilla encogida.',
  },
  'swelling-warmth-redness': {
    label: 'Hinchazón, calor o enrojecimiento',
    question: '¿Hay hinchazón, calor o enrojecimiento sobre la zona que duele?',
  },
  bruising: { label: 'Moretón', question: '¿Hay un moretón cerca de la zona que duele?' },
  'skin-touch-painful': {
    label: 'Un roce suave duele',
    question: '¿Te duele un roce suave, como el de la ropa sobre la piel?',
  },
  'fatigue-persistent': {
    label: 'Cansancio que no se va',
    question: '¿Llevas 3 meses o más con mucho cansancio casi todos los días?',
  },
  'loss-of-appetite': {
    label: 'Falta de apetito',
    question: '¿Llevas más de dos semanas sin apetito?',
  },
  'height-loss-or-stoop': {
    label: 'Menos estatura o espalda encorvada hace poco',
    question: '¿Has perdido más de 4 cm (1.5 pulgadas) de estatura o se te ha encorvado la espalda?',
  },
  'heel-pain-enthesitis': {
    label: 'Dolor del tendón del talón',
    question: '¿Tienes un dolor que no se va donde el tendón se une al talón?',
  },
  'peripheral-joint-swelling': {
    label: 'Articulaciones hinchadas, o un dedo hinchado como una salchicha',
    question:
      '¿Has tenido una articulación hinchada, o un dedo entero de la mano o del pie hinchado como una salchicha?',
  },
  'hip-front-tight-feeling': {
    label: 'Sensación de tirantez delante de la cadera',
    question: '¿Notas tirante la parte de delante de la cadera?',
    help: 'Sentir tirantez no es lo mismo que tener un músculo corto. Más tarde viene una prueba sencilla.',
  },
};
