/** Everything that Google calls, or that the sidebar asks for: each becomes a function of the project. */
export { onInstall, onOpen, openSidebar, removeMarks } from './menu';
export { activeSheet, addSheet, apply, pulse, readHiddenRows, readNotebook, readRows, readSelection, readSettings, readTable, send, showCell, showRows, writeNews, writeNotebook } from './for-sidebar';
export { onEdit } from './on-edit';
