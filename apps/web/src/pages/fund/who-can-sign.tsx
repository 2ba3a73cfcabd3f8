import { DataTable, Plate, Section, StatusTag, type StatusTone } from '@regia/ui';
import { useFormat, useMessage } from '@regia/web-kit';
import type { ReactNode } from 'react';
import type { ProposalInFull } from './in-full.js';

type Signer = ProposalInFull['signers'][number];

/** Everybody who may sign in this fund: who has signed, who still can and until when, and why others cannot. */
export function WhoCanSign({ proposal }: { readonly proposal: ProposalInFull }): ReactNode {
  const message = useMessage();
  const format = useFormat();
  const { signers, approvalsNeeded, citiesNeeded } = proposal;
  if (signers.length === 0) return null;
  const needed = { count: format.number(approvalsNeeded), ofCities: format.number(citiesNeeded) };
  return (
    <Section title={message('fund.signers')}>
      <p className="muted">{message(citiesNeeded > 1 ? 'fund.signers.lede.cities' : 'fund.signers.lede', needed)}</p>
      <DataTable<Signer>
        label={message('fund.signers')}
        rows={signers}
        rowId={({ person, city }) => `${city.plate}/${person?.id ?? ''}`}
        empty={null}
        columns={[
          {
            id: 'person',
            header: message('fund.signers.person'),
            isRowHeader: true,
            cell: ({ person, city }) => (
              <span className="row">
                <Plate plate={city.plate} name={city.name.text} /> <span dir="auto">{person?.name ?? city.name.text}</span>
              </span>
            ),
          },
          { id: 'state', header: message('fund.signers.state'), cell: (signer) => <State signer={signer} /> },
          {
            id: 'until',
            header: message('fund.signers.until'),
            hidesOnPhone: true,
            cell: ({ until, givenBy }) => (
              <>
                {until ? format.date(until, 'medium') : message('fund.signers.open')}
                {givenBy && <small className="muted">{message('fund.signers.givenBy', { name: givenBy.name })}</small>}
              </>
            ),
          },
        ]}
      />
    </Section>
  );
}

function State({ signer: { signedAt, whyNot, receives } }: { readonly signer: Signer }): ReactNode {
  const message = useMessage();
  const format = useFormat();
  const tone: StatusTone = signedAt ? 'good' : whyNot ? 'neutral' : 'waiting';
  const words = signedAt
    ? message('fund.signers.signed', { moment: format.dateTime(signedAt) })
    : message('fund.signers.can', { why: (whyNot ?? 'can').replaceAll('-', '_') });
  return (
    <>
      <StatusTag tone={tone}>{words}</StatusTag>
      {receives && <small className="muted">{message('fund.signers.receives')}</small>}
    </>
  );
}
