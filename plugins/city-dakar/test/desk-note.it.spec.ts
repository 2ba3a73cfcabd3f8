import { startPlatform, type Actor, type TestPlatform } from '@regia/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

interface Desk {
  readonly note: string;
  readonly version: number;
  readonly changedBy: { readonly username: string } | null;
  readonly city: {
    readonly key: string;
    readonly currency: string;
    readonly zones: readonly { readonly name: string; readonly area: string }[];
  };
}
interface Changed {
  readonly cityDakarChangeDeskNote: {
    readonly desk: Desk | null;
    readonly refusals: readonly { readonly code: string; readonly path: readonly string[] }[];
  };
}
const DESK = 'note version changedBy { username } city { key currency zones { name area } }';
const CHANGE = `mutation ($input: CityDakarChangeDeskNoteInput!) { cityDakarChangeDeskNote(input: $input) { desk { ${DESK} } refusals { code path } } }`;

let platform: TestPlatform;
beforeAll(async () => {
  platform = await startPlatform();
});
afterAll(() => platform?.stop());

const show = async (actor: Actor): Promise<Desk | null> =>
  (await actor.run<{ cityDakarDesk: Desk | null }>(`{ cityDakarDesk { ${DESK} } }`)).cityDakarDesk;
const change = async (actor: Actor, version: number, text: string): Promise<Changed['cityDakarChangeDeskNote']> =>
  (await actor.run<Changed>(CHANGE, { input: { version, text } })).cityDakarChangeDeskNote;

describe('the desk of Dakar', () => {
  it('shows the communes of the city, and a note that its administrator writes', async () => {
    const before = await show(platform.as('dakar.aminata'));

    const { desk, refusals } = await change(platform.as('dakar.cheikh.fall'), 0, '  Réunion des jardins\nà 10 h  ');

    expect(before).toMatchObject({ note: '', version: 0, changedBy: null, city: { key: 'dakar', currency: 'XOF' } });
    expect(before?.city.zones).toHaveLength(19);
    expect(refusals).toEqual([]);
    expect(desk).toMatchObject({ note: 'Réunion des jardins\nà 10 h', version: 1, changedBy: { username: 'dakar.cheikh.fall' } });
    expect((await show(platform.as('dakar.aminata')))?.note).toBe('Réunion des jardins\nà 10 h');
  });

  it('keeps the first of two changes, and shows it to the second', async () => {
    const cheikh = platform.as('dakar.cheikh.fall');
    const version = (await show(cheikh))!.version;

    const answers = await Promise.all(['une', 'deux'].map((text) => change(cheikh, version, text)));
    const lost = answers.find(({ refusals }) => refusals.length > 0)!;

    expect(answers.filter(({ refusals }) => refusals.length === 0)).toHaveLength(1);
    expect(lost.refusals).toEqual([{ code: 'changed-by-someone-else', path: ['version'] }]);
    expect(lost.desk?.version).toBe(version + 1);
  });

  it('refuses a note that is too long and keeps the one that stands', async () => {
    const cheikh = platform.as('dakar.cheikh.fall');
    const { version, note } = (await show(cheikh))!;

    const { refusals, desk } = await change(cheikh, version, 'x'.repeat(5001));

    expect(refusals).toEqual([{ code: 'too-long', path: ['text'] }]);
    expect(desk).toMatchObject({ version, note });
  });

  it('is changed by administrators only, and read by nobody of another city', async () => {
    const byOfficer = await platform.as('dakar.aminata').ask(CHANGE, { input: { version: 0, text: 'x' } });
    const byMilan = await platform.as('milan.giulia').ask(`{ cityDakarDesk { ${DESK} } }`);

    expect(byOfficer.errors.map(({ extensions }) => extensions.code)).toEqual(['FORBIDDEN']);
    expect(byMilan.errors.map(({ extensions }) => extensions.code)).toEqual(['FORBIDDEN']);
  });

  it('stays empty for another city that switches the plugin on', async () => {
    const giulia = platform.as('milan.giulia');
    await giulia.run('mutation ($input: SwitchPluginInput!) { switchPlugin(input: $input) { refusals { code } } }', {
      input: { plugin: 'city-dakar', isOn: true, version: 0 },
    });
    await expect.poll(() => giulia.ask(`{ cityDakarDesk { note } }`).then(({ errors }) => errors.length), { timeout: 8_000 }).toBe(0);

    const { refusals, desk } = await change(giulia, 0, 'Ciao');

    expect(await show(giulia)).toBeNull();
    expect(desk).toBeNull();
    expect(refusals).toEqual([{ code: 'not-found', path: [] }]);
  });
});
