import { useState, type ReactNode } from 'react';
import { describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import { Frame } from '../test/frame.js';
import { MoneyField } from './money-field.js';
import type { AmountReading } from './read-amount.js';

function Amount({ start = { text: '' }, currency = 'EUR', onChange }: { readonly start?: AmountReading; readonly currency?: string; readonly onChange: (reading: AmountReading) => void }): ReactNode {
  const [value, setValue] = useState(start);
  return <MoneyField name="amountMinor" label="Amount" currency={currency} value={value} onChange={(reading) => { onChange(reading); setValue(reading); }} />;
}

const field = () => page.getByLabelText('Amount');
const leave = () => userEvent.keyboard('{Tab}');

describe('the field for an amount', () => {
  it('gives minor units for a decimal comma and shows the amount as the language writes it', async () => {
    const read = vi.fn();
    await render(<Frame language="it"><Amount onChange={read} /></Frame>);

    await field().fill('18640,5');
    await leave();

    expect(read).toHaveBeenLastCalledWith({ text: '18.640,50', amountMinor: '1864050' });
    await expect.element(field()).toHaveValue('18.640,50');
  });

  it('reads Arabic digits and marks', async () => {
    const read = vi.fn();
    await render(<Frame language="ar"><Amount onChange={read} /></Frame>);

    await field().fill('١٬٢٣٤٫٥');

    expect(read).toHaveBeenLastCalledWith({ text: '١٬٢٣٤٫٥', amountMinor: '123450' });
  });

  it('says that the currency has no decimals, but only after the field is left', async () => {
    const read = vi.fn();
    await render(<Frame><Amount currency="XOF" onChange={read} /></Frame>);

    await field().fill('655.957');
    expect(document.body.textContent).not.toContain('no decimals');
    await leave();

    await expect.element(page.getByText('Amounts in XOF have no decimals. Write a whole number.')).toBeVisible();
    await expect.element(field()).toHaveAttribute('aria-invalid', 'true');
    await expect.element(field()).toHaveValue('655.957');
    expect(read).toHaveBeenLastCalledWith({ text: '655.957', problem: 'too-many-decimals' });
  });

  it('names the limit of two decimals', async () => {
    await render(<Frame><Amount onChange={() => {}} /></Frame>);

    await field().fill('12.345');
    await leave();

    await expect.element(page.getByText(/at most 2 decimals/)).toBeVisible();
  });

  it('shows an amount that came from the server', async () => {
    await render(<Frame><Amount start={{ text: '', amountMinor: '5600000' }} onChange={() => {}} /></Frame>);

    await expect.element(field()).toHaveValue('56,000.00');
  });
});
