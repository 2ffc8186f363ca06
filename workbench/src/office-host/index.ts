export type { OpenDialog } from './dialogs';
export {
  type EventEntry, type HostFailure, OfficeSession, type OfficeSessionOptions, type RichApiAnswer, type SessionNotice,
} from './office-session';
export { createWindowExternal, type ExternalHost, type WindowExternal } from './window-external';
