import type { MainModule, MjData, MjModel } from '@mujoco/mujoco';
import type { Body } from '../body.ts';
import { COORDINATE_IDS } from '../description/coordinates.ts';
import { type CompiledStep, stepValue } from '../kinematics/skeleton.ts';
import { MUSCLE_IDS } from '../paths/paths.ts';
import { coordinatesOf, type Pose } from '../pose/pose.ts';
import { mjcf } from './mjcf.ts';

/** A body in MuJoCo. Lives in memory that no garbage collector sees: call dispose() when done. */
export class MujocoBody {
  readonly model: MjModel;
  readonly data: MjData;
  readonly #module: MainModule;
  readonly #joints: readonly CompiledStep[];
  readonly #coordinates = new Float64Array(COORDINATE_IDS.length);
  #disposed = false;

  constructor(module: MainModule, body: Body) {
    const { xml, joints } = mjcf(body);
    this.#module = module;
    this.#joints = joints;
    this.model = module.MjModel.from_xml_string(xml);
    this.data = new module.MjData(this.model);
  }

  /**
   * Sets all degrees of freedom from a pose; those that follow another are set exactly, not by a soft constraint.
   * Views of MuJoCo's memory are fetched anew each time: they go stale, silently, when that memory grows.
   */
  setPose(pose: Pose): void {
    this.#mustLive();
    coordinatesOf(pose, this.#coordinates);
    const qpos: Float64Array = this.data.qpos;
    for (let i = 0; i < this.#joints.length; i++) qpos[i] = stepValue(this.#joints[i]!, this.#coordinates);
  }

  /**
   * The length of every fascicle by MuJoCo.
   *
   * @returns metres, in the order of MUSCLE_IDS
   */
  lengths(pose: Pose, out: Float64Array = new Float64Array(MUSCLE_IDS.length)): Float64Array {
    this.setPose(pose);
    this.#module.mj_kinematics(this.model, this.data);
    this.#module.mj_comPos(this.model, this.data);
    this.#module.mj_tendon(this.model, this.data);
    out.set(this.data.ten_length as Float64Array);
    return out;
  }

  /** Size of the memory of the engine, all bodies together, in bytes. */
  heapBytes(): number {
    this.#mustLive();
    return (this.data.qpos as Float64Array).buffer.byteLength;
  }

  /** Gives the memory back. After it every other call throws; a second call does nothing. */
  dispose(): void {
    if (this.#disposed) return;
    this.#disposed = true;
    this.data.delete();
    this.model.delete();
  }

  #mustLive(): void {
    if (this.#disposed) throw new Error('this body was disposed of');
  }
}
