/** Marks that change the direction of everything around them, other characters nobody can see, and halves of characters, which no database takes. Joiners inside emoji, Arabic and Indic text stay. */
const HIDDEN = /\p{Surrogate}|[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\u200E\u200F\u202A-\u202E\u2060\u2066-\u2069\uFEFF]/gu;

/** A letter, digit or sign that leaves ink: not a joiner, an accent of nothing, or a letter made to be invisible. */
const SEEN = /(?![\u115F\u1160\u2800\u3164\uFFA0])[\p{L}\p{N}\p{P}\p{S}]/u;
const ifSeen = (text: string): string => (SEEN.test(text) ? text : '');

/** A title or name as it is stored: one line, no hidden direction marks, no control characters, no blanks at the ends, NFC. Empty when nothing of it can be seen. */
export const cleanLine = (text: string): string => ifSeen(text.replace(HIDDEN, '').replace(/\s+/g, ' ').trim().normalize('NFC'));

/** A longer text as it is stored: as {@link cleanLine}, with its line breaks. */
export const cleanText = (text: string): string =>
  ifSeen(text.replace(HIDDEN, '').replace(/\r\n?/g, '\n').replace(/[ \t]+\n/g, '\n').trim().normalize('NFC'));
