import { addTexts, useLanguage, type OpenDoors } from '@regia/web-kit';
import { useEffect } from 'react';
import { loadPluginTexts } from './catalogs.js';

const loaded = new Set<string>();

/** Remembers whose texts came with the start of the page. */
export const rememberLoaded = (keys: readonly string[]): void => keys.forEach((key) => loaded.add(key));

/** Texts of a plugin that is switched on while the page is open. */
export function useLateTexts({ plugins, on }: OpenDoors): void {
  const language = useLanguage();
  useEffect(() => {
    const late = plugins.filter(({ manifest }) => on.has(manifest.key) && !loaded.has(manifest.key));
    if (late.length === 0) return;
    rememberLoaded(late.map(({ manifest }) => manifest.key));
    void loadPluginTexts(late, language).then((texts) => texts.forEach((one) => addTexts(one.key, one.texts)));
  }, [plugins, on, language]);
}
