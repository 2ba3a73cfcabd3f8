import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { expect, type Locator } from '@playwright/test';
import { bankStatement, type ToldLine } from './bank-statement.js';
import { confirmAnd } from './confirm-and.js';
import { choose, fill, fillDay } from './fields.js';
import { lookAt } from './look-at.js';
import type { Person } from './person.js';
import type { OwnPool } from './pool-of-its-own.js';

/** Everybody who acts in the year of a pool: the treasurer of the city that keeps it, and somebody who signs for each city. */
export interface People {
  readonly lucia: Person;
  readonly giulia: Person;
  readonly mireia: Person;
  readonly cheikh: Person;
}

/** What is done in one pool, on its pages. */
export class YearOfAPool {
  constructor(
    readonly pool: OwnPool,
    private readonly people: People,
  ) {}

  day(monthAndDate: string): string {
    return `${this.pool.year}-${monthAndDate}`;
  }

  open(person: Person, page: string): Promise<void> {
    return person.open(`fund${page}${page.includes('?') ? '&' : '?'}fund=${this.pool.code}`);
  }

  /** Equal parts of a total, put to the cities and agreed to by each. */
  async agreeOnKey(total: string): Promise<void> {
    const { lucia } = this.people;
    const { page, text } = lucia;
    await this.open(lucia, '');
    await page
      .getByRole('link', { name: text('fund.contributions'), exact: true })
      .first()
      .click();
    await page.getByRole('link', { name: text('key.link') }).click();
    await page.getByLabel(text('key.total'), { exact: true }).fill(total);
    await page.getByLabel(text('key.name'), { exact: true }).fill(`Key ${this.pool.year}`);
    await page.getByLabel(text('key.year'), { exact: true }).fill(String(this.pool.year));
    await fillDay(page.locator('#main'), 'pledgedOn', this.day('01-15'));
    await page.getByRole('button', { name: text('key.propose'), exact: true }).click();
    await expect(page.getByRole('heading', { level: 1, name: `Key ${this.pool.year}` })).toBeVisible();
    await lookAt(lucia, 'key');
    const address = page.url();
    for (const person of [this.people.giulia, this.people.mireia, this.people.cheikh]) {
      await person.page.goto(address);
      const agree = person.page.getByRole('button', { name: person.text('key.agree'), exact: true });
      await confirmAnd(person, agree);
      await expect(agree).toHaveCount(0);
    }
    await page.goto(address);
    await expect(page.getByText(text('key.adopted.text'))).toBeVisible();
  }

  /** What a city has agreed to pay, each instalment on its day. */
  async agreeToPay(city: RegExp, agreedOn: string, instalments: readonly (readonly [day: string, amount: string])[]): Promise<void> {
    const { lucia } = this.people;
    const main = lucia.page.locator('#main');
    await this.open(lucia, '/contributions?new=agreement');
    await choose(main, 'city', city);
    await fill(main, 'title', `Delibera ${this.pool.year}`);
    await fillDay(main, 'agreedOn', agreedOn);
    for (const [at, [day, amount]] of instalments.entries()) {
      if (at > 0) await lucia.page.getByRole('button', { name: lucia.text('fund.instalment.add') }).click();
      await fillDay(main, `instalments.${at}.dueOn`, this.day(day));
      await fill(main, `instalments.${at}.amountMinor`, amount);
    }
    await lookAt(lucia, 'agreement');
    await lucia.page.getByRole('button', { name: lucia.text('fund.agreement.save') }).click();
    await expect(lucia.page).not.toHaveURL(/new=agreement/);
    await lookAt(lucia, 'contributions');
  }

  /** Money that a city says it has sent; answers the address of the proposal. */
  async recordContribution(city: RegExp, amount: string, day: string): Promise<string> {
    const { lucia } = this.people;
    const main = lucia.page.locator('#main');
    await this.open(lucia, '/record');
    await choose(main, 'city', city);
    await fill(main, 'amountMinor', amount);
    await fillDay(main, 'receivedOn', this.day(day));
    await fill(main, 'text', `Receipt ${amount}`);
    await lookAt(lucia, 'record');
    await lucia.page.getByRole('button', { name: lucia.text('fund.record.send') }).click();
    await expect(lucia.page).toHaveURL(/\/fund\/approvals\//);
    return lucia.page.url();
  }

  /** Takes a statement of the bank after looking at it. */
  async bringStatement(no: number, opening: bigint, until: string, lines: readonly ToldLine[]): Promise<void> {
    const { lucia } = this.people;
    const { page, text } = lucia;
    const buffer = Buffer.from(bankStatement(this.pool, no, opening, this.day(until), lines), 'utf8');
    await this.open(lucia, '/bank');
    const chooser = page.waitForEvent('filechooser');
    await page.locator('.file-drop button.btn').click();
    await (await chooser).setFiles({ name: `statement-${no}.xml`, mimeType: 'application/xml', buffer });
    await expect(page.locator('.bank-report')).toBeVisible();
    await lookAt(lucia, `statement-${no}`);
    await page.locator('.bank-report button.btn-primary').click();
    await expect(page.locator('#main').getByText(text('bank.import.imported'), { exact: true })).toBeVisible();
    await expect(page.locator('.bank-line')).toHaveCount(lines.length);
    await lookAt(lucia, `lines-${no}`);
  }

  /** Takes what is suggested for each line that has a suggestion of its own. */
  async acceptOneByOne(): Promise<void> {
    const { page, text } = this.people.lucia;
    const accept = page.locator('.bank-line').getByRole('button', { name: text('bank.accept'), exact: true });
    for (let left = await accept.count(); left > 0; left--) {
      await accept.first().click();
      await expect(accept).toHaveCount(left - 1);
    }
  }

  /** Takes all lines that are certain, in one act; none is left. */
  async acceptTogether(): Promise<void> {
    const { lucia } = this.people;
    await this.open(lucia, '/bank');
    await lucia.page.locator('.notice button.btn-primary').first().click();
  }

  /** Signs the proposal that is on this page of somebody else. */
  async sign(person: Person, address: string): Promise<void> {
    await person.page.goto(address);
    const sign = person.page.getByRole('button', { name: person.text('fund.sign'), exact: true });
    await confirmAnd(person, sign);
    await expect(sign).toHaveCount(0);
    await expect(person.page.getByRole('alert')).toHaveCount(0);
  }

  /** Words that an approver of every city has signed. */
  async decide(title: string): Promise<void> {
    const { lucia, giulia, mireia, cheikh } = this.people;
    await this.open(lucia, '/decisions');
    await lucia.page.getByRole('button', { name: lucia.text('pay.decision.new') }).click();
    const form = lucia.page.getByRole('dialog');
    await form.getByLabel(lucia.text('pay.field.title')).fill(title);
    await form.getByLabel(lucia.text('pay.field.words')).fill(`${title}: 80 000 euro.`);
    await form.getByRole('button', { name: lucia.text('action.save') }).click();
    await expect(lucia.page.getByRole('heading', { level: 1, name: title })).toBeVisible();
    for (const person of [giulia, mireia, cheikh]) await this.sign(person, lucia.page.url());
    await lookAt(cheikh, 'decision');
  }

  /** A project with one line, and who carries it out. */
  async plan(project: string, line: string, partner: string): Promise<void> {
    const { lucia } = this.people;
    const { page, text } = lucia;
    await this.open(lucia, '/projects');
    await this.add(text('pay.partner.new'), { name: partner, code: 'partner' });
    await this.add(text('pay.project.new'), { name: project, code: 'project' });
    await page.getByRole('link', { name: project }).first().click();
    await expect(page.getByRole('heading', { level: 1, name: project })).toBeVisible();
    await this.add(text('pay.line.new'), { name: line, code: 'line' });
    await lookAt(lucia, 'project');
  }

  private async add(button: string, values: Readonly<Record<string, string>>): Promise<void> {
    const { page, text } = this.people.lucia;
    await page.getByRole('button', { name: button }).click();
    const dialog = page.getByRole('dialog');
    const inputs = dialog.locator('input:not([type=hidden])');
    await inputs.first().fill(values['name']!);
    await fill(dialog, 'code', values['code']!);
    await dialog.getByRole('button', { name: text('action.save') }).click();
    await expect(dialog).toHaveCount(0);
  }

  /** Where the partner is paid: entered by the treasurer, signed by two others. */
  async enterPartnerAccount(partner: string, number: string, signers: readonly Person[]): Promise<void> {
    const { lucia } = this.people;
    await this.open(lucia, '/orders');
    await lucia.page.getByRole('button', { name: lucia.text('orders.parties.propose') }).click();
    const dialog = lucia.page.getByRole('dialog');
    await choose(dialog, 'partner', partner);
    await fill(dialog, 'ownerName', partner);
    await fill(dialog, 'number', number);
    await dialog.getByRole('button', { name: lucia.text('bank.propose.send') }).click();
    await expect(dialog).toHaveCount(0);
    for (const person of signers) {
      await this.open(person, '/orders');
      const sign = person.page.getByRole('button', { name: person.text('bank.changes.sign') });
      await confirmAnd(person, sign);
      await expect(sign).toHaveCount(0);
    }
  }

  /** Fills the form of a movement; answers the address it leads to. */
  async move(kind: string, amount: string, fields: Readonly<Record<string, string>>, day?: string): Promise<string> {
    const { lucia } = this.people;
    const main = lucia.page.locator('#main');
    await this.open(lucia, `/move?kind=${kind}`);
    for (const [name, words] of Object.entries(fields)) await choose(main, name, words);
    await fill(main, 'amountMinor', amount);
    await fill(main, 'text', `${kind} ${amount}`);
    if (day) await fillDay(main, 'effectiveOn', this.day(day));
    await lookAt(lucia, `move-${kind}`);
    await main.locator('form button[type=submit]').click();
    await expect(lucia.page).toHaveURL(/\/fund\/(entries|approvals)\//);
    return lucia.page.url();
  }

  /** Makes the file for the bank and fetches it with a code; answers the reference that the bank will return. */
  async orderPayment(): Promise<string> {
    const { lucia } = this.people;
    const { page, text } = lucia;
    await this.open(lucia, '/orders');
    await lookAt(lucia, 'orders');
    await page.getByRole('button', { name: text('orders.make') }).click();
    const arriving = page.waitForEvent('download', { timeout: 60_000 });
    await confirmAnd(lucia, page.getByRole('button', { name: text('orders.fetch'), exact: true }).first());
    const file = await readFile(await (await arriving).path(), 'utf8');
    await lookAt(lucia, 'ordered');
    return /<EndToEndId>(\w+)<\/EndToEndId>/.exec(file)![1]!; // the form of the file has one for each payment
  }

  /** Signs that books and bank agree until the last day. */
  async reconcile(until: string): Promise<void> {
    const { lucia } = this.people;
    const { page, text } = lucia;
    await this.open(lucia, '/bank?view=compare');
    await expect(page.locator('#main').getByText(text('bank.compare.agrees'))).toBeVisible();
    await lookAt(lucia, 'compare');
    await page.locator('.bank-compare > button.btn-primary').click();
    await expect(page.locator('#main').getByText(text('bank.agrees'), { exact: true })).toBeVisible();
    const { bankAccounts } = await lucia.ask<{ bankAccounts: { reconciledUntil: string }[] }>(
      `{ bankAccounts(fund: "${this.pool.code}") { reconciledUntil } }`,
    );
    expect(bankAccounts).toEqual([{ reconciledUntil: this.day(until) }]);
  }

  /** The treasurer asks, on a decision, after sharing the result out; whoever coordinates signs. */
  async close(decision: string): Promise<void> {
    const { lucia, giulia } = this.people;
    const { page, text } = lucia;
    const main = page.locator('#main');
    await this.open(lucia, `/close?day=${this.day('12-31')}`);
    await lookAt(lucia, 'close');
    await choose(main, 'decision', decision);
    await page.getByRole('button', { name: text('closing.apportion') }).click();
    await expect(page.getByRole('button', { name: text('closing.apportion') })).toHaveCount(0);
    await confirmAnd(lucia, main.locator('.form button.btn-primary').last());
    await expect(page.getByRole('button', { name: text('closing.withdraw') })).toBeVisible();
    await lookAt(lucia, 'asked-to-close');

    await this.open(giulia, '/close');
    const sign = giulia.page.getByRole('button', { name: giulia.text('closing.sign.CLOSE'), exact: true });
    await confirmAnd(giulia, sign);
    await expect(sign).toHaveCount(0);
    await lookAt(giulia, 'closed');
  }

  /** The files of a statement that was kept: each with the SHA-256 of its bytes. */
  async filesOf(person: Person, report: Locator): Promise<Readonly<Record<string, string>>> {
    const hashes: Record<string, string> = {};
    for (const ending of ['PDF', 'XLSX', 'CSV', 'JSON']) {
      const name = new RegExp(person.text('statement.file', { ending }));
      const arriving = person.page.waitForEvent('download', { timeout: 60_000 }); // a PDF waits for those before it
      await report.getByRole('link', { name }).or(report.getByRole('button', { name })).click();
      hashes[ending] = createHash('sha256')
        .update(await readFile(await (await arriving).path()))
        .digest('hex');
    }
    return hashes;
  }
}
