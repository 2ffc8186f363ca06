import type { CellValue } from '../host/cell';
import type { MessageContext } from './message';
import type { FindingCode } from '../check/finding';
import { findingCodes, severities } from '../check/finding';
import { english } from './en';
import { findingExamples, findingIn } from './finding-examples.fixture';
import { renderFinding } from './message';

/** The page `docs/findings.md`: every finding with its example, each of which went through the check. */
export const findingsPage = (): string => `# Findings

What Confer can find, and what it says. *Error* is a problem: it keeps its row back. *Warning* and *hint* never do.
Where a fix is given, *Fix* writes it. Today is 20 November 2026.

Made from the code by \`npm run docs\`, so change the code and not this page.

## In a cell

| code | severity | a cell such as | Confer says | fix |
|---|---|---|---|---|
${findingCodes.map(findingRow).join('\n')}
`;

function findingRow(code: FindingCode): string {
  const finding = exampleOf(code);
  const { value = '', fix } = finding;
  return `| \`${code}\` | ${severities[code]} | ${shownCell(value)} | ${inTable(renderFinding(english, finding))} | ${fix === undefined ? '' : shownCell(fix)} |`;
}

function exampleOf(code: FindingCode): MessageContext {
  const finding = findingIn(findingExamples[code], code);
  if (!finding) throw new Error(`The example of ${code} gives no such finding.`);
  return finding;
}

/** Everything but plain blanks between other characters. */
const unseen = /^ | $|(?! )[\p{Z}\p{C}]/gu;
const longestCell = 44;

/** A cell with what nobody sees written out: `Ana Lind\u00a0`. */
function shownCell(value: CellValue): string {
  if (value === '') return '*empty*';
  const text = String(value).replace(unseen, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`);
  const short = text.length > longestCell ? `${text.slice(0, longestCell)}…` : text;
  return `\`${short.replace(/\|/g, '\\|')}\`${typeof value === 'number' ? ' (number)' : ''}`;
}

const inTable = (sentence: string): string => sentence.replace(/[|*_\\]/g, '\\$&').replace(/</g, '&lt;');
