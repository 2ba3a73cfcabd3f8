import { useState, type ReactNode } from 'react';
import { describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import { Frame } from '../test/frame.js';
import { Button } from './button.js';
import { DatePicker } from './date-picker.js';
import { ErrorSummary } from './error-summary.js';
import { RadioGroup } from './radio-group.js';
import { Select } from './select.js';
import { TextField } from './text-field.js';

const problems = [
  { name: 'city', text: 'Choose the city that paid.' },
  { name: 'text.it', text: 'Write what it is for.' },
  { name: 'receivedOn', text: 'Write the day.' },
  { name: 'audience', text: 'Say who sees it.' },
];

function Form(): ReactNode {
  const [attempt, setAttempt] = useState(0);
  return (
    <>
      <ErrorSummary title="There is a problem" problems={attempt > 0 ? problems : []} attempt={attempt} />
      <Select name="city" label="City" placeholder="Choose" options={[{ id: 'milan', label: 'Milan' }]} value={undefined} onChange={() => {}} error={problems[0]!.text} />
      <TextField name="text.it" label="Text" value="" onChange={() => {}} />
      <DatePicker name="receivedOn" label="Received on" value={undefined} onChange={() => {}} />
      <RadioGroup name="audience" label="Who sees it" options={[{ id: 'city', label: 'The city' }]} value={undefined} onChange={() => {}} />
      <Button onPress={() => setAttempt(attempt + 1)}>Send</Button>
    </>
  );
}

const send = () => page.getByRole('button', { name: 'Send' }).click();
const summary = () => page.getByRole('alert', { name: 'There is a problem' });

describe('a form that was refused', () => {
  it('puts focus on the summary, at every attempt', async () => {
    await render(<Frame><Form /></Frame>);

    await send();
    await expect.element(summary()).toHaveFocus();
    await send();

    await expect.element(summary()).toHaveFocus();
  });

  it.each([
    ['Choose the city that paid.', (focused: Element) => focused.textContent?.includes('Choose')],
    ['Write what it is for.', (focused: Element) => focused.getAttribute('name') === 'text.it'],
    ['Write the day.', (focused: Element) => focused.getAttribute('role') === 'spinbutton'],
    ['Say who sees it.', (focused: Element) => focused.getAttribute('type') === 'radio'],
  ] as const)('leads from “%s” to its field', async (text, isField) => {
    await render(<Frame><Form /></Frame>);
    await send();

    await summary().getByRole('button', { name: text }).click();

    expect(isField(document.activeElement!)).toBe(true);
  });

  it('reads the error with the field', async () => {
    await render(<Frame><Form /></Frame>);
    page.getByRole('button', { name: /Choose City|City/ }).element().focus();

    const described = document.activeElement!.getAttribute('aria-describedby') ?? '';
    const words = described.split(' ').map((id) => document.getElementById(id)?.textContent).join(' ');

    expect(words).toContain('Choose the city that paid.');
    await userEvent.keyboard('{Escape}');
  });
});
