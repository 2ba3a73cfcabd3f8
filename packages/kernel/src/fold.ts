const EVERY_I = /[ıİI]/g;
/** Accents and vowel marks of the scripts we meet. Named ranges, because the database has no property classes and must fold alike. */
const MARKS = /[\u0300-\u036F\u0483-\u0489\u0591-\u05BD\u0610-\u061A\u064B-\u065F\u0670\u06D6-\u06DC\u1AB0-\u1AFF\u1DC0-\u1DFF\u20D0-\u20FF\uFE20-\uFE2F]/g;

/**
 * The form in which words are compared in search: case, accents and the four Turkish i are folded together, so that
 * `istanbul`, `ISTANBUL` and `İstanbul` meet in every interface language. The database folds the same way (`core.fold`).
 */
export function fold(text: string): string {
  return text
    .normalize('NFD')
    .replace(MARKS, '')
    .replace(EVERY_I, 'i')
    .toLowerCase()
    .replaceAll('ς', 'σ')
    .normalize('NFC');
}

/** An address part from a name: `İzmir` becomes `izmir`, ASCII only. */
export const slug = (name: string): string => fold(name).replace(/ß/g, 'ss').replace(/[^a-z0-9]+/g, '-').replace(/^-+|-+$/g, '');
