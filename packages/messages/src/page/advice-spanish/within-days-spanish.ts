/** What the rules say that send somebody to a doctor within days. */
export const withinDaysSpanish: Readonly<Record<string, string>> = {
  'See a doctor within days.': 'Ve al médico en pocos días.',
  'See your doctor within days.': 'Ve a tu médico en pocos días.',
  'Be seen within days.': 'Pide que te vean en pocos días.',
  'Limit impact until then.': 'Hasta entonces, limita los saltos y los golpes.',
  'See a doctor within days and ask about an MRI of the hip.':
    'Ve al médico en pocos días y pregunta por una resonancia de la cadera.',
  'Ask for an X-ray of the hip, and for an MRI if the X-ray is clear.':
    'Pide una radiografía de la cadera, y una resonancia si la radiografía sale bien.',
  'See your doctor within days and ask for blood tests.': 'Ve a tu médico en pocos días y pide un análisis de sangre.',
  'Stop running and jumping for now, and see a doctor or sports physiotherapist within days.':
    'Por ahora deja de correr y saltar, y ve en pocos días a un médico o a un fisioterapeuta deportivo.',
  'If walking starts to hurt in the groin, be seen the same day.':
    'Si empieza a dolerte la ingle al caminar, pide que te vean el mismo día.',
  'Say how long the pain has woken you and what helps.': 'Di desde cuándo te despierta el dolor y qué lo alivia.',
  'See a doctor within days and ask for an X-ray.': 'Ve al médico en pocos días y pide una radiografía.',
  'This mix of signs needs a check.': 'Conviene mirar estas señales juntas.',
  'See your doctor within days and tell them about your past cancer.':
    'Ve a tu médico en pocos días y cuéntale que tuviste cáncer.',
  'You may need blood tests or a scan.': 'Puede que necesites un análisis de sangre o una prueba de imagen.',
  'Go today if there is a fever, a limp, a weak leg or pain at night.':
    'Ve hoy si hay fiebre, cojera, debilidad en una pierna o dolor por la noche.',
  'Have your child seen by a doctor within days.': 'Lleva al niño o la niña al médico en pocos días.',
  'Ask your doctor within days to check the pulses and blood flow in your legs.':
    'Pide a tu médico que en pocos días te mire los pulsos y la circulación de las piernas.',
  'Go the same day if the leg hurts at rest, or a sore does not heal.':
    'Ve el mismo día si la pierna duele en reposo o si una herida no se cura.',
  'Keep walking at a pace you can bear.': 'Sigue caminando a un ritmo que puedas llevar.',
  'Call an ambulance if the pain turns sudden and severe, or you feel faint.':
    'Llama a una ambulancia si el dolor se vuelve de pronto muy fuerte, o si sientes que te desmayas.',
  'See your doctor within days, and ask to have your belly examined as well as your back.':
    'Ve a tu médico en pocos días y pide que te examine la barriga además de la espalda.',
  'See your doctor within days and ask for an X-ray of the spine and a bone strength check.':
    'Ve a tu médico en pocos días y pide una radiografía de la columna y una prueba de la fuerza de los huesos.',
  'See a doctor within days and ask about an X-ray of the hip.':
    'Ve al médico en pocos días y pregunta por una radiografía de la cadera.',
  'If you cannot put weight on the leg, be seen today.': 'Si no puedes apoyar la pierna, pide que te vean hoy.',
  'Walk less and leave out running and jumping until then.': 'Hasta entonces camina menos, y no corras ni saltes.',
  'Do not roll or press it.': 'No lo aprietes ni le pases un rodillo.',
  'Have the lump examined and scanned within days.':
    'Pide que en pocos días te examinen el bulto y le hagan una prueba de imagen.',
  'Go to an emergency department now if you suddenly lose sight, or if the headache is the worst you have had.':
    'Ve a urgencias ahora si de repente pierdes vista, o si es el peor dolor de cabeza que has tenido.',
  'See a doctor or optician within days.': 'Ve al médico o a la óptica en pocos días.',
  'Have the lump checked by a doctor within days.': 'Pide que un médico te mire el bulto en pocos días.',
  'Avoid heavy straining.': 'Evita los esfuerzos grandes.',
  'Do not stretch the hip by force until it has been looked at.':
    'No estires la cadera a la fuerza hasta que la hayan mirado.',
  'Ask your surgeon or doctor within days for an X-ray and a blood test of the replaced hip.':
    'Pide en pocos días a tu cirujano o a tu médico una radiografía y un análisis de sangre por la cadera con prótesis.',
  'Go today if it is red, hot or leaks, or you get a fever.':
    'Ve hoy si está roja, caliente o suelta líquido, o si te da fiebre.',
  'Go the same day if you get a fever or feel ill.': 'Ve el mismo día si te da fiebre o te sientes mal.',
  'See your doctor within days for an examination and a blood test.':
    'Ve a tu médico en pocos días para un examen y un análisis de sangre.',
  'See your doctor within days and ask if you need an X-ray of the mid back.':
    'Ve a tu médico en pocos días y pregunta si necesitas una radiografía de la parte media de la espalda.',
  'Go the same day if walking or standing gets harder.': 'Ve el mismo día si te cuesta más caminar o estar de pie.',
  'See a doctor within days and ask if you need an X-ray.':
    'Ve al médico en pocos días y pregunta si necesitas una radiografía.',
  'Take a pregnancy test today and see a doctor within days.':
    'Hazte hoy una prueba de embarazo y ve al médico en pocos días.',
  'Bleeding after the menopause always needs a check.':
    'Un sangrado después de la menopausia siempre se tiene que mirar.',
  'See a doctor within days to have your strength tested.': 'Ve al médico en pocos días para que compruebe tu fuerza.',
  'If the weakness grows, or your foot drops, be seen the same day.':
    'Si la debilidad aumenta o no puedes levantar la punta del pie, pide que te vean el mismo día.',
  'Go the same day if the pain or the sickness grows, and to an emergency department if you cannot keep fluids down.':
    'Ve el mismo día si aumentan el dolor o las náuseas, y a urgencias si vomitas todo lo que bebes.',
  'Have the replaced hip checked within days, with an X-ray and a blood test.':
    'Pide que en pocos días te miren la prótesis de cadera, con una radiografía y un análisis de sangre.',
  'Say that the pain is worst at night, and whether any position helps.':
    'Di que el dolor es peor por la noche, y si alguna postura ayuda.',
  'See your doctor within days and ask if you need an X-ray.':
    'Ve a tu médico en pocos días y pregunta si necesitas una radiografía.',
  'See your doctor within days and ask for a blood test and an examination of the belly.':
    'Ve a tu médico en pocos días y pide un análisis de sangre y un examen de la barriga.',
  'Ask your doctor to check the blood flow in your legs.':
    'Pide a tu médico que te mire la circulación de las piernas.',
  'Rest pain at night in the foot or a sore that does not heal is same-day.':
    'Si te duele el pie por la noche en reposo, o una herida no se cura, ve el mismo día.',
  'See your doctor within days for blood tests.': 'Ve a tu médico en pocos días para un análisis de sangre.',
  'If you get a new headache, a sore jaw or poor sight, be seen the same day.':
    'Si te da un dolor de cabeza nuevo, te duele la mandíbula o ves mal, pide que te vean el mismo día.',
  'Tell your midwife or doctor within days that your hip hurts when you stand or walk.':
    'Di en pocos días a tu matrona o a tu médico que te duele la cadera al estar de pie o al caminar.',
  'Lean on a stick or crutch if it helps.': 'Apóyate en un bastón o una muleta si te ayuda.',
  'Be seen today if you get a fever, or the pain grows.': 'Pide que te vean hoy si te da fiebre o el dolor aumenta.',
  'See a doctor within days and tell them about the needle or the operation.':
    'Ve al médico en pocos días y cuéntale lo de la aguja o la operación.',
  'See your doctor within days and ask for better pain relief.':
    'Ve a tu médico en pocos días y pide que te alivie mejor el dolor.',
  'You do not need to put up with this.': 'No tienes por qué aguantar esto.',
  'If not, see your doctor within days.': 'Si no, ve a tu médico en pocos días.',
  'Take a pregnancy test today if you could be pregnant.':
    'Hazte hoy una prueba de embarazo si puedes estar embarazada.',
  'If it is positive, or you feel faint, or your belly hurts, go to an emergency department now.':
    'Si da positivo, sientes que te desmayas o te duele la barriga, ve a urgencias ahora.',
  'Go the same day if you get a fever, or feel ill.': 'Ve el mismo día si te da fiebre, o si te sientes mal.',
  'See your doctor within days for an examination and blood tests.':
    'Ve a tu médico en pocos días para un examen y análisis de sangre.',
  'Say how much weight you have lost, and since when.': 'Di cuánto peso has perdido y desde cuándo.',
  'Ask your doctor within days whether you should see a joint specialist.':
    'Pregunta en pocos días a tu médico si debe verte un especialista en articulaciones.',
  'An MRI and a blood test may help.': 'Una resonancia y un análisis de sangre pueden ayudar.',
  'This is not an emergency.': 'Esto no es una urgencia.',
  'Do not stretch the sore muscle until then.': 'Hasta entonces, no estires el músculo que duele.',
  'Protect the leg; if you cannot put weight on it, be seen today.':
    'Protege la pierna; si no puedes apoyarla, pide que te vean hoy.',
  'Tell your maternity team within days: groin pain with a limp in late pregnancy or after birth may need an MRI.':
    'Dilo en pocos días a tu equipo de maternidad: un dolor de ingle con cojera al final del embarazo o después del parto puede necesitar una resonancia.',
  'See a doctor within days and ask if the first scan should be done again.':
    'Ve al médico en pocos días y pregunta si hay que repetir la primera prueba de imagen.',
  'Go the same day if you get a fever, feel sick, or your side hurts.':
    'Ve el mismo día si te da fiebre, tienes náuseas o te duele el costado.',
  'See a doctor or pharmacist within days for a urine test.':
    'Ve al médico o a la farmacia en pocos días para un análisis de orina.',
  'Say that it keeps growing in spite of treatment, and ask whether the diagnosis should be looked at again.':
    'Di que sigue aumentando a pesar del tratamiento, y pregunta si hay que revisar el diagnóstico.',
  'Rest from the sport or move that brings on the pain until then.':
    'Hasta entonces, descansa del deporte o del movimiento que provoca el dolor.',
  'Stop the sport that hurts and see a sports doctor within days.':
    'Deja el deporte que te causa dolor y ve a un médico deportivo en pocos días.',
  'A scan may be needed.': 'Puede hacer falta una prueba de imagen.',
  'See a doctor or pharmacist the same day if a rash or blisters appear, and within days if they do not.':
    'Ve al médico o a la farmacia el mismo día si aparecen una erupción o ampollas, y en pocos días si no aparecen.',
  'Look at the sore skin every day.': 'Mira cada día la piel que duele.',
};
