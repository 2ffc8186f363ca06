import type { CellPosition, CellValue, RowRange } from './cell';
import type { SheetChange, SpreadsheetHost } from './host';

/** A host with the person in front of it: what they do, and what they see. */
export interface HostWorld {
  readonly host: SpreadsheetHost;
  /** Puts values into cells as one edit. */
  edit(at: CellPosition, values: readonly (readonly CellValue[])[]): Promise<void> | void;
  insertRows(row: number, count: number): Promise<void> | void;
  deleteRows(row: number, count: number): Promise<void> | void;
  selectRows(rows: readonly RowRange[]): Promise<void> | void;
  hideRows(rows: RowRange): Promise<void> | void;
  fill(at: CellPosition, colour: string): Promise<void> | void;
  look(at: CellPosition): Promise<CellLook> | CellLook;
  isColumnHidden(column: number): Promise<boolean> | boolean;
  isHeaderInSight(): Promise<boolean> | boolean;
  choicesOf(column: number): Promise<readonly string[]> | readonly string[];
  /** The host cannot tell its own writes from a person's, and tells of them, too. */
  readonly hearsItself?: true;
}

export interface CellLook {
  readonly value: CellValue;
  /** The fill that the person chose, `''` for none. */
  readonly fill: string;
  /** Whether Confer's mark lies over the cell. */
  readonly mark: 'problem' | 'hint' | undefined;
}

/** What every host has to do. One suite, run against all of them: memory, Excel, Sheets. */
export function describeHost(name: string, createWorld: () => Promise<HostWorld> | HostWorld): void {
  describe(`${name} as a host`, () => {
    const people = [['First Name', 'Contact'], ['Siobhán', 's@northmere.example'], ['Oluwaseun', '007']];

    test('reads headers and rows as the sheet holds them', async () => {
      const { host, edit } = await createWorld();
      await edit({ row: 0, column: 0 }, people);
      const table = await host.readTable(await host.activeSheet());
      expect(table.headers).toEqual(people[0]);
      expect(table.rows).toEqual(people.slice(1));
    });

    test('reads an empty sheet as no headers and no rows', async () => {
      const { host } = await createWorld();
      const table = await host.readTable(await host.activeSheet());
      expect(table.headers.filter((header) => header !== '')).toEqual([]);
      expect(table.rows).toEqual([]);
    });

    test('reads some rows again, and says where the list ends now', async () => {
      const { host, edit } = await createWorld();
      const sheet = await host.activeSheet();
      expect(await host.readRows(sheet, { first: 1, last: 2 })).toEqual({ headers: [], rowCount: 0, rows: [] });
      await edit({ row: 0, column: 0 }, [...people, ['Esi', 'e']]);
      expect(await host.readRows(sheet, { first: 2, last: 2 })).toEqual({ headers: people[0], rowCount: 3, rows: [people[2]] });
      expect(await host.readRows(sheet, { first: 3, last: 9 })).toEqual({ headers: people[0], rowCount: 3, rows: [['Esi', 'e']] });
      await edit({ row: 1, column: 2 }, [['wider']]);
      expect(await host.readRows(sheet, { first: 1, last: 1 })).toEqual({ headers: ['First Name', 'Contact', ''], rowCount: 3, rows: [['Siobhán', 's@northmere.example', 'wider']] });
    });

    test('keeps text as text in a column of text, and a formula-like text as text anywhere', async () => {
      const { host, look } = await createWorld();
      const sheet = await host.activeSheet();
      await host.apply(sheet, [
        { type: 'format-column', column: 0, format: 'text' },
        { type: 'write', row: 1, column: 0, values: [['007', '=1+1'], [null, '+44']] },
      ]);
      expect((await look({ row: 1, column: 0 })).value).toBe('007');
      expect((await look({ row: 1, column: 1 })).value).toBe('=1+1');
      expect((await look({ row: 2, column: 1 })).value).toBe('+44');
    });

    test('leaves a cell alone where null is written', async () => {
      const { host, edit, look } = await createWorld();
      await edit({ row: 0, column: 0 }, people);
      await host.apply(await host.activeSheet(), [{ type: 'write', row: 1, column: 0, values: [[null, 'x'], ['y', null]] }]);
      expect((await look({ row: 1, column: 0 })).value).toBe('Siobhán');
      expect((await look({ row: 2, column: 0 })).value).toBe('y');
      expect((await look({ row: 2, column: 1 })).value).toBe('007');
    });

    test('marks cells without touching the fill that the person chose, and takes the marks away again', async () => {
      const { host, edit, fill, look } = await createWorld();
      const sheet = await host.activeSheet();
      await edit({ row: 0, column: 0 }, people);
      await fill({ row: 1, column: 1 }, '#00FF00');
      await host.apply(sheet, [{ type: 'mark', problems: [{ row: 1, column: 1 }], hints: [{ row: 2, column: 0 }] }]);
      expect(await look({ row: 1, column: 1 })).toMatchObject({ fill: '#00FF00', mark: 'problem' });
      expect(await look({ row: 2, column: 0 })).toMatchObject({ fill: '', mark: 'hint' });
      await host.apply(sheet, [{ type: 'mark', problems: [], hints: [] }]);
      expect(await look({ row: 1, column: 1 })).toMatchObject({ fill: '#00FF00', mark: undefined });
      expect((await look({ row: 2, column: 0 })).mark).toBeUndefined();
    });

    test('offers choices, keeps the header in sight and hides a column', async () => {
      const { host, isColumnHidden, isHeaderInSight, choicesOf } = await createWorld();
      await host.apply(await host.activeSheet(), [
        { type: 'style-header', firstColumn: 0, columnCount: 2 },
        { type: 'keep-header-in-sight' },
        { type: 'offer-choices', column: 1, choices: ['Pass', 'Merit'] },
        { type: 'describe-column', column: 1, title: 'Result', text: 'Pass or Merit' },
        { type: 'hide-column', column: 2 },
      ]);
      expect(await isHeaderInSight()).toBe(true);
      expect(await choicesOf(1)).toEqual(['Pass', 'Merit']);
      expect([await isColumnHidden(1), await isColumnHidden(2)]).toEqual([false, true]);
    });

    test('tells which rows are selected, and which of them are hidden', async () => {
      const { host, edit, selectRows, hideRows } = await createWorld();
      await edit({ row: 0, column: 0 }, [...people, ['Esi', 'e'], ['Yaw', 'y']]);
      await hideRows({ first: 2, last: 2 });
      await selectRows([{ first: 1, last: 2 }, { first: 4, last: 4 }]);
      expect(await host.readSelection()).toEqual({
        sheetId: await host.activeSheet(),
        rows: [{ first: 1, last: 2 }, { first: 4, last: 4 }],
        hiddenRows: [{ first: 2, last: 2 }],
        singleCell: false,
      });
    });

    test('says that one cell is selected when only that is, and then of all rows which are hidden', async () => {
      const { host, edit, hideRows } = await createWorld();
      await edit({ row: 0, column: 0 }, [...people, ['Esi', 'e']]);
      await hideRows({ first: 3, last: 3 });
      const sheet = await host.activeSheet();
      await host.show(sheet, { row: 2, column: 1 });
      expect(await host.readSelection()).toMatchObject({ rows: [{ first: 2, last: 2 }], hiddenRows: [{ first: 3, last: 3 }], singleCell: true });
      await host.showRows(sheet, [{ first: 1, last: 2 }]);
      expect(await host.readSelection()).toMatchObject({ rows: [{ first: 1, last: 2 }], singleCell: false });
    });

    test('keeps the notebook, and has none before it is written', async () => {
      const { host } = await createWorld();
      expect(await host.readNotebook()).toBeUndefined();
      await host.writeNotebook('{"a":"<&\'\\"]]>é"}');
      await host.writeNotebook('{"a":"<&\'\\"]]>ë"}');
      expect(await host.readNotebook()).toBe('{"a":"<&\'\\"]]>ë"}');
    });

    test('tells of what the person does and not of what it did itself, where it can tell the two apart', async () => {
      const { host, edit, insertRows, deleteRows, hearsItself } = await createWorld();
      const sheet = await host.activeSheet();
      const heard: SheetChange[] = [];
      let ring = (): void => undefined;
      const stop = await host.watch((change) => {
        if (change.what === 'selection') return;
        heard.push(change);
        ring();
      });
      const untilHeard = async (changes: readonly SheetChange[]): Promise<void> => {
        while (heard.length < changes.length) await new Promise<void>((resolve) => { ring = resolve; });
        expect(heard).toEqual(changes);
      };

      await host.apply(sheet, [{ type: 'write', row: 1, column: 0, values: [['by Confer']] }]);
      await edit({ row: 3, column: 0 }, [['a'], ['b']]);
      const changes: SheetChange[] = [
        ...(hearsItself ? [{ what: 'cells' as const, sheetId: sheet, rows: { first: 1, last: 1 } }] : []),
        { what: 'cells', sheetId: sheet, rows: { first: 3, last: 4 } },
      ];
      await untilHeard(changes);

      await insertRows(2, 1);
      changes.push({ what: 'rows-inserted', sheetId: sheet, rows: { first: 2, last: 2 } });
      await untilHeard(changes);

      await deleteRows(1, 2);
      changes.push({ what: 'rows-deleted', sheetId: sheet, rows: { first: 1, last: 2 } });
      await untilHeard(changes);

      stop();
      await edit({ row: 5, column: 0 }, [['unheard']]);
      expect(heard).toEqual(changes);
    });
  });
}
