/** The paper of the body chart: the build draws on it, the page puts its places on it. A unit is about half a centimetre. */
export const VIEW_BOX = { width: 160, height: 356 } as const;

/** From the low ribs to the knees: where most places are, for a closer look. */
export const CLOSE_BOX = { x: 38, y: 92, width: 84, height: 128 } as const;
