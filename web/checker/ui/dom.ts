// The only way this page builds elements. Text always goes in as text nodes: nothing of a document can
// become markup.

type Child = Node | string | null | undefined | false;
type Attributes = { [name: string]: string | number | boolean | null | undefined };

export function h<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes: Attributes = {},
  ...children: (Child | Child[])[]
): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  for (const name of Object.keys(attributes)) {
    const value = attributes[name];
    if (value === null || value === undefined || value === false) continue;
    element.setAttribute(name, value === true ? '' : String(value));
  }
  for (const child of ([] as Child[]).concat(...children)) {
    if (child) element.append(child);
  }
  return element;
}

export function button(
  attributes: Attributes,
  onClick: () => void,
  ...children: (Child | Child[])[]
): HTMLButtonElement {
  const element = h('button', { type: 'button', ...attributes }, ...children);
  element.addEventListener('click', onClick);
  return element;
}

export function setClass(element: Element, name: string, on: boolean): void {
  element.classList.toggle(name, on);
}
