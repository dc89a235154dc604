// `import "nianbao/element"`: defines <nianbao-checker>, with its files where the bundler put them.

import { define } from '../checker/define';
import { useBundledFiles } from './bundled';

useBundledFiles();
define();

export { NianbaoChecker } from '../checker/element';
