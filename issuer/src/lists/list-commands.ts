import { randomUUID } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { createInterface } from 'node:readline/promises';
import type { DateOrder, Definition, StayReason } from '@confer/core';
import { answers, exportFormats, requests } from '@confer/core';
import { Command, Option } from 'commander';
import { calendarDay, dayOf } from '../signing/day';
import { reportOf, tableOf } from './findings-report';
import type { IssuerClient } from './issuer-client';
import { issuerAt } from './issuer-client';
import { issueList, prepareBatch } from './issue-list';
import { leaveHolders } from './leave-holders';
import { ListError } from './list-error';
import type { ListFile } from './list-file';
import { openListFile } from './list-file';
import type { ReadList } from './read-list';
import { readList } from './read-list';

interface ListOptions {
  readonly url: string;
  readonly definition?: string;
  readonly sheet?: string;
  readonly dateOrder?: DateOrder;
  readonly json?: true;
}

/** Exit codes, besides 0: something of the list has to be mended. What could not be done at all ends with 2. */
const somethingToMend = 1;

/** `confer template`, `check`, `issue` and `export`: what the pane does, for lists in files. They talk to a running issuer. */
export function listCommands(): readonly Command[] {
  return [templateCommand(), checkCommand(), issueCommand(), exportCommand()];
}

const command = (name: string, description: string): Command => new Command(name).description(`${description}; CONFER_TOKEN holds an access token`)
  .option('--url <url>', 'where the issuer listens', `http://localhost:${process.env['PORT'] ?? 3000}`);
const listCommand = (name: string, description: string): Command => command(name, description)
  .argument('<file.xlsx>')
  .option('--definition <id>', 'what the list is for; left out, the one definition that its titles fit')
  .option('--sheet <name>', 'left out, the first sheet that is not hidden')
  .addOption(new Option('--date-order <order>', 'how days such as 03/11/2026 are read').choices(['dayFirst', 'monthFirst']))
  .option('--json', 'print JSON');

function templateCommand(): Command {
  return command('template', 'save the empty list of a definition').argument('<definition>').option('--output <file>')
    .action(async (id: string, { url, output = `${id}.xlsx` }: { readonly url: string; readonly output?: string }) => {
      await writeFile(output, await issuerAt(url, process.env).download(`/v1/definitions/${encodeURIComponent(id)}/template.xlsx`));
      console.log(`${output} is ready to be filled in.`);
    });
}

function checkCommand(): Command {
  return listCommand('check', 'check every cell of a list').action(async (path: string, options: ListOptions) => {
    const { list } = await openList(issuerAt(options.url, process.env), path, options);
    const findings = reportOf(list);
    const { definition: { id }, check: { counts } } = list;
    if (options.json) console.log(JSON.stringify({ definition: id, counts, findings }, undefined, 2));
    else {
      if (findings.length > 0) console.log(`${tableOf(findings)}\n`);
      console.log(`${id}: ${counts.rows} rows, ${counts.problem} with problems, ${counts.hint} with hints.`);
    }
    if (findings.some(({ kind }) => kind === 'problem')) process.exitCode = somethingToMend;
  });
}

interface IssueOptions extends ListOptions {
  readonly label: string;
  readonly issueDate: string;
  readonly until?: string;
  readonly send: boolean;
  readonly again?: true;
  readonly yes?: true;
}

function issueCommand(): Command {
  return listCommand('issue', 'issue the rows of a list that have no problem, and write the receipts beside them')
    .requiredOption('--label <label>', 'by which the batch is found again')
    .option('--issue-date <day>', 'the day on the credentials, where the definition takes one for the batch', dayOf(new Date()))
    .option('--until <moment>', 'hold the batch at the issuer until then: 2026-11-20T15:10:00Z')
    .option('--no-send', 'issue without messages')
    .option('--again', 'issue to people who hold the credential already, too')
    .option('--yes', 'do not ask at a terminal')
    .action(async (path: string, options: IssueOptions) => {
      const { url, label, until, send, json } = options;
      const client = issuerAt(url, process.env);
      const { file, list } = await openList(client, path, options);
      const { definition, missing, check } = list;
      if (missing.length > 0 || check.questions.length > 0) throw new ListError(`${tableOf(reportOf(list).filter(({ kind }) => kind === 'problem'))}\nNothing was issued.`);
      const all = prepareBatch(list, file, definition.issueDate === 'batch' ? options.issueDate : undefined);
      const prepared = options.again ? all : await leaveHolders(client, definition.id, all);
      const { go, stay } = prepared.plan;
      if (go.length > 0 && !(await isMeant(`Issue ${go.length} credentials of ${definition.name}? [y/N] `, options))) return;

      const batch = { key: randomUUID(), label, definitionId: definition.id, definitionVersion: definition.version, ...(!send && { send }) };
      const issued = go.length > 0 ? await issueList(client, url, file, list, batch, prepared, until === undefined ? undefined : { until }) : undefined;
      const answer = issued?.issuance.answer;
      const refusals = issued?.refusals ?? [];
      const result = { batchId: answer?.id, status: answer?.status, heldUntil: answer?.heldUntil, issued: answer?.counts.issued ?? 0, stay: { issued: stay.issued.length, problem: stay.problem.length, copied: stay.copied.length, hidden: stay.hidden.length, held: stay.held.length, underWay: stay.underWay.length }, refusals: refusals.map(({ row, message }) => ({ row: row + 1, message })) };
      console.log(json ? JSON.stringify(result, undefined, 2) : wordsOf(result));
      if (stay.problem.length + stay.copied.length + refusals.length > 0) process.exitCode = somethingToMend;
    });
}

interface IssueResult {
  readonly heldUntil: string | undefined;
  readonly issued: number;
  readonly stay: Readonly<Record<StayReason, number>>;
  readonly refusals: readonly { readonly row: number; readonly message: string }[];
}

const wordsOf = ({ heldUntil, issued, stay, refusals }: IssueResult): string => [
  heldUntil === undefined ? `${issued} issued.` : `The batch is held until ${heldUntil}.`,
  ...refusals.map(({ row, message }) => `Row ${row} was refused: ${message}`),
  ...(stay.issued > 0 ? [`${stay.issued} issued before.`] : []),
  ...(stay.problem > 0 ? [`${stay.problem} stay because of problems: “confer check” tells of them.`] : []),
  ...(stay.copied > 0 ? [`${stay.copied} stay because they are copies of each other, with one row key.`] : []),
  ...(stay.hidden > 0 ? [`${stay.hidden} stay because they are hidden.`] : []),
  ...(stay.held > 0 ? [`${stay.held} stay because these people hold the credential already: “--again” issues to them, too.`] : []),
  ...(stay.underWay > 0 ? [`${stay.underWay} stay because these people are getting the credential in another batch.`] : []),
].join('\n');

/** Asks a person at a terminal, and nobody else. */
async function isMeant(question: string, { yes, json }: Pick<IssueOptions, 'yes' | 'json'>): Promise<boolean> {
  if (yes || json || !process.stdin.isTTY || !process.stdout.isTTY) return true;
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  const answer = await terminal.question(question);
  terminal.close();
  return /^y(?:es)?$/i.test(answer.trim());
}

function exportCommand(): Command {
  return command('export', 'save a batch, or the log of who did what, as a file')
    .option('--batch <id>').option('--label <label>', 'the newest batch whose label holds this').option('--log', 'the log of who did what')
    .addOption(new Option('--format <format>').choices(exportFormats).default('xlsx')).option('--output <file>')
    .action(async ({ url, batch, label, log, format, output }: { readonly url: string; readonly batch?: string; readonly label?: string; readonly log?: true; readonly format: string; readonly output?: string }) => {
      const client = issuerAt(url, process.env);
      const id = log ? undefined : batch ?? await batchOf(client, label);
      const name = output ?? `${id === undefined ? 'audit-log' : `batch-${id}`}.${format}`;
      await writeFile(name, await client.download(id === undefined ? `/v1/audit-log/export.${format}` : `/v1/batches/${encodeURIComponent(id)}/export.${format}`));
      console.log(`${name} is written.`);
    });
}

async function batchOf(client: IssuerClient, label: string | undefined): Promise<string> {
  if (label === undefined) throw new ListError('Name what to export: --batch, --label or --log.');
  const [batch] = await client.ask(requests.batchesOfLabel(label), answers.batches);
  if (!batch) throw new ListError(`There is no batch with “${label}” in its label.`);
  return batch.id;
}

async function openList(client: IssuerClient, path: string, { definition, sheet, dateOrder }: ListOptions): Promise<{ readonly file: ListFile; readonly list: ReadList }> {
  const file = await openListFile(path, sheet);
  const definitions = (await allDefinitions(client)).filter(({ id }) => definition === undefined || id === definition);
  if (definitions.length === 0) throw new ListError(definition === undefined ? 'The issuer has no definitions yet.' : `There is no definition “${definition}”.`);
  return { file, list: readList(file.snapshot(), definitions, { today: calendarDay(new Date()), dateOrder }) };
}

async function allDefinitions(client: IssuerClient): Promise<readonly Definition[]> {
  const all: Definition[] = [];
  for (let cursor: string | undefined, more = true; more;) {
    const { definitions, next } = await client.ask(requests.definitions(cursor), answers.definitions);
    all.push(...definitions);
    cursor = next ?? undefined;
    more = next !== null;
  }
  return all;
}
