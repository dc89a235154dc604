// The element as a module: import it for its effect, or for the class.

import { setPlace } from './assets';
import { define } from './define';

setPlace({ base: new URL(/* @vite-ignore */ '.', import.meta.url).href });
define();

export { NianbaoChecker } from './element';
