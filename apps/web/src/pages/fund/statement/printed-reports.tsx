import { DataTable, Empty, Link, LinkButton, StatusTag } from '@regia/ui';
import { useFormat, useLanguage, useMessage } from '@regia/web-kit';
import type { ReactNode } from 'react';
import type { ShownFund } from '../use-fund.js';
import type { StatementQuery } from './gql/graphql.js';
import { FILES, fileOf } from './statement-file.js';
import { PdfButton, type PdfTaking } from './take-pdf.js';

type Report = StatementQuery['fundReports'][number];

/** Statements that were printed: each opens as it was known then, and its files are the same to the byte. */
export function PrintedReports({
  fund,
  reports,
  pdf,
}: {
  readonly fund: ShownFund;
  readonly reports: readonly Report[];
  readonly pdf: PdfTaking;
}): ReactNode {
  const message = useMessage();
  const format = useFormat();
  const language = useLanguage();
  return (
    <DataTable<Report>
      label={message('statement.reports')}
      rows={reports}
      rowId={({ no }) => String(no)}
      empty={<Empty>{message('statement.reports.none')}</Empty>}
      columns={[
        {
          id: 'no',
          header: message('statement.report'),
          isRowHeader: true,
          cell: ({ no, from, to, asOfSeq }) => (
            <Link href={fund.to('statement', { from, to, asOf: asOfSeq === '-1' ? undefined : asOfSeq })}>
              {message('statement.report.of', { no: format.number(no), days: format.dateRange(from, to, 'medium') })}
            </Link>
          ),
        },
        {
          id: 'kind',
          header: message('fund.column.status'),
          cell: ({ isOfClosing }) => (
            <StatusTag tone={isOfClosing ? 'good' : 'neutral'}>
              {message(isOfClosing ? 'statement.ofClosing' : 'statement.provisional')}
            </StatusTag>
          ),
        },
        {
          id: 'at',
          header: message('statement.printed'),
          hidesOnPhone: true,
          cell: ({ storedAt, person }) => `${format.dateTime(storedAt)} ${person?.name ?? ''}`,
        },
        {
          id: 'files',
          header: message('statement.files'),
          cell: ({ no, from, to }) => (
            <span className="row">
              <PdfButton
                pdf={pdf}
                wish={{ asked: { report: String(no) }, days: { from, to } }}
                isSmall
                name={message('statement.report.no', { no: format.number(no) })}
              />
              {FILES.filter((ending) => ending !== 'pdf').map((ending) => (
                <LinkButton key={ending} look="quiet" isSmall href={fileOf(fund.code, ending, { report: String(no) }, language)} download>
                  {message('statement.file', { ending: ending.toUpperCase() })}
                  <span className="sr-only">{message('statement.report.no', { no: format.number(no) })}</span>
                </LinkButton>
              ))}
            </span>
          ),
        },
        {
          id: 'hash',
          header: message('fund.seal'),
          hidesOnPhone: true,
          cell: ({ sha256 }) => (
            <code className="small" dir="ltr" title={sha256}>
              {sha256.slice(0, 16)}…
            </code>
          ),
        },
      ]}
    />
  );
}
