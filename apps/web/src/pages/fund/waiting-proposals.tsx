import { Empty, LinkButton, Money } from '@regia/ui';
import { useFormat, useMessage, useScope } from '@regia/web-kit';
import { Check } from 'lucide-react';
import type { ReactNode } from 'react';
import { Purpose, type Proposal } from './fund-words.js';

/** What waits, each with its amount, who has signed, and the way to read and sign it. */
export function WaitingProposals({ proposals }: { readonly proposals: readonly Proposal[] }): ReactNode {
  const message = useMessage();
  const format = useFormat();
  const { path } = useScope();
  if (proposals.length === 0) return <Empty>{message('fund.waiting.none')}</Empty>;
  return (
    <ul className="item-list">
      {proposals.map((proposal) => (
        <li key={proposal.transferId} className="fund-waiting">
          <div className="fund-waiting-head">
            <strong>
              <Purpose thing={proposal} />
            </strong>
            <Money value={proposal.amount} />
          </div>
          <p className="muted small">
            {message('fund.waiting.by', { name: proposal.author?.name ?? '', city: proposal.city?.name.text ?? '' })}
          </p>
          {proposal.approvals.map(({ at, person }) => (
            <p key={at} className="small">
              <Check size={16} aria-hidden="true" />{' '}
              {message('fund.waiting.signed', { name: person?.name ?? '', day: format.date(at, 'short') })}
            </p>
          ))}
          {!proposal.canApprove && proposal.whyNot && (
            <p className="muted small">{message('fund.whyNot', { why: proposal.whyNot.replaceAll('-', '_') })}</p>
          )}
          <LinkButton href={path(`fund/approvals/${proposal.transferId}`)} isSmall>
            {message(proposal.canApprove ? 'fund.reviewAndSign' : 'fund.open')}
          </LinkButton>
        </li>
      ))}
    </ul>
  );
}
