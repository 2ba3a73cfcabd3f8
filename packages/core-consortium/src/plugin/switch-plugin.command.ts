import { Injectable } from '@nestjs/common';
import { ok, refuse, type Refusal, type Result } from '@regia/kernel';
import { Installed, UnitOfWork, type CityContext, type Tx } from '@regia/server-kit';
import type { PluginState, SwitchPluginInput } from './plugin.graphql.js';
import { showPlugin, SWITCH_COLUMNS, type StoredSwitch } from './show-plugin.js';

export type SwitchPluginRefusal = Refusal<'not-found' | 'changed-by-someone-else'>;

// version 0 means "was never touched": then the row is made, and a row that somebody else made meanwhile is left alone
const FIRST = `INSERT INTO consortium.plugin_switch (city_id, plugin, is_on, changed_by) VALUES (core.city(), $1, $2, core.person())
  ON CONFLICT (city_id, plugin) DO NOTHING RETURNING ${SWITCH_COLUMNS}`;
const NEXT = `UPDATE consortium.plugin_switch SET is_on = $2, version = version + 1, changed_at = now(), changed_by = core.person()
  WHERE city_id = core.city() AND plugin = $1 AND version = $3 RETURNING ${SWITCH_COLUMNS}`;
const STORED = `SELECT ${SWITCH_COLUMNS} FROM consortium.plugin_switch WHERE city_id = core.city() AND plugin = $1`;

/** Switches an installed plugin on or off for the acting city. Its data stays; its pages, permissions and kinds go. */
@Injectable()
export class SwitchPlugin {
  constructor(
    private readonly work: UnitOfWork,
    private readonly installed: Installed,
  ) {}

  async switch(ctx: CityContext, input: SwitchPluginInput): Promise<Result<PluginState, SwitchPluginRefusal>> {
    const manifest = this.installed.manifests.find(({ key }) => key === input.plugin);
    if (!manifest) return refuse('not-found', ['plugin']);
    return this.work.run<PluginState, SwitchPluginRefusal>(ctx, async (tx) => {
      const written = await write(tx, input);
      const stored = written ?? (await repeated(tx, ctx, input));
      if (!stored) return refuse('changed-by-someone-else', ['version']);
      if (written) tx.publish({ type: 'consortium.plugin-switched', payload: { city: ctx.cityId, plugin: manifest.key, isOn: input.isOn } });
      return ok(showPlugin(manifest, stored, ctx.language));
    });
  }
}

async function write(tx: Tx, { plugin, isOn, version }: SwitchPluginInput): Promise<StoredSwitch | undefined> {
  const rows = version === 0 ? await tx.rows<StoredSwitch>('consortium.plugin-switch-first', FIRST, [plugin, isOn]) : await tx.rows<StoredSwitch>('consortium.plugin-switch-next', NEXT, [plugin, isOn, version]);
  return rows[0];
}

/** The same command a second time: the answer of the first may have been lost on the way. */
async function repeated(tx: Tx, ctx: CityContext, { plugin, isOn, version }: SwitchPluginInput): Promise<StoredSwitch | undefined> {
  const [stored] = await tx.rows<StoredSwitch>('consortium.plugin-switch', STORED, [plugin]);
  return stored?.version === version + 1 && stored.isOn === isOn && stored.changedBy === ctx.personId ? stored : undefined;
}
