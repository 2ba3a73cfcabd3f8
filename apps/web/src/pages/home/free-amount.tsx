import { Money, MoneyStripe, Section, type MoneyState, type MoneyValue } from '@regia/ui';
import { useData, useFormat, useMessage, useScope } from '@regia/web-kit';
import type { HomeFundPositionQuery } from '../../gql/graphql.js';
import { useBoot } from '../../boot/boot-query.js';
import { HomeFundPosition } from './home.graphql.js';

/** What is free in the pool, with its small bar; for one city also what that city has paid in. */
export function FreeAmount() {
  const { funds } = useBoot();
  const pool = funds?.[0];
  return pool ? <PoolFigure fund={pool.code} /> : null;
}

type Position = NonNullable<HomeFundPositionQuery['fundPosition']>;

function PoolFigure({ fund }: { readonly fund: string }) {
  const message = useMessage();
  const format = useFormat();
  const { city, path } = useScope();
  const { fundPosition: position } = useData(HomeFundPosition, { fund });
  if (!position) return null;
  const own = position.cities.find((share) => share.city.id === city?.id);
  const amounts = { received: format.money(position.received, 'trim'), fee: format.money(position.agentFee, 'trim') };
  return (
    <Section title={message('home.free')}>
      <p className="home-figure">
        <Money value={position.free} decimals="trim" href={path('fund')} />
      </p>
      <MoneyStripe parts={partsOf(position)} isSmall />
      <p className="muted small">{message('home.free.of', amounts)}</p>
      {own && city && (
        <p className="small">
          {message('home.paid-in', { city: city.name, paid: format.money(own.paidIn, 'trim'), pledged: format.money(own.pledged, 'trim') })}
        </p>
      )}
    </Section>
  );
}

function partsOf(position: Position): readonly { state: MoneyState; amount: MoneyValue }[] {
  const gone = { ...position.disbursed, amountMinor: String(BigInt(position.disbursed.amountMinor) + BigInt(position.spent.amountMinor)) };
  return [
    { state: 'disbursed', amount: gone },
    { state: 'committed', amount: position.committed },
    { state: 'allocated', amount: position.allocated },
    { state: 'free', amount: position.free },
    { state: 'promised', amount: position.promised },
  ];
}
