import { DataTable, Empty, FactList, Link, LinkButton, Money, Section, StatusTag, UserText } from '@regia/ui';
import { useFormat, useMessage, useScope } from '@regia/web-kit';
import type { ReactNode } from 'react';
import type { ShownFund } from '../use-fund.js';
import { DeliverForm } from './deliver-form.js';
import type { InKindPromise } from './in-kind-promise.js';

type Delivery = InKindPromise['deliveries'][number];

const TONES = { WAITING: 'waiting', POSTED: 'good', RETURNED: 'bad', WITHDRAWN: 'neutral', EXPIRED: 'neutral', REVERSED: 'bad' } as const;

interface DetailsProps {
  readonly fund: ShownFund;
  /** Code of the fund of values. */
  readonly values: string;
  readonly promise: InKindPromise;
}

/** One promise: how it is valued, what was delivered of it, and what is left. */
export function PromiseDetails({ fund, values, promise }: DetailsProps): ReactNode {
  const message = useMessage();
  const format = useFormat();
  const { title, unit, unitValue, quantity, value, method, valueSource, valuedOn, promisedOn, waiting, left, sort, no } = promise;
  const counted = (of: string): string => message('inKind.counted', { quantity: format.decimal(of), unit });
  return (
    <Section
      title={title.text}
      actions={
        <span className="row">
          <LinkButton href={fund.to('in-kind')}>{message('ui.close')}</LinkButton>
          {promise.mayRecord && left !== '0' && <DeliverForm values={values} promise={promise} />}
        </span>
      }
    >
      <FactList
        facts={[
          { label: message('inKind.field.sort'), value: message('inKind.sort', { sort }) },
          { label: message('inKind.no'), value: <bdi>{`k${no}`}</bdi> },
          {
            label: message('inKind.promised'),
            value: (
              <>
                {message('inKind.reckoned', { quantity: counted(quantity), unitValue: format.money(unitValue) })}{' '}
                <Money value={value} isStrong />
              </>
            ),
          },
          { label: message('inKind.field.method'), value: <UserText text={method} as="p" /> },
          {
            label: message('inKind.field.valueSource'),
            value: message('inKind.sourced', { source: valueSource, day: format.date(valuedOn, 'medium') }),
          },
          { label: message('inKind.field.promisedOn'), value: format.date(promisedOn, 'medium') },
          { label: message('inKind.waiting'), value: counted(waiting) },
          { label: message('inKind.left'), value: counted(left) },
        ]}
      />
      <Deliveries values={values} promise={promise} counted={counted} />
    </Section>
  );
}

function Deliveries({
  values,
  promise,
  counted,
}: Omit<DetailsProps, 'fund'> & { readonly counted: (quantity: string) => string }): ReactNode {
  const message = useMessage();
  const format = useFormat();
  const { path } = useScope();
  const placeOf = ({ seq, transferId }: Delivery): string =>
    path(`fund/${seq === null ? `approvals/${transferId}` : `entries/${seq}`}?fund=${values}`);
  return (
    <DataTable<Delivery>
      label={message('inKind.deliveries')}
      rows={promise.deliveries}
      rowId={({ transferId }) => transferId}
      empty={<Empty>{message('inKind.deliveries.none')}</Empty>}
      columns={[
        {
          id: 'text',
          header: message('inKind.deliveries'),
          isRowHeader: true,
          cell: (delivery) => (
            <Link href={placeOf(delivery)}>{delivery.text ? <UserText text={delivery.text} /> : delivery.transferId}</Link>
          ),
        },
        { id: 'on', header: message('inKind.field.deliveredOn'), cell: ({ on }) => format.date(on, 'medium') },
        {
          id: 'quantity',
          header: message('inKind.field.quantity'),
          cell: ({ quantity }) => <span className="num">{counted(quantity)}</span>,
        },
        { id: 'value', header: message('inKind.value'), align: 'end', cell: ({ value }) => <Money value={value} /> },
        {
          id: 'state',
          header: message('inKind.state'),
          cell: ({ state }) => <StatusTag tone={TONES[state]}>{message('inKind.state.of', { state })}</StatusTag>,
        },
      ]}
    />
  );
}
