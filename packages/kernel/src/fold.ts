const EVERY_I = /[ıİIi\u0307]/g;

/**
 * The form in which words are compared in search: case, accents and the four Turkish i are folded together, so that
 * `istanbul`, `ISTANBUL` and `İstanbul` meet in every interface language. The database folds the same way (`core.fold`).
 */
export function fold(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(EVERY_I, 'i')
    .toLowerCase()
    .normalize('NFC');
}

/** An address part from a name: `İzmir` becomes `izmir`, ASCII only. */
export const slug = (name: string): string => fold(name).replace(/ß/g, 'ss').replace(/[^a-z0-9]+/g, '-').replace(/^-+|-+$/g, '');
