import './tokens.css';
import './base.css';
import './components.css';
import { describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import { lines, type Line } from '../test/facts-of-november.js';
import { Frame } from '../test/frame.js';
import { DataTable, type DataColumn, type DataTableProps } from './data-table.js';
import { Money } from './money.js';

const columns: readonly DataColumn<Line>[] = [
  { id: 'text', header: 'Entry', isRowHeader: true, cell: (line) => line.text, sortBy: (line) => line.text },
  { id: 'city', header: 'City', cell: (line) => line.city.name },
  { id: 'amount', header: 'Amount', align: 'end', cell: (line) => <Money value={line.amount} isSigned />, sortBy: (line) => BigInt(line.amount.amountMinor) },
];
const table = (more: Partial<DataTableProps<Line>> = {}) => (
  <Frame onNavigate={went}>
    <DataTable label="Entries" columns={columns} rows={lines} rowId={(line) => line.id} rowHref={(line) => `/entries/${line.id}`} empty="No entries." {...more} />
  </Frame>
);
const went = vi.fn();
const firstColumn = (): (string | null)[] => [...document.querySelectorAll('tbody th')].map((cell) => cell.textContent);
const header = (name: string) => page.getByRole('columnheader', { name });

describe('a table of entries', () => {
  it('sorts by amount as a number, up, down and back', async () => {
    await render(table());

    await page.getByRole('button', { name: 'Amount' }).click();
    await expect.element(header('Amount')).toHaveAttribute('aria-sort', 'ascending');
    expect(firstColumn()[0]).toBe('Lighting tender, works advance');

    await page.getByRole('button', { name: 'Amount' }).click();
    await expect.element(header('Amount')).toHaveAttribute('aria-sort', 'descending');
    expect(firstColumn()[0]).toBe('Third instalment of the 2026 contribution');

    await page.getByRole('button', { name: 'Amount' }).click();
    await expect.element(header('Amount')).not.toHaveAttribute('aria-sort');
  });

  it('hands the sort to the page when the server sorts, and leaves the rows alone', async () => {
    const changed = vi.fn();
    await render(table({ sort: { column: 'text', isDescending: false }, onSortChange: changed, sortsOnServer: true }));

    await expect.element(header('Entry')).toHaveAttribute('aria-sort', 'ascending');
    expect(firstColumn()).toEqual(lines.map((line) => line.text));
    await page.getByRole('button', { name: 'Amount' }).click();

    expect(changed).toHaveBeenCalledWith({ column: 'amount', isDescending: false });
  });

  it('offers no sort where a column has none', async () => {
    await render(table());

    expect(page.getByRole('button', { name: 'City' }).elements()).toEqual([]);
  });

  it('opens a row by its link, wherever the row is pressed', async () => {
    await render(table());

    await page.getByRole('cell', { name: 'Dakar' }).click({ force: true });

    expect(went).toHaveBeenCalledWith('/entries/117');
  });

  it('scrolls in a place that has a name and takes focus, when it is too wide', async () => {
    await page.viewport(320, 640);
    await render(table());
    await expect.element(page.getByRole('group', { name: 'Entries' })).toBeVisible();

    await userEvent.keyboard('{Tab}');

    await expect.element(page.getByRole('group', { name: 'Entries' })).toHaveFocus();
  });

  it('is no stop for the keyboard when everything fits', async () => {
    await page.viewport(1200, 900);
    await render(table());

    await userEvent.keyboard('{Tab}');

    await expect.element(page.getByRole('button', { name: 'Entry' })).toHaveFocus();
  });

  it('says why there is nothing', async () => {
    await render(table({ rows: [], totals: { amount: '0' } }));

    await expect.element(page.getByText('No entries.')).toBeVisible();
    expect(document.querySelector('tfoot')).toBeNull();
  });
});
