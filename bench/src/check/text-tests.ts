/** What a library is told about texts for which it has no rule of its own. */
export interface TextTests {
  /** `undefined`: the library's own check of an address is used. */
  readonly isEmail: ((text: string) => boolean) | undefined;
  readonly isExpiration: (text: string) => boolean;
  readonly isAwardDate: (text: string) => boolean;
  readonly isScore: (text: string) => boolean;
}
