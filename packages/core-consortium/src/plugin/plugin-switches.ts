import { Injectable } from '@nestjs/common';
import { UnitOfWork, type Reader, type RequestContext } from '@regia/server-kit';

/** Which plugins the acting city has switched on. Installed is not enabled; whoever acts for no city has none. */
@Injectable()
export class PluginSwitches {
  constructor(private readonly work: UnitOfWork) {}

  /** Keys of the plugins that are on. */
  async on(reader: Reader): Promise<ReadonlySet<string>> {
    const rows = await reader.rows<{ plugin: string }>('consortium.plugins-on', 'SELECT plugin FROM consortium.plugin_switch WHERE city_id = core.city() AND is_on');
    return new Set(rows.map(({ plugin }) => plugin));
  }

  /** What `read` gives when `plugin` is on for the acting city, else undefined. */
  async whenOn<T>(ctx: RequestContext, plugin: string, read: () => Promise<T>): Promise<T | undefined> {
    const on = await this.on(this.work.read(ctx));
    return on.has(plugin) ? read() : undefined;
  }
}
