import { useState, type ReactNode } from 'react';
import { describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import { Frame } from '../test/frame.js';
import { Button } from './button.js';
import { DataTable } from './data-table.js';
import { Dialog } from './dialog.js';
import { FilterBar } from './filter-bar.js';
import { Page } from './page.js';

interface Facts {
  readonly isOver: boolean;
  readonly finish: () => void;
}

function Shown({ children }: { readonly children: (facts: Facts) => ReactNode }): ReactNode {
  const [isOver, setOver] = useState(false);
  return (
    <Frame>
      <Page title="Entries">{children({ isOver, finish: () => setOver(true) })}</Page>
    </Frame>
  );
}

const pressByKey = async (name: string): Promise<void> => {
  page.getByRole('button', { name }).element().focus();
  await userEvent.keyboard('{Enter}');
};

describe('a control that goes when it is pressed', () => {
  it('leaves the place at the control before it in the same group', async () => {
    await render(
      <Shown>
        {({ isOver, finish }) => (
          <FilterBar label="Filter" {...(isOver ? {} : { onClear: finish })}>
            <Button>Kind</Button>
            <Button>City</Button>
          </FilterBar>
        )}
      </Shown>,
    );

    await pressByKey('Clear filters');

    await expect.element(page.getByRole('button', { name: 'City' })).toHaveFocus();
  });

  it('leaves the place at the last row when there is no more to show', async () => {
    await render(
      <Shown>
        {({ isOver, finish }) => (
          <DataTable
            label="Entries"
            columns={[{ id: 'what', header: 'What', isRowHeader: true, cell: ({ what }: { readonly what: string }) => what }]}
            rows={(isOver ? ['first', 'second', 'third'] : ['first', 'second']).map((what) => ({ what }))}
            rowId={({ what }) => what}
            rowHref={({ what }) => `/all/${what}`}
            empty={null}
            footer={!isOver && <Button onPress={finish}>Show more</Button>}
          />
        )}
      </Shown>,
    );

    await pressByKey('Show more');

    await expect.element(page.getByRole('link', { name: 'second' })).toHaveFocus();
    await userEvent.keyboard('{Tab}');
    await expect.element(page.getByRole('link', { name: 'third' })).toHaveFocus();
  });

  it('leaves the place at the heading when it stands in no group', async () => {
    await render(<Shown>{({ isOver, finish }) => (isOver ? <p>This is posted.</p> : <Button onPress={finish}>Sign</Button>)}</Shown>);

    await pressByKey('Sign');

    await expect.element(page.getByRole('heading', { name: 'Entries' })).toHaveFocus();
  });

  it('leaves the place at the heading when a dialog ends what opened it', async () => {
    await render(
      <Shown>
        {({ isOver, finish }) =>
          isOver ? (
            <p>Returned.</p>
          ) : (
            <Dialog trigger={<Button>Return</Button>} title="Return this entry">
              <Button onPress={finish}>Return it</Button>
            </Dialog>
          )
        }
      </Shown>,
    );

    await pressByKey('Return');
    await pressByKey('Return it');

    await expect.element(page.getByRole('heading', { name: 'Entries' })).toHaveFocus();
  });

  it('takes no place that somebody has gone to meanwhile', async () => {
    await render(
      <Shown>
        {({ isOver, finish }) => (
          <>
            {!isOver && <Button>Going</Button>}
            <Button onPress={finish}>Staying</Button>
          </>
        )}
      </Shown>,
    );

    page.getByRole('button', { name: 'Going' }).element().focus();
    await pressByKey('Staying');

    await expect.element(page.getByRole('button', { name: 'Staying' })).toHaveFocus();
  });
});
