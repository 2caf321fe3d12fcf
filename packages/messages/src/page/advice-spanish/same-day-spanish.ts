/** What the rules that send somebody to a doctor today say. */
export const sameDaySpanish: Readonly<Record<string, string>> = {
  'Be seen today for an ultrasound scan of the main artery in your belly.':
    'Pide que te vean hoy para una ecografía de la arteria principal de la barriga.',
  'Call an ambulance if the pain is sudden and severe, or you feel faint.':
    'Llama a una ambulancia si el dolor es repentino y muy fuerte, o si sientes que te desmayas.',
  'If it does, call an ambulance; if you are not sure, be seen today.':
    'Si te duele, llama a una ambulancia; si no lo sabes, pide que te vean hoy.',
  'Tell us if your side or belly hurts.': 'Dinos si te duele el costado o la barriga.',
  'A hip or low back cannot make an arm or hand weak.':
    'Ni la cadera ni la zona lumbar pueden debilitar un brazo o una mano.',
  'Be seen today or tomorrow for an X-ray of the whole thigh bone.':
    'Pide que te vean hoy o mañana para una radiografía de todo el hueso del muslo.',
  'Use a stick or crutch, and do not run or jump.': 'Usa un bastón o una muleta, y no corras ni saltes.',
  'Be seen today and have your belly examined.': 'Pide que te vean hoy y que te examinen la barriga.',
  'Go to an emergency department if you get a fever, or the pain makes it hard to move.':
    'Ve a urgencias si te da fiebre, o si por el dolor te cuesta moverte.',
  'Call your cancer team today about this pain.': 'Llama hoy al equipo que lleva tu cáncer y cuéntale este dolor.',
  'Protect the leg or back until then.': 'Hasta entonces, protege la pierna o la espalda.',
  'Be seen today and have the strength and feeling in both legs checked.':
    'Pide que te vean hoy y que comprueben la fuerza y la sensibilidad de las dos piernas.',
  'Do no exercises, stretches or self-tests until then.':
    'Hasta entonces no hagas ejercicios, estiramientos ni pruebas por tu cuenta.',
  'Do not load the leg.': 'No cargues peso sobre la pierna.',
  'Use crutches or a chair and be seen today for an examination and imaging.':
    'Usa muletas o una silla y pide que te vean hoy para un examen y pruebas de imagen.',
  'This holds at every age, in pregnancy and after birth.':
    'Esto vale a cualquier edad, en el embarazo y después del parto.',
  'If you also have back, buttock or leg pain, or weak legs, go to an emergency department now.':
    'Si además te duele la espalda, la nalga o la pierna, o tienes las piernas débiles, ve a urgencias ahora.',
  'Have your child seen today.': 'Lleva hoy al niño o la niña al médico.',
  'Let the child rest the leg until then.': 'Hasta entonces, que descanse la pierna.',
  'Be seen today to have the blood flow in the leg checked.':
    'Pide que te vean hoy y que comprueben si llega bien la sangre a la pierna.',
  'Call an ambulance if the leg gets numb, weak or very sore.':
    'Llama a una ambulancia si la pierna se duerme, se debilita o duele mucho.',
  'Be seen today to check for a blood clot.': 'Pide que te vean hoy para comprobar si hay un coágulo de sangre.',
  'Do not massage or roll the calf.': 'No des masajes ni pases un rodillo por la pantorrilla.',
  'Be seen today if your belly or pelvis hurts.': 'Pide que te vean hoy si te duele la barriga o la pelvis.',
  'Take a pregnancy test now if you are not sure.': 'Si no lo sabes, hazte ahora una prueba de embarazo.',
  'Take a pregnancy test today.': 'Hazte hoy una prueba de embarazo.',
  'If it is positive, or the pain is low in the belly, one-sided or sharp, be seen today; go to an emergency department if you feel faint or have shoulder-tip pain.':
    'Si da positivo, o si el dolor está en lo bajo de la barriga, en un solo lado o es agudo, pide que te vean hoy; ve a urgencias si sientes que te desmayas o te duele la punta del hombro.',
  'Be seen today and say that you take a blood thinner.': 'Pide que te vean hoy y di que tomas un anticoagulante.',
  'Do not massage or press the sore place.': 'No des masajes ni aprietes el lugar que duele.',
  'Do not do a hop test, stretches or strengthening until it is cleared.':
    'No hagas la prueba del salto, ni estiramientos, ni ejercicios de fuerza hasta que lo hayan descartado.',
  'Do not load the leg: use crutches if walking hurts, and be seen today or tomorrow for an MRI.':
    'No cargues peso sobre la pierna: usa muletas si te duele al caminar, y pide que te vean hoy o mañana para una resonancia.',
  'Stop running, hopping and impact now.': 'Deja ya de correr, de saltar y de hacer ejercicio con impacto.',
  'Go to an emergency department if you feel very ill, cannot move the hip or walk, have weak or numb legs, or have a weak immune system.':
    'Ve a urgencias si te sientes muy mal, si no puedes mover la cadera o caminar, si tienes las piernas débiles o dormidas, o si tienes las defensas bajas.',
  'Be seen today or tomorrow for an X-ray.': 'Pide que te vean hoy o mañana para una radiografía.',
  'Leave out curl-ups, knee hugs and forward bends.':
    'No hagas abdominales, no te abraces las rodillas y no te dobles hacia delante.',
  'Until then do not bend, lift or twist.': 'Hasta entonces no te dobles, no levantes peso y no gires el cuerpo.',
  'Arrange spine imaging today or tomorrow.': 'Pedir pruebas de imagen de la columna para hoy o mañana.',
  'Until then no bending, lifting or twisting.': 'Hasta entonces, nada de doblarse, levantar peso o girar.',
  'Go to an emergency department now if you suddenly lose sight.': 'Ve a urgencias ahora si de repente pierdes vista.',
  'Arrange treatment today, and look for the cause.': 'Empezar hoy el tratamiento y buscar la causa.',
  'Be seen today for an X-ray of the hip, even if you can still walk.':
    'Pide que te vean hoy para una radiografía de la cadera, aunque todavía puedas caminar.',
  'Use a stick or crutch until then.': 'Hasta entonces, usa un bastón o una muleta.',
  'Do not stretch or press on the hip until it has been looked at.':
    'No estires ni aprietes la cadera hasta que la hayan mirado.',
  'Call your doctor or cancer team today.': 'Llama hoy a tu médico o al equipo que lleva tu cáncer.',
  'Go to an emergency department if your legs get weak, you walk less steadily, or your bladder or bowel changes.':
    'Ve a urgencias si se te debilitan las piernas, si caminas con menos seguridad o si cambia la vejiga o el intestino.',
  'Go to an emergency department if you are sick or your belly swells.':
    'Ve a urgencias si vomitas o se te hincha la barriga.',
  'At your age, groin or inner thigh pain with sickness needs the belly examined as well as the hip.':
    'A tu edad, con dolor de ingle o de dentro del muslo y náuseas, hay que examinar la barriga además de la cadera.',
  'Do not load the leg more than you must and be seen today for an X-ray of the hip and the whole thigh bone.':
    'No cargues la pierna más de lo necesario y pide que te vean hoy para una radiografía de la cadera y de todo el hueso del muslo.',
  'No strengthening, hopping or stretching until it is cleared.':
    'Nada de ejercicios de fuerza, saltos ni estiramientos hasta que lo hayan descartado.',
  'Be seen today, before you stretch or press on the leg.':
    'Pide que te vean hoy, antes de estirar o apretar la pierna.',
  'Call your maternity unit now.': 'Llama ahora a tu maternidad.',
  'Regular back pain that comes and goes, bleeding, fluid loss or fever in pregnancy must be checked today.':
    'En el embarazo, un dolor de espalda que va y viene con regularidad, un sangrado, una pérdida de líquido o la fiebre se tienen que mirar hoy.',
  'Be seen today for a blood test.': 'Pide que te vean hoy para un análisis de sangre.',
  'Tell them about the needle or the operation.': 'Cuéntales lo de la aguja o la operación.',
  'A hip that you must keep bent, with one of these risks, needs a blood test and a scan before any stretching or pressure.':
    'Una cadera que tienes que mantener doblada, con uno de estos riesgos, necesita un análisis de sangre y una prueba de imagen antes de estirar o apretar nada.',
  'Be seen today: you may have a kidney infection.': 'Pide que te vean hoy: puede que tengas una infección del riñón.',
  'Go to an emergency department if you are pregnant, shiver hard, get confused or cannot keep fluids down.':
    'Ve a urgencias si estás embarazada, si tiritas mucho, si notas confusión o si vomitas todo lo que bebes.',
  'Go to an emergency department for fever, pregnancy, one kidney, or pain you cannot control.':
    'Ve a urgencias si tienes fiebre, estás embarazada, tienes un solo riñón o no puedes controlar el dolor.',
  'Hold on to something when you walk, so that you do not trip.': 'Agárrate a algo al caminar, para no tropezar.',
  'Be seen today and ask for better pain relief.': 'Pide que te vean hoy y que te alivien mejor el dolor.',
  'You deserve it, even if nothing harmful is found.': 'Lo mereces, aunque no se encuentre nada malo.',
  'You may need a blood test (CRP or ESR) and a scan.':
    'Puede que necesites un análisis de sangre (PCR o VSG) y una prueba de imagen.',
  'Be seen today or tomorrow and ask for an X-ray.': 'Pide que te vean hoy o mañana y que te hagan una radiografía.',
  'Long use of steroid tablets makes bone weak.': 'Tomar pastillas de corticoides mucho tiempo debilita los huesos.',
  'Ask to have your belly and groin examined too.': 'Pide que te examinen también la barriga y la ingle.',
  'Be seen today for an X-ray, even if you can still walk.':
    'Pide que te vean hoy para una radiografía, aunque todavía puedas caminar.',
  'Call an ambulance if you feel faint, if the pain is tearing, or if you are 50 or over.':
    'Llama a una ambulancia si sientes que te desmayas, si el dolor es como un desgarro o si tienes 50 años o más.',
  'Be seen today and have the sore part examined.': 'Pide que te vean hoy y que te examinen la parte que duele.',
  'Go to an emergency department if a testicle hurts or is swollen.':
    'Ve a urgencias si te duele o se te hincha un testículo.',
  'Be seen today unless it is clearly a muscle or joint.':
    'Pide que te vean hoy, salvo que esté claro que es un músculo o una articulación.',
  'Tell us where it hurts.': 'Dinos dónde te duele.',
  'Be seen today, even if the first scan was clear.':
    'Pide que te vean hoy, aunque la primera prueba de imagen saliera bien.',
  'Have the eye checked today.': 'Pide que te miren el ojo hoy.',
  'It may need drops to save your sight.': 'Puede necesitar gotas para proteger la vista.',
  'Call an ambulance if you get worse.': 'Llama a una ambulancia si empeoras.',
  'See a doctor or pharmacist today: medicine works best within 72 hours of the rash.':
    'Ve hoy al médico o a la farmacia: la medicina funciona mejor en las primeras 72 horas de la erupción.',
};
