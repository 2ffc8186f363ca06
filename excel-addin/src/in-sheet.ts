export { addSheet } from './add-sheet';
export { perform } from './perform';
export { readSelection } from './selection';
export { watchWorkbook } from './watch';
