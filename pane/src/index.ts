export { browserStorage } from './browser-storage';
export type { PaneOptions } from './pane';
export { showPane } from './pane';
export type { Darkness, FileKeeper, PaneServices, TokenKeeper } from './services';
export type { SignIn, SignInProblem } from './sign-in';
export { browserFiles, httpSender, sessionTokens, systemDarkness, wait } from './services';
export { loadTexts } from './texts/load-texts';
export { createSay } from './texts/say';
