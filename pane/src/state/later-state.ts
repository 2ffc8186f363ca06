export { checkSheet } from './checking';
export { resumeBatch } from './issuing';
export { followChanges } from './live-checking';
export { goToPlace } from './places';
