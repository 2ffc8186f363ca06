import { fetched } from '../fetched';

/** What the pane does with a list or a batch: behind the first screen, in one script with the screens that show it. */
export const laterState = () => fetched(() => import(/* webpackChunkName: "later" */ './later-state'));
