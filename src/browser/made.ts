/** Elements, made in a line. */
export const made = <Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  properties: Partial<HTMLElementTagNameMap[Name]>,
): HTMLElementTagNameMap[Name] => Object.assign(document.createElement(name), properties);

/** @param label what it is called where the sign alone does not tell; empty where it does */
export function button(text: string, label: string, does: () => unknown): HTMLButtonElement {
  const one = made('button', { type: 'button', textContent: text, ...(label ? { ariaLabel: label } : {}) });
  one.addEventListener('click', () => void does());
  return one;
}
