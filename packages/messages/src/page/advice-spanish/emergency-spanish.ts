/** What the rules of an emergency tell people to do, and why. */
export const emergencySpanish: Readonly<Record<string, string>> = {
  'Call an ambulance now.': 'Llama a una ambulancia ahora.',
  'Call an ambulance.': 'Llama a una ambulancia.',
  'Do not drive yourself.': 'No conduzcas tú.',
  'Lie down and keep still.': 'Acuéstate y no te muevas.',
  'Go to an emergency department now.': 'Ve a urgencias ahora.',
  'Call an ambulance if it came on within minutes or hours.':
    'Llama a una ambulancia si empezó en minutos o en pocas horas.',
  'Go to an emergency department now and tell them about your blood thinner.':
    'Ve a urgencias ahora y di que tomas un anticoagulante.',
  'No massage, stretching or pressure tools.': 'Nada de masajes, estiramientos ni aparatos que aprietan.',
  'Go to an emergency department now: the bowel may be blocked.':
    'Ve a urgencias ahora: el intestino puede estar atascado.',
  'Call an ambulance if the saddle area, bladder or bowel changes as well.':
    'Llama a una ambulancia si cambia también la zona entre las piernas, la vejiga o el intestino.',
  'Go to an emergency department now and say you have back pain with a change in feeling or control below.':
    'Ve a urgencias ahora y di que te duele la espalda y que abajo ha cambiado lo que sientes o controlas.',
  'Do not wait to see if it settles.': 'No esperes a ver si se pasa.',
  'Take the child to an emergency department now.': 'Lleva al niño o la niña a urgencias ahora.',
  'Do not let the child walk on the leg.': 'No dejes que camine con esa pierna.',
  'Do not wait for a pregnancy test.': 'No esperes a una prueba de embarazo.',
  'Do not put weight on the leg.': 'No apoyes la pierna.',
  'Keep still and call an ambulance.': 'No te muevas y llama a una ambulancia.',
  'Call an ambulance now: a clot may have moved to the lung.':
    'Llama a una ambulancia ahora: un coágulo puede haber llegado al pulmón.',
  "Phone your surgeon's team today, or go to an emergency department.":
    'Llama hoy al equipo que te operó, o ve a urgencias.',
  'Wait with antibiotics until a sample is taken, unless you are told to start.':
    'Espera con los antibióticos hasta que tomen una muestra, salvo que te digan que empieces.',
  'Call an ambulance or your birth unit now.': 'Llama ahora a una ambulancia o a tu maternidad.',
  'No stretching, pressing or massage.': 'No estires, no aprietes y no des masajes.',
  'No massage and no pressure tools.': 'Nada de masajes ni aparatos que aprietan.',
  'Stop weight bearing and go to an emergency department today for an X-ray of both hips in two views.':
    'No apoyes la pierna y ve hoy a urgencias para una radiografía de las dos caderas en dos proyecciones.',
  'Talk to someone now.': 'Habla con alguien ahora.',
  'Call an ambulance now: this may be sepsis or internal bleeding.':
    'Llama a una ambulancia ahora: puede ser una infección grave de la sangre o una hemorragia interna.',
  'Do not try to push the lump back.': 'No intentes meter el bulto.',
  'Go to an emergency department now and have the testicles looked at.':
    'Ve a urgencias ahora y pide que miren los testículos.',
  'If you may act on these thoughts, call your emergency number or a crisis line at once.':
    'Si crees que puedes hacerte daño, llama enseguida al número de urgencias o a una línea de crisis.',
  'If not, contact your doctor today.': 'Si no, habla hoy con tu médico.',
  'Belly pain with fever and sickness needs to be looked at without delay.':
    'El dolor de barriga con fiebre y vómitos se tiene que mirar sin demora.',
  'A leg that turns cold, pale, numb or weak cannot wait.':
    'Una pierna que se pone fría, pálida, dormida o débil no puede esperar.',
  'You may need a scan today.': 'Puede que necesites una prueba de imagen hoy.',
  'The signs found on examination call for a scan today.':
    'Los signos vistos en el examen médico piden una prueba de imagen hoy.',
  'Chest pain or short breath comes first, whatever the back or hip does.':
    'El dolor de pecho o la falta de aire van primero, pase lo que pase con la espalda o la cadera.',
  'Hip, thigh or knee pain with fever in a child is a joint infection until shown otherwise.':
    'En un niño, el dolor de cadera, muslo o rodilla con fiebre se trata como infección de la articulación hasta que se vea que no lo es.',
  'Refer now for an MRI of the whole spine.': 'Derivar ahora para una resonancia de toda la columna.',
  'A first pain of this kind after 60 needs a scan of the main artery.':
    'Un primer dolor de este tipo después de los 60 años necesita una prueba de imagen de la arteria principal.',
  'If you can walk and nothing is numb or weak, have someone take you to an emergency department.':
    'Si puedes caminar y no tienes nada dormido ni débil, pide que alguien te lleve a urgencias.',
  'If you have a cancer alert card or helpline, use it.':
    'Si tienes una tarjeta de alerta o un teléfono de ayuda por el cáncer, úsalos.',
  'Vomiting with belly pain and groin or thigh pain can be a trapped bowel that cannot be felt as a lump.':
    'Los vómitos con dolor de barriga y de ingle o muslo pueden venir de un intestino atrapado que no se nota como un bulto.',
  'Fever with back, side or groin pain and a hip that hurts to straighten can be an abscess in the hip flexor.':
    'La fiebre con dolor de espalda, costado o ingle y una cadera que duele al estirarla puede ser un absceso en el músculo que dobla la cadera.',
  'You deserve help with both the pain and the thoughts.': 'Mereces ayuda con el dolor y también con los pensamientos.',
  'A hot, very painful hip with fever can be a joint infection.':
    'Una cadera caliente y muy dolorida con fiebre puede ser una infección de la articulación.',
  'Back pain with fever and these risks can be an infection in the spine.':
    'El dolor de espalda con fiebre y estos riesgos puede ser una infección de la columna.',
  'A sore or swollen testicle must be seen within hours.':
    'A un testículo dolorido o hinchado lo tienen que ver en pocas horas.',
  'A twisted one may hurt only in the groin or belly.':
    'Un testículo torcido puede doler solo en la ingle o la barriga.',
};
