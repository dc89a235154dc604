// The worker that holds the engine as JavaScript, for where WebAssembly cannot run.

import createModule from 'nianbao-engine-js';
import { serveEngine } from './engine/serve-engine';

serveEngine(createModule);
