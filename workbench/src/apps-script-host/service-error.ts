/** A service of Google refuses. The script may catch it; its name there is `Exception`. The wordings are Google's as far as they are known. */
export class ServiceError extends Error {
  override readonly name = 'Exception';
}

/** The emulation has no such thing. Unlike what Google says, this cannot be caught by the script: it ends in the test that ran it. */
export class NotEmulated extends Error {
  override readonly name = 'NotEmulated';

  /** `what`: `Range.getRichTextValues()` */
  constructor(what: string) {
    super(`${what} is not emulated`);
  }
}

/** The execution took longer than Google allows. The script cannot catch it. */
export class TimeIsUp extends Error {
  override readonly name = 'Exception';

  constructor() {
    super('Exceeded maximum execution time');
  }
}
