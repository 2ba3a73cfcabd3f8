import { Section, StatusTag } from '@regia/ui';
import { useData, useFormat, useMessage } from '@regia/web-kit';
import type { WaitingApproverFactsFragment } from '../../gql/graphql.js';
import { ConfirmApproverButton } from './confirm-approver-button.js';
import { WaitingApprovers } from './settings.graphql.js';
import { WithdrawApproverButton } from './withdraw-approver-button.js';

/** Approvers who wait for a second person, as far as the reader sees them; nothing when nobody waits. */
export function WaitingApproverSection() {
  const message = useMessage();
  const { waitingApprovers } = useData(WaitingApprovers);
  if (waitingApprovers.length === 0) return null;
  return (
    <Section title={message('settings.waiting')}>
      <p>{message('settings.waiting.lede')}</p>
      <ul className="item-list">
        {waitingApprovers.map((approver) => (
          <li key={approver.id}>
            <ApproverLine approver={approver} />
            <Decision approver={approver} />
          </li>
        ))}
      </ul>
    </Section>
  );
}

function ApproverLine({ approver }: { readonly approver: WaitingApproverFactsFragment }) {
  const message = useMessage();
  const format = useFormat();
  const { person, partnership, city, grantedAt, grantedBy, validTo, hasShownSecondFactor, mayConfirm, mayWithdraw } = approver;
  return (
    <span className="role-line">
      <strong>
        <bdi>{person.name}</bdi>
      </strong>
      <span>{message('settings.waiting.what', { partnership: partnership?.name.text ?? '', city: city.name.text })}</span>
      <small className="muted">
        {message('settings.waiting.since', { person: grantedBy.name, day: format.date(grantedAt) })}
        {validTo && <> · {message('settings.waiting.until', { day: format.date(validTo) })}</>}
      </small>
      {!hasShownSecondFactor && <small>{message('settings.waiting.no-factor', { person: person.name })}</small>}
      {mayWithdraw && !mayConfirm && <small>{message('settings.waiting.by-other')}</small>}
    </span>
  );
}

function Decision({ approver }: { readonly approver: WaitingApproverFactsFragment }) {
  const message = useMessage();
  if (!approver.mayWithdraw) return <StatusTag tone="waiting">{message('settings.role.waits')}</StatusTag>;
  return (
    <span className="row">
      {approver.mayConfirm && approver.hasShownSecondFactor && <ConfirmApproverButton approver={approver} />}
      <WithdrawApproverButton approver={approver} />
    </span>
  );
}
