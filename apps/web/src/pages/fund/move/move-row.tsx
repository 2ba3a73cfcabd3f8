import { Link, Money, Plate, StatusTag, UserText } from '@regia/ui';
import { useCan, useFormat, useMessage, useSession } from '@regia/web-kit';
import { ArrowRight } from 'lucide-react';
import type { ReactNode } from 'react';
import type { ShownFund } from '../use-fund.js';
import type { MoveEnd, MoveMovesQuery, MoveState } from './gql/graphql.js';
import { SettleByHand } from './settle-by-hand.js';

type Move = MoveMovesQuery['fundMoves'][number];
type Account = MoveMovesQuery['bankAccounts'][number];

const TONES: Readonly<Record<MoveState, 'waiting' | 'good' | 'neutral'>> = {
  WAITING: 'waiting',
  UNDER_WAY: 'waiting',
  SENT: 'waiting',
  ARRIVED: 'waiting',
  SETTLED: 'good',
  ENDED: 'neutral',
  TAKEN_BACK: 'neutral',
};
const OPEN: readonly MoveState[] = ['UNDER_WAY', 'SENT', 'ARRIVED'];

interface RowProps {
  readonly fund: ShownFund;
  readonly move: Move;
  readonly accounts: readonly Account[];
}

/** One move: between whom, how much, and what either bank has said. */
export function MoveRow({ fund, move, accounts }: RowProps): ReactNode {
  const message = useMessage();
  const { text, from, to, amount, state } = move;
  return (
    <li className="move">
      <div className="move-head">
        <span className="row">
          <Plate plate={from.plate} name={from.name.text} />
          <ArrowRight size={16} className="flip" role="img" aria-label={message('move.to')} />
          <Plate plate={to.plate} name={to.name.text} />
          <strong>{text ? <UserText text={text} /> : message('fund.kind', { kind: 'instruct_move' })}</strong>
        </span>
        <Money value={amount} isStrong />
      </div>
      <p className="move-steps">
        <StatusTag tone={TONES[state]}>{message('move.state', { state })}</StatusTag> <Instructed fund={fund} move={move} />
      </p>
      <ul className="move-ends">
        <End fund={fund} move={move} accounts={accounts} end="SENT" />
        <End fund={fund} move={move} accounts={accounts} end="ARRIVED" />
      </ul>
      {state === 'UNDER_WAY' && move.seq !== null && (
        <p className="muted small">
          {message('move.takeBack')} <Link href={fund.to(`entries/${move.seq}`)}>{message('move.entry')}</Link>
        </p>
      )}
    </li>
  );
}

function Instructed({ fund, move }: Pick<RowProps, 'fund' | 'move'>): ReactNode {
  const message = useMessage();
  const format = useFormat();
  const { author, begunOn, proposedAt, seq, id } = move;
  const by = message('move.by', { name: author?.name ?? '', day: format.date(begunOn ?? proposedAt, 'medium') });
  return <Link href={fund.to(seq === null ? `approvals/${id}` : `entries/${seq}`)}>{by}</Link>;
}

/** What is known of an end: an entry, a proposal that waits, or nothing yet and what can be done. */
function End({ fund, move, accounts, end }: RowProps & { readonly end: MoveEnd }): ReactNode {
  const message = useMessage();
  const format = useFormat();
  const can = useCan();
  const { city } = useSession();
  const [seq, day, waits, holder] =
    end === 'SENT' ? [move.sentSeq, move.sentOn, move.sentWaits, move.from] : [move.arrivedSeq, move.arrivedOn, move.arrivedWaits, move.to];
  const words = { end, city: holder.name.text };
  if (seq !== null && day !== null)
    return (
      <li>
        <Link href={fund.to(`entries/${seq}`)}>{message('move.end.done', { ...words, day: format.date(day, 'medium') })}</Link>
      </li>
    );
  if (waits !== null)
    return (
      <li>
        <Link href={fund.to(`approvals/${waits}`)}>{message('move.end.waits', words)}</Link>
      </li>
    );
  if (!OPEN.includes(move.state)) return null;
  const saysIt = can('fund.record') && (city?.id === fund.holder.id || city?.id === holder.id);
  return (
    <li className="row">
      <span className="muted">{message('move.end.open', words)}</span>
      {saysIt && <SettleByHand fund={fund} move={move} end={end} accounts={accounts.filter((each) => each.holder.id === holder.id)} />}
    </li>
  );
}
