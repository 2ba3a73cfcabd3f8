import type { Command, Commands } from './command.js';

/** Each input of a desk's note starts from the version that is there. */
const note = (city: string, as: string): Command => ({
  as,
  repeats: 'version',
  effect: { [`city_${city}.desk_note.version`]: 1 },
  prepare: async (ground) => {
    const name = `city${city.split('_').map((part) => `${part[0]!.toUpperCase()}${part.slice(1)}`).join('')}ChangeDeskNote`;
    const version = async (): Promise<number> => (await ground.admin.query<{ version: number }>(`SELECT coalesce(max(version), 0)::int AS version FROM city_${city}.desk_note`)).rows[0]!.version;
    if ((await version()) === 0) await ground.did(name, { as }, { text: 'Benvenuti', version: 0 });
    return { text: `Avviso ${String(await version())}`, version: await version() };
  },
});

let look = 0;

/** Commands about oneself, one's own desk, and the plugins of one's own city. */
export const ownCommands: Commands = {
  cityMilanChangeDeskNote: note('milan', 'milan.giulia'),
  cityBarcelonaChangeDeskNote: note('barcelona', 'barcelona.mireia'),
  cityDakarChangeDeskNote: note('dakar', 'dakar.cheikh.fall'),
  cityBethlehemChangeDeskNote: note('bethlehem', 'bethlehem.rania.khoury'),
  cityIstanbulChangeDeskNote: note('istanbul', 'istanbul.elif.demir'),
  citySaoPauloChangeDeskNote: note('sao_paulo', 'sao-paulo.beatriz.souza'),
  switchPlugin: {
    as: 'milan.giulia',
    repeats: 'version',
    effect: { 'consortium.plugin_switch.version': 1, 'core.outbox': 1 },
    prepare: async (ground) => {
      const sql = `SELECT version, is_on FROM consortium.plugin_switch WHERE plugin = 'theme-food-security' AND city_id = $1`;
      const { rows } = await ground.admin.query<{ version: number; is_on: boolean }>(sql, [ground.city('milan')]);
      return { plugin: 'theme-food-security', isOn: !rows[0]!.is_on, version: rows[0]!.version };
    },
  },
  setMyPreferences: {
    as: 'milan.giulia',
    repeats: 'state',
    effect: {},
    prepare: async (ground) => {
      await ground.did('setMyPreferences', { as: 'milan.giulia' }, { language: 'it', theme: 'dark' });
      look += 1;
      return { language: look % 2 === 0 ? 'fr' : 'en', theme: 'light' };
    },
  },
  actForCity: {
    as: 'milan.lucia.sala',
    hasSession: true,
    repeats: 'state',
    effect: {},
    prepare: async (ground) => {
      const { hasSession, as } = ownCommands['actForCity']!;
      await ground.send('actForCity', { hasSession: hasSession!, as }, { city: ground.city('milan') });
      return { city: ground.city('dakar') };
    },
  },
};
