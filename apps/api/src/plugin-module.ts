import type { Provider, Type } from '@nestjs/common';
import { AgendaItemHandlers, Indicators, PREFIX, SEARCH_SOURCES, WAITING_SOURCES, type AgendaItemHandler, type CorePart, type IndicatorSource, type ServerPlugin } from '@regia/server-kit';

/** Everything installed plugins hand over, as providers of the host. Their classes carry their prefix from here on. */
export function pluginProviders(plugins: readonly ServerPlugin[]): Provider[] {
  for (const { manifest, half } of plugins) for (const provider of half.providers) Reflect.defineMetadata(PREFIX, manifest.graphqlPrefix, provider);
  return plugins.flatMap(({ half }) => [...half.providers, ...Object.values(half.indicators), ...Object.values(half.agendaItems), ...(half.search ?? []), ...(half.waiting ?? []), ...(half.demo ? [half.demo] : [])]);
}

/** The lists and tables through which the core meets what others brought. */
export function handedOver(parts: readonly CorePart[], plugins: readonly ServerPlugin[]): Provider[] {
  const halves = plugins.map(({ half }) => half);
  return [
    listOf(SEARCH_SOURCES, [...parts, ...halves].flatMap(({ search }) => [...(search ?? [])])),
    listOf(WAITING_SOURCES, [...parts, ...halves].flatMap(({ waiting }) => [...(waiting ?? [])])),
    tableOf<AgendaItemHandler>(AgendaItemHandlers, plugins, ({ half }) => half.agendaItems),
    tableOf<IndicatorSource>(Indicators, plugins, ({ half }) => half.indicators),
  ];
}

const listOf = (token: string, classes: readonly Type[]): Provider => ({ provide: token, useFactory: (...instances: unknown[]) => instances, inject: [...classes] });

function tableOf<T>(table: new (entries: ReadonlyMap<string, T>) => object, plugins: readonly ServerPlugin[], pick: (plugin: ServerPlugin) => Readonly<Record<string, Type<T>>>): Provider {
  const entries = plugins.flatMap((plugin) => Object.entries(pick(plugin)).map(([name, type]) => [`${plugin.manifest.key}.${name}`, type] as const));
  return {
    provide: table,
    useFactory: (...instances: T[]) => new table(new Map(entries.map(([name], i) => [name, instances[i]!]))),
    inject: entries.map(([, type]) => type),
  };
}
