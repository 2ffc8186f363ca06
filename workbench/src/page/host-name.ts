/** The spreadsheet programs that the workbench plays. */
export type HostName = 'excel' | 'sheets';

/** Which one a page begins with: `?host=sheets` in the address of the workbench, else Excel. */
export const firstHost = (): HostName => (new URLSearchParams(location.search).get('host') === 'sheets' ? 'sheets' : 'excel');
