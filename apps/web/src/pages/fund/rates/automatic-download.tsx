import { DataTable, Empty, Notice, Section, StatusTag } from '@regia/ui';
import { useData, useFormat, useMessage } from '@regia/web-kit';
import type { ReactNode } from 'react';
import type { RatesDownloadQuery } from './gql/graphql.js';
import { Download } from './rates.graphql.js';

type Run = RatesDownloadQuery['rateDownload']['runs'][number];

const isGood = ({ outcome }: Run): boolean => outcome === 'imported' || outcome === 'already-imported';

/** Whether published rates come by themselves, what became of the last attempts, and what to do where they failed. */
export function AutomaticDownload(): ReactNode {
  const message = useMessage();
  const format = useFormat();
  const { rateDownload } = useData(Download);
  const { at, mostAttempts, runs } = rateDownload;
  const [last] = runs;
  return (
    <Section title={message('rates.download')}>
      <p className="muted">
        {at === null ? message('rates.download.off') : message('rates.download.at', { at, count: format.number(mostAttempts) })}
      </p>
      {last && !isGood(last) && <Failed run={last} isTriedAgain={at !== null && last.attempt < mostAttempts} />}
      {(at !== null || runs.length > 0) && (
        <DataTable<Run>
          label={message('rates.download.last')}
          rows={runs}
          rowId={({ dueAt, attempt }) => `${dueAt} ${attempt}`}
          empty={<Empty>{message('rates.download.none')}</Empty>}
          columns={[
            { id: 'when', header: message('rates.download.when'), isRowHeader: true, cell: (run) => <When run={run} /> },
            { id: 'outcome', header: message('rates.download.outcome'), cell: (run) => <Became run={run} /> },
            { id: 'from', header: message('rates.download.from'), cell: ({ address }) => <bdi className="rates-address">{address}</bdi> },
          ]}
        />
      )}
    </Section>
  );
}

function When({ run }: { readonly run: Run }): ReactNode {
  const message = useMessage();
  const format = useFormat();
  return (
    <>
      <span className="nowrap">
        {format.date(run.at, 'medium')}, {format.time(run.at)}
      </span>
      {run.attempt > 1 && <span className="muted small"> {message('rates.download.attempt', { no: format.number(run.attempt) })}</span>}
    </>
  );
}

function Became({ run }: { readonly run: Run }): ReactNode {
  const message = useMessage();
  const format = useFormat();
  const { outcome, day, rates, waiting, detail } = run;
  const values = {
    outcome: outcome.replaceAll('-', '_'),
    day: day === null ? '' : format.date(day, 'medium'),
    rates: format.number(rates ?? 0),
  };
  return (
    <>
      <StatusTag tone={isGood(run) ? 'good' : 'bad'}>{message('rates.download.became', { ...values, detail: detail ?? '' })}</StatusTag>
      {waiting !== null && waiting > 0 && outcome === 'imported' && (
        <span className="small"> {message('rates.download.waiting', { n: waiting, count: format.number(waiting) })}</span>
      )}
    </>
  );
}

function Failed({ run, isTriedAgain }: { readonly run: Run; readonly isTriedAgain: boolean }): ReactNode {
  const message = useMessage();
  const format = useFormat();
  return (
    <Notice tone="warn" role="note" title={message('rates.download.failed')}>
      {message('rates.download.failed.text', {
        outcome: run.outcome.replaceAll('-', '_'),
        day: run.day === null ? '' : format.date(run.day, 'medium'),
        again: isTriedAgain ? 'yes' : 'no',
      })}
    </Notice>
  );
}
