import { expect, it } from 'vitest';
import { pageOf } from './contract-signing-in.js';
import { SUBJECTS } from './people.js';
import { askFor, signIn } from './sign-in.js';
import type { Stage } from './stage.js';

export function impostors(stage: Stage): void {
  it("opens an account of Dakar when Dakar's login asserts an address of Milan, and touches nobody of Milan", async () => {
    const eve = await signIn(stage.login, stage.browser(), stage.people.dakarWithForeignAddress);
    const giulia = await signIn(stage.login, stage.browser(), stage.people.giulia);

    expect(eve.asked).toEqual(['password']);
    expect(eve.access).toMatchObject({
      city: 'dakar',
      organization: ['city-dakar'],
      preferred_username: 'dakar.eve.diallo',
      email: 'giulia@milan.example',
      email_verified: false,
    });
    expect(eve.access.sub).not.toBe(SUBJECTS.giulia);
    expect(giulia.access).toMatchObject({ sub: SUBJECTS.giulia, city: 'milan' });
  });

  it('takes no role from a city but the one it may give', async () => {
    const { access } = await signIn(stage.login, stage.browser(), stage.people.dakarWithForeignAddress);

    expect(access.realm_access?.roles).toEqual(['city-officer']);
  });

  it('gives a user name of a city the name of that city in front, so that it is nobody else', async () => {
    const { access } = await signIn(stage.login, stage.browser(), stage.people.dakarWithForeignName);

    expect(access).toMatchObject({ preferred_username: 'dakar.milan.giulia', city: 'dakar', realm_access: { roles: ['city-officer'] } });
    expect(access.sub).not.toBe(SUBJECTS.giulia);
  });

  it('links nothing when the owner of an address comes after a stranger who never proved it', async () => {
    const stranger = await signIn(stage.login, stage.browser(), stage.people.strangerAsMarco);
    const marco = await signIn(stage.login, stage.browser(), stage.people.marco);
    const strangerAgain = await signIn(stage.login, stage.browser(), stage.people.strangerAsMarco);

    expect(marco.asked).toEqual(['password']);
    expect(marco.access).toMatchObject({ email: 'marco.conti@milan.example', city: 'milan', realm_access: { roles: ['city-officer'] } });
    expect(marco.access.sub).not.toBe(stranger.access.sub);
    expect(strangerAgain.access).toMatchObject({ sub: stranger.access.sub, realm_access: { roles: ['partner'] }, email_verified: false });
    expect(strangerAgain.access).not.toHaveProperty('city');
  });

  it('links nothing when the stranger comes after the owner', async () => {
    const giulia = await signIn(stage.login, stage.browser(), stage.people.giulia);
    const stranger = await signIn(stage.login, stage.browser(), stage.people.strangerAsGiulia);

    expect(stranger.access.sub).not.toBe(giulia.access.sub);
    expect(stranger.access.realm_access?.roles).toEqual(['partner']);
    expect(stranger.access).not.toHaveProperty('organization');
  });

  it("leads the owner's address to the owner's city, whoever else has claimed it", async () => {
    const browser = stage.browser();
    const first = pageOf(await browser.open((await askFor(stage.login, 'web')).address));

    const second = pageOf(await browser.send(first.formWith('username')!, { username: 'giulia@milan.example' }));

    expect(second.url.pathname).toContain('/realms/city-milan/');
  });
}
