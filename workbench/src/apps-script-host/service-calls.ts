/** Objects of the document. Builders, enums and what they make are the script's own until they are given to one of these. */
const ofTheDocument = /^(Spreadsheet|Sheet|Range|RangeList|DeveloperMetadata|DeveloperMetadataFinder|Protection|Filter)\./;

/** Name a place, or say again where it is. They need no answer of Google's server. */
const local = /\.(getRange|getRangeList|getRanges|getCell|offset|getSheet|getParent|createDeveloperMetadataFinder|with[A-Z]\w*|getRow|getRowIndex|getColumn|getNumRows|getNumColumns|getLastRow|getLastColumn|getA1Notation|getLocation|getKey|getValue|getId|getDescription)$/;
/** Look like the ones above and ask the server all the same. */
const asking = /^(Sheet\.get(LastRow|LastColumn)|Range\.getValue)$/;

/** Whether a call, `Range.getValues`, reads or changes the document: then it takes its time. */
export const isDocumentCall = (name: string): boolean => ofTheDocument.test(name) && (asking.test(name) || !local.test(name));
