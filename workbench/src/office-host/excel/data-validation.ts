import { intersection, type Validation, type ValidationAlert, type ValidationPrompt } from '../../workbook';
import { booleanArgument, invalidArgument, ObjectType, recordArgument, textArgument } from '../rich-api';
import type { Cells } from './cells';
import { isAllowed } from './validation-check';
import { ruleArgument, ruleTypeName, wireRule } from './validation-rule';

/** What Excel takes: https://learn.microsoft.com/office/vba/api/excel.validation.inputtitle */
const maxTitleLength = 32;
const maxMessageLength = 255;

/** A cell without validation. */
const none: Validation = {
  rule: { type: 'any' },
  ignoreBlanks: true,
  prompt: { shown: true, title: '', text: '' },
  alert: { shown: true, style: 'stop', title: '', text: '' },
};

const alertStyles = ['stop', 'warning', 'information'] as const;

/** What cells may hold, and what helps to fill them. https://learn.microsoft.com/javascript/api/excel/excel.datavalidation */
export const dataValidationType: ObjectType<Cells> = new ObjectType<Cells>('DataValidation', {
  values: {
    errorAlert: {
      get: (cells) => wireAlert(shared(cells)?.alert ?? none.alert),
      set: (cells, alert) => { change(cells, { alert: alertArgument(alert) }); },
    },
    ignoreBlanks: {
      get: (cells) => shared(cells)?.ignoreBlanks ?? true,
      set: (cells, ignore) => { change(cells, { ignoreBlanks: booleanArgument(ignore) }); },
    },
    prompt: {
      get: (cells) => wirePrompt(shared(cells)?.prompt ?? none.prompt),
      set: (cells, prompt) => { change(cells, { prompt: promptArgument(prompt) }); },
    },
    rule: {
      get: (cells) => wireRule(shared(cells)?.rule ?? none.rule),
      set: (cells, rule) => { change(cells, { rule: ruleArgument(rule) }); },
    },
    type: {
      get(cells) {
        const validation = shared(cells);
        return validation === undefined ? 'Inconsistent' : ruleTypeName(validation.rule);
      },
    },
    /** `null` when some cells are valid and others are not. */
    valid: { get: areValid },
  },
  methods: {
    clear: ({ host, sheetId, areas }) => { for (const area of areas) host.workbook.validate(sheetId, area, undefined, host.origin); },
  },
});

/** The validation that all cells share; `undefined` when they differ. */
function shared({ sheet, areas }: Cells): Validation | undefined {
  const found = new Set<Validation>();
  for (const area of areas) {
    const validated = sheet.validations(area);
    for (const { validation } of validated) found.add(validation);
    const validatedCells = validated.reduce((sum, part) => sum + part.area.rowCount * part.area.columnCount, 0);
    if (validatedCells < area.rowCount * area.columnCount) found.add(none);
  }
  return found.size === 1 ? [...found][0] : undefined;
}

/** Cells that differ take on one validation, as in Excel. */
function change(cells: Cells, part: Partial<Validation>): void {
  const validation = { ...shared(cells) ?? none, ...part };
  for (const area of cells.areas) cells.host.workbook.validate(cells.sheetId, area, validation, cells.host.origin);
}

function areValid({ sheet, areas }: Cells): boolean | null {
  const used = sheet.usedArea('values');
  const verdicts = new Set<boolean>();
  for (const area of areas) {
    const filled = used && intersection(used, area);
    if (filled === undefined) verdicts.add(true);
    else {
      sheet.values(filled).forEach((row, rowOffset) => {
        row.forEach((value, columnOffset) => {
          const position = { row: filled.row + rowOffset, column: filled.column + columnOffset };
          verdicts.add(isAllowed(sheet.validation(position) ?? none, value));
        });
      });
    }
  }
  return verdicts.size === 1 ? !verdicts.has(false) : null;
}

const wirePrompt = ({ shown, title, text }: ValidationPrompt): Readonly<Record<string, unknown>> => ({ showPrompt: shown, title, message: text });

function promptArgument(argument: unknown): ValidationPrompt {
  const { showPrompt, title, message } = recordArgument(argument);
  return { shown: booleanArgument(showPrompt), ...wordsArgument(title, message) };
}

const wireAlert = ({ shown, style, title, text }: ValidationAlert): Readonly<Record<string, unknown>> =>
  ({ showAlert: shown, style: style.charAt(0).toUpperCase() + style.slice(1), title, message: text });

function alertArgument(argument: unknown): ValidationAlert {
  const { showAlert, style, title, message } = recordArgument(argument);
  const known = alertStyles.find((candidate) => candidate === textArgument(style).toLowerCase());
  if (known === undefined) throw invalidArgument();
  return { shown: booleanArgument(showAlert), style: known, ...wordsArgument(title, message) };
}

function wordsArgument(title: unknown, message: unknown): { title: string; text: string } {
  const words = { title: textArgument(title), text: textArgument(message) };
  if (words.title.length > maxTitleLength || words.text.length > maxMessageLength) {
    throw invalidArgument(`A title holds ${maxTitleLength} characters and a message ${maxMessageLength}.`);
  }
  return words;
}
