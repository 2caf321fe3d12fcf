export { loadMujoco, type MujocoEngine, type WasmSource } from './engine.ts';
export { type Mjcf, mjcf } from './mjcf.ts';
export type { MujocoBody } from './mujoco-body.ts';
