import {
  Button,
  DataTable,
  Dialog,
  FactList,
  HistoryList,
  Link,
  Money,
  Notice,
  Page,
  Plate,
  RefusalNote,
  Section,
  Select,
} from '@regia/ui';
import { announce, useData, useFormat, useMessage, useMutate, useScope } from '@regia/web-kit';
import { useNavigate, useParams } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import { NotFound } from '../../states/not-found.js';
import { EntryBySeq, ReverseTransfer } from './fund.graphql.js';
import { EntryStatus, historyEntries, kindWord, reasonWord } from './fund-words.js';
import type { FundEntryBySeqQuery } from './gql/graphql.js';
import { useFund } from './use-fund.js';
import './fund.css';

type Entry = NonNullable<FundEntryBySeqQuery['fundTransfer']>;

/** Reasons a reversal may have; the words stand in the texts. */
const REASONS = [
  'entered-twice',
  'wrong-amount',
  'wrong-city',
  'wrong-day',
  'wrong-account',
  'returned-by-bank',
  'agreement-ended',
  'other',
] as const;

/** One entry: its lines, who entered and signed it, and what reversed it. */
export default function EntryPage(): ReactNode {
  const { seq } = useParams({ from: '/$scope/fund/entries/$seq' });
  const message = useMessage();
  const { path } = useScope();
  const fund = useFund();
  const { fundTransfer: entry } = useData(EntryBySeq, { fund: fund.code, seq });
  if (!entry) return <NotFound />;
  return (
    <Page
      title={entry.text?.text ?? kindWord(message, entry.kind)}
      {...(entry.text ? { titleLanguage: entry.text.language } : {})}
      parent={{ href: path('fund/entries'), label: message('fund.entries') }}
      lede={
        <span className="row">
          <bdi className="num">{entry.number}</bdi>
          <span>{kindWord(message, entry.kind)}</span>
          <EntryStatus entry={entry} />
        </span>
      }
      actions={entry.canReverse && <Reverse fund={fund.code} entry={entry} />}
    >
      <Linked entry={entry} />
      <Facts entry={entry} />
      <Section title={message('fund.legs')}>
        <Legs entry={entry} />
      </Section>
      <Section title={message('fund.history')}>
        <HistoryList label={message('fund.history')} entries={historyEntries(message, entry.history)} />
      </Section>
    </Page>
  );
}

function Linked({ entry: { reversedBy, reverses, reason } }: { readonly entry: Entry }): ReactNode {
  const message = useMessage();
  const { path } = useScope();
  const other = reversedBy ?? reverses;
  if (!other) return null;
  return (
    <Notice tone="warn" role="note" title={message(reversedBy ? 'fund.reversedBy' : 'fund.reverses')}>
      <Link href={path(`fund/entries/${other.seq}`)}>
        <bdi>{other.number}</bdi>
      </Link>
      {reason && <> {reasonWord(message, reason)}</>}
    </Notice>
  );
}

function Facts({ entry }: { readonly entry: Entry }): ReactNode {
  const message = useMessage();
  const format = useFormat();
  const facts = [
    { label: message('fund.column.amount'), value: <Money value={entry.amount} isStrong /> },
    { label: message('fund.effectiveOn'), value: format.date(entry.effectiveOn, 'long') },
    { label: message('fund.recordedAt'), value: format.dateTime(entry.recordedAt) },
    ...(entry.city
      ? [
          {
            label: message('fund.column.city'),
            value: (
              <span className="row">
                <Plate plate={entry.city.plate} /> {entry.city.name.text}
              </span>
            ),
          },
        ]
      : []),
    ...(entry.author ? [{ label: message('fund.author'), value: entry.author.name }] : []),
    {
      label: message('fund.seal'),
      value: (
        <code className="small fund-seal" dir="ltr">
          {entry.payloadHash}
        </code>
      ),
    },
  ];
  return <FactList facts={facts} />;
}

function Legs({ entry }: { readonly entry: Entry }): ReactNode {
  const message = useMessage();
  const format = useFormat();
  return (
    <DataTable
      label={message('fund.legs')}
      rows={entry.entries.map((line, index) => ({ ...line, id: `${index}` }))}
      rowId={({ id }) => id}
      empty={null}
      columns={[
        {
          id: 'account',
          header: message('fund.leg.account'),
          isRowHeader: true,
          cell: ({ accountCode }) => <bdi dir="ltr">{accountCode}</bdi>,
        },
        {
          id: 'city',
          header: message('fund.column.city'),
          hidesOnPhone: true,
          cell: ({ city }) => city && <Plate plate={city.plate} name={city.name.text} />,
        },
        {
          id: 'debit',
          header: message('fund.leg.debit'),
          align: 'end',
          cell: ({ side, amount }) => side === 'debit' && <Money value={amount} />,
        },
        {
          id: 'credit',
          header: message('fund.leg.credit'),
          align: 'end',
          cell: ({ side, amount }) => side === 'credit' && <Money value={amount} />,
        },
        {
          id: 'original',
          header: message('fund.leg.original'),
          align: 'end',
          hidesOnPhone: true,
          cell: ({ original, rate }) =>
            original && (
              <>
                <Money value={original} />
                {rate && (
                  <div className="muted small">
                    {message('fund.leg.rate', {
                      value: format.decimal(rate.value),
                      source: rate.source,
                      day: format.date(rate.day, 'medium'),
                    })}
                  </div>
                )}
              </>
            ),
        },
        {
          id: 'balance',
          header: message('fund.leg.balance'),
          align: 'end',
          hidesOnPhone: true,
          cell: ({ balanceAfter }) => <Money value={balanceAfter} />,
        },
      ]}
    />
  );
}

function Reverse({ fund, entry }: { readonly fund: string; readonly entry: Entry }): ReactNode {
  const message = useMessage();
  const navigate = useNavigate();
  const { path } = useScope();
  const [reason, setReason] = useState<string>();
  const reverse = useMutate(ReverseTransfer, { keepIdAs: `fund-reverse-${entry.seq}` });
  const send = async (close: () => void): Promise<void> => {
    const outcome = await reverse.run({ input: { id: reverse.id, fund, seq: entry.seq, reason: reason ?? '' } });
    if (outcome.state !== 'done') return;
    announce(message('fund.reverse.sent'));
    close();
    const { proposal, transfer } = outcome.payload;
    if (proposal) await navigate({ href: path(`fund/approvals/${proposal.transferId}`) });
    else if (transfer) await navigate({ href: path(`fund/entries/${transfer.seq}`) });
  };
  const general = reverse.refusals.filter(({ path: at }) => !at.includes('reason')).map(({ sentence }) => sentence);
  const isLost = reverse.outcome?.state === 'failed' || reverse.outcome?.state === 'unknown';
  return (
    <Dialog trigger={<Button>{message('fund.reverse')}</Button>} title={message('fund.reverse.title')}>
      {(close) => (
        <div className="form">
          <p>{message('fund.reverse.effect')}</p>
          {general.length > 0 && <RefusalNote refusals={general} />}
          {isLost && <RefusalNote refusals={[message('form.failed.text')]} />}
          <Select
            name="reason"
            label={message('fund.reverse.reason')}
            placeholder={message('fund.choose')}
            value={reason}
            onChange={setReason}
            error={reverse.refusalAt('reason')}
            options={REASONS.map((id) => ({ id, label: reasonWord(message, id) }))}
            width="full"
          />
          <div className="row">
            <Button look="danger" isPending={reverse.isSaving} onPress={() => void send(close)}>
              {message('fund.reverse.confirm')}
            </Button>
            <Button onPress={close}>{message('action.cancel')}</Button>
          </div>
        </div>
      )}
    </Dialog>
  );
}
