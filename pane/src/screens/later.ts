import { lazy } from 'react';

/** Tries until the issuer, which serves scripts, answers. Meanwhile the pane says that it is opening. */
async function fetched<Screens>(load: () => Promise<Screens>): Promise<Screens> {
  try {
    return await load();
  } catch {
    await new Promise((resolve) => { setTimeout(resolve, 2000); });
    return fetched(load);
  }
}

/**
 * What nobody needs first: the pane can be used while this is on its way. It is one script, fetched as soon as the first screen
 * is there, so that whatever the issuer does later, every screen is there already.
 */
const laterScreens = () => fetched(() => import('./later-screens'));

export const fetchLaterScreens = (): void => { void laterScreens(); };

/** Instead of the first screen, for those who are not connected yet. */
export const ConnectScreen = lazy(async () => ({ default: (await fetched(() => import('./connect'))).ConnectScreen }));

export const AccountMenu = lazy(async () => ({ default: (await laterScreens()).AccountMenu }));
export const ArrowKeys = lazy(async () => ({ default: (await laterScreens()).ArrowKeys }));
export const BatchesScreen = lazy(async () => ({ default: (await laterScreens()).BatchesScreen }));
export const CheckingScreen = lazy(async () => ({ default: (await laterScreens()).CheckingScreen }));
export const CheckScreen = lazy(async () => ({ default: (await laterScreens()).CheckScreen }));
export const DoneScreen = lazy(async () => ({ default: (await laterScreens()).DoneScreen }));
export const HeldScreen = lazy(async () => ({ default: (await laterScreens()).HeldScreen }));
export const IssuingScreen = lazy(async () => ({ default: (await laterScreens()).IssuingScreen }));
export const PersonScreen = lazy(async () => ({ default: (await laterScreens()).PersonScreen }));
export const PrepareScreen = lazy(async () => ({ default: (await laterScreens()).PrepareScreen }));
export const Tabs = lazy(async () => ({ default: (await laterScreens()).Tabs }));
export const ReviewScreen = lazy(async () => ({ default: (await laterScreens()).ReviewScreen }));
