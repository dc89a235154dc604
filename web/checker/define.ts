// Registers the element, once: a page may load the script twice.

import { NianbaoChecker } from './element';

export function define(): void {
  if (!customElements.get('nianbao-checker')) customElements.define('nianbao-checker', NianbaoChecker);
}
