import './tokens.css';
import './base.css';
import './components.css';
import axe from 'axe-core';
import { afterEach, describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import { Frame } from '../test/frame.js';
import { pages } from '../test/gallery.js';

const looks = ['light', 'dark'] as const;
const widths = [1200, 390] as const;
const languages = ['en', 'ar'] as const;
const cases = Object.keys(pages).flatMap((name) => looks.flatMap((look) => widths.map((width, index) => ({ name, look, width, language: languages[index]! }))));

async function faults(within: Element = document.body): Promise<string[]> {
  const { violations } = await axe.run(within, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] });
  return violations.flatMap((violation) => violation.nodes.map((node) => `${violation.id}: ${node.target.join(' ')} ${node.any[0]?.message ?? node.failureSummary ?? ''}`));
}

async function show(name: string, look: string, language = 'en'): Promise<void> {
  document.documentElement.dataset['theme'] = look;
  document.body.style.background = 'var(--surface)';
  const Shown = pages[name]!;
  await render(<Frame language={language}><Shown /></Frame>);
}

describe('every component', () => {
  afterEach(() => {
    delete document.documentElement.dataset['theme'];
  });

  it.each(cases)('$name is clean and not too wide: $look, $width px, $language', async ({ name, look, width, language }) => {
    await page.viewport(width, 900);
    await show(name, look, language);

    expect(await faults()).toEqual([]);
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(width);
  });

  it.each(looks)('open things are clean: %s', async (look) => {
    await page.viewport(1200, 900);
    await show('agenda', look);

    await page.getByRole('button', { name: /^Harvest figures due/ }).click();
    await expect.element(page.getByRole('dialog')).toBeVisible();
    expect(await faults(page.getByRole('dialog').element())).toEqual([]);
    await userEvent.keyboard('{Escape}');
  });

  it.each(looks)('search and jump is clean: %s', async (look) => {
    await page.viewport(1200, 900);
    await show('pieces', look);

    await page.getByRole('button', { name: 'Search or jump to' }).click();
    await expect.element(page.getByRole('dialog', { name: 'Search or jump to' })).toBeVisible();
    expect(await faults(page.getByRole('dialog').element())).toEqual([]);
  });

  it('has no sideways scroll at 320 px', async () => {
    await page.viewport(320, 640);
    for (const name of Object.keys(pages)) {
      await show(name, 'light');
      expect(document.documentElement.scrollWidth, name).toBeLessThanOrEqual(320);
    }
  });

  it('closes a dialog with Escape and gives focus back', async () => {
    await page.viewport(1200, 900);
    await show('pieces', 'light');
    const opener = page.getByRole('button', { name: 'Return', exact: true });

    await opener.click();
    await expect.element(page.getByRole('dialog', { name: 'Return this entry' })).toBeVisible();
    expect(await faults(page.getByRole('dialog').element())).toEqual([]);
    await userEvent.keyboard('{Escape}');

    await expect.element(opener).toHaveFocus();
  });
});
