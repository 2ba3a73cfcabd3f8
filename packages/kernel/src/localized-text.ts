/** A text written by people: the language it was written in, and every language it exists in. */
export interface LocalizedText {
  readonly original: string;
  readonly texts: Readonly<Record<string, string>>;
}

/** Languages of the interface. Content may be in others. */
export const INTERFACE_LANGUAGES = ['en', 'it', 'fr', 'es', 'ca', 'pt', 'ar', 'tr', 'zh'] as const;

/** The text in the reader's language if it is there, else the original with its language named. */
export function chooseText(text: LocalizedText, language: string): { readonly text: string; readonly language: string; readonly isOriginal: boolean } {
  const chosen = text.texts[language] === undefined ? text.original : language;
  return { text: text.texts[chosen] ?? '', language: chosen, isOriginal: chosen === text.original };
}

/** BCP 47 tag as far as we use it: `fr`, `pt-BR`, `wo`. */
export const isLanguage = (tag: string): boolean => /^[a-z]{2,3}(-[A-Z][A-Za-z]{1,3})?$/.test(tag);
