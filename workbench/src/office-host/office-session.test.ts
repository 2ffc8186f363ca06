import { type Origin, Workbook } from '../workbook';
import { createExcelWorld } from './excel-world';
import { OfficeSession, type SessionNotice } from './office-session';

const marta: Origin = { kind: 'person', person: 'marta' };
const a1 = { row: 0, column: 0 };

describe('limits', () => {
  test('a request of more than 5 MB is refused', async () => {
    const { Excel, workbook } = await createExcelWorld();
    await expect(Excel.run(async (context) => {
      context.workbook.worksheets.getActiveWorksheet().getRange('A1:A200').values = Array.from({ length: 200 }, () => ['é'.repeat(20_000)]);
      await context.sync();
    })).rejects.toMatchObject({ code: 'RequestPayloadSizeLimitExceeded' });
    expect(workbook.sheets[0]?.usedArea('values')).toBeUndefined();
  });

  test('an answer of more than 5 MB is not given', async () => {
    const { Excel, workbook } = await createExcelWorld();
    workbook.write(workbook.sheets[0]?.id ?? '', a1, Array.from({ length: 300 }, () => ['x'.repeat(20_000)]), marta);
    await expect(Excel.run(async (context) => {
      context.workbook.worksheets.getActiveWorksheet().getRange('A1:A300').load('values');
      await context.sync();
    })).rejects.toMatchObject({ code: 'ResponsePayloadSizeLimitExceeded' });
  });
});

describe('while a cell is being typed in', () => {
  test('everything is refused', async () => {
    const { Excel, workbook } = await createExcelWorld();
    workbook.beginEdit(workbook.sheets[0]?.id ?? '', a1, marta);
    const read = () => Excel.run(async (context) => {
      const range = context.workbook.worksheets.getActiveWorksheet().getRange('A1').load('values');
      await context.sync();
      return range.values as unknown;
    });
    await expect(read()).rejects.toMatchObject({ code: 'InvalidOperationInCellEditMode' });
    workbook.endEdit(marta);
    await expect(read()).resolves.toEqual([['']]);
  });

  test('a batch that says so waits for the end of it', async () => {
    const { Excel, workbook } = await createExcelWorld();
    const sheetId = workbook.sheets[0]?.id ?? '';
    workbook.beginEdit(sheetId, a1, marta);
    const values = Excel.run({ delayForCellEdit: true }, async (context) => {
      const range = context.workbook.worksheets.getActiveWorksheet().getRange('A1').load('values');
      await context.sync();
      return range.values as unknown;
    });
    workbook.write(sheetId, a1, [['typed']], marta);
    workbook.endEdit(marta);
    await expect(values).resolves.toEqual([['typed']]);
  });

  test('the add-ins of others go on', async () => {
    const { Excel, workbook } = await createExcelWorld({ person: 'ana' });
    workbook.beginEdit(workbook.sheets[0]?.id ?? '', a1, marta);
    await expect(Excel.run((context) => context.sync())).resolves.toBeUndefined();
  });
});

test('Excel fails once, as it is told to', async () => {
  const { Excel, session } = await createExcelWorld();
  const write = () => Excel.run(async (context) => {
    context.workbook.worksheets.getActiveWorksheet().getRange('A1').values = [[1]];
    await context.sync();
  });
  session.failNext({ code: 'GeneralException', message: 'There was an internal error while processing the request.' });
  await expect(write()).rejects.toMatchObject({ code: 'GeneralException', message: 'There was an internal error while processing the request.' });
  session.failNext({ status: 5001 });
  await expect(write()).rejects.toMatchObject({ code: 'GeneralException' });
  await expect(write()).resolves.toBeUndefined();
});

test('a batch is answered before the events that it caused', async () => {
  const order: string[] = [];
  const workbook = new Workbook();
  const session = new OfficeSession({ workbook, person: 'marta', notify: (notice) => { order.push(notice.type); } });
  const sheetId = workbook.sheets[0]?.id ?? '';
  const body = JSON.stringify({
    Actions: [
      { Id: 1, ActionType: 3, Name: '_RegisterSelectionChangedEvent', ObjectPathId: 3, ArgumentInfo: {} },
      { Id: 2, ActionType: 3, Name: 'Select', ObjectPathId: 4, ArgumentInfo: {} },
    ],
    ObjectPaths: {
      1: { Id: 1, ObjectPathType: 1, Name: '' },
      2: { Id: 2, ObjectPathType: 4, Name: 'Worksheets', ParentObjectPathId: 1 },
      3: { Id: 3, ObjectPathType: 5, Name: '', ParentObjectPathId: 2, ArgumentInfo: { Arguments: [sheetId] } },
      4: { Id: 4, ObjectPathType: 3, Name: 'GetRange', ParentObjectPathId: 3, ArgumentInfo: { Arguments: ['B2'] } },
    },
  });
  const told = new Promise((resolve) => { workbook.listen(() => setTimeout(resolve)); });
  const { status } = await session.executeRichApi(['', 'POST', 'ProcessQuery', [], body, '', 1]);
  order.push(`answered ${status}`);
  await told;
  expect(order).toEqual(['answered 0', 'rich-api', 'selection']);
});

test('a closed pane hears of nothing', async () => {
  const notices: SessionNotice[] = [];
  const workbook = new Workbook();
  const sheetId = workbook.sheets[0]?.id ?? '';
  const closed = new OfficeSession({ workbook, person: 'marta', notify: (notice) => { notices.push(notice); } });
  const told = new Promise<void>((resolve) => {
    new OfficeSession({ workbook, person: 'marta', notify: () => { resolve(); } });
  });
  workbook.select(sheetId, [{ ...a1, rowCount: 1, columnCount: 1 }], marta);
  closed.close();
  await told;
  expect(notices).toEqual([]);
});

test('what office.js would never send is rejected, and not answered', async () => {
  const session = new OfficeSession({ workbook: new Workbook(), person: 'marta', notify: () => undefined });
  await expect(session.executeRichApi(['', 'POST', 'ProcessQuery', [], '{"Actions":[{"ActionType":99}]}', '', 1])).rejects.toThrow();
});

test('each opening of the pane is another instance', () => {
  const open = () => new OfficeSession({ workbook: new Workbook(), person: 'marta', notify: () => undefined }).context.InstanceId;
  expect(open()).not.toBe(open());
});

test('no Excel is older than what Confer supports', () => {
  expect(() => new OfficeSession({ workbook: new Workbook(), person: 'marta', excelApi: '1.8', notify: () => undefined })).toThrow(RangeError);
});
