import { FactList, Link, Money, Section, UserText } from '@regia/ui';
import { useData, useFormat, useMessage } from '@regia/web-kit';
import type { ReactNode } from 'react';
import { useFund, type ShownFund } from '../use-fund.js';
import { InKindBooks } from './in-kind.graphql.js';
import { poolCode } from './pool-of.js';

interface DeliveryProps {
  readonly fund: ShownFund;
  readonly transferId: string;
}

/** What stands behind a value that is signed: how much of what, and the method. Nothing where the fund is of money. */
export function DeliveryOf({ fund, transferId }: DeliveryProps): ReactNode {
  return fund.kind === 'in_kind' ? <Delivered fund={fund} transferId={transferId} /> : null;
}

function Delivered({ fund, transferId }: DeliveryProps): ReactNode {
  const message = useMessage();
  const format = useFormat();
  const pool = useFund(poolCode(fund));
  const { inKind } = useData(InKindBooks, { fund: pool.code });
  const promise = inKind.promises.find(({ deliveries }) => deliveries.some((each) => each.transferId === transferId));
  const delivery = promise?.deliveries.find((each) => each.transferId === transferId);
  if (!promise || !delivery) return null;
  const { title, unit, unitValue, method, valueSource, valuedOn, no } = promise;
  const quantity = message('inKind.counted', { quantity: format.decimal(delivery.quantity), unit });
  return (
    <Section title={message('inKind.delivered')}>
      <FactList
        facts={[
          {
            label: message('inKind.field.quantity'),
            value: (
              <>
                {message('inKind.reckoned', { quantity, unitValue: format.money(unitValue) })} <Money value={delivery.value} isStrong />
              </>
            ),
          },
          {
            label: message('inKind.ofPromise'),
            value: (
              <Link href={pool.to('in-kind', { promise: String(no) })}>
                <UserText text={title} />
              </Link>
            ),
          },
          { label: message('inKind.field.method'), value: <UserText text={method} as="p" /> },
          {
            label: message('inKind.field.valueSource'),
            value: message('inKind.sourced', { source: valueSource, day: format.date(valuedOn, 'medium') }),
          },
        ]}
      />
    </Section>
  );
}
