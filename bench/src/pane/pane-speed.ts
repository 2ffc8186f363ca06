import { measureInBrowser } from '../measure-in-browser';

/** Milliseconds, the best of several openings in a real browser on the built workbench. */
export interface PaneSpeed {
  /** From the first paint until the first screen can be used. */
  readonly usable: number;
  /** From the request for the page until then. */
  readonly opened: number;
}

export const timePane = (repository: string): PaneSpeed => measureInBrowser(repository, 'pane-speed') as PaneSpeed;
