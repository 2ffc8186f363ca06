import { buildStale } from '../scripts/build.mjs';
import configuration from './webpack.config.js';

await buildStale([configuration]);
