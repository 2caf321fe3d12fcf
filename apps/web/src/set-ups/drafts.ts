/** What was typed or chosen and not kept, while the page is open. Each person of a device has their own. */
const drafts = new Map<string, string>();

const keyOf = (person: string, name: string): string => `${person} ${name}`;

/** undefined: nothing was typed; an empty text: it was emptied. */
export const draftOf = (person: string, name: string): string | undefined => drafts.get(keyOf(person, name));

export function putDraft(person: string, name: string, text: string): void {
  drafts.set(keyOf(person, name), text);
}

export function dropDrafts(person: string, names: readonly string[]): void {
  for (const name of names) drafts.delete(keyOf(person, name));
}
