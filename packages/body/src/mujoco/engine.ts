import type { MainModule } from '@mujoco/mujoco';
import type { Body } from '../body.ts';
import { MujocoBody } from './mujoco-body.ts';

/** Where the WASM file comes from: its bytes, or its address. Without either it is read from beside its own script. */
export interface WasmSource {
  readonly wasmBinary?: ArrayBuffer | Uint8Array;
  readonly locateFile?: (name: string) => string;
}

/** MuJoCo, ready to load bodies. */
export interface MujocoEngine {
  readonly module: MainModule;
  /** Loads a body. The caller owns the result and gives it back with dispose(). */
  load(body: Body): MujocoBody;
}

/** Loads the engine (10 MB, 2 MB compressed, a quarter of a second). Nothing of it is loaded before this is called. */
export async function loadMujoco(source: WasmSource = {}): Promise<MujocoEngine> {
  const { default: start } = await import('@mujoco/mujoco');
  const module = await start(source);
  return { module, load: (body) => new MujocoBody(module, body) };
}
