import { models2019 } from './models-2019.mjs';
import { models2021 } from './models-2021.mjs';

/** Every composed report. */
export const models = [...models2019, ...models2021];
