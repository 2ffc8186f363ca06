import { buildStale } from './build.mjs';

console.log('Confer workbench: getting ready…');
const built = await buildStale();
if (built.length > 0) console.log(`Built ${built.join(', ')}.`);
await import('../workbench/dist/server/main.js');
