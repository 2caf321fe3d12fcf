/**
 * The moment of everything passive at one hip (muscle, capsule, ligament), double-exponential fit to ten healthy people.
 *
 * @param hip   flexion, degrees, -20 to 110
 * @param knee  flexion, degrees, 0 to 120
 * @returns     newton metres, + bends the hip
 * @source Riener & Edrich 1999, J Biomech 32:539-544, doi:10.1016/S0021-9290(99)00009-7; the equation was read in code that cites
 *         it, the paper itself only as abstract
 */
export const passiveHipMoment = (hip: number, knee: number): number =>
  Math.exp(1.4655 - 0.0034 * knee - 0.075 * hip) - Math.exp(1.3403 - 0.0226 * knee + 0.0305 * hip) + 8.072;
