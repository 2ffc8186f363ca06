/**
 * Comes before office.js in the page of a task pane, and gives it the native object that Excel on Windows gives it. The page that
 * shows the pane has it ready, and for the page of a dialog, too. Outside of that page there is none, and office.js finds no Excel, as in any browser.
 */
const opener = window.opener as Window | null;
const native = window.parent.excelNativeObject ?? opener?.top?.excelDialogObject;
if (native !== undefined) Object.defineProperty(window, 'external', { configurable: true, value: native });

export {};
