/** The four places a pain can come from, as shown to people; `source_class` of the conditions. */
export const PLACES = ['hip', 'lumbar', 'sacroiliac', 'other'] as const;
export type Place = (typeof PLACES)[number];
