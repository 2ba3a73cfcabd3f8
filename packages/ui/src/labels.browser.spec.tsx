import './tokens.css';
import './base.css';
import './components.css';
import axe from 'axe-core';
import { useState, type ReactNode } from 'react';
import { beforeEach, describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import { contributions } from '../test/facts-of-november.js';
import { Frame } from '../test/frame.js';
import { Button } from './button.js';
import { DatePicker } from './date-picker.js';
import { Popover } from './popover.js';
import { Select } from './select.js';

const options = contributions.map(({ id, name, plate }) => ({ id, label: name, plate }));

/** What is seen and not said, or stands outside every landmark: two rules axe leaves out unless it is asked. */
async function faults(): Promise<string[]> {
  const { violations } = await axe.run(document.body, { runOnly: { type: 'rule', values: ['label-content-name-mismatch', 'region', 'aria-dialog-name', 'button-name'] } });
  return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`));
}

function Cities(): ReactNode {
  const [city, setCity] = useState<string>();
  return <Select name="city" label="City" placeholder="Choose a city" options={options} value={city} onChange={setCity} />;
}

describe.each(['en', 'ar'])('what is seen is what is read aloud: %s', (language) => {
  beforeEach(() => page.viewport(1200, 900));

  it('for a city chosen by its plate and name', async () => {
    await render(<Frame language={language}><Cities /></Frame>);
    await page.getByRole('button', { name: /City/ }).click();
    await expect.element(page.getByRole('listbox')).toBeVisible();
    expect(await faults()).toEqual([]);

    await page.getByRole('option', { name: /MIL Milan/ }).click();

    await expect.element(page.getByRole('button', { name: /MIL Milan/ })).toBeVisible();
    expect(await faults()).toEqual([]);
  });

  it('for a card and for a month that open over the page', async () => {
    await render(
      <Frame language={language}>
        <Popover label="Choose a day" trigger={<Button>As of today</Button>}>
          <DatePicker name="on" label="Day" value="2026-11-23" onChange={() => undefined} />
        </Popover>
      </Frame>,
    );
    await page.getByRole('button', { name: 'As of today' }).click();
    await expect.element(page.getByRole('dialog', { name: 'Choose a day' })).toBeVisible();
    expect(await faults()).toEqual([]);

    await page.getByRole('dialog').getByRole('button', { name: /Day/ }).click();

    await expect.element(page.getByRole('grid')).toBeVisible();
    expect(await faults()).toEqual([]);
    await userEvent.keyboard('{Escape}');
    await expect.element(page.getByRole('dialog', { name: 'Choose a day' })).toBeVisible();
    await userEvent.keyboard('{Escape}');
    await expect.element(page.getByRole('button', { name: 'As of today' })).toHaveFocus();
  });

  it('and a card that closes itself gives focus back', async () => {
    await render(
      <Frame language={language}>
        <Popover label="Details" trigger={<Button>Open</Button>}>{(close) => <Button onPress={close}>Done</Button>}</Popover>
      </Frame>,
    );
    await page.getByRole('button', { name: 'Open' }).click();
    await page.getByRole('button', { name: 'Done' }).click();

    await expect.element(page.getByRole('button', { name: 'Open' })).toHaveFocus();
  });
});
