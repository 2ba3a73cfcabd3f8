import type { Manifest, PluginSpec } from '@regia/plugin-api';
import type { ComponentType } from 'react';
import type { Messages } from './messages.js';

/** A part that is fetched when it is shown: a module whose default export is the component. @public @since 1.0 */
export type Lazy<P = object> = () => Promise<{ default: ComponentType<P> }>;

/** Icons a plugin may stand beside its navigation entry. The shell draws them, so a plugin ships none. @public @since 1.0 */
export type NavIcon = 'sprout' | 'waves' | 'scales' | 'users' | 'bolt' | 'building' | 'map' | 'book' | 'heart' | 'basket';

/** What the form of an agenda item of a plugin is given. `payload` is JSON text; the core form sends it with the item. @public @since 1.0 */
export interface AgendaFormProps {
  readonly payload: string | undefined;
  readonly onChange: (payload: string) => void;
  /** Sentence for a field of the payload, when the server refused it. */
  readonly refusalAt: (field: string) => string | undefined;
}

/** What the view of an agenda item of a plugin is given: the stored payload, already parsed. @public @since 1.0 */
export interface AgendaViewProps {
  readonly itemId: string;
  readonly payload: unknown;
}

/** A point of a map layer. @public @since 1.0 */
export interface MapPoint {
  readonly id: string;
  readonly latitude: number;
  readonly longitude: number;
  readonly label: string;
}

/** A command in search and jump: what it is called and where it leads, below the plugin's own pages. @public @since 1.0 */
export interface PaletteCommand {
  readonly id: string;
  readonly title: string;
  readonly path: string;
}

interface Part<Permission extends string> {
  readonly id: string;
  /** Key in the plugin's locales. */
  readonly title: string;
  /** Permission of this plugin without which the part is not shown. */
  readonly needs?: Permission;
}

/** A panel of a slot: reserved height while it loads, own boundary, own chunk. @public @since 1.0 */
export interface PanelPart<Permission extends string = string, P = object> extends Part<Permission> {
  readonly minHeight: number;
  readonly panel: Lazy<P>;
}

/** A layer of the map: points it loads when it is switched on. @public @since 1.0 */
export interface MapLayerPart<Permission extends string = string> extends Part<Permission> {
  readonly load: () => Promise<{ default: () => Promise<readonly MapPoint[]> }>;
}

/** A command of search and jump. @public @since 1.0 */
export interface CommandPart<Permission extends string = string> extends Part<Permission> {
  /** Below the plugin's own pages. */
  readonly path: string;
}

/** What a plugin can add to pages of others. A slot is added when a second plugin needs it. @public @since 1.0 */
export interface Slots<Permission extends string = string> {
  readonly 'home.panel'?: readonly PanelPart<Permission>[];
  readonly 'pool.panel'?: readonly PanelPart<Permission, { readonly fund: string }>[];
  readonly 'map.layer'?: readonly MapLayerPart<Permission>[];
  readonly 'palette.command'?: readonly CommandPart<Permission>[];
}

/** A page of a plugin. `path` is below `/{scope}/themes/{key}` or `/{scope}/desks/{key}`; `''` is the first page, `$name` a parameter. @public @since 1.0 */
export interface RoutePart<Permission extends string = string> {
  readonly path: string;
  readonly title: string;
  readonly needs: Permission;
  readonly nav?: { readonly icon: NavIcon; readonly order?: number };
  readonly page: Lazy;
}

type PermissionOf<M extends PluginSpec> = Extract<keyof M['permissions'], string>;

/** The web half of a plugin: data and `import()` only, no components and no work at import. @public @since 1.0 */
export interface WebHalf<M extends PluginSpec> {
  readonly routes?: readonly RoutePart<PermissionOf<M>>[];
  readonly agendaItems?: {
    readonly [K in keyof M['agendaItemTypes']]: { readonly form: Lazy<AgendaFormProps>; readonly view: Lazy<AgendaViewProps> };
  };
  readonly slots?: Slots<PermissionOf<M>>;
  readonly messages: Readonly<Record<M['locales'][number], () => Promise<{ default: Messages }>>>;
}

/** A checked web plugin as the shell sees it, whatever its manifest. @public @since 1.0 */
export interface WebPlugin {
  readonly manifest: Manifest;
  readonly routes: readonly RoutePart[];
  readonly agendaItems: Readonly<Record<string, { readonly form: Lazy<AgendaFormProps>; readonly view: Lazy<AgendaViewProps> }>>;
  readonly slots: Slots;
  readonly messages: Readonly<Record<string, () => Promise<{ default: Messages }>>>;
}

const PATH = /^(?:(?:\$?[a-z][A-Za-z0-9-]*)(?:\/\$?[a-z][A-Za-z0-9-]*)*)?$/;

/**
 * Joins a manifest with its web half.
 * @throws when a path leads outside the plugin's own pages, or two routes share one.
 * @public
 * @since 1.0
 */
export function defineWebPlugin<const M extends PluginSpec>(manifest: Manifest<M>, half: WebHalf<M>): WebPlugin {
  const routes: readonly RoutePart[] = half.routes ?? [];
  const seen = new Set<string>();
  for (const { path } of routes) {
    if (!PATH.test(path)) throw new Error(`plugin ${manifest.key}: path "${path}" leads outside its own pages`);
    if (seen.has(path)) throw new Error(`plugin ${manifest.key}: path "${path}" is declared twice`);
    seen.add(path);
  }
  // The shell handles every plugin alike; what is lost here is only which plugin the names belong to.
  return {
    manifest: manifest as unknown as Manifest,
    routes,
    agendaItems: half.agendaItems ?? {},
    slots: half.slots ?? {},
    messages: half.messages,
  } as WebPlugin;
}

/** The first part of a plugin's addresses after the scope: `themes/food-security`, `desks/dakar`. */
export function mountOf(pluginKey: string): string {
  return pluginKey.startsWith('city-') ? `desks/${pluginKey.slice('city-'.length)}` : `themes/${pluginKey.slice('theme-'.length)}`;
}
