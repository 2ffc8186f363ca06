/** The part of the package that checks cells, without the component around it. Its own types bring those of its interface. */
declare module 'react-spreadsheet-import/dist-commonjs/steps/ValidationStep/utils/dataMutations.js' {
  interface Field<Key extends string> {
    readonly label: string;
    readonly key: Key;
    readonly fieldType: { readonly type: 'input' };
    readonly validations?: readonly { readonly rule: 'regex'; readonly value: string; readonly flags?: string; readonly errorMessage: string }[];
  }

  type Checked<Row> = Row & { readonly __errors?: Readonly<Partial<Record<keyof Row, unknown>>> | null };

  type AddError<Key> = (key: Key, error: { readonly message: string; readonly level: 'info' | 'warning' | 'error' }) => void;

  export function addErrorsAndRunHooks<Row extends object>(
    rows: readonly Row[], fields: readonly Field<keyof Row & string>[], rowHook: (row: Row, addError: AddError<keyof Row & string>) => Row,
  ): Promise<readonly Checked<Row>[]>;
}
