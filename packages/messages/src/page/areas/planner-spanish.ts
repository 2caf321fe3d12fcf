/**
 * Sentences of the planner in Spanish, by what they say in English (words of knowledge/plan-model.yaml; a test holds the two
 * together). Those with something of the knowledge in them stay English until the knowledge speaks Spanish.
 */
export const plannerSpanish: Readonly<Record<string, string>> = {
  'The dose here is already halved for the flare. Rest longer between.':
    'La dosis ya está a la mitad por el brote. Descansa más entre medias.',
  'First this has to be checked or answered, before any exercise.':
    'Primero hay que revisar o responder esto, antes de cualquier ejercicio.',
  'Get help first. No exercise now.': 'Primero busca ayuda. Ahora ningún ejercicio.',
  'Some safety questions have no answer yet.': 'Algunas preguntas de seguridad siguen sin respuesta.',
  'Under 16 a plan comes from a doctor or physiotherapist, not from here.':
    'Con menos de 16 años el plan lo da un médico o fisioterapeuta, no esta página.',
  'At 16 and 17 a plan holds rest and breathing until a doctor or physiotherapist agrees to more.':
    'Con 16 y 17 años el plan tiene descanso y respiración, hasta que un médico o fisioterapeuta acuerde más.',
  'No exercise is left that is safe with what is known. The rest positions stay.':
    'Con lo que se sabe no queda ningún ejercicio seguro. Quedan las posturas de descanso.',
  'It does not fit the place.': 'No encaja en ese lugar.',
  'It is too hard to start with; it comes later, step by step.':
    'Es demasiado difícil para empezar; llega más tarde, paso a paso.',
  'A clinician shows this one first.': 'Este lo enseña antes un profesional.',
  'You said you do not want it.': 'Dijiste que no lo quieres.',
  'In a flare the week holds no more than before, and nothing fits into that.':
    'En un brote la semana no lleva más que antes, y ahí no cabe nada.',
  'The pain flares, so the plan is small and calm for some days.':
    'El dolor está en un brote, así que el plan es corto y tranquilo unos días.',
  'No cause stands out, so the plan keeps you moving in general.':
    'Ninguna causa destaca, así que el plan te mantiene en movimiento en general.',
  'From which side was the hip operated: back, front or side?':
    '¿Por dónde operaron la cadera: por detrás, por delante o por el lado?',
  'How far may I bend, turn and cross the leg?': '¿Hasta dónde puedo doblar, girar y cruzar la pierna?',
  'Until which day do these limits hold?': '¿Hasta qué día valen estos límites?',
  'How much weight may I put on the leg?': '¿Cuánto peso puedo poner en la pierna?',
  'When may I drive, and when may I lie on my side or front?':
    '¿Cuándo puedo conducir, y cuándo tumbarme de lado o boca abajo?',
  'Show this to your midwife or doctor before you start.': 'Enseña esto a tu matrona o médico antes de empezar.',
  'Show this to your surgical team before you start.': 'Enseña esto a tu equipo quirúrgico antes de empezar.',
  'Two limits speak of the same movement; the stricter one counts as long as it holds.':
    'Dos límites hablan del mismo movimiento; cuenta el más estricto mientras valga.',
  'A limit ends; the plan is made again then.': 'Un límite termina; entonces se hace el plan de nuevo.',
  'Pain above 5 during, or still raised after 24 hours.':
    'Dolor por encima de 5 durante el ejercicio, o todavía más alto después de 24 horas.',
  'Raise the seat, or lean the back more.': 'Sube el asiento, o inclina más el respaldo.',
  'Rest the legs lower, on a bolster or pillow.': 'Apoya las piernas más bajas, en un cojín o almohada.',
  'Lean the backrest more and lower the front of the seat.':
    'Inclina más el respaldo y baja la parte delantera del asiento.',
  'Keep both feet on the floor.': 'Deja los dos pies en el suelo.',
  'Raise the saddle or the bars, or use shorter cranks, so that the hip stays more open.':
    'Sube el sillín o el manillar, o usa bielas más cortas, para que la cadera quede más abierta.',
  'The saddle is too high for the leg; lower it first.':
    'El sillín está demasiado alto para la pierna; bájalo primero.',
  'A warning sign or a safety question comes first. Until then there is rest only.':
    'Primero va una señal de alarma o una pregunta de seguridad. Hasta entonces solo descanso.',
  "It goes beyond the surgeon's limit.": 'Pasa del límite del cirujano.',
  "The surgeon's limits are not known yet, so this waits.":
    'Todavía no se conocen los límites del cirujano, así que esto espera.',
  'Evidence or agreed practice is against this use.':
    'Los estudios o la práctica acordada están en contra de este uso.',
  'No direction changes the pain, so a series in one direction has no reason.':
    'Ninguna dirección cambia el dolor, así que una serie en una dirección no tiene motivo.',
  'It is too hard for now; it comes step by step.': 'Por ahora es demasiado difícil; llega paso a paso.',
  'The pathway leaves it out for now.': 'El programa lo deja fuera por ahora.',
  'No move of the library has this name.': 'Ningún ejercicio de la biblioteca tiene este nombre.',
  'How far this bends and turns the joints is not known here, and there is a limit.':
    'Aquí no se sabe cuánto dobla y gira las articulaciones, y hay un límite.',
};
