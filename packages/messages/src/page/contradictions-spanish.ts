/** Why two answers do not fit, by the English sentence. A test holds the list against the knowledge. */
export const contradictionsSpanish: Readonly<Record<string, string>> = {
  'The main site is the groin, but groin pain was answered with no.':
    'El lugar principal es la ingle, pero al dolor en la ingle se respondió que no.',
  'The main site is the low back, but low back pain was answered with no.':
    'El lugar principal es la zona lumbar, pero al dolor en la zona lumbar se respondió que no.',
  'The main site is the buttock, but buttock pain was answered with no.':
    'El lugar principal es la nalga, pero al dolor en la nalga se respondió que no.',
  'The main site is the outer hip, but outer hip pain was answered with no.':
    'El lugar principal es la parte de fuera de la cadera, pero al dolor ahí se respondió que no.',
  'Sex at birth is male, but a pregnancy or birth is recorded.':
    'El sexo registrado al nacer es hombre, pero consta un embarazo o un parto.',
  'The age is over 60, but a pregnancy is recorded.': 'La edad es de más de 60 años, pero consta un embarazo.',
  'The age is under 12, but a history is recorded that fits an adult.':
    'La edad es de menos de 12 años, pero constan antecedentes que encajan con un adulto.',
  'No hip replacement is recorded, but a hot or leaking one is.':
    'No consta una prótesis de cadera, pero sí una que está caliente o suelta líquido.',
  'The worst pain is given as lower than the pain now.': 'El peor dolor que consta es menor que el dolor de ahora.',
  'Sitting is said to make it worse and to ease it.': 'Se dice que estar sentado lo empeora y también lo alivia.',
  'Walking is said to make it worse and to ease it.': 'Se dice que caminar lo empeora y también lo alivia.',
  'Bending forward is said to make it worse and to ease it.':
    'Se dice que inclinarse hacia delante lo empeora y también lo alivia.',
  'Standing is said to make it worse and to ease it.': 'Se dice que estar de pie lo empeora y también lo alivia.',
  'No cancer is recorded, but cancer in a bone is.': 'No consta un cáncer, pero sí un cáncer en un hueso.',
  'No groin lump is recorded, but a hard, sore one is.': 'No consta un bulto en la ingle, pero sí uno duro y doloroso.',
  'Pain in both legs was answered with no, but nerve symptoms in both legs with yes.':
    'Al dolor en las dos piernas se respondió que no, pero a los síntomas de nervio en las dos piernas que sí.',
};
