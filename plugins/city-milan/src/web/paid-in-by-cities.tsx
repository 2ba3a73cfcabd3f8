import { BarList, BarTable, Figure } from '@regia/ui';
import { useData, useMessage, useScope } from '@regia/web-kit';
import type { ReactNode } from 'react';
import { milan } from '../facts.js';
import { cityMilan } from '../manifest.js';
import { Funds, PaidIn } from './desk.graphql.js';

/** What the cities have paid into each pool that Milan holds for them. */
export function PaidInByCities(): ReactNode {
  const { funds } = useData(Funds);
  return funds
    .filter(({ holder, kind }) => kind === 'pool' && holder.id === milan.id)
    .map(({ code, name }) => <PaidInto key={code} fund={code} name={name.text} />);
}

function PaidInto({ fund, name }: { readonly fund: string; readonly name: string }): ReactNode {
  const message = useMessage(cityMilan);
  const { path } = useScope();
  const { fundPosition: position } = useData(PaidIn, { fund });
  if (!position) return null;
  const rows = position.cities.map(({ city, pledged, paidIn }) => ({
    id: city.id,
    plate: city.plate,
    name: city.name.text,
    received: paidIn,
    pledged,
    href: path(`fund/entries?city=${city.id}`),
  }));
  const words = {
    city: message('paidIn.city'),
    received: message('paidIn.received'),
    pledged: message('paidIn.pledged'),
    note: message('paidIn.note'),
  };
  return (
    <Figure
      title={message('paidIn.title', { fund: name })}
      says={message('paidIn.says')}
      chart={<BarList rows={rows} />}
      chartIsText
      table={<BarTable rows={rows} words={words} />}
    />
  );
}
