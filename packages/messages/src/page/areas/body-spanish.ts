import { type BodySceneWords, bodySceneWordsOf } from '../../body-scene-words.ts';
import type { PostureWords } from '../../posture-words.ts';
import { labSpanish } from './lab-spanish.ts';

const muscles: Readonly<Record<string, { readonly name: string }>> = labSpanish.muscles;

/** The turnable body in Spanish. */
export const bodySceneSpanish: BodySceneWords = bodySceneWordsOf({
  canvas:
    'Un cuerpo que puedes girar. Las flechas lo giran, más y menos lo acercan y alejan, Inicio vuelve, Re Pág y Av Pág pasan de una parte a otra, Escape la suelta.',
  noPicture: 'Este navegador no puede dibujar el cuerpo en tres dimensiones. El texto de abajo dice lo mismo.',
  nothingChosen: 'Nada elegido.',
  sides: { r: 'lado derecho', l: 'lado izquierdo' },
  bothSides: 'los dos lados',
  layers: { skin: 'Contorno de la piel', muscles: 'Músculos', bones: 'Huesos', nerves: 'Nervios' },
  views: {
    front: 'Visto desde delante',
    back: 'Visto desde detrás',
    left: 'Visto desde la izquierda',
    right: 'Visto desde la derecha',
    'three-quarter-left': 'Visto desde delante y la izquierda',
    'three-quarter-right': 'Visto desde delante y la derecha',
    above: 'Visto desde arriba',
  },
  nerves: {
    sciatic: 'Nervio ciático',
    femoral: 'Nervio femoral',
    lateral_cutaneous: 'Nervio de la piel externa del muslo',
    pudendal: 'Nervio pudendo',
  },
  bones: {
    hip_bone: 'Hueso de la cadera',
    symphysis: 'Articulación delantera de la pelvis',
    sacrum: 'Sacro',
    l5: 'Vértebra lumbar 5',
    l4: 'Vértebra lumbar 4',
    l3: 'Vértebra lumbar 3',
    l2: 'Vértebra lumbar 2',
    l1: 'Vértebra lumbar 1',
    disc_below_l5: 'Disco bajo la vértebra lumbar 5',
    disc_below_l4: 'Disco bajo la vértebra lumbar 4',
    disc_below_l3: 'Disco bajo la vértebra lumbar 3',
    disc_below_l2: 'Disco bajo la vértebra lumbar 2',
    disc_below_l1: 'Disco bajo la vértebra lumbar 1',
    thoracic_spine_low: 'Columna torácica inferior',
    thoracic_spine_up: 'Columna torácica superior',
    ribs_low: 'Costillas inferiores',
    ribs_up: 'Costillas superiores',
    sternum: 'Esternón',
    shoulder_girdle: 'Omóplato y clavícula',
    skull: 'Cráneo',
    neck_spine: 'Columna del cuello',
    femur: 'Hueso del muslo (fémur)',
    patella: 'Rótula',
    tibia: 'Espinilla (tibia)',
    fibula: 'Peroné',
    foot: 'Pie',
    humerus: 'Hueso del brazo (húmero)',
    forearm: 'Huesos del antebrazo',
    hand: 'Mano',
  },
  joints: {
    low_back: 'la zona lumbar',
    sacroiliac: 'la articulación detrás de la pelvis (sacroilíaca)',
    hip: 'la cadera',
    knee: 'la rodilla',
    ankle: 'el tobillo',
  },
  pulls: {
    lumbar_flexion: ['redondea la zona lumbar', 'arquea la zona lumbar'],
    lateral_bend: ['inclina la zona lumbar a la derecha', 'inclina la zona lumbar a la izquierda'],
    axial_rotation: ['gira el tórax a la izquierda', 'gira el tórax a la derecha'],
    hip_flexion: ['dobla la cadera', 'estira la cadera'],
    hip_adduction: ['lleva el muslo hacia dentro', 'lleva el muslo hacia fuera'],
    hip_rotation: ['gira el muslo hacia dentro', 'gira el muslo hacia fuera'],
    knee_flexion: ['dobla la rodilla', 'estira la rodilla'],
    ankle_dorsiflexion: ['levanta el pie', 'apunta el pie hacia abajo'],
    subtalar_inversion: ['inclina la planta hacia dentro', 'inclina la planta hacia fuera'],
  },
  muscle: (name) => {
    const found = muscles[name]?.name;
    if (found === undefined) throw new RangeError(`body words in Spanish: found ${name}`);
    return found;
  },
  shorter: 'más corto',
  longer: 'más largo',
  and: 'y',
  ownAngle: 'Visto desde un ángulo tuyo.',
  allHidden: 'Todas las capas están ocultas.',
  shown: (layers) => `Se ve: ${layers}.`,
  against: (names) => `Frente a estar de pie: ${names}.`,
  muscles: (names) => `Músculos: ${names}.`,
  chosen: (name) => `Elegido: ${name}.`,
  crosses: (joints) => `Cruza: ${joints}.`,
  hereItIs: (change) => `Aquí está ${change} que de pie.`,
  noLever: 'Aquí no tiene una palanca digna de mención.',
  here: (acts) => `En esta pose ${acts}.`,
  lever: (act, millimetres) => `${act} (palanca de ${millimetres} mm)`,
  byModel: 'Según el modelo, en un cuerpo medio. No puede decir si un músculo tuyo está tenso.',
  aboutAsLong: 'casi igual de largo',
  longerBy: (millimetres) => `${millimetres} mm más largo`,
  shorterBy: (millimetres) => `${millimetres} mm más corto`,
});

/** What a settled posture says, in Spanish. */
export const postureSpanish: PostureWords = {
  directions: {
    pelvic_tilt: ['la pelvis se inclina hacia delante', 'la pelvis se inclina hacia atrás'],
    pelvis_rotation: ['la pelvis gira a la izquierda', 'la pelvis gira a la derecha'],
    pelvis_obliquity: ['el lado izquierdo de la pelvis sube', 'el lado derecho de la pelvis sube'],
    sacral_nutation: ['la parte alta del sacro va hacia delante', 'la parte alta del sacro va hacia atrás'],
    lumbar_flexion: ['la zona lumbar se redondea', 'la zona lumbar se arquea'],
    lateral_bend: ['la zona lumbar se inclina a la derecha', 'la zona lumbar se inclina a la izquierda'],
    axial_rotation: ['la zona lumbar gira a la izquierda', 'la zona lumbar gira a la derecha'],
    hip_flexion_r: ['la cadera derecha se dobla', 'la cadera derecha se estira'],
    hip_flexion_l: ['la cadera izquierda se dobla', 'la cadera izquierda se estira'],
    hip_rotation_r: ['el muslo derecho gira hacia dentro', 'el muslo derecho gira hacia fuera'],
    hip_rotation_l: ['el muslo izquierdo gira hacia dentro', 'el muslo izquierdo gira hacia fuera'],
  },
  nothing: 'Ningún cambio digno de mención.',
  change: (what, least, most) =>
    `${what.charAt(0).toUpperCase()}${what.slice(1)}, ${/^0,0$/.test(least) ? `hasta ${most}` : `de unos ${least} a ${most}`} grados`,
  range:
    'El margen es amplio porque nadie ha medido con qué rigidez se mantiene la gente de pie, ni cuánto del tirón en la cadera viene de la cápsula.',
  honest: [
    'Parte de tu propia manera de estar de pie y muestra un cambio. No puede decir cómo está nadie de pie, ni que un músculo sea corto.',
    'No dice nada del dolor. En personas de pie, cuánto se extiende la cadera y cómo se inclina la pelvis no tenían relación (r = -0,04, 25 personas; Heino 1990).',
    'La rodilla y el pie no se calculan.',
  ],
  decimal: ',',
};
