import { useState, type ReactNode } from 'react';
import { describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import { contributions } from '../test/facts-of-november.js';
import { Frame } from '../test/frame.js';
import { ComboBox } from './combo-box.js';
import { DatePicker } from './date-picker.js';
import { Select } from './select.js';

const options = contributions.map((row) => ({ id: row.id, label: row.name, plate: row.plate }));

/** Keeps what a field gives, as a page does. */
function Kept<T>({ start, children, onChange }: { readonly start: T; readonly children: (value: T, keep: (next: T) => void) => ReactNode; readonly onChange: (next: T) => void }): ReactNode {
  const [value, setValue] = useState(start);
  return children(value, (next) => {
    setValue(next);
    onChange(next);
  });
}

describe('fields by keyboard', () => {
  it('chooses a city by its first letters', async () => {
    const chosen = vi.fn();
    await render(<Frame><Kept<string | undefined> start={undefined} onChange={chosen}>{(value, keep) => <Select name="city" label="City" placeholder="Choose a city" options={options} value={value} onChange={keep} />}</Kept></Frame>);
    page.getByRole('button', { name: /City/ }).element().focus();

    await userEvent.keyboard('{Enter}');
    await expect.element(page.getByRole('listbox')).toBeVisible();
    await userEvent.keyboard('dak{Enter}');

    await expect.poll(() => chosen.mock.lastCall).toEqual(['dakar']);
    await expect.element(page.getByRole('button', { name: /Dakar/ })).toHaveFocus();
  });

  it('finds a partner by a part of the name, without accents', async () => {
    const chosen = vi.fn();
    await render(<Frame><Kept<string | undefined> start={undefined} onChange={chosen}>{(value, keep) => <ComboBox name="partner" label="Partner" options={options} value={value} onChange={keep} />}</Kept></Frame>);

    await page.getByRole('combobox', { name: 'Partner' }).fill('sao');
    await userEvent.keyboard('{ArrowDown}{Enter}');

    await expect.poll(() => chosen.mock.lastCall).toEqual(['sao-paulo']);
    await expect.element(page.getByRole('combobox', { name: 'Partner' })).toHaveValue('São Paulo');
  });

  it('takes a day as it is typed in the language of the page', async () => {
    const chosen = vi.fn();
    await render(<Frame language="it"><Kept<string | undefined> start={undefined} onChange={chosen}>{(value, keep) => <DatePicker name="receivedOn" label="Ricevuto il" value={value} onChange={keep} />}</Kept></Frame>);

    await userEvent.keyboard('{Tab}25112026');

    expect(chosen.mock.lastCall).toEqual(['2026-11-25']);
  });

  it('takes a day and an hour, on the clock of the place', async () => {
    const chosen = vi.fn();
    await render(<Frame><Kept<string | undefined> start="2026-11-25T14:30" onChange={chosen}>{(value, keep) => <DatePicker name="startsAt" label="Starts" withTime value={value} onChange={keep} />}</Kept></Frame>);

    page.getByRole('spinbutton', { name: /hour/ }).element().focus();
    await userEvent.keyboard('0905');

    expect(chosen.mock.lastCall).toEqual(['2026-11-25T09:05']);
  });
});
