export type { PaneOptions } from './pane';
export { showPane } from './pane';
export type { PaneServices, TokenKeeper } from './services';
export type { SignIn, SignInProblem } from './sign-in';
export { httpSender, sessionTokens, wait } from './services';
