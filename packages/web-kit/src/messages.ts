import { setupI18n, type Messages as LinguiMessages } from '@lingui/core';
import type { PluginSpec } from '@regia/plugin-api';
import { createContext, useCallback, useContext, useSyncExternalStore } from 'react';

/** Texts of one language, compiled when the web is built. @public @since 1.0 */
export type Messages = LinguiMessages;

/** Values put into a text. Numbers choose the plural; what is shown is formatted before it is passed in. @public @since 1.0 */
export type MessageValues = Readonly<Record<string, string | number>>;

/** Reads a text: `message('agenda.lede', { events: 18 })`. @public @since 1.0 */
export type Message = (key: string, values?: MessageValues) => string;

const i18n = setupI18n();
i18n.on('missing', ({ id }) => missing.add(id));

/** Keys that were asked for and are in no catalog; the development page shows them. */
export const missing = new Set<string>();

/** Makes a language current. Catalogs of plugins come with the plugin's key, so that nobody overwrites another's text. */
export function showLanguage(
  language: string,
  core: Messages,
  plugins: readonly { readonly key: string; readonly texts: Messages }[],
): void {
  const all: Messages = { ...core };
  for (const { key, texts } of plugins) for (const [id, text] of Object.entries(texts)) all[`${key}:${id}`] = text;
  i18n.loadAndActivate({ locale: language, messages: all });
}

/** Adds the texts of a plugin that is switched on while the page is open; everything that reads a text is drawn again. */
export function addTexts(plugin: string, texts: Messages): void {
  i18n.load(i18n.locale, Object.fromEntries(Object.entries(texts).map(([id, text]) => [`${plugin}:${id}`, text])));
}

/** A new object whenever texts arrive, so that what reads them is drawn again. */
let texts: Messages = {};
i18n.on('change', () => (texts = { ...i18n.messages }));

const onChange = (listener: () => void): (() => void) => i18n.on('change', listener);

/** Reads a text outside a component, such as a page title. */
export const readMessage: Message = (key, values) => i18n._(key, values);

/** True when a text exists in the current language. */
export const hasMessage = (key: string): boolean => key in i18n.messages;

/** Changes when the language does, so that everything that reads a text is drawn again. */
export const LanguageContext = createContext('en');

/** The language the person reads in: `en`, `it`, `fr`, `es`, `ar`. @public @since 1.0 */
export const useLanguage = (): string => useContext(LanguageContext);

/**
 * Texts of the core, or of a plugin when its manifest is given. A key the plugin does not have is looked up in the core
 * (`refusals.not-found`, `action.save`), so that nobody translates these twice.
 * @public
 * @since 1.0
 */
export function useMessage(plugin?: Pick<PluginSpec, 'key'>): Message {
  const known = useSyncExternalStore(onChange, () => texts);
  const prefix = plugin ? `${plugin.key}:` : '';
  return useCallback<Message>(
    (key, values) => readMessage(prefix !== '' && prefix + key in known ? prefix + key : key, values),
    [prefix, known],
  );
}
