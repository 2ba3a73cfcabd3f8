import { DataTable, Empty, LinkButton, Money, Page, Section, StatusTag, UserText } from '@regia/ui';
import { useCan, useData, useFormat, useMessage, useScope } from '@regia/web-kit';
import type { ReactNode } from 'react';
import { Agreements } from './fund.graphql.js';
import type { FundAgreementsQuery } from './gql/graphql.js';
import { useFund } from './use-fund.js';
import './fund.css';

type Agreement = FundAgreementsQuery['fundAgreements'][number];
type Instalment = Agreement['instalments'][number];

/** What each city has agreed to pay, by instalment, and what of it has come. */
export default function ContributionsPage(): ReactNode {
  const message = useMessage();
  const { path, cityId } = useScope();
  const fund = useFund();
  const { fundAgreements } = useData(Agreements, { fund: fund.code });
  const shown = fundAgreements.filter(({ city }) => cityId === undefined || city.id === cityId);
  return (
    <Page
      title={message('fund.contributions')}
      lede={message('fund.contributions.lede')}
      parent={{ href: path('fund'), label: message('fund.title') }}
    >
      {shown.length === 0 && <Empty>{message('fund.contributions.none')}</Empty>}
      {shown.map((agreement) => (
        <OneAgreement key={agreement.id} agreement={agreement} />
      ))}
    </Page>
  );
}

function OneAgreement({ agreement }: { readonly agreement: Agreement }): ReactNode {
  const message = useMessage();
  const format = useFormat();
  const { city, total, title, agreedOn } = agreement;
  return (
    <Section title={city.name.text} actions={<Money value={total} isStrong />}>
      <p>
        <UserText text={title} /> <span className="muted small">{message('fund.agreedOn', { day: format.date(agreedOn, 'medium') })}</span>
      </p>
      <Instalments agreement={agreement} />
    </Section>
  );
}

function Instalments({ agreement: { city, instalments } }: { readonly agreement: Agreement }): ReactNode {
  const message = useMessage();
  const format = useFormat();
  const can = useCan();
  const { path } = useScope();
  return (
    <DataTable
      label={message('fund.instalments.of', { city: city.name.text })}
      rows={instalments}
      rowId={({ no }) => String(no)}
      empty={null}
      columns={[
        { id: 'no', header: message('fund.instalment'), isRowHeader: true, cell: ({ no }) => format.number(no) },
        { id: 'due', header: message('fund.dueOn'), cell: ({ dueOn }) => <bdi>{format.date(dueOn, 'medium')}</bdi> },
        { id: 'amount', header: message('fund.agreed'), align: 'end', cell: ({ amount }) => <Money value={amount} /> },
        { id: 'paid', header: message('fund.received'), align: 'end', hidesOnPhone: true, cell: ({ paid }) => <Money value={paid} /> },
        { id: 'state', header: message('fund.column.status'), cell: (row) => <InstalmentStatus instalment={row} /> },
        {
          id: 'act',
          header: message('fund.column.act'),
          hidesOnPhone: true,
          cell: (row) =>
            can('fund.record') &&
            !isPaid(row) && (
              <LinkButton isSmall href={path(`fund/record?city=${city.id}&instalment=${row.no}`)}>
                {message('fund.record')}
              </LinkButton>
            ),
        },
      ]}
    />
  );
}

const isPaid = ({ amount, paid }: Instalment): boolean => BigInt(paid.amountMinor) >= BigInt(amount.amountMinor);

function InstalmentStatus({ instalment }: { readonly instalment: Instalment }): ReactNode {
  const message = useMessage();
  const format = useFormat();
  if (isPaid(instalment)) return <StatusTag tone="good">{message('fund.paidInFull')}</StatusTag>;
  if (instalment.daysLate > 0)
    return (
      <StatusTag tone="bad">{message('fund.late', { days: instalment.daysLate, count: format.number(instalment.daysLate) })}</StatusTag>
    );
  return <StatusTag>{message('fund.notDue')}</StatusTag>;
}
