/** What the host answers to a batch it cannot carry out; office.js throws it in the add-in with this code and message. */
export class RichApiError extends Error {
  readonly code: string;

  constructor(code: string, message: string) {
    super(message);
    this.name = 'RichApiError';
    this.code = code;
  }
}

export const invalidArgument = (message = 'The argument is invalid or missing or has an incorrect format.'): RichApiError =>
  new RichApiError('InvalidArgument', message);

export const itemNotFound = (message = "The requested resource doesn't exist."): RichApiError => new RichApiError('ItemNotFound', message);

/** For members and uses of them that the emulated host lacks: it fails by name, so that it never silently lies. */
export const notEmulated = (what: string): RichApiError => new RichApiError('ApiNotFound', `${what} is not emulated`);
