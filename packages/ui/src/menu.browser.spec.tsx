import { describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import { contributions } from '../test/facts-of-november.js';
import { Frame } from '../test/frame.js';
import { Button } from './button.js';
import { Menu } from './menu.js';

const entries = contributions.map((row) => ({ id: row.id, label: row.name, plate: row.plate }));
const trigger = <Button>All cities</Button>;

describe('changing the city', () => {
  it('is done with the keyboard alone and gives focus back', async () => {
    const picked = vi.fn();
    await render(<Frame><Menu label="City" trigger={trigger} groups={[{ entries }]} onAction={picked} /></Frame>);
    page.getByRole('button', { name: 'All cities' }).element().focus();

    await userEvent.keyboard('{Enter}');
    await expect.element(page.getByRole('menu')).toBeVisible();
    await userEvent.keyboard('{ArrowDown}{Enter}');

    expect(picked).toHaveBeenCalledWith('barcelona');
    await expect.poll(() => document.activeElement?.textContent).toBe('All cities');
  });

  it('finds a city by a part of its name without its accents', async () => {
    const picked = vi.fn();
    await render(<Frame><Menu label="City" find="Find a city" trigger={trigger} groups={[{ entries }]} onAction={picked} /></Frame>);
    page.getByRole('button', { name: 'All cities' }).element().focus();

    await userEvent.keyboard('{Enter}');
    await expect.element(page.getByRole('searchbox', { name: 'Find a city' })).toHaveFocus();
    await userEvent.keyboard('sao');
    await expect.poll(() => document.querySelectorAll('[role=menuitem]').length).toBe(1);
    await userEvent.keyboard('{ArrowDown}{Enter}');

    expect(picked).toHaveBeenCalledWith('sao-paulo');
  });

  it('follows an address inside the site', async () => {
    const went = vi.fn();
    await render(<Frame onNavigate={went}><Menu label="City" trigger={trigger} groups={[{ entries: [{ id: 'milan', label: 'Milan', href: '/milan/home' }] }]} /></Frame>);
    page.getByRole('button', { name: 'All cities' }).element().focus();

    await userEvent.keyboard('{Enter}');
    await expect.element(page.getByRole('menuitem', { name: 'Milan' })).toHaveFocus();
    await userEvent.keyboard('{Enter}');

    await expect.poll(() => went.mock.calls).toEqual([['/milan/home']]);
  });
});
