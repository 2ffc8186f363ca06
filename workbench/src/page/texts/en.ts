/** What the workbench's own page says, in English, in ICU message format (https://unicode-org.github.io/icu/userguide/format_parse/messages/). */
export const english = {
  'page.title': 'Confer workbench',
  'page.workbook': 'Workbook',

  'host': 'Spreadsheet program',
  'host.excel': 'Excel',
  'host.sheets': 'Google Sheets',

  'extensions': 'Extensions',
  'extensions.confer': 'Confer',

  'sidebar.region': 'Sidebar',
  'sidebar.close': 'Close the sidebar',
  'sidebar.failed': 'The add-on ended with an error. Google Sheets would show it in red: {message}',

  'mailbox': 'Mailbox',
  'mailbox.count': '{count, plural, one {# message} other {# messages}}',

  'samples': 'Sample lists',

  'startOver': 'Start over',
  'startOver.title': 'Start over?',
  'startOver.text': 'The workbook becomes empty, and everything that was issued in this workbench is deleted: batches, credentials and messages. This cannot be undone.',
  'startOver.keep': 'Keep everything',
  'startOver.action': 'Delete it and start over',
  'startOver.busy': 'Starting over…',

  'theme.dark': 'Dark theme',

  'pane.title': 'Confer',
  'pane.region': 'Task pane',
  'pane.close': 'Close Confer',
  'pane.open': 'Open Confer',

  'refused.notEmulated': 'The workbench cannot do that: its workbook has no fonts, borders or merged cells, and rows are moved by cutting and pasting.',
  'refused.dismiss': 'Close this message',
  'lost': 'The workbench was stopped. Start it again with npm start; this page then goes on by itself.',
  'failed': 'This page could not be opened. Load it again. The browser said: {reason}',
} as const;
