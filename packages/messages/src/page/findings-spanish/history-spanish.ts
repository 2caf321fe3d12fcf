import type { FindingWords } from '../engine-words.ts';

/** Illnesses, medicines, operations and habits. */
export const historySpanish: Readonly<Record<string, FindingWords>> = {
  anticoagulant: {
    label: 'Anticoagulante (medicina para la sangre)',
    question: '¿Tomas un anticoagulante, una medicina contra los coágulos de sangre?',
    help: 'Como warfarina, apixabán o rivaroxabán.',
  },
  'long-term-steroids': {
    label: 'Pastillas de corticoides durante mucho tiempo',
    question: '¿Has tomado pastillas de corticoides, como la prednisona, durante 3 meses o más?',
    help: 'No cuentes cremas ni inhaladores.',
  },
  'bisphosphonate-over-3y': {
    label: 'Pastillas o inyecciones para los huesos durante más de 3 años',
    question: '¿Has recibido pastillas o inyecciones para fortalecer los huesos durante más de 3 años?',
    help: 'Con estas medicinas, rara vez, un dolor de muslo puede venir antes de una rotura.',
  },
  'osteoporosis-known': {
    label: 'Osteoporosis conocida',
    question: '¿Te ha dicho un médico que tienes osteoporosis, es decir, huesos menos densos?',
  },
  'prior-fragility-fracture': {
    label: 'Un hueso roto antes por una caída pequeña',
    question: 'Desde los 50 años, ¿te has roto un hueso por una simple caída?',
  },
  'early-menopause': {
    label: 'Menopausia temprana',
    question: '¿Se te retiró la regla del todo antes de los 45 años?',
  },
  'low-energy-availability': {
    label: 'Faltas de regla, peso bajo o comer poco',
    question: '¿Has tenido faltas de regla, peso bajo o épocas de comer mucho menos de lo que gastas?',
  },
  'alcohol-heavy': {
    label: 'Mucho alcohol',
    question: '¿Tomas a menudo más de unas 3 bebidas con alcohol al día?',
  },
  'smoking-now': {
    label: 'Fumar ahora',
    question: '¿Fumas ahora?',
    help: 'Fumar afecta al flujo de la sangre, a los discos y a cómo se curan los huesos.',
  },
  'smoking-past': {
    label: 'Haber fumado antes',
    question: '¿Fumabas antes, pero ahora no?',
    help: 'Algunos riesgos siguen más altos durante años después de dejarlo.',
  },
  bmi: {
    label: 'Índice de masa corporal',
    question: '¿Cuánto mides y cuánto pesas?',
    help: 'Con esto calculamos tu índice de masa corporal. Puedes saltarlo.',
  },
  diabetes: { label: 'Diabetes', question: '¿Tienes diabetes?' },
  'kidney-disease': {
    label: 'Enfermedad del riñón',
    question: '¿Tienes una enfermedad del riñón, un solo riñón o diálisis?',
  },
  'sickle-cell-or-clotting-disorder': {
    label: 'Anemia falciforme o una enfermedad parecida',
    question: '¿Tienes anemia falciforme, enfermedad de Gaucher o lupus?',
  },
  'vascular-risk-factors': {
    label: 'Enfermedad o riesgos del corazón o de los vasos sanguíneos',
    question:
      '¿Tienes una enfermedad del corazón, presión alta o colesterol alto, o tuviste un derrame cerebral (ictus)?',
  },
  'known-or-family-aaa': {
    label: 'Aneurisma de aorta, propio o en la familia',
    question: '¿Has tenido tú o un familiar cercano un aneurisma de aorta?',
    help: 'Es un ensanchamiento del vaso sanguíneo principal de la barriga.',
  },
  'clot-risk': {
    label: 'Riesgo reciente de un coágulo de sangre',
    question:
      'En las últimas 4 semanas, ¿has tenido una operación, un yeso, reposo en cama o un viaje muy largo? ¿O has tenido alguna vez un coágulo de sangre, o recibes ahora tratamiento contra el cáncer?',
  },
  'recent-infection': {
    label: 'Infección reciente',
    question: 'En el último mes, ¿has tenido una infección de piel, orina, pecho, dientes o sangre?',
  },
  'recent-spinal-procedure': {
    label: 'Inyección u operación reciente en la columna',
    question: 'En los últimos 3 meses, ¿te han operado de la espalda o te han puesto una aguja en la columna?',
    help: 'Como una epidural o una inyección para el dolor.',
  },
  'recent-joint-injection': {
    label: 'Inyección reciente en una articulación u otra intervención',
    question:
      'En los últimos 3 meses, ¿te han puesto una inyección en una articulación o te han examinado por dentro la vejiga, la próstata o el intestino?',
  },
  'tick-tb-brucella-exposure': {
    label: 'Contacto con tuberculosis, o leche cruda',
    question: '¿Has tenido tuberculosis o has estado cerca de alguien que la tiene? ¿O tomas leche cruda?',
    help: 'La tuberculosis también se llama TB.',
  },
  'onset-after-surgery': {
    label: 'Empezó después de una operación',
    question: '¿Empezó este dolor en los meses después de una operación?',
    options: {
      no: 'No',
      spine: 'Después de una operación de espalda',
      hip: 'Después de una operación de cadera',
      'knee-ankle-foot': 'Después de una operación de rodilla, tobillo o pie',
      'abdomen-pelvis': 'Después de una operación del vientre o de la pelvis',
    },
  },
  'recent-lower-limb-surgery': {
    label: 'Operación de pierna en el último año',
    question: 'En el último año, ¿te han operado de la cadera, la rodilla, el tobillo o el pie?',
  },
  'leg-surgery-weeks-ago': {
    label: 'Semanas desde la operación de cadera o pierna',
    question: '¿Hace cuántas semanas te operaron de la cadera o la pierna?',
  },
  'repeat-visits-no-response': {
    label: 'Varias consultas sin respuesta',
    question: '¿Has ido dos o más veces al médico o al fisioterapeuta por este mismo dolor, y sigue sin mejorar?',
  },
  'family-history-spa': {
    label: 'Espondiloartritis en la familia',
    question:
      '¿Ha tenido tu padre, tu madre, un hijo o un hermano algo de esto: artritis de columna, psoriasis, ojos rojos y doloridos (uveítis) o enfermedad del intestino?',
    help: 'La artritis de columna puede llamarse espondilitis anquilosante. Enfermedad del intestino quiere decir Crohn o colitis ulcerosa.',
  },
  'history-psoriasis': { label: 'Psoriasis', question: '¿Has tenido alguna vez psoriasis?' },
  'history-uveitis': {
    label: 'Uveítis (ojo rojo y dolorido)',
    question: '¿Te ha dicho alguna vez un médico que tenías uveítis o iritis?',
    help: 'Es un ojo rojo y dolorido con la vista borrosa, no una conjuntivitis simple.',
  },
  'history-ibd': {
    label: 'Enfermedad inflamatoria del intestino',
    question: '¿Tienes enfermedad de Crohn o colitis ulcerosa?',
  },
  'joint-hypermobility-5pq': {
    label: 'Preguntas sobre articulaciones muy flexibles con un sí (0 a 5)',
    question:
      '¿Cuántas son verdad? Palmas planas en el suelo con las rodillas rectas (ahora o antes); pulgar hasta el antebrazo (ahora o antes); posturas raras o el spagat de niño; hombro o rótula fuera de sitio más de una vez de joven; te consideras de articulaciones muy flexibles.',
    help: 'Dos o más indican que tus articulaciones son muy flexibles.',
  },
  'main-sport': {
    label: 'Deporte o actividad principal',
    question: '¿Qué deporte o actividad haces más?',
    help: 'Elige lo que más carga tus caderas y tu espalda.',
    options: {
      none: 'Ninguno',
      walking: 'Caminar',
      running: 'Correr',
      cycling: 'Bicicleta',
      'dance-yoga-gymnastics': 'Baile, yoga o gimnasia',
      'kicking-cutting': 'Fútbol, hockey u otro deporte con patadas y giros',
      lifting: 'Pesas o entrenamiento cruzado',
      rowing: 'Remo',
      'throwing-batting': 'Lanzar, batear o deportes de raqueta',
      swimming: 'Natación',
      'martial-arts': 'Artes marciales',
      other: 'Otra cosa',
    },
  },
};
