import { DataTable, Disclosure, FactList, Link, Money, Notice, Page, Section, StatusTag, UserText, type DataColumn } from '@regia/ui';
import { useData, useFormat, useMessage } from '@regia/web-kit';
import type { ReactNode } from 'react';
import { NotFound } from '../../../states/not-found.js';
import { CityName } from '../fund-words.js';
import { SealCheck, useSeals } from '../seal-check.js';
import type { ShownFund } from '../use-fund.js';
import { AgreeToIt } from './agree-to-it.js';
import { KeyActs } from './key-acts.js';
import type { KeyInFullFragment } from './gql/graphql.js';
import { factText, factWord, formulaWord, KeyStatus, methodWord, sharePercent, useParameterWords } from './key-words.js';
import { KeyById } from './key.graphql.js';
import { ShareBar } from './share-bar.js';

interface VersionProps {
  readonly fund: ShownFund;
  readonly version: KeyInFullFragment;
}

/** One version: what each city carries, from which figures, who has agreed, and the exact text that is agreed to. */
export function KeyVersionPage({ fund, id }: { readonly fund: ShownFund; readonly id: string }): ReactNode {
  const message = useMessage();
  const { contributionKey: version } = useData(KeyById, { fund: fund.code, id });
  if (!version) return <NotFound />;
  return (
    <Page
      title={version.title.text}
      titleLanguage={version.title.language}
      parent={{ href: fund.to('key', { view: 'versions' }), label: message('key.versions') }}
      lede={
        <span className="row">
          <span>{message('key.version.of', { no: version.no, year: String(version.year) })}</span>
          <KeyStatus state={version.state} />
        </span>
      }
    >
      <Standing fund={fund} version={version} />
      <Facts version={version} />
      <Section title={message('key.shares')}>
        <div className="fund-table">
          <Shares fund={fund} version={version} />
        </div>
      </Section>
      <Section title={message('key.inputs')}>
        <div className="fund-table">
          <Inputs version={version} />
        </div>
      </Section>
      <Section title={message('key.agreed')}>
        <Agreements version={version} />
      </Section>
      <WhatIsAgreedTo fund={fund} version={version} />
      <KeyActs fund={fund} version={version} />
    </Page>
  );
}

function Standing({ fund, version: { state, adoptedAt, withdrawnAt, decision } }: VersionProps): ReactNode {
  const message = useMessage();
  const format = useFormat();
  const toDecision = decision && <Link href={fund.to(`decisions/${decision}`)}>{message('key.decision.open')}</Link>;
  if (state === 'WITHDRAWN' && withdrawnAt)
    return <Notice role="note">{message('key.withdrawnOn', { day: format.date(withdrawnAt, 'long') })}</Notice>;
  if (state === 'PROPOSED' && toDecision)
    return (
      <Notice role="note">
        {message('key.decision.waits')} {toDecision}
      </Notice>
    );
  if (state === 'ADOPTED' && adoptedAt)
    return (
      <Notice tone="good" role="note" title={message('key.adopted', { day: format.date(adoptedAt, 'long') })}>
        {message(decision ? 'key.decided.text' : 'key.adopted.text')} {toDecision}
      </Notice>
    );
  return state === 'SUPERSEDED' ? <Notice role="note">{message('key.superseded')}</Notice> : null;
}

function Facts({ version }: { readonly version: KeyInFullFragment }): ReactNode {
  const message = useMessage();
  const format = useFormat();
  const words = useParameterWords()(version.parameters);
  const { method, total, pledgedOn, author, authorCity, proposedAt } = version;
  return (
    <FactList
      facts={[
        { label: message('key.total'), value: <Money value={total} isStrong /> },
        {
          label: message('key.method.label'),
          value: (
            <>
              {methodWord(message, method)}
              <p className="muted small">{formulaWord(message, method)}</p>
              {words && <p className="small">{words}</p>}
            </>
          ),
        },
        { label: message('key.pledgedOn'), value: format.date(pledgedOn, 'long') },
        {
          label: message('key.author'),
          value: (
            <>
              {message('fund.author.of', { name: author?.name ?? '', city: authorCity.name.text })}{' '}
              <bdi className="muted nowrap">{format.date(proposedAt, 'medium')}</bdi>
            </>
          ),
        },
      ]}
    />
  );
}

type Share = KeyInFullFragment['shares'][number];

function Shares({ fund, version: { shares, total } }: VersionProps): ReactNode {
  const message = useMessage();
  const format = useFormat();
  const columns: readonly DataColumn<Share>[] = [
    { id: 'city', header: message('fund.column.city'), isRowHeader: true, cell: ({ city }) => <CityName city={city} /> },
    {
      id: 'share',
      header: message('key.share'),
      align: 'end',
      cell: ({ percent }) => (
        <>
          <bdi className="num">{sharePercent(format, percent)}</bdi>
          <ShareBar percent={percent} />
        </>
      ),
    },
    { id: 'amount', header: message('key.amount'), align: 'end', cell: (share) => <Carried fund={fund} share={share} /> },
  ];
  return (
    <DataTable<Share>
      label={message('key.shares')}
      rows={shares}
      rowId={({ city }) => city.id}
      empty={null}
      columns={columns}
      totals={{ city: message('fund.cities.all'), amount: <Money value={total} isStrong /> }}
    />
  );
}

/** The amount, what of it comes in kind, and the pledge in the books once there is one. */
function Carried({ fund, share: { amount, inKind, cash, seq } }: { readonly fund: ShownFund; readonly share: Share }): ReactNode {
  const message = useMessage();
  const format = useFormat();
  return (
    <>
      <Money value={amount} isStrong />
      {inKind.amountMinor !== '0' && <small>{message('key.cash.of', { cash: format.money(cash), inKind: format.money(inKind) })}</small>}
      {seq && (
        <small>
          <Link href={fund.to(`entries/${seq}`)}>{message('key.entry.open')}</Link>
        </small>
      )}
    </>
  );
}

function Inputs({ version: { inputs, total } }: { readonly version: KeyInFullFragment }): ReactNode {
  const message = useMessage();
  const format = useFormat();
  const rows = inputs.flatMap(({ city, facts }) => facts.map((fact) => ({ city, ...fact })));
  type Row = (typeof rows)[number];
  if (rows.length === 0) return <p className="muted">{message('key.inputs.none')}</p>;
  return (
    <DataTable<Row>
      label={message('key.inputs')}
      rows={rows}
      rowId={({ city, name }) => `${city.id} ${name}`}
      empty={null}
      columns={[
        { id: 'city', header: message('fund.column.city'), isRowHeader: true, cell: ({ city }) => <CityName city={city} /> },
        {
          id: 'fact',
          header: message('key.figure'),
          cell: ({ name, source, day }) => (
            <>
              {factWord(message, name)}
              <small className="muted">
                <UserText text={source} /> <bdi className="nowrap">{format.date(day, 'medium')}</bdi>
              </small>
            </>
          ),
        },
        {
          id: 'value',
          header: message('key.value'),
          align: 'end',
          cell: ({ name, value }) => <bdi className="num">{factText(format, name, value, total.currency)}</bdi>,
        },
      ]}
    />
  );
}

function Agreements({ version: { shares, agreements, state } }: { readonly version: KeyInFullFragment }): ReactNode {
  const message = useMessage();
  const format = useFormat();
  return (
    <ul className="item-list">
      {shares.map(({ city }) => {
        const agreed = agreements.find((one) => one.city?.id === city.id);
        return (
          <li key={city.id} className="fund-key-agreement">
            <CityName city={city} />
            {agreed ? (
              <span className="row">
                <StatusTag tone="good">{message('key.hasAgreed')}</StatusTag>
                <span className="small">
                  {agreed.person?.name} <bdi className="muted">{format.dateTime(agreed.at)}</bdi>
                </span>
              </span>
            ) : (
              state === 'PROPOSED' && <StatusTag tone="waiting">{message('key.hasNotAgreed')}</StatusTag>
            )}
          </li>
        );
      })}
    </ul>
  );
}

function WhatIsAgreedTo({ fund, version }: VersionProps): ReactNode {
  const message = useMessage();
  const [seal] = useSeals([version]);
  return (
    <>
      <Disclosure title={message('fund.payload')}>
        <p className="muted small">{message('key.payload.hint')}</p>
        <pre className="fund-payload" dir="ltr">
          {version.payload}
        </pre>
      </Disclosure>
      {seal && <SealCheck proposal={version} seal={seal} />}
      {version.state === 'PROPOSED' && seal && <AgreeToIt fund={fund} version={version} seal={seal} />}
    </>
  );
}
