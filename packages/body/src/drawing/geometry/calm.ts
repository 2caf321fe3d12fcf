/** Unit normals averaged with those of their neighbours, so that shades have calm borders. */
export function calmedNormals(normals: Float32Array, indices: Uint32Array, rounds: number): Float32Array {
  let now = normals;
  for (let round = 0; round < rounds; round++) now = unitTriples(nudged(now, indices, 0.6));
  return now;
}

/** Every triple moved a part of the way towards the mean of its neighbours along the edges of a mesh. */
export function nudged(values: Float32Array, indices: Uint32Array, part: number): Float32Array {
  const sum = new Float32Array(values.length);
  const count = new Uint16Array(values.length / 3);
  const give = (to: number, from: number) => {
    for (let k = 0; k < 3; k++) sum[to * 3 + k] = (sum[to * 3 + k] as number) + (values[from * 3 + k] as number);
    count[to] = (count[to] as number) + 1;
  };
  for (let i = 0; i < indices.length; i += 3) {
    const [a, b, c] = [indices[i] as number, indices[i + 1] as number, indices[i + 2] as number];
    give(a, b);
    give(b, c);
    give(c, a);
  }
  return values.map((value, i) => {
    const n = count[(i / 3) | 0] as number;
    return n === 0 ? value : value + part * ((sum[i] as number) / n - value);
  });
}

function unitTriples(values: Float32Array): Float32Array {
  for (let i = 0; i < values.length; i += 3) {
    const size = Math.hypot(values[i] as number, values[i + 1] as number, values[i + 2] as number) || 1;
    for (let k = 0; k < 3; k++) values[i + k] = (values[i + k] as number) / size;
  }
  return values;
}
