import { FactList, Link, Money, Notice, Plate, Section, UserText } from '@regia/ui';
import { useCan, useData, useFormat, useMessage, useShortcut } from '@regia/web-kit';
import { useNavigate, useParams } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { NotFound } from '../../states/not-found.js';
import { EvidenceShown } from './evidence/evidence-shown.js';
import { EntryLegs } from './entry-legs.js';
import { EntryBySeq } from './entry.graphql.js';
import { Between, CityName, EntryStatus } from './fund-words.js';
import type { FundEntryBySeqQuery } from './gql/graphql.js';
import type { Entry } from './in-full.js';
import { DeliveryOf } from './in-kind/delivery-of.js';
import { MovementPage } from './movement-page.js';
import { ReverseEntry } from './reverse-entry.js';
import { useFund, type ShownFund } from './use-fund.js';
import './fund.css';

/** An entry of the books, and those recorded right before and after it. */
interface Shown {
  readonly fund: ShownFund;
  readonly entry: Entry;
  readonly next: FundEntryBySeqQuery['next'];
  readonly before: FundEntryBySeqQuery['before'];
}

/** One entry: its lines, who entered and signed it, and what reversed it. */
export default function EntryPage(): ReactNode {
  const { seq } = useParams({ from: '/$scope/fund/entries/$seq' });
  return /^\d{1,18}$/.test(seq) ? <EntryAt seq={seq} /> : <NotFound />;
}

function EntryAt({ seq }: { readonly seq: string }): ReactNode {
  const message = useMessage();
  const navigate = useNavigate();
  const fund = useFund();
  const place = BigInt(seq);
  const {
    fundTransfer: entry,
    next,
    before,
  } = useData(EntryBySeq, {
    fund: fund.code,
    seq,
    next: String(place + 1n),
    before: String(place === 0n ? place : place - 1n),
  });
  useShortcut('[', () => before && void navigate({ href: fund.to(`entries/${before.seq}`) }));
  useShortcut(']', () => next && void navigate({ href: fund.to(`entries/${next.seq}`) }));
  if (!entry) return <NotFound />;
  const shown = { fund, entry, next, before };
  return (
    <MovementPage
      movement={entry}
      parent={{ href: fund.to('entries'), label: message('fund.entries') }}
      number={entry.number}
      status={<EntryStatus entry={entry} />}
      after={
        <Section title={message('fund.correction')}>
          <Correction {...shown} />
        </Section>
      }
    >
      <Linked {...shown} />
      <Facts {...shown} />
      <DeliveryOf fund={fund} transferId={entry.id} />
      <Section title={message('fund.legs')}>
        <EntryLegs entry={entry} />
      </Section>
    </MovementPage>
  );
}

function Linked({ fund, entry: { reversedBy, reverses, reason, together } }: Shown): ReactNode {
  const message = useMessage();
  const other = reversedBy ?? reverses;
  if (!other) return null;
  return (
    <Notice tone="warn" role="note" title={message(reversedBy ? 'fund.reversedBy' : 'fund.reverses')}>
      <Link href={fund.to(`entries/${other.seq}`)}>
        <bdi>{other.number}</bdi>
      </Link>
      {reason && (
        <>
          {' '}
          <UserText text={reason} />
        </>
      )}
      {reverses && together.length > 0 && (
        <p className="small">
          {message('pay.reversedTogether')}{' '}
          {together.map(({ seq, number }) => (
            <Link key={seq} href={fund.to(`entries/${seq}`)}>
              <bdi>{number}</bdi>
            </Link>
          ))}
        </p>
      )}
    </Notice>
  );
}

function Facts(shown: Shown): ReactNode {
  const message = useMessage();
  const format = useFormat();
  const { entry } = shown;
  const facts = [
    { label: message('fund.column.amount'), value: <Money value={entry.amount} isStrong /> },
    { label: message('fund.column.accounts'), value: <Between from={entry.from} to={entry.to} isOfSeveral={!entry.city} /> },
    ...(entry.city ? [{ label: message('fund.column.city'), value: <CityName city={entry.city} /> }] : []),
    { label: message('fund.effectiveOn'), value: format.date(entry.effectiveOn, 'long') },
    { label: message('fund.recordedAt'), value: format.dateTime(entry.recordedAt) },
    ...(entry.author ? [{ label: message('fund.author'), value: entry.author.name }] : []),
    { label: message('fund.signedBy'), value: <Signatures entry={entry} /> },
    ...(entry.evidence
      ? [
          {
            label: message('evidence.title'),
            value: <EvidenceShown fund={shown.fund.code} evidence={entry.evidence} signed={entry.evidence.sha256} />,
          },
        ]
      : []),
    ...feeFacts(shown, message('fund.fee.of'), message('fund.fee.for')),
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

function Signatures({ entry: { approvers } }: { readonly entry: Entry }): ReactNode {
  const message = useMessage();
  const format = useFormat();
  if (approvers.length === 0) return message('fund.signedBy.none');
  return (
    <ul>
      {approvers.map(({ at, person, city }) => (
        <li key={at} className="row">
          {city && <Plate plate={city.plate} name={city.name.text} />}
          {person && <bdi>{person.name}</bdi>}
          <span className="muted small">{format.dateTime(at)}</span>
        </li>
      ))}
    </ul>
  );
}

/** The agent's fee is recorded together with its deposit, right after it: each points at the other. */
function feeFacts(
  { fund, entry, next, before }: Shown,
  feeOf: string,
  feeFor: string,
): readonly { readonly label: string; readonly value: ReactNode }[] {
  const other = feeAfter(entry, next) ?? (entry.kind === 'agent_fee' && before?.kind === 'receive' ? before : undefined);
  if (!other) return [];
  const link = (
    <Link href={fund.to(`entries/${other.seq}`)}>
      <bdi>{other.number}</bdi>
    </Link>
  );
  return [{ label: entry.kind === 'agent_fee' ? feeFor : feeOf, value: link }];
}

const feeAfter = (entry: Entry, next: Shown['next']): NonNullable<Shown['next']> | undefined =>
  entry.kind === 'receive' && next?.kind === 'agent_fee' ? next : undefined;

/** The way to correct it, or why there is none now. */
function Correction({ fund, entry, next }: Shown): ReactNode {
  const message = useMessage();
  const can = useCan();
  if (entry.reverses) return <p>{message('fund.reverse.never')}</p>;
  if (entry.reversedBy) return <p>{message('fund.reverse.done')}</p>;
  if (!can('fund.record') || !entry.canReverse) return <p>{message('fund.reverse.notAllowed')}</p>;
  const fee = feeAfter(entry, next);
  return (
    <div className="form">
      <p>{message('fund.reverse.effect')}</p>
      {fee && !fee.reversedBy && (
        <p>
          {message('pay.reverse.withFee')}{' '}
          <Link href={fund.to(`entries/${fee.seq}`)}>
            <bdi>{fee.number}</bdi>
          </Link>
        </p>
      )}
      <div className="row">
        <ReverseEntry fund={fund} entry={entry} />
      </div>
    </div>
  );
}
