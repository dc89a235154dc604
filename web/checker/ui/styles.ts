// The style of a part of the script comes with the part, and once into each element that uses it.

const adopted = new WeakMap<ShadowRoot, Set<string>>();

/** `inside`: anything within the element; what has left it meanwhile needs no style. */
export function adoptStyle(inside: Node, css: string): void {
  const root = inside.getRootNode() as ShadowRoot;
  if (!root.adoptedStyleSheets) return;
  const known = adopted.get(root) ?? new Set();
  if (known.has(css)) return;
  adopted.set(root, known.add(css));
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
}
