import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import { keepFor, showLanguage, useDraft, useMutate, type Operation } from '../src/index.js';

type Record = {
  readonly recordHarvest: {
    readonly harvest: { readonly id: string } | null;
    readonly refusals: readonly { code: string; path: string[] }[];
  };
};
const RecordHarvest: Operation<Record, { readonly input: { readonly id: string; readonly kilograms: string } }> = {
  toString: () => 'mutation RecordHarvest { x }',
};

interface Sent {
  readonly variables: { readonly input: { readonly id: string; readonly kilograms: string } };
}
const done = { data: { recordHarvest: { harvest: { id: '1' }, refusals: [] } } };
const refused = { data: { recordHarvest: { harvest: null, refusals: [{ code: 'weight-not-positive', path: ['kilograms'] }] } } };

const open = { data: { recordHarvest: { harvest: { id: 'not known yet' }, refusals: [] } } };
const leavesOpen = ({ harvest }: Record['recordHarvest']): boolean => harvest?.id === 'not known yet';

function Form() {
  const draft = useDraft('harvest', { kilograms: '' });
  const record = useMutate(RecordHarvest, { keepIdAs: 'harvest', leavesOpen });
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void record.run({ input: { id: record.id, kilograms: draft.value.kilograms } });
      }}
    >
      <label>
        Kilograms <input value={draft.value.kilograms} onChange={(event) => draft.change({ kilograms: event.target.value })} />
      </label>
      <p role="alert">{record.refusalAt('kilograms')}</p>
      <p data-testid="state">{record.outcome?.state ?? 'none'}</p>
      <p data-testid="restored">{String(draft.isRestored)}</p>
      <button>Record</button>
      <button type="button" onClick={draft.discard}>
        Discard
      </button>
    </form>
  );
}

const show = () =>
  render(
    <QueryClientProvider client={new QueryClient()}>
      <Form />
    </QueryClientProvider>,
  );
const field = () => page.getByLabelText('Kilograms');
const send = () => page.getByRole('button', { name: 'Record' }).click();

/** Answers one after the other; a thrown one is a broken line. */
function serverAnswers(...answers: readonly (object | 'broken line')[]): Sent[] {
  const sent: Sent[] = [];
  let turn = 0;
  vi.stubGlobal('fetch', (_address: string, { body }: { body: string }) => {
    sent.push(JSON.parse(body) as Sent);
    const answer = answers[Math.min(turn++, answers.length - 1)]!;
    return answer === 'broken line'
      ? Promise.reject(new TypeError('Failed to fetch'))
      : Promise.resolve(new Response(JSON.stringify(answer)));
  });
  return sent;
}

beforeEach(() => {
  localStorage.clear();
  keepFor('p1');
  showLanguage('en', { 'refusals.weight-not-positive': 'Weigh it again.', 'refusals.other': 'Refused.' }, []);
  return () => vi.unstubAllGlobals();
});

describe('what is typed', () => {
  it('is back after the page was left and opened again', async () => {
    const first = await show();
    await field().fill('12.5');
    await first.unmount();

    await show();

    await expect.element(field()).toHaveValue('12.5');
    await expect.element(page.getByTestId('restored')).toHaveTextContent('true');
  });

  it('is not shown to the next person at the same device', async () => {
    const first = await show();
    await field().fill('12.5');
    await first.unmount();
    keepFor('p2');

    await show();

    await expect.element(field()).toHaveValue('');
  });

  it('is forgotten when it is discarded', async () => {
    const first = await show();
    await field().fill('12.5');
    await page.getByRole('button', { name: 'Discard' }).click();
    await first.unmount();

    await show();

    await expect.element(field()).toHaveValue('');
  });
});

describe('a change', () => {
  it('says what was refused at the field, and keeps its id for the next try', async () => {
    const sent = serverAnswers(refused, done);
    await show();
    await field().fill('0');

    await send();
    await expect.element(page.getByRole('alert')).toHaveTextContent('Weigh it again.');
    await field().fill('3');
    await send();

    await expect.element(page.getByTestId('state')).toHaveTextContent('done');
    expect(sent[1]!.variables.input.id).toBe(sent[0]!.variables.input.id);
  });

  it('is sent again with the same id when the line breaks, so that it never happens twice', async () => {
    const sent = serverAnswers('broken line', done);
    await show();
    await field().fill('3');

    await send();

    await expect.element(page.getByTestId('state'), { timeout: 3_000 }).toHaveTextContent('done');
    expect(new Set(sent.map(({ variables }) => variables.input.id)).size).toBe(1);
    expect(sent).toHaveLength(2);
  });

  it('whose answer never came is asked for again by itself once there is a line, with the same id', async () => {
    const sent = serverAnswers('broken line', 'broken line', 'broken line', 'broken line', 'broken line', 'broken line', done);
    await show();
    await field().fill('3');
    await send();
    await expect.element(page.getByTestId('state'), { timeout: 6_000 }).toHaveTextContent('unknown');

    dispatchEvent(new Event('online'));
    await expect.poll(() => sent.length, { timeout: 6_000 }).toBe(6);
    await expect.element(page.getByTestId('state')).toHaveTextContent('unknown');
    await expect
      .poll(() => (dispatchEvent(new Event('online')), document.querySelector('[data-testid=state]')?.textContent), { timeout: 6_000 })
      .toBe('done');

    expect(new Set(sent.map(({ variables }) => variables.input.id)).size).toBe(1);
    expect(sent).toHaveLength(7);
  });

  it('of which the server itself does not know everything yet is asked for again until it does', async () => {
    const sent = serverAnswers(open, done);
    await show();
    await field().fill('3');
    await send();
    await expect.poll(() => sent.length).toBe(1);

    await expect.poll(() => (dispatchEvent(new Event('online')), sent.length), { timeout: 4_000 }).toBe(2);

    expect(sent[1]!.variables.input.id).toBe(sent[0]!.variables.input.id);
    dispatchEvent(new Event('online'));
    expect(sent).toHaveLength(2);
  });

  it('that is sent anew meanwhile is asked for once', async () => {
    const sent = serverAnswers('broken line', 'broken line', 'broken line', done);
    await show();
    await field().fill('3');
    await send();
    await expect.element(page.getByTestId('state'), { timeout: 6_000 }).toHaveTextContent('unknown');

    await send();
    await expect.element(page.getByTestId('state')).toHaveTextContent('done');
    dispatchEvent(new Event('online'));

    expect(sent).toHaveLength(4);
  });

  it('whose answer never came keeps its id over a reload, and gets a new one after success', async () => {
    const sent = serverAnswers('broken line', 'broken line', 'broken line', done);
    const first = await show();
    await field().fill('3');
    await send();
    await expect.element(page.getByTestId('state'), { timeout: 6_000 }).toHaveTextContent('unknown');
    await first.unmount();

    await show();
    await send();
    await expect.element(page.getByTestId('state')).toHaveTextContent('done');
    await send();
    await userEvent.keyboard('{Tab}');
    await expect.poll(() => sent.length).toBe(5);

    const ids = sent.map(({ variables }) => variables.input.id);
    expect(new Set(ids.slice(0, 4)).size).toBe(1);
    expect(ids[4]).not.toBe(ids[3]);
  });
});
