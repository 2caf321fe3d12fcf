import { inTen } from '../natural-frequency.ts';
import { adviceSpanish } from './advice-spanish.ts';
import type { ReportWords } from './report-words.ts';
import { suspectsSpanish } from './suspects-spanish.ts';

/** `about 6 in 10` as `unas 6 de cada 10`: rounded by the same rules. */
const enDiez = (probability: number): string =>
  inTen(probability).replace('fewer than', 'menos de').replace('about', 'unas').replace(' in ', ' de cada ');

/** Of the causes only those that a rule looks for have a Spanish name; no sentence here names another. */
export const reportSpanish: ReportWords = {
  toDo: {
    'emergency-now': 'Pide ayuda urgente ahora.',
    'same-day': 'Ve al médico hoy.',
    'within-days-GP': 'Pide cita con un médico en los próximos días, dos semanas como mucho.',
    routine: 'Pide cita con un médico o un fisioterapeuta. Basta con la próxima cita libre.',
    'self-care': 'Por ahora cuídate tú.',
  },
  doNotDrive: 'No conduzcas tú.',
  doNotEat: 'No comas ni bebas hasta que alguien te vea.',
  childDoesNotEat: 'Nada de comer ni beber hasta que alguien lo mire.',
  instead: {
    'emergency-now': [
      'Llama a una ambulancia, o pide que alguien te lleve a urgencias.',
      'Si te caíste o no puedes apoyar la pierna, no camines.',
    ],
    'same-day': [],
    'within-days-GP': [],
    routine: [],
    'self-care': ['Muévete lo que puedas. Vuelve a preguntar si algo cambia.'],
  },
  advice: adviceSpanish,
  suspects: suspectsSpanish,
  sameDayHow: 'Llama a tu médico. Si no pueden verte hoy, ve a un centro de urgencias.',
  emergencyFirst: 'Llama a una ambulancia, o pide que alguien te lleve a urgencias.',
  phoneStart: 'Me han dicho que pida ayuda ahora.',
  phoneAnswers: (answers) => `Lo que tengo: ${answers.join('; ')}.`,
  phoneCheck: (names) => `Por favor, miren si tengo: ${names.join('; ')}.`,
  notFinished: (open) =>
    open === 1
      ? 'Esto todavía puede cambiar: queda una pregunta de seguridad. Respóndela primero.'
      : `Esto todavía puede cambiar: quedan ${open} preguntas de seguridad. Respóndelas primero.`,
  doNotWait: 'No esperes por las preguntas que quedan.',
  notSure: (answers) => `No tenías claro esto: ${answers.join('; ')}. Es motivo suficiente para que lo miren.`,
  fromRanking: () => 'Tus respuestas encajan con algo que conviene mirar pronto. Enseña la página para el médico.',
  place: {
    hip: 'la cadera',
    lumbar: 'la zona lumbar',
    sacroiliac: 'la articulación de atrás de la pelvis',
    other: 'otro lugar',
  },
  placeFirst: (place, people) => `Lo más probable: ${place}, ${people} personas que responden como tú.`,
  placeUnsure: (place, people) =>
    `Todavía no podemos decirlo. Va primero: ${place}, con ${people} personas que responden como tú.`,
  placesTogether: (places, people) =>
    `Dos orígenes a la vez, ${places.join(' y ')}: ${people}. Arriba, cada una cuenta por el más fuerte.`,
  otherCauses: (people) => `Otra cosa de nuestra lista, o fuera de ella: ${people}.`,
  openQuestions: (open) =>
    open === 1 ? 'Queda una pregunta de seguridad:' : `Quedan ${open} preguntas de seguridad. Las primeras:`,
  wouldTell: 'Esta respuesta cambiaría más lo que pensamos:',
  inTen: enDiez,
  bands: {
    unlikely: 'poco probable',
    possible: 'posible',
    'fairly likely': 'bastante probable',
    likely: 'probable',
    'very likely': 'muy probable',
  },
};
