/** An item of a menu, and the function that it calls; `undefined`: a line between items. */
export type MenuItem = { readonly caption: string; readonly functionName: string } | { readonly caption: string; readonly items: readonly MenuItem[] } | undefined;

/** What an add-on shows to one person. */
export class Screen {
  /** In `Extensions`, under the add-on's name; `undefined` until a script makes it. */
  menu: readonly MenuItem[] | undefined;
  /** The page beside the sheet. There is one place for it: whoever opens a sidebar closes the other one. */
  sidebar: { readonly title: string; readonly html: string } | undefined;
  readonly toasts: string[] = [];
}
