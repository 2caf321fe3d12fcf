/** What the rules say that ask for a planned visit, and the one that holds for everybody. */
export const plannedSpanish: Readonly<Record<string, string>> = {
  'Go within days if it stops getting better, comes back or wakes you.':
    'Ve en pocos días si deja de mejorar, si vuelve o si te despierta.',
  'Tell your doctor about this pain at a planned visit.': 'Cuéntale este dolor a tu médico en una cita normal.',
  'Tell the doctor who looks after your immune system about this pain at your next visit.':
    'Cuéntale este dolor en la próxima visita al médico que lleva tus defensas.',
  'Book a visit if the pain is not clearly better in two weeks, and go the same day if you can no longer put weight on the leg.':
    'Pide cita si el dolor no está claramente mejor en dos semanas, y ve el mismo día si dejas de poder apoyar la pierna.',
  'Keep moving within comfort.': 'Sigue moviéndote mientras sea cómodo.',
  'Check with a pharmacist whether your pain tablets upset your stomach.':
    'Pregunta en la farmacia si tus pastillas para el dolor te sientan mal al estómago.',
  'See a doctor the same day if you keep being sick, get a fever, or your belly or side starts to hurt.':
    'Ve al médico el mismo día si sigues vomitando, te da fiebre o empieza a dolerte la barriga o el costado.',
  'Go within days if you lose weight or get a fever.': 'Ve en pocos días si pierdes peso o te da fiebre.',
  'Tell your doctor about the sweats at a planned visit.': 'Cuéntale los sudores a tu médico en una cita normal.',
  'Six weeks without progress, or a medium or high risk score, is a good reason for help.':
    'Seis semanas sin avanzar, o una puntuación de riesgo media o alta, son un buen motivo para pedir ayuda.',
  'Ask your doctor at a planned visit whether you should see a joint specialist.':
    'Pregunta a tu médico en una cita normal si debe verte un especialista en articulaciones.',
  'Take a list of what eases the pain and when it wakes you.':
    'Lleva una lista de lo que alivia el dolor y de cuándo te despierta.',
  'Call an ambulance if you feel faint, or if pain comes up in your belly or side.':
    'Llama a una ambulancia si sientes que te desmayas, o si te empieza a doler la barriga o el costado.',
  'Stay as active as the pain lets you.': 'Mantén toda la actividad que el dolor te permita.',
  'Tell them about the accident.': 'Cuéntales lo del accidente.',
  'Answer these questions again if you get numb between the legs, your bladder or bowel changes, you get a fever, a leg gets weak, or you fall.':
    'Responde otra vez a estas preguntas si se te duerme la zona entre las piernas, cambia la vejiga o el intestino, te da fiebre, se te debilita una pierna o te caes.',
  'Nothing you told us points to danger.': 'Nada de lo que nos has dicho apunta a un peligro.',
};
