/** Measures as they were typed, kept while the page is open so that the bicycle knows the height told at the chair. */
const typed = new Map<string, string>();

export const typedBefore = (name: string): string => typed.get(name) ?? '';

export function keepTyped(name: string, text: string): void {
  typed.set(name, text);
}
