import './tokens.css';
import './base.css';
import './components.css';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { useState, type ReactNode } from 'react';
import { render } from 'vitest-browser-react';
import { november } from '../test/facts-of-november.js';
import { Frame } from '../test/frame.js';
import { MonthGrid } from './month-grid.js';

function November({ onMonthChange }: { readonly onMonthChange?: (month: string) => void }): ReactNode {
  const [month, setMonth] = useState('2026-11');
  return <MonthGrid month={month} entries={november} onMonthChange={(next) => { onMonthChange?.(next); setMonth(next); }} />;
}

const focusedDay = (): string | null | undefined => document.activeElement?.getAttribute('data-day');
const focus = (day: string): void => document.querySelector<HTMLElement>(`[data-day="${day}"]`)!.focus();

describe('the month by keyboard', () => {
  beforeEach(() => page.viewport(1200, 900));

  it('has one tab stop, on today', async () => {
    await render(<Frame><November /></Frame>);

    expect([...document.querySelectorAll('[data-day][tabindex="0"]')].map((day) => day.getAttribute('data-day'))).toEqual(['2026-11-23']);
  });

  it('moves by day, by week, and to the ends of the week', async () => {
    await render(<Frame><November /></Frame>);
    focus('2026-11-23');

    await userEvent.keyboard('{ArrowRight}{ArrowUp}');
    expect(focusedDay()).toBe('2026-11-17');
    await userEvent.keyboard('{Home}');
    expect(focusedDay()).toBe('2026-11-16');
    await userEvent.keyboard('{End}{ArrowUp}{ArrowLeft}');
    expect(focusedDay()).toBe('2026-11-14');
  });

  it('goes over the edge of the month with the arrows', async () => {
    await render(<Frame><November /></Frame>);
    focus('2026-11-30');

    await userEvent.keyboard('{ArrowRight}');

    await expect.poll(focusedDay).toBe('2026-12-01');
    await expect.element(page.getByRole('grid', { name: 'December 2026' })).toBeVisible();
  });

  it('follows Page Down into the next month and keeps the day', async () => {
    const changes = vi.fn();
    await render(<Frame><November onMonthChange={changes} /></Frame>);
    focus('2026-11-30');

    await userEvent.keyboard('{PageDown}');
    await expect.poll(focusedDay).toBe('2026-12-30');
    await userEvent.keyboard('{PageUp}');
    await expect.poll(focusedDay).toBe('2026-11-30');
    await userEvent.keyboard('{PageUp}');

    await expect.poll(focusedDay).toBe('2026-10-30');
    expect(changes.mock.calls).toEqual([['2026-12'], ['2026-11'], ['2026-10']]);
  });

  it('turns the arrows round in Arabic', async () => {
    await render(<Frame language="ar"><November /></Frame>);
    focus('2026-11-23');

    await userEvent.keyboard('{ArrowLeft}');

    expect(focusedDay()).toBe('2026-11-24');
  });

  it('leads from the day to its entries, and from there to the event', async () => {
    await render(<Frame><November /></Frame>);
    focus('2026-11-26');

    await userEvent.keyboard('{Tab}');
    expect(document.activeElement?.textContent).toContain('Tender opening');
    await userEvent.keyboard('{Tab}{Enter}');
    await expect.element(page.getByRole('dialog', { name: /26 November 2026/ })).toBeVisible();
    await expect.element(page.getByRole('link', { name: /Remittances/ })).toBeVisible();
    await userEvent.keyboard('{Escape}');

    await expect.poll(() => document.activeElement?.textContent).toBe('2 more');
  });

  it('says how much there is on a day', async () => {
    await render(<Frame><November /></Frame>);

    await expect.element(page.getByRole('button', { name: /^Thursday,? 26 November 2026, 4 events$/ })).toBeVisible();
    await expect.element(page.getByRole('button', { name: /^Sunday,? 1 November 2026, nothing planned$/ })).toBeVisible();
  });

  it('lists the day below the month on a phone', async () => {
    await page.viewport(390, 844);
    await render(<Frame><November /></Frame>);

    await page.getByRole('button', { name: /^Thursday,? 26 November/ }).click();

    await expect.element(page.getByRole('heading', { name: /^Thursday,? 26 November 2026$/ })).toBeVisible();
    await expect.element(page.getByRole('link', { name: 'Tender opening' })).toBeVisible();
  });
});
