const officeOnline = 'https://appsforoffice.microsoft.com/lib/1/hosted/';

/**
 * The built page of a task pane with the two changes that Excel on this page needs: office.js comes from this server instead of
 * Microsoft's, and before it the script that plays the native side.
 */
export function paneInWorkbench(html: string): string {
  if (!html.includes(officeOnline)) throw new Error(`The page of the pane does not load office.js from ${officeOnline}`);
  return html.replaceAll(officeOnline, '/office/').replace('<script', '<script src="/workbench/native-side.js"></script><script');
}
