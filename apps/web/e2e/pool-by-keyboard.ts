import AxeBuilder from '@axe-core/playwright';
import { expect, type Browser, type Locator } from '@playwright/test';
import { enterCode } from './enter-code.js';
import { Keyboard } from './keyboard.js';
import { PASSWORD, Person } from './person.js';
import type { Variant } from './variants.js';

/** Somebody of the demonstration who goes through the pool of funds with the keys alone. */
export class PoolByKeyboard {
  private constructor(
    readonly person: Person,
    private readonly keys: Keyboard,
  ) {}

  /** Signs in through the city's own login. */
  static async signIn(browser: Browser, variant: Variant, city: string, username: string): Promise<PoolByKeyboard> {
    const person = await Person.arrive(browser, variant);
    const keys = new Keyboard(person.page);
    await keys.leaveBy(person.cityButton(city));
    await expect(person.page.locator('input[name=username]')).toBeFocused();
    await keys.type(username);
    await keys.tabTo(person.page.locator('input[name=password]'));
    await keys.type(PASSWORD);
    await person.page.keyboard.press('Enter');
    await person.isHome();
    return new PoolByKeyboard(person, keys);
  }

  async toFund(): Promise<void> {
    await this.keys.use(
      this.page.getByRole('navigation', { name: this.text('nav.main') }).getByRole('link', { name: this.text('nav.fund') }),
    );
    await this.hasArrivedAt(this.text('fund.title'));
  }

  /** Opens the card with the day of the books, and closes it: focus goes in and comes back, and nothing of it stands outside. */
  async opensDayOfBooks(): Promise<void> {
    const opener = this.button('fund.asOf');
    await this.keys.use(opener);
    const card = this.page.getByRole('dialog', { name: this.text('fund.asOf') });
    await this.keys.use(card.locator('button:not([tabindex="-1"])').first()); // the first of all closes the card for whoever hears the page, and is no stop
    await expect(this.page.getByRole('grid')).toBeVisible();
    expect(await this.faults('region', 'aria-dialog-name')).toEqual([]);
    await this.keys.press('Escape');
    await this.keys.press('Escape');
    await expect(opener).toBeFocused();
  }

  /** Records 12.34 for a city and hands it over to be signed. */
  async records(city: RegExp, purpose: string): Promise<void> {
    const { page, keys } = this;
    await keys.use(page.getByRole('link', { name: this.text('fund.record'), exact: true }));
    await this.hasArrivedAt(this.text('fund.record'));
    const field = page.getByRole('button', { name: new RegExp(this.text('fund.field.city')) });
    await keys.choose(field, page.getByRole('option', { name: city }));
    await expect(field).toHaveAccessibleName(city);
    expect(await this.faults('label-content-name-mismatch')).toEqual([]);
    await keys.write(page.getByLabel(this.text('fund.field.amount')), '12.34');
    await expect(page.locator('.fund-preview')).toContainText('12.22');
    await keys.write(page.getByLabel(this.text('fund.field.text'), { exact: true }), purpose);
    await keys.use(this.button('fund.record.send'));
    await this.hasArrivedAt(purpose);
  }

  /** Finds what waits on the page of the pool, reads it, confirms with the one-time code, and signs. */
  async signs(purpose: string): Promise<void> {
    const { page, keys } = this;
    const waiting = page.getByRole('listitem').filter({ hasText: purpose });
    await keys.use(waiting.getByRole('link', { name: this.text('fund.reviewAndSign') }));
    await this.hasArrivedAt(purpose);
    await expect(page.getByRole('table', { name: this.text('fund.effect') })).toContainText('12.22'); // free after the fee
    await keys.leaveBy(this.button('fund.stepUp'));
    await enterCode(page, async (_page, code) => {
      await expect(page.getByRole('textbox')).toBeFocused();
      await keys.type(code);
      await keys.press('Enter');
    });
    await keys.use(this.button('fund.sign'));
    await expect(page.getByText(this.text('fund.posted'))).toBeVisible();
    await keys.use(page.getByRole('link', { name: this.text('fund.posted.open') }));
    await this.hasArrivedAt(purpose);
    await expect(page.getByRole('main')).toContainText('12.34');
  }

  /** From here on a list comes in small pages, so that there are several without many entries in the books. */
  async readsInSmallPages(): Promise<void> {
    await this.page.route('**/graphql', (route) =>
      route.continue({ postData: (route.request().postData() ?? '').replaceAll('first: 50', 'first: 7') }),
    );
  }

  /** Goes through the table of entries: sorted, continued, narrowed, cleared, and narrowed to one that is opened. */
  async findsEntry(purpose: string): Promise<void> {
    const { page, keys } = this;
    await keys.use(page.getByRole('link', { name: this.text('fund.entries.all') }));
    await this.hasArrivedAt(this.text('fund.entries'));
    await this.sortsByAmount();
    await this.continues();
    await this.narrowsByKind();
    await keys.write(page.getByRole('searchbox', { name: this.text('fund.find') }), purpose);
    await expect(this.rows()).toHaveCount(1);
    await keys.use(this.rows().getByRole('link', { name: purpose }));
    await this.hasArrivedAt(purpose);
  }

  private async sortsByAmount(): Promise<void> {
    const header = this.page.getByRole('columnheader', { name: this.text('fund.column.amount') });
    await this.rearranges(() => this.keys.use(header.getByRole('button')));
    await expect(header).toHaveAttribute('aria-sort', 'ascending');
    await this.rearranges(() => this.keys.press('Enter'));
    await expect(header).toHaveAttribute('aria-sort', 'descending');
    await expect(header.getByRole('button')).toBeFocused();
  }

  /** Does what brings another first row, and waits until it is there. */
  private async rearranges(act: () => Promise<void>): Promise<void> {
    const first = this.rows().first();
    const before = await first.innerText();
    await act();
    await expect(first).not.toHaveText(before);
  }

  /** Asks for more until there is no more: the button goes, the place stays. */
  private async continues(): Promise<void> {
    const more = this.button('action.more');
    const before = await this.rows().count();
    await this.keys.use(more);
    await expect.poll(() => this.rows().count()).toBeGreaterThan(before);
    while ((await more.count()) > 0) {
      const now = await this.rows().count();
      await this.keys.use(more);
      await expect.poll(() => this.rows().count()).toBeGreaterThan(now);
    }
    await this.keys.press();
  }

  private async narrowsByKind(): Promise<void> {
    const kind = this.page.getByRole('button', { name: new RegExp(this.text('fund.filter.kind')) });
    await this.keys.choose(kind, this.page.getByRole('option').nth(4));
    await expect(this.page).toHaveURL(/kind=receive/);
    await this.keys.use(this.button('fund.filter.clear').first());
    await expect(this.page).not.toHaveURL(/kind=/);
    await this.keys.press();
  }

  /** Proposes to take the entry that is open back, with the agent's fee that was posted with it. */
  async takesBack(): Promise<void> {
    const { page, keys } = this;
    await keys.use(this.button('fund.reverse'));
    const dialog = page.getByRole('dialog');
    await keys.choose(dialog.getByRole('button', { name: new RegExp(this.text('fund.reverse.reason')) }), page.getByRole('option').first());
    await keys.use(dialog.getByRole('button', { name: this.text('fund.reverse.confirm') }));
    await expect(page).toHaveURL(/\/fund\/approvals\//);
    await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
  }

  async signsOut(city: string): Promise<void> {
    const { page, keys, person } = this;
    await keys.use(person.menuButton());
    const out = page.getByRole('menuitem', { name: this.text('person.sign-out') });
    await expect(out).toBeVisible();
    await keys.goDownTo(out);
    await page.keyboard.press('Enter');
    await person.isOut(city);
  }

  private get page() {
    return this.person.page;
  }

  private text(key: string): string {
    return this.person.text(key);
  }

  private button(key: string): Locator {
    return this.page.getByRole('button', { name: this.text(key), exact: true });
  }

  private rows(): Locator {
    return this.page.getByRole('table', { name: this.text('fund.entries') }).locator('tbody tr');
  }

  /** What these rules of axe find on the page as it stands. */
  private async faults(...rules: string[]): Promise<string[]> {
    const { violations } = await new AxeBuilder({ page: this.page }).withRules(rules).analyze();
    return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
  }

  /** The heading of the page has focus: whoever listens hears where they are. */
  private async hasArrivedAt(title: string): Promise<void> {
    await expect(this.page.getByRole('heading', { level: 1, name: title })).toBeFocused();
  }
}
