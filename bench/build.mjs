import { buildStale } from '../scripts/build.mjs';
import everything from '../webpack.config.js';
import configuration from './webpack.config.js';

await buildStale([...everything, configuration]);
