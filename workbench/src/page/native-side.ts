/**
 * Comes before office.js in the page of a task pane, and gives it the native object that Excel on Windows gives it. The page that
 * shows the pane has it ready. Outside of that page there is none, and office.js finds no Excel, as in any browser.
 */
const { excelNativeObject } = window.parent;
if (excelNativeObject !== undefined) Object.defineProperty(window, 'external', { configurable: true, value: excelNativeObject });

export {};
