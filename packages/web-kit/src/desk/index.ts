export type { ChangeNote, DeskCity, DeskData, DeskItem } from './desk-data.js';
export { DeskNote } from './desk-note.js';
export { DeskPage } from './desk-page.js';
export { useDeskWindow } from './use-desk-window.js';
