import { expect, test, type Page } from '@playwright/test';
import { Keyboard } from './keyboard.js';
import { Person } from './person.js';
import { VARIANTS } from './variants.js';

const DESK = VARIANTS[0]!;

/** The way by keyboard through three buttons, with a fault planted among them. */
async function through(page: Page, plant: () => void): Promise<void> {
  await page.setContent(
    `<style>:focus-visible { outline: 2px solid blue }</style><button>First</button><button id="it">It</button><button>Last</button>`,
  );
  await page.evaluate(plant);
  const keys = new Keyboard(page);
  await keys.use(page.getByRole('button', { name: 'It' }));
  await keys.tabTo(page.getByRole('button', { name: 'Last' }));
}

test.describe('somebody without a mouse notices', () => {
  test('nothing where nothing is wrong', async ({ page }) => {
    await through(page, () => undefined);
  });

  test('a control that does not show its focus', async ({ page }) => {
    const plant = (): void => document.querySelector('#it')!.setAttribute('style', 'outline: none');
    await expect(through(page, plant)).rejects.toThrow(/"isShown": false/);
  });

  test('a control that Tab passes by', async ({ page }) => {
    const plant = (): void => document.querySelector('#it')!.setAttribute('tabindex', '-1');
    await expect(through(page, plant)).rejects.toThrow(/Tab never comes to/);
  });

  test('a control under something that covers it', async ({ page }) => {
    const plant = (): void =>
      document.body.insertAdjacentHTML('beforeend', '<div style="position: fixed; inset: 0; background: white"></div>');
    await expect(through(page, plant)).rejects.toThrow(/"isCovered": true/);
  });

  test('a control that takes the place with it when it goes', async ({ page }) => {
    const plant = (): void => document.querySelector('#it')!.addEventListener('click', ({ target }) => (target as Element).remove());
    await expect(through(page, plant)).rejects.toThrow(/focus after Enter|a place is kept/);
  });

  test('the same on a page of the platform', async ({ browser }) => {
    const person = await Person.arrive(browser, DESK);
    const keys = new Keyboard(person.page);
    await keys.tabTo(person.cityButton('dakar'));
    await person.page.addStyleTag({ content: 'button { outline: none !important; box-shadow: none !important }' });
    await expect(keys.tabTo(person.cityButton('dakar'))).rejects.toThrow(/"isShown": false/);
    await person.leave();
  });
});
