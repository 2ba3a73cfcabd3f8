import { expect, test, type Browser } from '@playwright/test';
import { lookAt } from './look-at.js';
import { Person } from './person.js';
import { openPool } from './pool-of-its-own.js';
import { VARIANTS, type Variant } from './variants.js';
import { YearOfAPool, type People } from './year-of-a-pool.js';

const NAMES = {
  en: { milan: /Milan/, barcelona: /Barcelona/, dakar: /Dakar/ },
  ar: { milan: /ميلانو/, barcelona: /برشلونة/, dakar: /داكار/ },
} as const;
const PARTNER = 'Terra Viva Cooperative';
const YEAR = new Date().getFullYear() - 1;

/** What the statement of the year must say, in cents: exactly what was entered. */
const FIGURES = {
  contributions: '30000000',
  interest: '12000',
  transferred: '5000000',
  reported: '4500000',
  'closing-held': '25012000',
  'closing-with-partners': '500000',
} as const;

const STATEMENT = `query ($fund: String!, $from: Day!, $to: Day!) { fundStatement(fund: $fund, from: $from, to: $to) { state figures { figure amount { amountMinor } } } fundReports(fund: $fund) { no sha256 } }`;
interface Answer {
  readonly fundStatement: {
    readonly state: string;
    readonly figures: readonly { readonly figure: string; readonly amount: { readonly amountMinor: string } }[];
  };
  readonly fundReports: readonly { readonly no: number; readonly sha256: string }[];
}

for (const variant of [VARIANTS[0]!, VARIANTS.at(-1)!]) {
  test(`three cities agree on a key, pay in, decide, spend, reconcile and close a year, and its certified statement prints again to the byte (${variant.name})`, async ({
    browser,
  }) => {
    test.setTimeout(300_000);
    const names = NAMES[variant.language];
    const people = await signIn(browser, variant);
    const { lucia, giulia, mireia, cheikh } = people;
    const pool = await openPool(`Year of three cities ${variant.name}`, YEAR);
    const year = new YearOfAPool(pool, people);

    await year.agreeOnKey('300000');
    await year.agreeToPay(names.milan, year.day('02-01'), [
      ['02-28', '60000'],
      ['06-30', '40000'],
    ]);
    await year.agreeToPay(names.barcelona, year.day('02-01'), [['03-31', '100000']]);
    await year.agreeToPay(names.dakar, year.day('02-01'), [['04-30', '100000']]);

    // what Dakar has told of is recorded before the bank tells of it: then another city signs
    await year.sign(mireia, await year.recordContribution(names.dakar, '100000', '04-29'));
    const paidIn = [
      { day: year.day('02-26'), cents: 6_000_000n, code: 'ESCT', party: 'City of Milan' },
      { day: year.day('03-30'), cents: 10_000_000n, code: 'ESCT', party: 'City of Barcelona' },
      { day: year.day('04-29'), cents: 10_000_000n, code: 'ESCT', party: 'City of Dakar' },
      { day: year.day('06-27'), cents: 4_000_000n, code: 'ESCT', party: 'City of Milan' },
    ] as const;
    await year.bringStatement(1, 0n, '06-30', paidIn);
    await year.acceptTogether(); // the one that is in the books
    await expect(lucia.page.locator('.bank-line')).toHaveCount(3);
    await year.acceptOneByOne(); // what the others owed, and the bank has told
    await expect(lucia.page.locator('.bank-line')).toHaveCount(0);

    const decision = `Decision ${YEAR}`;
    await year.decide(decision);
    await year.plan('Market gardens', 'Tools', PARTNER);
    await year.enterPartnerAccount(PARTNER, 'IT47X9999999999000000000777', [giulia, mireia]);
    await year.move('ALLOCATE', '80000', { project: 'Market gardens', line: 'Tools', decision }, '07-01');
    await year.sign(cheikh, await year.move('COMMIT', '60000', { source: 'Tools', partner: PARTNER }, '07-02'));
    const tranche = await year.move('DISBURSE', '50000', { source: PARTNER });
    await year.sign(giulia, tranche);
    await year.sign(cheikh, tranche);
    await lookAt(cheikh, 'payable');
    const reference = await year.orderPayment();

    await year.bringStatement(2, 30_000_000n, '12-31', [
      { day: year.day('09-15'), cents: -5_000_000n, code: 'ESCT', party: PARTNER, reference },
      { day: year.day('12-20'), cents: 12_000n, code: 'INTR' },
    ]);
    await year.acceptTogether(); // the bank returns our reference
    await expect(lucia.page.locator('.bank-line')).toHaveCount(1);
    await year.acceptOneByOne();
    await year.sign(cheikh, await year.move('ACCEPT', '45000', { source: PARTNER }, '11-30'));
    await year.reconcile('12-31');
    await year.close(decision);

    await year.open(giulia, `/statement?year=${YEAR}`);
    await expect(giulia.page.getByText(giulia.text('statement.certified'), { exact: true })).toBeVisible();
    await lookAt(giulia, 'statement');
    const { fundStatement, fundReports } = await giulia.ask<Answer>(STATEMENT, {
      fund: pool.code,
      from: year.day('01-01'),
      to: year.day('12-31'),
    });
    expect(fundStatement.state).toBe('CERTIFIED');
    expect(Object.fromEntries(fundStatement.figures.map(({ figure, amount }) => [figure, amount.amountMinor]))).toMatchObject(FIGURES);
    const controlLines = giulia.page.locator('tr.statement-sum').filter({ hasText: String(YEAR) });
    await expect(controlLines.filter({ hasText: /250[.,]120/ })).toHaveCount(1); // as the bank says
    await expect(controlLines.filter({ hasText: /5[.,]000/ })).not.toHaveCount(0); // paid out and not accounted for
    const kept = giulia.page
      .getByRole('table', { name: giulia.text('statement.reports') })
      .getByRole('row')
      .nth(1);
    const printed = await year.filesOf(giulia, kept);
    expect(printed['JSON']).toBe(fundReports[0]!.sha256);

    // life goes on after the year: the report does not
    await year.agreeToPay(names.dakar, `${YEAR + 1}-01-01`, [['12-31', '100']]);
    await year.open(giulia, `/statement?year=${YEAR}`);
    expect(await year.filesOf(giulia, kept)).toEqual(printed);
    await Promise.all([lucia, giulia, mireia, cheikh].map((person) => person.leave()));
  });
}

async function signIn(browser: Browser, variant: Variant): Promise<People> {
  const [lucia, giulia, mireia, cheikh] = await Promise.all([
    Person.signIn(browser, variant, 'milan', 'lucia.sala'),
    Person.signIn(browser, variant, 'milan', 'giulia'),
    Person.signIn(browser, variant, 'barcelona', 'mireia'),
    Person.signIn(browser, variant, 'dakar', 'cheikh.fall'),
  ]);
  return { lucia, giulia, mireia, cheikh };
}
