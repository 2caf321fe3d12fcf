/** What a person does to the picture with hand, pen, mouse or keys. */
export interface Handled {
  turn(round: number, above: number): void;
  zoom(factor: number): void;
  /** Pixels from the upper left corner of the canvas. */
  press(x: number, y: number): void;
  home(): void;
  /** The next or the previous thing by name. */
  step(by: 1 | -1): void;
  /** Let go of what is chosen. */
  leave(): void;
}

/** Degrees for a pixel of dragging, and for a press on an arrow key. */
const TURN_BY_DRAG = 0.45;
const TURN_BY_KEY = 10;
const ZOOM_BY_KEY = 1.2;
/** A press that moved less than this, pixels, was no drag. */
const STILL = 6;

/** Listens on a canvas; gives a function that stops listening. */
export function handle(canvas: HTMLCanvasElement, to: Handled): () => void {
  const off = new AbortController();
  const { signal } = off;
  listenToPointers(canvas, to, signal);
  canvas.addEventListener(
    'wheel',
    (event) => {
      event.preventDefault();
      to.zoom(Math.exp(-event.deltaY * (event.deltaMode === 1 ? 0.05 : 0.0015)));
    },
    { signal, passive: false },
  );
  canvas.addEventListener(
    'keydown',
    (event) => {
      const act = event.ctrlKey || event.metaKey || event.altKey ? undefined : KEYS[event.key];
      if (act === undefined) return;
      event.preventDefault();
      act(to);
    },
    { signal },
  );
  return () => off.abort();
}

const KEYS: Readonly<Record<string, (to: Handled) => void>> = {
  ArrowLeft: (to) => to.turn(-TURN_BY_KEY, 0),
  ArrowRight: (to) => to.turn(TURN_BY_KEY, 0),
  ArrowUp: (to) => to.turn(0, TURN_BY_KEY),
  ArrowDown: (to) => to.turn(0, -TURN_BY_KEY),
  '+': (to) => to.zoom(ZOOM_BY_KEY),
  '=': (to) => to.zoom(ZOOM_BY_KEY),
  '-': (to) => to.zoom(1 / ZOOM_BY_KEY),
  Home: (to) => to.home(),
  PageDown: (to) => to.step(1),
  PageUp: (to) => to.step(-1),
  Escape: (to) => to.leave(),
};

/** One pointer turns or presses, two zoom by their distance. */
function listenToPointers(canvas: HTMLCanvasElement, to: Handled, signal: AbortSignal): void {
  const down = new Map<number, { x: number; y: number }>();
  let moved = 0;
  const apart = (): number => {
    const [a, b] = [...down.values()];
    return a === undefined || b === undefined ? 0 : Math.hypot(a.x - b.x, a.y - b.y);
  };
  const lift = (event: PointerEvent): void => {
    const was = down.delete(event.pointerId);
    if (!was || event.type !== 'pointerup' || down.size > 0 || moved >= STILL) return;
    const { left, top } = canvas.getBoundingClientRect();
    to.press(event.clientX - left, event.clientY - top);
  };
  canvas.addEventListener(
    'pointerdown',
    (event) => {
      if (down.size === 0) moved = 0;
      down.set(event.pointerId, { x: event.clientX, y: event.clientY });
      if (down.size > 1) moved = STILL;
      canvas.setPointerCapture(event.pointerId);
    },
    { signal },
  );
  canvas.addEventListener(
    'pointermove',
    (event) => {
      const last = down.get(event.pointerId);
      if (last === undefined) return;
      const before = apart();
      const [dx, dy] = [event.clientX - last.x, event.clientY - last.y];
      last.x = event.clientX;
      last.y = event.clientY;
      moved += Math.abs(dx) + Math.abs(dy);
      if (down.size > 1) to.zoom(before === 0 ? 1 : apart() / before);
      else if (moved >= STILL) to.turn(dx * TURN_BY_DRAG, dy * TURN_BY_DRAG);
    },
    { signal },
  );
  for (const end of ['pointerup', 'pointercancel'] as const) canvas.addEventListener(end, lift, { signal });
}
