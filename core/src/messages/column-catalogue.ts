/** What a column may hold, in a few words, in one language: beside a title, and where a cell is typed into. */
export interface ColumnCatalogue {
  /** Of the columns that say who a credential is for. */
  readonly name: string;
  /** Of the column that says where a credential is sent. */
  readonly contact: Readonly<Record<'email' | 'phone' | 'emailOrPhone', string>>;
  readonly email: string;
  readonly phone: string;
  readonly emailOrPhone: string;
  readonly url: string;
  readonly yesNo: string;
  readonly expiry: string;
  /** `{duration}` counts for empty cells. */
  readonly expiryDefault: string;
  readonly text: string;
  readonly longText: string;
  readonly integer: string;
  /** From `{min}` to `{max}`. */
  readonly integerBetween: string;
  readonly decimal: string;
  /** From `{min}` to `{max}`. */
  readonly decimalBetween: string;
  readonly date: string;
  readonly issueDate: string;
  /** `{options}`, one after the other. */
  readonly choice: string;
}
