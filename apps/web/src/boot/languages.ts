/** Languages the interface is complete in, each in its own words. */
export const LANGUAGES = [
  { code: 'en', name: 'English', format: 'en-GB', dir: 'ltr' },
  { code: 'it', name: 'Italiano', format: 'it', dir: 'ltr' },
  { code: 'fr', name: 'Français', format: 'fr', dir: 'ltr' },
  { code: 'es', name: 'Español', format: 'es', dir: 'ltr' },
  { code: 'ar', name: 'العربية', format: 'ar-u-nu-latn', dir: 'rtl' },
] as const;

export type Language = (typeof LANGUAGES)[number];

/** The first language that is complete among the wishes given; English when none is. */
export function chooseLanguage(wishes: readonly (string | null | undefined)[]): Language {
  for (const wish of wishes) {
    const found = LANGUAGES.find(({ code }) => code === wish?.slice(0, 2).toLowerCase());
    if (found) return found;
  }
  return LANGUAGES[0];
}
