import { Empty, LinkButton, Money } from '@regia/ui';
import { useFormat, useMessage } from '@regia/web-kit';
import { Check } from 'lucide-react';
import type { ReactNode } from 'react';
import { Purpose, whyNotWord, type Proposal } from './fund-words.js';
import { useFund } from './use-fund.js';

/** What waits, each with its amount, who has signed, and the way to read and sign it. */
export function WaitingProposals({ proposals }: { readonly proposals: readonly Proposal[] }): ReactNode {
  const message = useMessage();
  const format = useFormat();
  const { to } = useFund();
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
            {proposal.city
              ? message('fund.waiting.by', { name: proposal.author?.name ?? '', city: proposal.city.name.text })
              : message('fund.author.of', { name: proposal.author?.name ?? '', city: proposal.authorCity?.name.text ?? '' })}
          </p>
          {proposal.approvals.map(({ at, person }) => (
            <p key={at} className="row small">
              <Check size={16} className="pos" aria-hidden="true" />
              {message('fund.waiting.signed', { name: person?.name ?? '', day: format.date(at, 'short') })}
            </p>
          ))}
          {!proposal.canApprove && proposal.whyNot && <p className="muted small">{whyNotWord(message, proposal.whyNot)}</p>}
          <LinkButton href={to(`approvals/${proposal.transferId}`)} isSmall>
            {message(proposal.canApprove ? 'fund.reviewAndSign' : 'fund.open')}
          </LinkButton>
        </li>
      ))}
    </ul>
  );
}
