import type * as screens from './later-screens';
import { lazy } from 'react';

/**
 * What nobody needs first: the pane can be used while this is on its way. It is one script, fetched as soon as the first screen
 * is there, so that whatever the issuer does later, every screen is there already.
 */
async function laterScreens(): Promise<typeof screens> {
  try {
    return await import('./later-screens');
  } catch {
    // The issuer, which serves it, did not answer. The pane says that it is opening until it does.
    await new Promise((resolve) => { setTimeout(resolve, 2000); });
    return laterScreens();
  }
}

export const fetchLaterScreens = (): void => { void laterScreens(); };

export const AccountMenu = lazy(async () => ({ default: (await laterScreens()).AccountMenu }));
export const ArrowKeys = lazy(async () => ({ default: (await laterScreens()).ArrowKeys }));
export const CheckScreen = lazy(async () => ({ default: (await laterScreens()).CheckScreen }));
export const DoneScreen = lazy(async () => ({ default: (await laterScreens()).DoneScreen }));
export const IssuingScreen = lazy(async () => ({ default: (await laterScreens()).IssuingScreen }));
export const PrepareScreen = lazy(async () => ({ default: (await laterScreens()).PrepareScreen }));
export const ReviewScreen = lazy(async () => ({ default: (await laterScreens()).ReviewScreen }));
