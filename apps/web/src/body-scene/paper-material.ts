import { BackSide, type IUniform, ShaderMaterial } from 'three';

/** Red, green and blue as they are shown, 0 to 1. The drawing mixes colours as they are seen, like paint on paper. */
export type Colour = readonly [r: number, g: number, b: number];

/** @param hex such as #faf7f2 */
export const colourOf = (hex: string): Colour => [
  Number.parseInt(hex.slice(1, 3), 16) / 255,
  Number.parseInt(hex.slice(3, 5), 16) / 255,
  Number.parseInt(hex.slice(5, 7), 16) / 255,
];

/** @param t 0 gives the first, 1 the second */
export const mixed = (a: Colour, b: Colour, t: number): Colour => [
  a[0] + t * (b[0] - a[0]),
  a[1] + t * (b[1] - a[1]),
  a[2] + t * (b[2] - a[2]),
];

/** What all materials of a scene share; change a value and every material follows. */
export interface PaperUniforms {
  readonly [name: string]: IUniform;
  readonly ink: IUniform<Colour>;
  /** Of the skin, where it turns away. */
  readonly edge: IUniform<Colour>;
  readonly paper: IUniform<Colour>;
  readonly shade: IUniform<Colour>;
  /** How far from the eye the picture begins and ends to fade into the paper, metres. */
  readonly fadeFrom: IUniform<number>;
  readonly fadeTo: IUniform<number>;
}

/** Soft light from above and left, a warm shade, ink where the surface turns away, and paper in the distance. */
const PAPER_LIGHT = /* glsl */ `
uniform vec3 ink;
uniform vec3 paper;
uniform vec3 shade;
uniform float fadeFrom;
uniform float fadeTo;
uniform float outline;
vec4 lit(vec3 tint, vec3 n, vec3 eye) {
  float light = 0.5 + 0.5 * dot(n, vec3(-0.42, 0.68, 0.60));
  vec3 c = tint * mix(shade, vec3(1.0), smoothstep(0.12, 0.92, light));
  c += 0.05 * smoothstep(0.7, 1.0, light);
  float turned = 1.0 - max(dot(n, normalize(eye)), 0.0);
  c = mix(c, ink, outline * smoothstep(0.66, 0.97, turned));
  return vec4(mix(c, paper, 0.55 * smoothstep(fadeFrom, fadeTo, eye.z)), 1.0);
}`;

/** Seen through: nearly nothing face on, a skin-coloured line where it turns away. */
const SKIN_LIGHT = /* glsl */ `
uniform vec3 edge;
uniform float veil;
vec4 lit(vec3 tint, vec3 n, vec3 eye) {
  float turned = smoothstep(0.35, 1.0, 1.0 - max(dot(n, normalize(eye)), 0.0));
  return vec4(mix(tint, edge, turned), mix(veil, 0.8, turned * turned));
}`;

const PLACE = 'vec4 seen = modelViewMatrix * vec4(position, 1.0); gl_Position = projectionMatrix * seen;';

/**
 * Light for each pixel, or for each corner: three times fewer numbers to carry from corner to pixel, which is what counts when
 * the processor draws. The bones have so many corners that one hardly sees it.
 */
const shadersOf = (light: string, byCorner: boolean) =>
  byCorner
    ? {
        vertexShader: `${light}
          attribute vec3 tint;
          varying vec4 colour;
          void main() { ${PLACE} colour = lit(tint, normalize(normalMatrix * normal), -seen.xyz); }`,
        fragmentShader: 'varying vec4 colour; void main() { gl_FragColor = colour; }',
      }
    : {
        vertexShader: `
          attribute vec3 tint;
          varying vec3 vTint, vNormal, vEye;
          void main() { ${PLACE} vTint = tint; vNormal = normalMatrix * normal; vEye = -seen.xyz; }`,
        fragmentShader: `${light}
          varying vec3 vTint, vNormal, vEye;
          void main() { gl_FragColor = lit(vTint, normalize(vNormal), vEye); }`,
      };

/**
 * For bones, muscles and nerves. The colour of each corner is the attribute `tint`.
 *
 * @param outline how strong the ink is where a surface turns away, 0 to 1
 */
export const paperMaterial = (shared: PaperUniforms, outline: number, byCorner: boolean): ShaderMaterial =>
  new ShaderMaterial({ uniforms: { ...shared, outline: { value: outline } }, ...shadersOf(PAPER_LIGHT, byCorner) });

/**
 * For the outline of the body: two passes, so that of all its rounded pieces only what is nearest is seen.
 *
 * @param veil how much is seen of skin that faces the eye, 0 to 1
 */
export function skinMaterials(
  shared: PaperUniforms,
  veil: number,
  byCorner: boolean,
): { depth: ShaderMaterial; colour: ShaderMaterial } {
  return {
    depth: new ShaderMaterial({
      vertexShader: `void main() { ${PLACE} }`,
      fragmentShader: 'void main() { gl_FragColor = vec4(0.0); }',
      colorWrite: false,
    }),
    colour: new ShaderMaterial({
      uniforms: { ...shared, veil: { value: veil } },
      ...shadersOf(SKIN_LIGHT, byCorner),
      transparent: true,
      depthWrite: false,
    }),
  };
}

/** A line around a thing: its surface a little larger, seen from the inside. */
export function haloMaterial(colour: IUniform<Colour>, width: number): ShaderMaterial {
  return new ShaderMaterial({
    side: BackSide,
    uniforms: { colour, width: { value: width } },
    vertexShader: /* glsl */ `
      uniform float width;
      void main() {
        vec4 seen = modelViewMatrix * vec4(position, 1.0);
        seen.xyz += normalize(normalMatrix * normal) * width * -seen.z;
        // A little behind, so that strands of the thing itself lie before the lines of their neighbours.
        seen.xyz *= 1.002;
        gl_Position = projectionMatrix * seen;
      }`,
    fragmentShader: /* glsl */ `
      uniform vec3 colour;
      void main() { gl_FragColor = vec4(colour, 1.0); }`,
  });
}
