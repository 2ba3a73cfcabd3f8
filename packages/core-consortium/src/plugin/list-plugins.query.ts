import { Injectable } from '@nestjs/common';
import { Installed, UnitOfWork, type RequestContext } from '@regia/server-kit';
import type { PluginState } from './plugin.graphql.js';
import { showPlugin, SWITCH_COLUMNS, type StoredSwitch } from './show-plugin.js';

/** Every installed plugin, on or off for the acting city. Whoever acts for no city sees them off. */
@Injectable()
export class ListPlugins {
  constructor(
    private readonly work: UnitOfWork,
    private readonly installed: Installed,
  ) {}

  async list(ctx: RequestContext): Promise<PluginState[]> {
    const rows = await this.work.read(ctx).rows<StoredSwitch>('consortium.plugin-switches', `SELECT ${SWITCH_COLUMNS} FROM consortium.plugin_switch WHERE city_id = core.city()`);
    const switches = new Map(rows.map((row) => [row.plugin, row]));
    return this.installed.manifests.map((manifest) => showPlugin(manifest, switches.get(manifest.key), ctx.language));
  }
}
