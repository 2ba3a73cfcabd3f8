import { DateTime, Empty, Link, Money, Plate, StatusTag, UserText } from '@regia/ui';
import { useFormat, useMessage, useScope } from '@regia/web-kit';
import { useBoot } from '../../boot/boot-query.js';
import type { BootQuery } from '../../gql/graphql.js';

type Thing = BootQuery['waitingForMe'][number];

/** Things that wait for the person; each leads to the thing itself, not to its list. */
export function WaitingList() {
  const message = useMessage();
  const format = useFormat();
  const { path } = useScope();
  const { waitingForMe } = useBoot();
  if (waitingForMe.length === 0) return <Empty>{message('home.waiting.none')}</Empty>;
  return (
    <ul className="item-list waiting">
      {waitingForMe.map((thing) => (
        <li key={`${thing.kind}:${thing.id}`}>
          <span className="waiting-kind">{message(`home.kind.${thing.kind}`)}</span>
          <Link href={path(placeOf(thing))} className="">
            <UserText text={thing.title} />
          </Link>
          {thing.level !== null && (
            <StatusTag tone={thing.level >= 3 ? 'bad' : 'waiting'}>
              {message('dues.level', { level: String(thing.level), day: format.date(thing.since, 'medium') })}
            </StatusTag>
          )}
          {thing.level !== null && thing.dueOn && (
            <span className="small">{message('dues.dueSince', { day: format.date(thing.dueOn, 'medium') })}</span>
          )}
          {thing.city && <Plate plate={thing.city.plate} name={thing.city.name.text} />}
          <span className="waiting-fact">
            {thing.amount ? (
              <Money value={thing.amount} />
            ) : thing.dueOn ? (
              <span className="warn strong">
                <DateTime value={thing.dueOn} look="weekday" />
              </span>
            ) : (
              <DateTime value={thing.since} look="short" />
            )}
          </span>
        </li>
      ))}
    </ul>
  );
}

function placeOf({ kind, id, amount }: Thing): string {
  if (kind === 'due') return amount ? 'fund/contributions' : `agenda/${id}`;
  if (kind === 'reminded') return 'fund/contributions?view=due';
  if (kind === 'close') return 'fund/close';
  if (kind === 'rate') return `fund/rates?quote=${id.slice(0, 3)}`;
  if (kind === 'account') return 'fund/bank';
  if (kind === 'payee') return 'fund/orders';
  if (kind === 'confirm') return 'settings/people';
  if (kind === 'decide') return `fund/decisions/${id}`;
  return kind === 'agree' ? `fund/key?version=${id}` : `fund/approvals/${id}`;
}
