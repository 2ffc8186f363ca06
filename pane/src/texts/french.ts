/** What it takes to speak French. The catalogue has a file of its own, which is parsed when the pane is built. */
export { french as findings } from '@confer/core';
export { catalogue } from './fr';
