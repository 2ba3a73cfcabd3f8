import { Button, DataTable, Dialog, Empty, ErrorSummary, Notice, RefusalNote, Section, Select, StatusTag, TextField } from '@regia/ui';
import { announce, useCan, useData, useFormat, useMessage, useMutate, useSession } from '@regia/web-kit';
import { useState, type ReactNode } from 'react';
import { whyNotWord } from '../fund-words.js';
import { aboutTheWhole, lostWord, problemsOf } from '../refused.js';
import type { ShownFund } from '../use-fund.js';
import type { OrdersPartiesQuery } from './gql/graphql.js';
import { Parties, ProposeParty, SignParty } from './orders.graphql.js';
import { grouped } from './payment-words.js';

type Party = OrdersPartiesQuery['paymentParties'][number];
type Change = OrdersPartiesQuery['partyAccountChanges'][number];

const keyOf = ({ partner, city }: Pick<Party, 'partner' | 'city'>): string =>
  partner === null ? `city ${city?.id}` : `partner ${partner}`;
const nameOf = ({ partner, partnerName, city }: Pick<Party, 'partner' | 'partnerName' | 'city'>): string =>
  partnerName ?? partner ?? city?.name.text ?? '';

/** Where organisations and cities are paid, what waits for signatures, and the way to enter an account. */
export function PartyAccounts({ fund }: { readonly fund: ShownFund }): ReactNode {
  const message = useMessage();
  const can = useCan();
  const { paymentParties, partyAccountChanges } = useData(Parties, { fund: fund.code });
  return (
    <Section title={message('orders.parties')} actions={can('fund.record') && <Propose fund={fund} parties={paymentParties} />}>
      <p className="muted">{message('orders.parties.lede')}</p>
      <ul className="item-list">
        {partyAccountChanges.map((change) => (
          <OneChange key={change.id} fund={fund} change={change} />
        ))}
      </ul>
      <DataTable<Party>
        label={message('orders.parties')}
        rows={paymentParties}
        rowId={keyOf}
        empty={<Empty>{message('orders.parties.none')}</Empty>}
        columns={[
          { id: 'party', header: message('orders.party'), isRowHeader: true, cell: (party) => <bdi>{nameOf(party)}</bdi> },
          {
            id: 'owner',
            header: message('orders.owner'),
            hidesOnPhone: true,
            cell: ({ ownerName }) => ownerName && <bdi>{ownerName}</bdi>,
          },
          {
            id: 'number',
            header: message('orders.number'),
            cell: ({ number, bic }) =>
              number ? (
                <bdi className="num orders-number">{`${grouped(number)}${bic ? ` (${bic})` : ''}`}</bdi>
              ) : (
                <StatusTag>{message('orders.noAccount')}</StatusTag>
              ),
          },
        ]}
      />
    </Section>
  );
}

function OneChange({ fund, change }: { readonly fund: ShownFund; readonly change: Change }): ReactNode {
  const message = useMessage();
  const format = useFormat();
  const can = useCan();
  const { isSteppedUp, stepUp } = useSession();
  const sign = useMutate(SignParty);
  const send = async (isReturn: boolean): Promise<void> => {
    const outcome = await sign.run({ input: { fund: fund.code, id: change.id, number: change.number, isReturn } });
    if (outcome.state === 'done')
      announce(message(isReturn ? 'bank.changes.returned' : outcome.payload.isInForce ? 'orders.parties.inForce' : 'bank.changes.signed'));
  };
  const lost = lostWord(sign.outcome?.state);
  const needsCode = !isSteppedUp || sign.refusals.some(({ code }) => code === 'step-up-required');
  const others = sign.refusals.filter(({ code }) => code !== 'step-up-required').map(({ sentence }) => sentence);
  return (
    <li className="orders-line">
      <p>
        <strong>
          <bdi>{nameOf(change)}</bdi>
        </strong>{' '}
        <bdi>{change.ownerName}</bdi>
      </p>
      <p>
        <bdi className="num strong orders-number">{`${grouped(change.number)}${change.bic ? ` (${change.bic})` : ''}`}</bdi>
      </p>
      <p className="muted small">
        {message('orders.parties.of', {
          name: change.author?.name ?? '',
          day: format.date(change.proposedAt, 'medium'),
          count: format.number(change.signatures),
        })}
      </p>
      {others.length > 0 && <RefusalNote refusals={others} />}
      {lost && <RefusalNote refusals={[message(lost)]} />}
      {change.whyNot ? (
        <p className="small">{whyNotWord(message, change.whyNot)}</p>
      ) : (
        can('fund.approve') && (
          <div className="row">
            {needsCode ? (
              <Button look="primary" onPress={() => stepUp()}>
                {message('fund.stepUp')}
              </Button>
            ) : (
              <Button look="primary" isPending={sign.isSaving} onPress={() => void send(false)}>
                {message('bank.changes.sign')}
              </Button>
            )}
            <Button onPress={() => void send(true)}>{message('fund.return')}</Button>
          </div>
        )
      )}
    </li>
  );
}

function Propose({ fund, parties }: { readonly fund: ShownFund; readonly parties: readonly Party[] }): ReactNode {
  const message = useMessage();
  return (
    <Dialog title={message('orders.parties.propose')} trigger={<Button isSmall>{message('orders.parties.propose')}</Button>}>
      {(close) => <ProposeForm fund={fund} parties={parties} onClose={close} />}
    </Dialog>
  );
}

const FIELDS = ['partner', 'city', 'ownerName', 'number', 'bic'] as const;

function ProposeForm({
  fund,
  parties,
  onClose,
}: {
  readonly fund: ShownFund;
  readonly parties: readonly Party[];
  readonly onClose: () => void;
}): ReactNode {
  const message = useMessage();
  const [value, setValue] = useState({ ownerName: '', number: '', bic: '' });
  const [key, setKey] = useState<string>();
  const [attempt, setAttempt] = useState(0);
  const propose = useMutate(ProposeParty, { keepIdAs: 'fund-party-account' });
  const change = (part: Partial<typeof value>): void => setValue({ ...value, ...part });
  const party = parties.find((one) => keyOf(one) === key);
  const send = async (): Promise<void> => {
    const of = { partner: party?.partner ?? null, city: party?.city?.id ?? null };
    const outcome = await propose.run({
      input: { id: propose.id, fund: fund.code, ...of, ...value, bic: value.bic === '' ? null : value.bic },
    });
    setAttempt((n) => n + 1);
    if (outcome.state !== 'done') return;
    announce(message('bank.propose.done'));
    onClose();
  };
  const lost = lostWord(propose.outcome?.state);
  const whole = aboutTheWhole(propose.refusals, FIELDS);
  return (
    <form
      className="form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <ErrorSummary title={message('form.problems')} problems={problemsOf(propose.refusals)} attempt={attempt} />
      {lost && <RefusalNote refusals={[message(lost)]} />}
      {whole.length > 0 && <RefusalNote refusals={whole} />}
      <Notice role="note">{message('orders.parties.propose.lede')}</Notice>
      <Select
        name="partner"
        label={message('orders.party')}
        placeholder={message('fund.choose')}
        value={key}
        onChange={setKey}
        options={parties.map((one) => ({ id: keyOf(one), label: nameOf(one) }))}
        error={propose.refusalAt('partner') ?? propose.refusalAt('city')}
      />
      <TextField
        name="ownerName"
        label={message('orders.owner')}
        hint={message('orders.owner.hint')}
        value={value.ownerName}
        onChange={(ownerName) => change({ ownerName })}
        maxLength={140}
        error={propose.refusalAt('ownerName')}
      />
      <TextField
        name="number"
        label={message('bank.propose.number')}
        hint={message('bank.propose.number.hint')}
        isCode
        value={value.number}
        onChange={(number) => change({ number })}
        maxLength={60}
        error={propose.refusalAt('number')}
      />
      <TextField
        name="bic"
        label={message('orders.bic')}
        hint={message('orders.bic.hint')}
        isCode
        isOptional
        value={value.bic}
        onChange={(bic) => change({ bic })}
        maxLength={20}
        error={propose.refusalAt('bic')}
      />
      <Button type="submit" look="primary" isPending={propose.isSaving}>
        {message('bank.propose.send')}
      </Button>
    </form>
  );
}
