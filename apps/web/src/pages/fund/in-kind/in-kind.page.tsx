import { DataTable, Empty, KeyFigure, LinkButton, Money, Notice, Page, Plate, Section, StatusTag, UserText } from '@regia/ui';
import { useCan, useData, useFormat, useMessage } from '@regia/web-kit';
import { useSearch } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { minor } from '../fund-words.js';
import type { ShownFund } from '../use-fund.js';
import type { InKindPromise } from './in-kind-promise.js';
import { InKindBooks } from './in-kind.graphql.js';
import { usePool } from './pool-of.js';
import { PromiseDetails } from './promise-details.js';
import { PromiseForm } from './promise-form.js';
import '../fund.css';

/** What cities give in work, goods and rooms: promise by promise, valued by a stated method, in books of their own. */
export default function InKindPage(): ReactNode {
  const message = useMessage();
  const can = useCan();
  const fund = usePool();
  const { promise: asked } = useSearch({ from: '/$scope/fund/in-kind' });
  const { inKind } = useData(InKindBooks, { fund: fund.code });
  const opened = inKind.promises.find(({ no }) => String(no) === asked);
  return (
    <Page
      title={message('inKind.title')}
      lede={message('inKind.lede')}
      parent={{ href: fund.to(''), label: message('fund.title') }}
      actions={can('fund.record') && <PromiseForm fund={fund} />}
    >
      {inKind.promises.length > 0 && <Whole promises={inKind.promises} />}
      <Notice role="note">{message('inKind.apart')}</Notice>
      <Section title={message('inKind.promises')}>
        <Promises fund={fund} promises={inKind.promises} />
      </Section>
      {opened && inKind.fund && <PromiseDetails key={opened.id} fund={fund} values={inKind.fund} promise={opened} />}
    </Page>
  );
}

function Whole({ promises }: { readonly promises: readonly InKindPromise[] }): ReactNode {
  const message = useMessage();
  const format = useFormat();
  const sum = (pick: (promise: InKindPromise) => { readonly amountMinor: string }) =>
    minor(
      promises.reduce((total, promise) => total + BigInt(pick(promise).amountMinor), 0n),
      promises[0]!.value, // asked for only where there is a promise
    );
  return (
    <KeyFigure
      title={message('inKind.delivered')}
      figure={<Money value={sum(({ deliveredValue }) => deliveredValue)} decimals="trim" />}
      note={message('inKind.note', {
        promised: format.money(
          sum(({ value }) => value),
          'trim',
        ),
        left: format.money(
          sum(({ leftValue }) => leftValue),
          'trim',
        ),
      })}
    />
  );
}

function Promises({ fund, promises }: { readonly fund: ShownFund; readonly promises: readonly InKindPromise[] }): ReactNode {
  const message = useMessage();
  const format = useFormat();
  const counted = (quantity: string, unit: string): string => message('inKind.counted', { quantity: format.decimal(quantity), unit });
  return (
    <DataTable<InKindPromise>
      label={message('inKind.promises')}
      rows={promises}
      rowId={({ id }) => id}
      rowHref={({ no }) => fund.to('in-kind', { promise: String(no) })}
      empty={<Empty action={<LinkButton href={fund.to('')}>{message('fund.title')}</LinkButton>}>{message('inKind.none')}</Empty>}
      columns={[
        { id: 'title', header: message('inKind.field.title'), isRowHeader: true, cell: ({ title }) => <UserText text={title} /> },
        { id: 'city', header: message('inKind.field.city'), cell: ({ city }) => <Plate plate={city.plate} name={city.name.text} /> },
        {
          id: 'quantity',
          header: message('inKind.promised'),
          cell: ({ quantity, unit }) => <span className="num">{counted(quantity, unit)}</span>,
        },
        { id: 'value', header: message('inKind.value'), align: 'end', cell: ({ value }) => <Money value={value} /> },
        {
          id: 'delivered',
          header: message('inKind.delivered'),
          align: 'end',
          cell: ({ deliveredValue }) => <Money value={deliveredValue} />,
        },
        { id: 'left', header: message('inKind.left'), align: 'end', cell: ({ leftValue }) => <Money value={leftValue} /> },
        { id: 'due', header: message('inKind.field.dueOn'), cell: (promise) => <Due promise={promise} /> },
      ]}
    />
  );
}

function Due({ promise: { dueOn, daysLate, delivered, quantity } }: { readonly promise: InKindPromise }): ReactNode {
  const message = useMessage();
  const format = useFormat();
  if (delivered === quantity) return <StatusTag tone="good">{message('inKind.complete')}</StatusTag>;
  return (
    <span className="row">
      {format.date(dueOn, 'medium')}
      {daysLate > 0 && <StatusTag tone="bad">{message('inKind.late', { n: daysLate, days: format.number(daysLate) })}</StatusTag>}
    </span>
  );
}
