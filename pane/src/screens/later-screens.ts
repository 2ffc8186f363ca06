export { ArrowKeys } from '../parts/arrow-keys';
export { AccountMenu } from './account-menu';
export { CheckScreen } from './check/check-screen';
export { CheckingScreen } from './check/checking-screen';
export { DoneScreen } from './done';
export { IssuingScreen } from './issuing';
export { PrepareScreen } from './prepare';
export { ReviewScreen } from './review';
