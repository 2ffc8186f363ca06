import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { receiptHeaders } from '@confer/core';
import { Command } from 'commander';
import { readXlsx, writeXlsx } from 'hucre';
import { prepare, token } from '../fixtures/issuer';
import { issuerOfFile } from '../fixtures/issuer-of-file';
import { temporaryDirectory } from '../fixtures/temporary-directory';
import { listCommands } from './list-commands';

const testIssuer = issuerOfFile(prepare);
const earlierToken = process.env['CONFER_TOKEN'];
let directory: string;
let remove: () => Promise<void>;

beforeAll(async () => {
  ({ path: directory, remove } = await temporaryDirectory());
  process.env['CONFER_TOKEN'] = token;
});
afterEach(() => { process.exitCode = undefined; });
afterAll(async () => {
  if (earlierToken === undefined) delete process.env['CONFER_TOKEN'];
  else process.env['CONFER_TOKEN'] = earlierToken;
  await remove();
});

/** Runs a command as the command line does, and gives what it printed and its exit code. */
async function confer(...words: readonly string[]): Promise<{ readonly output: string; readonly code: number }> {
  const printed = jest.spyOn(console, 'log').mockImplementation();
  const program = new Command('confer');
  for (const command of listCommands()) program.addCommand(command);
  try {
    await program.parseAsync([...words, '--url', testIssuer.address], { from: 'user' });
    return { output: printed.mock.calls.map(([line]) => String(line)).join('\n'), code: Number(process.exitCode ?? 0) };
  } finally {
    printed.mockRestore();
    process.exitCode = undefined;
  }
}

const titles = ['First Name', 'Last Name', 'Contact', 'Expiration Date/Duration', 'Completed on', 'Result', 'Note', 'Tutor'];
const person = (number: number, contact = `person-${number}@northmere.example`, result = 'Merit') => ['Ana', `Muñoz ${'abcdefgh'.charAt(number)}`, contact, '', '2026-11-03', result, '', ''];

async function listOf(name: string, rows: readonly (readonly string[])[]): Promise<string> {
  const path = join(directory, name);
  await writeFile(path, await writeXlsx({ sheets: [{ name: 'List', rows: [titles, ...rows].map((row) => [...row]) }, { name: 'Notes', rows: [['=1+1 stays']] }] }));
  return path;
}
const cellsOf = async (path: string) => (await readXlsx(await readFile(path))).sheets[0]?.rows ?? [];

test('a template is saved, and a list made from it is known again without being named', async () => {
  const path = join(directory, 'template.xlsx');
  await confer('template', 'ethics', '--output', path);
  expect((await cellsOf(path))[0]).toEqual(titles);
  expect(await confer('check', path)).toMatchObject({ code: 0, output: 'ethics: 0 rows, 0 with problems, 0 with hints.' });
});

test('problems stand in a table with row, column, sentence and fix, and make the exit code 1', async () => {
  const path = await listOf('problems.xlsx', [person(1), person(2, 'person.at.northmere'), person(3, 'person-3@northmere.example', 'merit')]);
  const { output, code } = await confer('check', path);
  expect(code).toBe(1);
  expect(output).toMatch(/^Row +Column +Kind +What is found +Fix$/m);
  expect(output).toMatch(/^3 +C +problem +Contact /m);
  expect(output).toMatch(/^4 +F +hint +.*Merit$/m);

  const { findings, counts } = JSON.parse((await confer('check', path, '--json')).output) as { findings: object[]; counts: object };
  expect(counts).toEqual({ rows: 3, ready: 1, hint: 1, problem: 1 });
  expect(findings).toContainEqual(expect.objectContaining({ row: 4, column: 'F', kind: 'hint', code: 'choice-spelling', fix: 'Merit' }));
});

test('a list is issued: receipts stand beside the rows that went, and running it again issues nobody twice', async () => {
  const path = await listOf('issue.xlsx', [person(1), person(2, 'nobody'), person(3)]);
  const { output, code } = await confer('issue', path, '--label', 'Ethics, by file');
  expect({ output, code }).toEqual({ output: '2 issued.\n1 stay because of problems: “confer check” tells of them.', code: 1 });

  const [header = [], ...rows] = await cellsOf(path);
  expect(header).toEqual([...titles, ...Object.values(receiptHeaders)]);
  const column = (title: string) => rows.map((row) => row[header.indexOf(title)] ?? '');
  expect(column('Status')).toEqual(['issued', '', 'issued']);
  expect(column('Delivery')).toEqual(['sent', '', 'sent']);
  expect(column('Credential')[0]).toMatch(/^http:\/\/localhost:3000\/c\//);
  expect((await readXlsx(await readFile(path))).sheets[1]?.rows).toEqual([['=1+1 stays']]);

  expect((await confer('issue', path, '--label', 'Ethics, by file')).output).toBe('0 issued.\n2 issued before.\n1 stay because of problems: “confer check” tells of them.');
  const { body } = await testIssuer.call<{ data: unknown[] }>('GET', '/v1/batches?label=by%20file');
  expect(body.data).toHaveLength(1);
});

test('people who hold the credential already stay, whatever the file knows of them, unless they are meant to get it again', async () => {
  const rows = [person(1), person(7)];
  await confer('issue', await listOf('original.xlsx', rows), '--label', 'Once');
  const copy = await listOf('copy.xlsx', rows);
  expect(await confer('issue', copy, '--label', 'Twice')).toEqual({ output: '0 issued.\n2 stay because these people hold the credential already: “--again” issues to them, too.', code: 0 });
  expect((await cellsOf(copy))[0]).toEqual(titles);
  expect(JSON.parse((await confer('issue', copy, '--label', 'Twice', '--again', '--json')).output)).toMatchObject({ issued: 2, stay: { held: 0 } });
});

test('keys that were written and never answered are settled before anything is sent again', async () => {
  const path = await listOf('cut-off.xlsx', [person(4)]);
  const { output } = await confer('issue', path, '--label', 'Cut off', '--json');
  const [header = [], row = []] = await cellsOf(path);
  const place = header.indexOf(receiptHeaders.credential);
  const link = row[place];
  // As it stands when the process is killed behind its first write.
  const cut = row.map((cell, index) => (index >= place && header[index] !== receiptHeaders.key ? '' : cell));
  await writeFile(path, await writeXlsx({ sheets: [{ name: 'List', rows: [header, cut] }] }));
  expect(JSON.parse(output)).toMatchObject({ issued: 1 });

  await confer('issue', path, '--label', 'Cut off');
  expect((await cellsOf(path))[1]?.[place]).toBe(link);
});

test('a batch is issued without messages, or held, when that is asked for', async () => {
  const quiet = await listOf('quiet.xlsx', [person(5)]);
  await confer('issue', quiet, '--label', 'Quiet', '--no-send');
  expect((await cellsOf(quiet))[1]).toContain('not sent');
  const held = await listOf('held.xlsx', [person(6)]);
  const until = new Date(Date.now() + 86_400_000).toISOString();
  expect(await confer('issue', held, '--label', 'Held', '--until', until)).toEqual({ output: `The batch is held until ${until}.`, code: 0 });
});

test('a batch and the log are saved as files', async () => {
  const batch = join(directory, 'batch.csv');
  await confer('export', '--label', 'by file', '--format', 'csv', '--output', batch);
  expect(await readFile(batch, 'utf8')).toContain('"person-1@northmere.example"');
  const log = join(directory, 'log.csv');
  await confer('export', '--log', '--format', 'csv', '--output', log);
  expect(await readFile(log, 'utf8')).toContain('"batch.submitted"');
});

test('what cannot be done says why', async () => {
  const other = join(directory, 'other.xlsx');
  await writeFile(other, await writeXlsx({ sheets: [{ name: 'List', rows: [['Colour', 'Size']] }] }));
  await writeFile(join(directory, 'text.xlsx'), 'no workbook');
  await expect(confer('check', join(directory, 'gone.xlsx'))).rejects.toThrow('cannot be read. Check its name.');
  await expect(confer('check', join(directory, 'text.xlsx'))).rejects.toThrow('cannot be read as an Excel workbook');
  await expect(confer('check', other, '--definition', 'unknown')).rejects.toThrow('There is no definition “unknown”.');
  await expect(confer('check', other, '--sheet', 'Gone')).rejects.toThrow('It has: List.');
  await expect(confer('issue', other, '--label', 'Other')).rejects.toThrow('Nothing was issued.');
  await expect(confer('export')).rejects.toThrow('Name what to export');
});
