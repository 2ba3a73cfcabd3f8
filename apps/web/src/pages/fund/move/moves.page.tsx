import { DataTable, Empty, KeyFigure, LinkButton, Money, Page, Plate, Section } from '@regia/ui';
import { useCan, useData, useMessage, useSession } from '@regia/web-kit';
import { ArrowRightLeft } from 'lucide-react';
import type { ReactNode } from 'react';
import { useFund } from '../use-fund.js';
import type { MoveMovesQuery } from './gql/graphql.js';
import { MoveRow } from './move-row.js';
import { Moves } from './move.graphql.js';
import '../fund.css';
import './move.css';

type Account = MoveMovesQuery['bankAccounts'][number];

/** Where the money of the pool lies, holder by holder, and what is on its way from one to another. */
export default function MovesPage(): ReactNode {
  const message = useMessage();
  const can = useCan();
  const fund = useFund();
  const { city } = useSession();
  const { fundMoves: moves, fundPosition: position, bankAccounts: accounts } = useData(Moves, { fund: fund.code });
  const keepsBooks = can('fund.record') && city?.id === fund.holder.id;
  return (
    <Page
      title={message('move.title')}
      lede={message('move.lede')}
      parent={fund.parent}
      actions={
        keepsBooks && (
          <LinkButton href={fund.to('moves/new')} look="primary" icon={<ArrowRightLeft size={16} aria-hidden="true" />}>
            {message('move.new')}
          </LinkButton>
        )
      }
    >
      {position && (
        <KeyFigure
          title={message('move.inTransit')}
          figure={<Money value={position.inTransit} decimals="trim" href={fund.to('entries', { stage: 'claim' })} />}
          note={message('move.inTransit.note')}
        >
          {null}
        </KeyFigure>
      )}
      <Section title={message('move.where')}>
        <DataTable<Account>
          label={message('move.where')}
          rows={accounts}
          rowId={({ id }) => id}
          empty={<Empty action={<LinkButton href={fund.to('bank')}>{message('bank.title')}</LinkButton>}>{message('bank.none')}</Empty>}
          columns={[
            {
              id: 'holder',
              header: message('move.holder'),
              isRowHeader: true,
              cell: ({ holder }) => (
                <span className="row">
                  <Plate plate={holder.plate} /> {holder.name.text}
                </span>
              ),
            },
            {
              id: 'account',
              header: message('move.account'),
              hidesOnPhone: true,
              cell: ({ bankName, number }) => (
                <>
                  {bankName}
                  <small className="muted">
                    <bdi dir="ltr">{number}</bdi>
                  </small>
                </>
              ),
            },
            {
              id: 'balance',
              header: message('move.balance'),
              align: 'end',
              cell: ({ id, booksBalance }) => <Money value={booksBalance} href={fund.to('bank', { account: id })} />,
            },
          ]}
        />
      </Section>
      <Section title={message('move.list')}>
        {moves.length === 0 ? (
          <Empty>{message('move.none')}</Empty>
        ) : (
          <ul className="move-list">
            {moves.map((move) => (
              <MoveRow key={move.id} fund={fund} move={move} accounts={accounts} />
            ))}
          </ul>
        )}
      </Section>
    </Page>
  );
}
