import type { Manifest } from '@regia/plugin-api';
import type { ThemeRow } from '@regia/server-kit';

/** The one theme that needs no plugin: how the cities steer together. */
const GOVERNANCE: ThemeRow = {
  key: 'governance',
  hue: 'gov',
  name: {
    original: 'en',
    texts: { en: 'Governance', it: 'Governance', fr: 'Gouvernance', es: 'Gobernanza', ar: 'الحوكمة' },
  },
};

/** The themes that installed plugins bring, then the core's own. */
export function themesOf(manifests: readonly Manifest[]): ThemeRow[] {
  const brought = manifests.flatMap(({ key, theme }) => (theme ? [{ ...theme, plugin: key }] : []));
  return [...brought, GOVERNANCE];
}
