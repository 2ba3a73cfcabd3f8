import { KeyFigure, Money, MoneyBar, type MoneyPart, type MoneyValue } from '@regia/ui';
import { useFormat, useMessage, useScope, useSession } from '@regia/web-kit';
import type { ReactNode } from 'react';
import { EarmarkedNote } from './earmarked-money.js';
import { fillText } from './fill-text.js';
import { minor } from './fund-words.js';
import type { FundPositionOnQuery } from './gql/graphql.js';
import { inCurrency } from './own-currency.js';
import { RateNote } from './rate-note.js';
import type { ShownFund } from './use-fund.js';

export type FundPosition = NonNullable<FundPositionOnQuery['fundPosition']>;
type Rates = FundPositionOnQuery['fundRates'];

interface FreeProps {
  readonly fund: ShownFund;
  readonly position: FundPosition;
  readonly rates: Rates;
  /** The day at whose end it is shown; entries behind the figures end there too. */
  readonly until: string | undefined;
}

/** The free money of the pool, or of the city that is looked at, with the bar of where all of it is. */
export function FreeToAllocate(props: FreeProps): ReactNode {
  const { city } = useScope();
  const share = props.position.cities.find((each) => each.city.id === city?.id);
  return (
    <>
      {share ? <OfCity {...props} share={share} /> : <OfPool {...props} />}
      <EarmarkedNote fund={props.fund} cityId={share?.city.id} on={props.until} />
      <InOwnCurrency {...props} />
    </>
  );
}

type Stages = Pick<FundPosition, 'disbursed' | 'spent' | 'committed' | 'allocated' | 'free'>;

function OfPool({ fund, position, until }: FreeProps): ReactNode {
  const message = useMessage();
  const asOf = position.asOfSeq ?? undefined;
  const entries = (kind: string): string => fund.to('entries', { kind, to: until, asOf });
  const at = (stage: string): string => fund.to('entries', { stage, to: until, asOf });
  const note = fillText(message, 'fund.free.note', {
    received: <Money value={position.received} decimals="trim" href={entries('receive')} />,
    fee: <Money value={position.agentFee} decimals="trim" href={entries('agent_fee')} />,
  });
  return (
    <KeyFigure title={message('fund.free')} figure={<Money value={position.free} decimals="trim" href={at('free')} />} note={note}>
      <MoneyBar
        start={{ label: message('fund.received'), amount: position.received, href: entries('receive') }}
        parts={useParts(position, position.promised, fund, at)}
      />
    </KeyFigure>
  );
}

function OfCity({ fund, position, share, until }: FreeProps & { readonly share: FundPosition['cities'][number] }): ReactNode {
  const message = useMessage();
  const asOf = position.asOfSeq ?? undefined;
  const entries = (kind: string): string => fund.to('entries', { kind, to: until, asOf });
  const at = (stage: string): string => fund.to('entries', { stage, share: share.city.id, to: until, asOf });
  const promised = minor(BigInt(share.pledged.amountMinor) - BigInt(share.paidIn.amountMinor), share.pledged);
  const note = fillText(message, 'fund.free.note.city', {
    received: <Money value={share.paidIn} decimals="trim" href={entries('receive')} />,
    agreed: <Money value={share.agreed} decimals="trim" href={fund.to('contributions')} />,
  });
  return (
    <KeyFigure
      title={message('fund.free.city', { city: share.city.name.text })}
      figure={<Money value={share.free} decimals="trim" href={at('free')} />}
      note={note}
    >
      <MoneyBar
        start={{ label: message('fund.received'), amount: share.paidIn, href: entries('receive') }}
        parts={useParts(share, promised, fund, at)}
      />
    </KeyFigure>
  );
}

/** Money that partners have accounted for has left the pool as well. */
function useParts(stages: Stages, promised: MoneyValue, fund: ShownFund, at: (stage: string) => string): readonly MoneyPart[] {
  const message = useMessage();
  const gone = minor(BigInt(stages.disbursed.amountMinor) + BigInt(stages.spent.amountMinor), stages.disbursed);
  return [
    { state: 'disbursed', label: message('fund.disbursed'), amount: gone, href: at('disbursed,spent') },
    { state: 'committed', label: message('fund.committed'), amount: stages.committed, href: at('committed') },
    { state: 'allocated', label: message('fund.allocated'), amount: stages.allocated, href: at('allocated') },
    { state: 'free', label: message('fund.free.short'), amount: stages.free, href: at('free') },
    { state: 'promised', label: message('fund.promised'), amount: promised, href: fund.to('contributions') },
  ];
}

/** For a city with another currency: its own figures in it, with the rate, where it comes from and of which day. */
function InOwnCurrency({ position, rates }: FreeProps): ReactNode {
  const message = useMessage();
  const format = useFormat();
  const { city: acting } = useSession();
  const { city: looked } = useScope();
  const city = looked ?? acting;
  const rate = rates.find(({ quote, isFixed }) => quote === city?.currency && isFixed);
  const own = position.cities.find((each) => each.city.id === city?.id);
  if (!city || !rate || !own) return null;
  // amounts of two currencies stand in one sentence: each by itself, whichever way the sentence runs
  const inBase = (value: MoneyValue): string => `\u2068${format.money(value, 'trim')}\u2069`;
  const inOwn = (value: MoneyValue): string => inBase(inCurrency(value, rate));
  const amounts = {
    city: city.name,
    paid: inOwn(own.paidIn),
    paidBase: inBase(own.paidIn),
    agreed: inOwn(own.agreed),
    agreedBase: inBase(own.agreed),
  };
  return (
    <p className="fund-own">
      {message('fund.own', amounts)}{' '}
      <span className="muted small">
        <RateNote rate={rate} />
      </span>
    </p>
  );
}
