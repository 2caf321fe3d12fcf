import type { tripEnglish } from './trip-english.ts';

/** El planificador de viajes, en español. */
export const tripSpanish: typeof tripEnglish = {
  title: 'Planear un viaje largo',
  intro: 'Cuánto dura, qué coche, quién conduce. Recibes las paradas, qué hacer en ellas, y cómo llegar.',
  how: '¿Qué sabes?',
  hows: { hours: 'Las horas', kilometres: 'La distancia' },
  hours: 'Horas en el coche',
  kilometres: 'Distancia en kilómetros',
  both: 'Todos los días juntos.',
  days: '¿En cuántos días?',
  gearbox: '¿Qué cambio?',
  gears: { clutch: 'Con embrague', automatic: 'Automático' },
  driver: '¿Quién conduce?',
  drivers: { me: 'Conduzco yo', shared: 'Nos turnamos', other: 'Otra persona' },
  cruise: '¿Tiene control de velocidad?',
  yes: 'Sí',
  no: 'No',
  leaves: '¿Qué día sales?',
  leavesHint: 'Puede quedar vacío. Con un día, después se te pregunta cómo fue.',
  leavesNeeds: (first, last, found) =>
    found === ''
      ? `Necesitamos un día entre el ${first} y el ${last}. Lo que escribiste no está en el calendario, o no está completo.`
      : `Necesitamos un día entre el ${first} y el ${last}. Escribiste “${found}”.`,
  painNow: '¿Cómo está el dolor ahora? Puedes dejarlo.',
  make: 'Planear el viaje',
  needs: (low, high, found) =>
    found === ''
      ? `Pon un número entre ${low} y ${high}.`
      : `Necesitamos un número entre ${low} y ${high}. Escribiste “${found}”.`,
  change: 'Cambiar el viaje',
  last: 'Tu último viaje',
  askedOn: (when) => `Guardado el ${when}.`,
  hoursLong: (n) => `${n} horas en el coche`,
  kmLong: (n) => `${n} kilómetros`,
  lastLine: (amount, days, said) => (days === 1 ? `${amount} en un día.` : `${amount} en ${said} días.`),
  leavesOn: (day) => `Primer día en la carretera: ${day}.`,
  showPlan: 'Ver el plan otra vez',
  remove: 'Retirarlo',
  removeAsk: 'Este viaje ya no contará. ¿Retirarlo?',
  removed: 'Retirado.',
  removeYes: 'Sí, retirarlo',
  removeNo: 'No, se queda',
  after: 'Después del viaje',
  afterAsk: '¿Cuánto dolor hubo después?',
  afterKept: 'Guardado.',
  legAsk: '¿Dolió una pierna?',
  afterLegs: { none: 'No', left: 'Izquierda', right: 'Derecha', both: 'Las dos' },
  nextTime: (minutes) => `La próxima vez para como muy tarde cada ${minutes} minutos.`,
  closed: 'Por ahora no se planea ningún viaje. Antes esto:',
  failed: 'No se pudo planear el viaje. Falta algo por cargar. Mira la conexión e inténtalo otra vez.',
  day: (n) => `Día ${n}`,
  dayLine: (hours, stops) =>
    stops === 0
      ? `${hours} horas, sin parada necesaria`
      : stops === 1
        ? `${hours} horas, una parada`
        : `${hours} horas, ${stops} paradas`,
  road: (hours, stops, minutes) =>
    `La carretera de un día: ${hours} horas con ${stops} paradas, una cada ${minutes} minutos.`,
  atKm: (speed) => `Contado a ${speed} km por hora, autopista y ciudad juntas.`,
  longDay: 'Es un día largo en un solo asiento. ¿Puedes repartirlo en un día más?',
  every: (minutes) => `Para como muy tarde cada ${minutes} minutos.`,
  sooner: {
    'sore-after-last': 'El último viaje te dejó dolor, así que las paradas llegan antes.',
    sore: 'Te duele, o no has dicho cuánto, así que las paradas llegan antes.',
    operated:
      'Te operaron hace poco, así que las paradas llegan antes. Pregunta a tu equipo quirúrgico antes de un viaje largo.',
  },
  before: 'Antes de salir',
  seat: 'Ajusta el asiento',
  seatLink: 'Ver el asiento, con el ángulo de tu cadera',
  beyond: (degrees, most) => `Un asiento de coche normal dobla la cadera unos ${degrees} grados. Tu límite es ${most}.`,
  tooNear: (degrees, most) =>
    `Un asiento de coche normal dobla la cadera unos ${degrees} grados, y no todos son iguales. Está demasiado cerca de tu límite de ${most}.`,
  beyondDo: 'No viajes así en él. Sube las caderas, inclina el respaldo, y pregunta antes a tu equipo quirúrgico.',
  inside: (degrees, most) =>
    `Un asiento de coche normal dobla la cadera unos ${degrees} grados. Está dentro de tu límite de ${most}.`,
  mayDrive: '¿Puedes conducir?',
  brake:
    '¿Puedes frenar fuerte, sin que te falle una pierna? ¿Tus medicinas te dejan bien despierto? Si no, no conduzcas.',
  legs: {
    both: 'Con embrague trabajan las dos piernas. Mueve y descansa las dos en cada parada.',
    right: 'Sin embrague trabaja la pierna derecha. Muévela y descánsala más.',
    none: 'No conduces: las dos piernas pueden cambiar de sitio. Hazlo a menudo.',
  },
  cruiseOn:
    'Con la carretera despejada usa el control de velocidad: la pierna derecha puede cambiar de sitio. Ten el pie cerca del freno.',
  cruiseOff: 'Sin control de velocidad la pierna derecha pasa mucho tiempo quieta. Las paradas cuentan todavía más.',
  turns: 'Cambiad de conductor en cada parada.',
  atStop: 'En cada parada',
  park: 'Primero aparca en un sitio seguro.',
  walk: (from, to) => `Camina de ${from} a ${to} minutos.`,
  drink: 'Bebe un poco de agua.',
  noMoves: 'Caminar basta. Ningún otro ejercicio está abierto para ti al lado de la carretera.',
  arrive: 'Al llegar',
  arriveWalk: 'Camina cinco minutos antes de sentarte o tumbarte.',
  rest: (from, to) => `Después descansa de ${from} a ${to} minutos:`,
  noRest: 'Después descansa de 10 a 15 minutos, como te sea más fácil.',
  nextDay: 'Cuenta al diario a la mañana siguiente cómo fue.',
  pack: 'Lleva esto',
  packing: {
    water: 'Agua, a mano',
    towel: 'Una toalla para enrollar detrás de la zona lumbar',
    shoes: 'Zapatos para caminar',
    plan: 'Esta página, en papel o en el móvil',
    cushion: 'Un cojín que suba tus caderas',
  },
  danger: 'Busca ayuda',
  dangerNow: 'Falta de aire o dolor en el pecho: pide ayuda enseguida.',
  dangerToday:
    'Una pierna que se hincha después del viaje: ve al médico el mismo día. Igual si una pierna sigue dormida o pierde fuerza.',
  print: 'Imprimir esta página',
  why: 'Por qué, y de dónde sale',
  whyWords:
    'Las pausas con cambio de postura alivian; eso está bien estudiado en oficinas y se aplica aquí a conducir. Los consejos sobre asiento y piernas son opinión de expertos.',
  sources: 'Fuentes',
};
