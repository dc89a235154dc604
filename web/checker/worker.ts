// The worker that holds the engine as WebAssembly.

import { serveEngine } from './engine/serve-engine';

serveEngine();
