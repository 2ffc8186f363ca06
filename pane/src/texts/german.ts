/** What it takes to speak German. The catalogue has a file of its own, which is parsed when the pane is built. */
export { german as findings } from '@confer/core';
export { catalogue } from './de';
