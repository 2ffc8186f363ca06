import { needMoreThanNone } from '../authorization';
import { emulated } from '../emulated';
import type { Execution } from '../execution';
import { ServiceError } from '../service-error';

/** https://developers.google.com/apps-script/reference/lock/lock-service */
export function lockService(run: Execution): GoogleAppsScript.Lock.LockService {
  const open = (name: string) => () => {
    needMoreThanNone(run, `LockService.get${name}Lock`);
    return lockOf(run, name);
  };
  return emulated<GoogleAppsScript.Lock.LockService>(run, 'LockService', {
    getDocumentLock: open('Document'),
    getScriptLock: open('Script'),
    getUserLock: open('User'),
  });
}

/** Ends with the execution at the latest. */
function lockOf(run: Execution, name: string): GoogleAppsScript.Lock.Lock {
  let held = false;
  const tryLock = (milliseconds: number): boolean => {
    held ||= run.host.locks.waitFor(name, milliseconds);
    return held;
  };
  return emulated<GoogleAppsScript.Lock.Lock>(run, 'Lock', {
    tryLock,
    waitLock: (milliseconds) => {
      if (!tryLock(milliseconds)) throw new ServiceError('Lock timeout: another process was holding the lock for too long.');
    },
    hasLock: () => held,
    releaseLock: () => { held = false; },
  });
}
