import { describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import { Frame } from '../test/frame.js';
import { Palette, type PaletteGroup } from './palette.js';

const groups: readonly PaletteGroup[] = [
  { title: 'Pages', entries: [{ id: 'fund', label: 'Fund', href: '/all/fund' }, { id: 'agenda', label: 'Agenda', href: '/all/agenda' }] },
  { title: 'Cities', entries: [{ id: 'istanbul', label: 'İstanbul', plate: 'IST', keywords: 'Türkiye' }] },
];
const found: PaletteGroup = { title: 'Entries', isFound: true, entries: [{ id: '118', label: 'Third instalment', href: '/all/fund/entries/118' }] };

describe('search and jump', () => {
  it('finds by typing, moves by arrows and goes with Enter', async () => {
    const went = vi.fn();
    await render(<Frame onNavigate={went}><Palette label="Search or jump to" isOpen onOpenChange={() => {}} groups={groups} /></Frame>);
    await expect.element(page.getByRole('searchbox')).toHaveFocus();

    await userEvent.keyboard('age');
    await expect.poll(() => document.querySelectorAll('[role=menuitem]').length).toBe(1);
    await userEvent.keyboard('{ArrowDown}{Enter}');

    await expect.poll(() => went.mock.calls).toEqual([['/all/agenda']]);
  });

  it('folds accents and the Turkish i, and reads keywords and plates', async () => {
    await render(<Frame><Palette label="Search or jump to" isOpen onOpenChange={() => {}} groups={groups} /></Frame>);

    for (const typed of ['istanbul', 'TURKIYE', 'ist']) {
      await page.getByRole('searchbox').fill(typed);
      await expect.poll(() => [...document.querySelectorAll('[role=menuitem]')].map((item) => item.textContent?.includes('İstanbul'))).toEqual([true]);
    }
  });

  it('asks the server and shows what it found as it is', async () => {
    const asked = vi.fn();
    await render(<Frame><Palette label="Search or jump to" isOpen onOpenChange={() => {}} groups={[...groups, found]} onSearch={asked} /></Frame>);

    await page.getByRole('searchbox').fill('invoice');

    expect(asked).toHaveBeenLastCalledWith('invoice');
    await expect.element(page.getByRole('menuitem', { name: 'Third instalment' })).toBeVisible();
  });
});
