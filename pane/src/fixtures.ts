/** For the tests of hosts: the pane's logic without its screens. */
export { chooseDefinition } from './state/choosing';
export { servicesOf } from './state/desk.fixture';
export { createHeaderRow } from './state/header-row';
export { initialState, type PaneContext } from './state/pane-state';
export { createStore } from './state/store';
export { useList as takeIntoUse } from './state/taking-into-use';
