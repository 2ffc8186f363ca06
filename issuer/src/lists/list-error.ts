/** What was asked for at the command line could not be done. The message is for people as it is. */
export class ListError extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'ListError';
  }
}
