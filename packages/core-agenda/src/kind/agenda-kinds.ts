import { Injectable } from '@nestjs/common';
import type { AgendaItemTypeSpec, Manifest } from '@regia/plugin-api';
import { Installed } from '@regia/server-kit';
import { CORE_KINDS, type CoreKind } from './core-kinds.js';

/** A kind an item may have. Kinds of plugins bring the shape of a payload. */
export interface AgendaKind extends CoreKind {
  readonly plugin?: string;
  readonly type?: AgendaItemTypeSpec;
}

/** Every kind of this build: the core's five, then those of installed plugins as `plugin-key.kind`. */
@Injectable()
export class AgendaKinds {
  private readonly byKey: ReadonlyMap<string, AgendaKind>;

  constructor(installed: Installed) {
    const kinds: AgendaKind[] = [...CORE_KINDS, ...installed.manifests.flatMap(kindsOf)];
    this.byKey = new Map(kinds.map((kind) => [kind.key, kind]));
  }

  of(key: string): AgendaKind | undefined {
    return this.byKey.get(key);
  }

  /** The kind of a stored item. One whose plugin is no longer installed is shown by its bare key. */
  stored(key: string): AgendaKind {
    const [plugin, bare] = key.split('.');
    return this.byKey.get(key) ?? { key, name: { original: 'en', texts: { en: bare ?? key } }, isDeadline: false, ...(bare ? { plugin } : {}) };
  }

  /** True for a text in the form of a kind's key, installed or not: items of a plugin that is gone can still be listed. */
  isWritten(key: string): boolean {
    return /^[a-z][a-z0-9-]{0,60}(\.[a-z][a-z0-9-]{0,60})?$/.test(key);
  }

  /** Kinds that may be chosen where these plugins are on. */
  offered(pluginsOn: ReadonlySet<string>): AgendaKind[] {
    return [...this.byKey.values()].filter(({ plugin }) => plugin === undefined || pluginsOn.has(plugin));
  }
}

const kindsOf = ({ key, agendaItemTypes }: Manifest): AgendaKind[] =>
  Object.entries(agendaItemTypes ?? {}).map(([name, type]) => ({ key: `${key}.${name}`, name: type.name, isDeadline: type.isDeadline ?? false, plugin: key, type }));
