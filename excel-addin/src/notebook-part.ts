import { inExcel } from './excel-error';

/** The custom XML part that holds Confer's notebook, found by its namespace. It is saved with the workbook. */
const namespace = 'urn:confer:notebook';
const element = /<notebook\b[^>]*>([\s\S]*)<\/notebook>/;

/** The text as a JSON string without signs that XML gives a meaning, so that no reading or writing of XML changes it. */
const encode = (text: string): string => JSON.stringify(text).replace(/[<>&]/g, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`);

export function readNotebookPart(): Promise<string | undefined> {
  return inExcel(async (context) => {
    const parts = context.workbook.customXmlParts.getByNamespace(namespace);
    parts.load({ id: true });
    await context.sync();
    const { items: [first] } = parts;
    if (!first) return undefined;
    const xml = first.getXml();
    await context.sync();
    // eslint-disable-next-line office-addins/load-object-before-read -- a result of a method is there after the sync, nothing is loaded
    const content = element.exec(xml.value)?.[1];
    return content === undefined ? undefined : decode(content);
  });
}

/** A part that cannot be read counts as lost. */
function decode(content: string): string | undefined {
  try {
    const text: unknown = JSON.parse(content);
    return typeof text === 'string' ? text : undefined;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

export function writeNotebookPart(text: string): Promise<void> {
  return inExcel(async (context) => {
    const xml = `<notebook xmlns="${namespace}" version="1">${encode(text)}</notebook>`;
    const parts = context.workbook.customXmlParts.getByNamespace(namespace);
    parts.load({ id: true });
    await context.sync();
    const { items: [first, ...copies] } = parts;
    if (first) first.setXml(xml);
    else context.workbook.customXmlParts.add(xml);
    // Merging workbooks can leave several; the first is the one that is read.
    for (const copy of copies) copy.delete();
    await context.sync();
  });
}
