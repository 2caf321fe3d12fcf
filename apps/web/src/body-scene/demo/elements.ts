// Plain HTML for the demo page.

export function node<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  attributes: Readonly<Record<string, string>>,
  text?: string,
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  if (text !== undefined) made.textContent = text;
  return made;
}

export const heading = (level: 1 | 2, text: string): HTMLElement => node(`h${level}`, {}, text);

export function button(name: string, act: () => void): HTMLButtonElement {
  const made = node('button', { type: 'button' }, name);
  made.addEventListener('click', act);
  return made;
}

export const press = (toggle: HTMLButtonElement, pressed: boolean): void =>
  toggle.setAttribute('aria-pressed', String(pressed));

export function list(sentences: readonly string[]): HTMLElement {
  const made = node('ul', {});
  made.append(...sentences.map((sentence) => node('li', {}, sentence)));
  return made;
}

export function labelled(name: string, input: HTMLInputElement): HTMLElement {
  const made = node('label', {});
  const output = node('output', {}, `${input.value} mm`);
  input.addEventListener('input', () => {
    output.textContent = `${input.value} mm`;
  });
  made.append(node('span', {}, name), input, output);
  return made;
}
