import type { Messages, WebPlugin } from '@regia/web-kit';

const core: Readonly<Record<string, () => Promise<{ default: Messages }>>> = {
  en: () => import('virtual:core-messages/en'),
  it: () => import('virtual:core-messages/it'),
  fr: () => import('virtual:core-messages/fr'),
  es: () => import('virtual:core-messages/es'),
  ar: () => import('virtual:core-messages/ar'),
};

/** Texts of the core. Started before anything else: they do not wait for plugins. */
export const loadCoreTexts = async (language: string): Promise<Messages> => (await core[language]!()).default;

/** Texts of plugins, each in the language or else in English. A catalog that does not come leaves its keys, not the page, unread. */
export async function loadPluginTexts(
  plugins: readonly WebPlugin[],
  language: string,
): Promise<readonly { key: string; texts: Messages }[]> {
  return Promise.all(
    plugins.map(async ({ manifest, messages }) => {
      const load = messages[language] ?? messages['en'];
      const texts = await load?.().then(
        (catalog) => catalog.default,
        () => ({}),
      );
      return { key: manifest.key, texts: texts ?? {} };
    }),
  );
}

const LIBRARY: Readonly<Record<string, () => Promise<object>>> = {
  it: () => import('react-aria-components/i18n/it-IT'),
  fr: () => import('react-aria-components/i18n/fr-FR'),
  es: () => import('react-aria-components/i18n/es-ES'),
  ar: () => import('react-aria-components/i18n/ar-AE'),
};

/** Hidden labels of the component library. It reads them once, so they are set before the first render. */
export async function setLibraryLabels(language: string, format: string): Promise<void> {
  const labels = await LIBRARY[language]?.();
  if (!labels || !('default' in labels)) return;
  const page = window as unknown as Record<symbol, unknown>;
  page[Symbol.for('react-aria.i18n.locale')] = format;
  page[Symbol.for('react-aria.i18n.strings')] = labels.default;
}
