import { lazy } from 'react';
import { fetched } from '../fetched';

/**
 * What nobody needs first: the pane can be used while this is on its way. It is one script, fetched as soon as the first screen
 * is there, so that whatever the issuer does later, every screen is there already.
 */
const laterScreens = () => fetched(() => import(/* webpackChunkName: "later" */ './later-screens'));

export const fetchLaterScreens = (): void => { void laterScreens(); };

/** Instead of the first screen, for those who are not connected yet. */
export const ConnectScreen = lazy(async () => ({ default: (await fetched(() => import(/* webpackChunkName: "connect" */ './connect'))).ConnectScreen }));
export const SignInChoice = lazy(async () => ({ default: (await fetched(() => import(/* webpackChunkName: "connect" */ '../parts/sign-in-choice'))).SignInChoice }));

/** Only for those who have to wait for the first screen. */
export const Spinner = lazy(async () => ({ default: (await fetched(() => import(/* webpackChunkName: "spinner" */ './spinner'))).Spinner }));

export const AccountMenu = lazy(async () => ({ default: (await laterScreens()).AccountMenu }));
export const ArrowKeys = lazy(async () => ({ default: (await laterScreens()).ArrowKeys }));
export const BatchObstacleScreen = lazy(async () => ({ default: (await laterScreens()).BatchObstacleScreen }));
export const BatchesScreen = lazy(async () => ({ default: (await laterScreens()).BatchesScreen }));
export const CheckingScreen = lazy(async () => ({ default: (await laterScreens()).CheckingScreen }));
export const CheckScreen = lazy(async () => ({ default: (await laterScreens()).CheckScreen }));
export const DoneScreen = lazy(async () => ({ default: (await laterScreens()).DoneScreen }));
export const HeldScreen = lazy(async () => ({ default: (await laterScreens()).HeldScreen }));
export const IssuingScreen = lazy(async () => ({ default: (await laterScreens()).IssuingScreen }));
export const PersonScreen = lazy(async () => ({ default: (await laterScreens()).PersonScreen }));
export const PrepareScreen = lazy(async () => ({ default: (await laterScreens()).PrepareScreen }));
export const Tabs = lazy(async () => ({ default: (await laterScreens()).Tabs }));
export const SeveralCard = lazy(async () => ({ default: (await laterScreens()).SeveralCard }));
export const SeveralFit = lazy(async () => ({ default: (await laterScreens()).SeveralFit }));
export const ReviewScreen = lazy(async () => ({ default: (await laterScreens()).ReviewScreen }));
