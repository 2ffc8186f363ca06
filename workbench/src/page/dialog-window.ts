import type { OpenDialog } from '../office-host';

declare global {
  interface Window {
    /** What Excel on Windows gives the page in a dialog as `window.external`. */
    excelDialogObject?: object;
  }
}

const hostInfo = 'Excel$Win32$16.01$en-US$workbench$isDialog$0';
const features = 'popup,width=420,height=640';

/** Milliseconds after which a window that the person closed is noticed: browsers do not tell. */
const lookEvery = 200;

/**
 * Opens a dialog as a window of the browser, with what office.js needs in it to be one.
 *
 * @param native gives the native object of the page that opens it
 */
export const openDialogWindow = (native: () => object): OpenDialog => (address, { message, closed }) => {
  const opened = window.open(address, '_blank', features);
  if (!opened) return undefined;
  window.excelDialogObject = {
    ...native(),
    GetHostInfo: () => hostInfo,
    // Only a page of this origin gets here.
    MessageParent2: (json: string) => { message((JSON.parse(json) as { messageToParent: string }).messageToParent, opened.location.origin); },
  };
  const watch = setInterval(() => {
    if (!opened.closed) return;
    clearInterval(watch);
    closed();
  }, lookEvery);
  return {
    close: () => {
      clearInterval(watch);
      opened.close();
    },
  };
};
