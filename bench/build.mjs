import { buildStale } from '../scripts/build.mjs';
import everything from '../webpack.config.js';
import configuration from './webpack.config.js';

// The pane is weighed, and timed in the workbench, as it is built.
await buildStale([...everything, configuration]);
