import type { Darkness } from '@confer/pane';
import { browserFiles, httpSender, showPane, systemDarkness, wait } from '@confer/pane';
import { excelHost } from './excel-host';
import { excelSignIn } from './sign-in/excel-sign-in';

/** The task pane's entry: Excel is ready, the pane is shown. The issuer that serves this page is the one that issues. */
void Office.onReady(({ host }) => {
  const element = document.getElementById('confer');
  if (!element) return;
  // Typed in full by Microsoft, null in an ordinary browser.
  if ((host as Office.HostType | null) !== Office.HostType.Excel) {
    element.className = 'alone';
    element.textContent = 'Confer works inside Excel. Open it there, on the tab Confer.';
    return;
  }
  const send = httpSender('');
  void showPane(element, {
    ...darkness(),
    // Each button of the ribbon opens the page under an address of its own, which says where it leads.
    place: new URLSearchParams(location.search).get('open') ?? undefined,
    services: {
      host: excelHost,
      issuerName: location.host,
      send,
      files: browserFiles(''),
      signIn: excelSignIn(send),
      now: () => new Date(),
      newKey: () => crypto.randomUUID(),
      wait,
      language: Office.context.displayLanguage,
    },
  });
});

/** Excel on the web does not tell its theme; there the system's wish counts, also when it changes. High contrast is the browser's, as `forced-colors`. */
function darkness(): Darkness {
  const theme = Office.context.officeTheme as Office.OfficeTheme | undefined;
  return theme ? { dark: theme.isDarkTheme } : systemDarkness();
}
