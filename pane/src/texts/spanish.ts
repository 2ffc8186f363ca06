/** What it takes to speak Spanish. The catalogue has a file of its own, which is parsed when the pane is built. */
export { spanish as findings } from '@confer/core';
export { catalogue } from './es';
