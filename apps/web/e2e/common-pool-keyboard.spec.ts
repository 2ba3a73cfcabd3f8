import { expect, test } from '@playwright/test';
import { PoolByKeyboard } from './pool-by-keyboard.js';
import { addedToContributions } from './received.js';
import { VARIANTS } from './variants.js';

/** Approvers take turns: a one-time code works once, and each person has three in half a minute. */
const APPROVERS = { en: ['barcelona', 'mireia'], ar: ['dakar', 'cheikh.fall'] } as const;
const PAYERS = { en: /Dakar/, ar: /داكار/ } as const;

for (const variant of VARIANTS.filter(({ isPhone }) => !isPhone)) {
  test(`money is recorded, signed, found and taken back without a mouse, every stop is seen and no place is lost (${variant.name})`, async ({
    browser,
  }) => {
    test.setTimeout(240_000);
    const purpose = `Keys ${variant.language} ${Date.now()}`;
    const [city, approver] = APPROVERS[variant.language];
    const lucia = await PoolByKeyboard.signIn(browser, variant, 'milan', 'lucia.sala');
    await lucia.toFund();
    await lucia.opensDayOfBooks();
    await lucia.records(PAYERS[variant.language], purpose);

    const signer = await PoolByKeyboard.signIn(browser, variant, city, approver);
    await signer.toFund();
    await signer.signs(purpose);
    expect(await addedToContributions(signer.person)).toBe(1234n);

    await lucia.readsInSmallPages();
    await lucia.toFund();
    await lucia.findsEntry(purpose);
    await lucia.takesBack();
    await lucia.signsOut('milan');
    await signer.signsOut(city);
    await Promise.all([lucia.person.leave(), signer.person.leave()]);
  });
}
