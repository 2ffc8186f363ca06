/** The language of Excel's menus, which it tells its task panes: `?language=de-DE` in the address of the workbench, else en-US. */
export const displayLanguage = (): string => new URLSearchParams(location.search).get('language') ?? 'en-US';
