import { DataTable, Empty, Money, Plates, UserText, type DataColumn } from '@regia/ui';
import { useFormat, useMessage } from '@regia/web-kit';
import type { ReactNode } from 'react';
import type { ShownFund } from '../use-fund.js';
import type { KeyVersionsQuery } from './gql/graphql.js';
import { KeyStatus, methodWord } from './key-words.js';

type Version = KeyVersionsQuery['contributionKeys'][number];

/** Every version that was put to the cities, newest first, with the cities that have agreed. */
export function ListOfVersions({ fund, versions }: { readonly fund: ShownFund; readonly versions: readonly Version[] }): ReactNode {
  const message = useMessage();
  return (
    <DataTable<Version>
      label={message('key.versions')}
      rows={versions}
      rowId={({ id }) => id}
      rowHref={({ id }) => fund.to('key', { version: id })}
      empty={<Empty>{message('key.versions.none')}</Empty>}
      columns={useColumns()}
    />
  );
}

function useColumns(): readonly DataColumn<Version>[] {
  const message = useMessage();
  const format = useFormat();
  return [
    {
      id: 'title',
      header: message('key.version'),
      isRowHeader: true,
      cell: ({ no, title }) => (
        <>
          <bdi className="muted num">{format.number(no)}</bdi> <UserText text={title} />
        </>
      ),
    },
    { id: 'year', header: message('key.year'), cell: ({ year }) => <bdi className="num">{year}</bdi> },
    { id: 'method', header: message('key.method.label'), hidesOnPhone: true, cell: ({ method }) => methodWord(message, method) },
    {
      id: 'total',
      header: message('key.total'),
      align: 'end',
      hidesOnPhone: true,
      cell: ({ total }) => <Money value={total} decimals="trim" />,
    },
    { id: 'agreed', header: message('key.agreed'), hidesOnPhone: true, cell: (version) => <Agreed version={version} /> },
    { id: 'state', header: message('fund.column.status'), cell: (version) => <KeyStatus state={version.state} /> },
  ];
}

function Agreed({ version: { agreements, shares } }: { readonly version: Version }): ReactNode {
  const message = useMessage();
  const format = useFormat();
  const cities = shares.map(({ city }) => city).filter(({ id }) => agreements.some(({ city }) => city?.id === id));
  return (
    <span className="row">
      <span className="nowrap">
        {message('fund.signatures.of', { have: format.number(agreements.length), need: format.number(shares.length) })}
      </span>
      {cities.length > 0 && <Plates cities={cities.map(({ plate, name }) => ({ plate, name: name.text }))} limit={6} />}
    </span>
  );
}
