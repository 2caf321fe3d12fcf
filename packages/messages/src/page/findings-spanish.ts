import type { FindingWords } from './engine-words.ts';

/** The safety questions and the first questions in Spanish, by finding id. A test checks that none of the check-up is missing. */
export const findingsSpanish: Readonly<Record<string, FindingWords>> = {
  'age-years': {
    label: 'Edad',
    question: '¿Cuántos años tienes?',
    help: 'Muchas causas de dolor de cadera y espalda son más probables a unas edades que a otras.',
  },
  'sex-at-birth': {
    label: 'Sexo registrado al nacer',
    question: '¿Qué sexo te registraron al nacer?',
    help: 'Algunas causas dependen de partes del cuerpo o de hormonas. Puedes saltarlo.',
    options: { female: 'Mujer', male: 'Hombre', intersex: 'Intersexual', unknown: 'Prefiero no decirlo' },
  },
  'pain-duration-weeks': {
    label: 'Semanas desde que empezó el dolor',
    question: '¿Hace cuántas semanas empezó este dolor?',
  },
  'course-trend': {
    label: 'Cómo va el dolor',
    question: '¿El dolor mejora, sigue igual o empeora?',
    options: {
      improving: 'Va mejor',
      stable: 'Sigue más o menos igual',
      'up-and-down': 'Va y viene',
      worsening: 'Va peor',
    },
  },
  'pain-main-site': {
    label: 'Lugar principal del dolor',
    question: '¿Dónde te duele más?',
    help: 'Elige un lugar.',
    options: {
      'low-back-middle': 'Centro de la zona lumbar',
      'low-back-side': 'Un lado de la zona lumbar',
      dimple: 'Sobre el hoyuelo encima de la nalga',
      buttock: 'Nalga',
      'sit-bone': 'El hueso sobre el que te sientas',
      tailbone: 'Rabadilla',
      groin: 'Ingle o pliegue delante de la cadera',
      'outer-hip': 'Parte de fuera de la cadera',
      'front-thigh': 'Parte de delante del muslo',
      'outer-thigh': 'Parte de fuera del muslo',
      'back-thigh': 'Parte de atrás del muslo',
      'below-knee': 'Debajo de la rodilla',
      pubic: 'Pubis',
      'flank-or-belly': 'Costado o barriga',
      'all-over': 'Por todo el cuerpo',
    },
  },
  'saddle-numbness': {
    label: 'Entumecimiento entre las piernas',
    question:
      '¿Tienes la piel dormida o rara alrededor de los genitales, el ano o la parte interna de los muslos? Es donde te sentarías en una silla de montar.',
    help: 'Fíjate al limpiarte o lavarte.',
    again: 'Cuando te limpias o te lavas entre las piernas, ¿notas la piel distinta que antes?',
  },
  'bladder-retention-new': {
    label: 'Dificultad nueva para empezar a orinar o notar la orina',
    question: 'Desde que empezó el dolor, ¿te cuesta empezar a orinar o ya no notas las ganas?',
    again:
      'Desde este dolor, ¿tienes que esperar o empujar para orinar? ¿O vas por reloj porque ya no notas la vejiga llena?',
  },
  'bladder-incontinence-new': {
    label: 'Pérdida nueva del control de la orina',
    question: 'Desde que empezó el dolor, ¿te has orinado sin notarlo o sin poder pararlo?',
    again: 'Desde este dolor, ¿has encontrado la ropa o la cama mojada de orina sin haberlo notado?',
  },
  'bowel-incontinence-new': {
    label: 'Pérdida nueva del control del intestino',
    question: 'Desde que empezó el dolor, ¿has perdido el control del intestino o la sensación al evacuar?',
    again: 'Desde este dolor, ¿se te han escapado heces, o ya no notas cuándo vienen?',
  },
  'sexual-numbness-new': {
    label: 'Pérdida nueva de sensibilidad o función sexual',
    question:
      'Desde que empezó el dolor, ¿has perdido sensibilidad en los genitales o la capacidad de tener relaciones?',
    help: 'Puedes saltarlo.',
    again: 'Desde este dolor, ¿notas menos el tacto en los genitales, o el sexo ya no funciona como antes?',
  },
  'bilateral-sciatica': {
    label: 'Dolor de nervio, entumecimiento o debilidad en las dos piernas',
    question: '¿Tienes dolor de nervio, entumecimiento o debilidad en las dos piernas a la vez?',
    again: 'Piensa en las dos piernas. ¿Baja el dolor por cada una, o está cada una dormida o débil?',
  },
  'leg-weakness-progressive': {
    label: 'Debilidad de la pierna que va a más',
    question: '¿Se te debilita la pierna o el pie de día en día o de semana en semana?',
    again: '¿Puede tu pierna o tu pie menos que la semana pasada? ¿Tropieza, arrastra o falla más?',
  },
  'major-trauma': {
    label: 'Accidente grave',
    question: '¿Empezó esto con un accidente grave, como un choque de coche o una caída desde altura?',
    again: 'Justo antes del dolor, ¿hubo un choque, un golpe fuerte o una caída desde más alto que tú?',
  },
  'minor-fall-older': {
    label: 'Caída o golpe estando de pie',
    question: '¿Empezó esto con una caída o un golpe estando de pie?',
    help: 'También cuenta un tropiezo o un resbalón. Los huesos débiles se rompen con poca fuerza.',
    again: 'Piensa en el día en que empezó. ¿Tropezaste, resbalaste, caíste o te diste con algo antes?',
  },
  'cannot-bear-weight': {
    label: 'No poder estar de pie o caminar sobre la pierna',
    question: '¿Eres incapaz de apoyar la pierna o de dar cuatro pasos?',
    again: 'Ponte de pie y prueba. ¿Te falla la pierna en cuatro pasos?',
  },
  'severe-pain-unable-cope': {
    label: 'Dolor muy fuerte que no cede con medicinas',
    question: '¿Es el dolor tan fuerte que los calmantes normales no ayudan y no puedes dormir ni valerte?',
    again: 'Tomaste calmantes. ¿Aun así el dolor no te dejó dormir ni hacer nada?',
  },
  'sudden-severe-back-abdominal-pain': {
    label: 'Dolor repentino y muy fuerte de barriga, costado o espalda',
    question: '¿Te vino un dolor muy fuerte en la barriga, el costado o la espalda en menos de un minuto?',
    help: 'De nada a muy fuerte en segundos, o en un minuto como mucho. No cuenta un tirón al levantar o girar que cede al estar quieto.',
    again: '¿Estabas bien un minuto, y al siguiente con un dolor muy fuerte en la barriga, el costado o la espalda?',
  },
  'faint-collapse': {
    label: 'Desmayo',
    question: '¿Te has desmayado o te has puesto frío y sudoroso con este dolor?',
    again: 'Desde este dolor, ¿has perdido el conocimiento, casi, o has tenido un sudor frío?',
  },
  'pulsating-belly': {
    label: 'Bulto que late en la barriga',
    question: '¿Notas un latido fuerte o un bulto que late en la barriga?',
    again: 'Túmbate con una mano en el ombligo. ¿Notas un latido fuerte, como un segundo corazón?',
  },
  'chest-pain-breathless': {
    label: 'Dolor en el pecho o falta de aire',
    question: '¿Tienes dolor en el pecho o te falta el aire?',
    again: '¿Te duele el pecho, o te quedas sin aire en reposo o al dar unos pasos?',
  },
  'fever-chills': {
    label: 'Fiebre o escalofríos',
    question: '¿Tienes fiebre, escalofríos o tiritonas?',
    help: 'Fiebre es 38 °C o más.',
    again: '¿Has sentido calor y luego frío, o has temblado de frío? Si puedes, ponte ahora el termómetro.',
  },
  'night-sweats': {
    label: 'Sudores nocturnos que empapan',
    question: '¿Te despiertas con la ropa empapada de sudor?',
    again: 'Por la noche, ¿sudas tanto que tienes que cambiar la ropa o las sábanas?',
  },
  'feels-very-unwell': {
    label: 'Sentirse muy mal',
    question: '¿Te sientes muy enfermo, con confusión o a punto de desmayarte?',
    again: '¿Estás demasiado mal para levantarte, o dicen los demás que estás confuso o gris?',
  },
  'unexplained-weight-loss': {
    label: 'Pérdida de peso sin motivo',
    question: 'En los últimos 6 meses, ¿has perdido peso sin quererlo (más de unos 5 kg)?',
    again: '¿Te queda la ropa o el cinturón más flojo que hace 6 meses, sin dieta ni más ejercicio?',
  },
  'cancer-history': {
    label: 'Cáncer ahora o antes',
    question: '¿Has tenido alguna vez cáncer, que no sea uno simple de piel?',
    again: '¿Te ha encontrado o quitado un médico un cáncer alguna vez? Uno simple de piel no cuenta.',
  },
  immunosuppressed: {
    label: 'Defensas bajas',
    question: '¿Tienes las defensas bajas por una enfermedad o una medicina?',
    help: 'Como VIH, quimioterapia o medicinas tras un trasplante.',
    again: '¿Te han dicho que coges infecciones con más facilidad por una enfermedad o una medicina?',
  },
  'injection-drug-use': {
    label: 'Drogas inyectadas',
    question: '¿Te has inyectado drogas en el último año?',
    help: 'Preguntamos porque así pueden llegar gérmenes a la columna.',
    again: 'En el último año, ¿te ha entrado con aguja alguna droga que no te dio un médico?',
  },
  'hip-replacement': {
    label: 'Prótesis de cadera',
    question: '¿Te han puesto una prótesis de cadera en el lado que duele?',
    options: { no: 'No', 'under-1-year': 'Sí, hace menos de un año', 'over-1-year': 'Sí, hace más de un año' },
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
    label: 'Operación de la pierna en el último año',
    question: '¿Te han operado de la cadera, la rodilla, el tobillo o el pie en el último año?',
  },
  'leg-surgery-weeks-ago': {
    label: 'Semanas desde la operación de la cadera o la pierna',
    question: '¿Hace cuántas semanas te operaron de la cadera o la pierna?',
  },
  'swelling-warmth-redness': {
    label: 'Hinchazón, calor o enrojecimiento',
    question: '¿Hay hinchazón, calor o enrojecimiento donde te duele?',
  },
  'calf-pain-one-sided': {
    label: 'Dolor en una pantorrilla',
    question: '¿Tienes una pantorrilla dolorida o sensible al tocarla?',
  },
  'recent-spinal-procedure': {
    label: 'Operación o inyección reciente en la columna',
    question: 'En los últimos 3 meses, ¿te han operado de la espalda o te han puesto una aguja en la columna?',
    help: 'Por ejemplo una epidural o una inyección para el dolor.',
  },
  'joint-hypermobility-5pq': {
    label: 'Preguntas sobre articulaciones muy flexibles con un sí (0 a 5)',
    question:
      '¿Cuántas son verdad? Palmas planas en el suelo con las rodillas rectas (ahora o antes); pulgar hasta el antebrazo (ahora o antes); posturas raras o el spagat de niño; hombro o rótula fuera de sitio más de una vez de joven; te consideras de articulaciones muy flexibles.',
    help: 'Dos o más indican que tus articulaciones son muy flexibles.',
  },
  'hip-front-tight-feeling': {
    label: 'Sensación de tirantez delante de la cadera',
    question: '¿Notas tirante la parte de delante de la cadera?',
    help: 'Sentir tirantez no es lo mismo que tener un músculo corto. Más tarde viene una prueba sencilla.',
  },
  'hip-replacement-hot-or-discharge': {
    label: 'Enrojecimiento, líquido o dolor nuevo en una prótesis',
    question: '¿Está la zona de tu prótesis roja, caliente o soltando líquido, o ha empezado ahí un dolor fuerte?',
    again: 'Mira la cicatriz de tu prótesis. ¿Está roja, caliente o húmeda, o duele mucho más que antes?',
  },
  'pregnancy-state': {
    label: 'Embarazo o parto reciente',
    question: '¿Estás embarazada, podrías estarlo, o has tenido un bebé en el último año?',
    help: 'El dolor de espalda y pelvis es común en el embarazo. Algunas pruebas y ejercicios cambian.',
    options: {
      no: 'No',
      'first-trimester': 'Embarazada, meses 1 a 3',
      'second-trimester': 'Embarazada, meses 4 a 6',
      'third-trimester': 'Embarazada, meses 7 a 9',
      'postpartum-12-months': 'Di a luz en los últimos 12 meses',
      unsure: 'Podría estar embarazada',
    },
  },
  'pregnancy-fluid-or-tightenings': {
    label: 'Pérdida de líquido, endurecimientos o menos movimientos en el embarazo',
    question:
      'Si estás embarazada: ¿has perdido líquido, notado endurecimientos regulares o menos movimientos del bebé?',
    again:
      'Si estás embarazada: ¿tienes la ropa interior mojada, se endurece la barriga una y otra vez, o da menos patadas el bebé?',
  },
  'calf-swelling': {
    label: 'Una pierna o pantorrilla hinchada',
    question: '¿Está una pierna o pantorrilla hinchada, caliente o roja comparada con la otra?',
    again: 'Junta las piernas. ¿Está una más gruesa, más caliente o más roja?',
  },
  'blood-in-urine': {
    label: 'Sangre en la orina',
    question: '¿Hay sangre en tu orina?',
    again: '¿Ha sido tu orina rosa, roja o marrón como cola, o salió sangre en un análisis?',
  },
  'missed-period-vaginal-bleeding': {
    label: 'Falta de regla o sangrado vaginal raro',
    question: '¿Te falta una regla o tienes un sangrado que no es normal?',
    again: '¿Se retrasa tu regla, o has sangrado en un momento o de un modo que no es normal en ti?',
  },
  'groin-lump': {
    label: 'Bulto en la ingle',
    question: '¿Hay un bulto en tu ingle?',
    again: 'Ponte de pie y tose con una mano en la ingle. ¿Notas o ves un bulto?',
  },
  'groin-lump-hard-painful-vomiting': {
    label: 'Bulto duro y doloroso en la ingle que no entra',
    question: '¿Hay en tu ingle un bulto duro y doloroso que no vuelve a entrar?',
    help: 'Tener náuseas o vómitos con él es otra señal de que está atascado.',
    again: 'Túmbate y toca el bulto. ¿Sigue fuera, duro y dolorido?',
  },
  'nausea-vomiting': {
    label: 'Náuseas o vómitos',
    question: '¿Tienes náuseas o has vomitado con el dolor?',
    again: 'Desde el dolor, ¿has sentido que ibas a vomitar, o has vomitado?',
  },
  'blistering-rash': {
    label: 'Erupción dolorosa o ampollas en una banda',
    question: '¿Hay una erupción o ampollas en una franja en el lado que duele?',
    again: 'Mira en un espejo el lado que duele. ¿Hay una banda de piel roja, granos o ampollas pequeñas?',
  },
  'known-bone-metastasis': {
    label: 'Cáncer conocido en el hueso',
    question: '¿Te ha dicho un médico que el cáncer ha llegado a los huesos?',
    again: '¿Se vio cáncer en tus huesos en una prueba, o te trataron por eso?',
  },
  'growing-lump': {
    label: 'Bulto grande o que crece',
    question: '¿Hay en tu muslo, nalga o ingle un bulto que crece o que es mayor que una pelota de golf?',
    help: 'Un bulto que vuelve a entrar al tumbarte se pregunta aparte.',
    again: 'Toca muslo, nalga e ingle. ¿Hay un bulto mayor que el mes pasado, o tan grande como un huevo?',
  },
  'child-refuses-to-walk': {
    label: 'El niño no quiere caminar ni apoyar la pierna',
    question: '¿Se niega tu niño a caminar o a apoyar la pierna?',
    again: 'Cuando lo pones de pie, ¿llora, se sienta o levanta la pierna?',
  },
  'headache-jaw-vision': {
    label: 'Dolor de cabeza nuevo, de mandíbula o cambio de visión (50 años o más)',
    question: '¿Tienes un dolor de cabeza nuevo, dolor de mandíbula al masticar o un cambio en la vista?',
    help: 'Lo preguntamos a mayores de 50 con caderas y hombros rígidos.',
    again: '¿Te duele la cabeza de un modo nuevo, la mandíbula al comer, o ves peor o doble?',
  },
  'arm-weakness-new': {
    label: 'Brazo o mano débil o torpe desde hace poco',
    question: '¿Se te ha vuelto un brazo o una mano débil, dormida o torpe desde que empezó esto?',
    again: 'Desde entonces, ¿se te caen cosas, o te cuesta abrochar botones o escribir?',
  },
  'self-harm-thoughts': {
    label: 'Pensamientos de hacerse daño',
    question: '¿Has pensado en acabar con tu vida o en hacerte daño?',
    help: 'Un dolor largo puede traer pensamientos oscuros. Hay ayuda, y puedes saltarlo.',
    again: '¿Has deseado estar muerto o pensado en hacerte daño?',
  },
  'red-painful-eye-now': {
    label: 'Ojo rojo y doloroso ahora',
    question: '¿Tienes ahora un ojo rojo, que duele y al que molesta la luz?',
    help: 'No es lo mismo que un ojo rojo que pica.',
    again: 'Mírate en un espejo. ¿Está un ojo rojo y le duele la luz fuerte?',
  },
  'leg-suddenly-cold-numb': {
    label: 'Pierna fría o pálida de repente',
    question: '¿Se te puso la pierna fría o pálida de repente?',
    help: 'También puede estar dormida, débil o dolorida. Estar solo dormida o débil no cuenta aquí.',
    again: 'Toca los dos pies. ¿Se puso uno más frío o pálido que el otro, todo en pocas horas?',
  },
  'shoulder-tip-pain': {
    label: 'Dolor en la punta del hombro',
    question: '¿Tienes un dolor nuevo justo en la punta del hombro?',
    help: 'Puede venir con un sangrado en la barriga.',
    again: '¿Te duele lo alto del hombro, donde va un tirante, sin motivo claro, y es nuevo?',
  },
  'testicular-pain': {
    label: 'Dolor o hinchazón de un testículo',
    question: '¿Te duele o está hinchado un testículo?',
    again: 'Toca los dos testículos. ¿Duele uno, o está más grande o más alto que antes?',
  },
  'no-stool-or-wind': {
    label: 'Sin evacuar y sin gases',
    question: 'Desde que empezó el dolor, ¿no has podido evacuar ni echar gases?',
    again: 'Desde el dolor, ¿no ha salido nada del intestino, ni siquiera gas?',
  },
  limp: { label: 'Cojera', question: '¿Cojeas, o te han dicho que cojeas?' },
  'foot-drop': {
    label: 'No poder levantar el pie',
    question: '¿El pie se te arrastra o golpea el suelo porque no puedes levantar la punta?',
  },
  'pain-groin': {
    label: 'Dolor en la ingle',
    question: '¿Te duele la ingle, en el pliegue donde la pierna se une al cuerpo?',
    help: 'El dolor de dentro de la cadera se nota a menudo aquí.',
  },
  'pain-low-back': {
    label: 'Dolor en la zona lumbar',
    question: '¿Te duele la zona lumbar, entre las últimas costillas y lo alto de las nalgas?',
    help: 'Puede ser en el centro o a un lado.',
  },
  'pain-buttock': {
    label: 'Dolor en la nalga',
    question: '¿Te duele la nalga?',
    help: 'Es la parte blanda sobre la que te sientas.',
  },
  'pain-anterior-thigh': {
    label: 'Dolor por delante del muslo',
    question: '¿Te baja el dolor por delante del muslo?',
    help: 'Puede acabar en la rodilla.',
  },
};
