import { Button, Empty, FilterChips, LinkButton, Page } from '@regia/ui';
import { useList, useMessage } from '@regia/web-kit';
import { useNavigate, useSearch } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { Proposals } from './proposal.graphql.js';
import type { ProposalState } from './gql/graphql.js';
import type { Proposal } from './fund-words.js';
import { ProposalTable } from './proposal-table.js';
import { useFund } from './use-fund.js';
import { WaitingProposals } from './waiting-proposals.js';
import './fund.css';

const STATES: readonly ProposalState[] = ['WAITING', 'RETURNED', 'POSTED', 'WITHDRAWN', 'EXPIRED'];

/** Everything that needs or needed signatures, by where it stands. */
export default function ApprovalsPage(): ReactNode {
  const message = useMessage();
  const navigate = useNavigate();
  const search = useSearch({ from: '/$scope/fund/approvals' });
  const state = STATES.find((each) => each === search.state) ?? 'WAITING';
  const fund = useFund();
  const { rows, hasMore, loadMore, isLoadingMore } = useList(Proposals, { fund: fund.code, state }, (answer) => answer.fundProposals);
  return (
    <Page
      title={message('fund.approvals')}
      lede={message('fund.approvals.lede')}
      parent={fund.parent}
      actions={
        rows.filter(({ canApprove }) => canApprove).length > 1 && <LinkButton href={fund.to('sign')}>{message('pay.sign.list')}</LinkButton>
      }
    >
      <FilterChips
        label={message('fund.column.status')}
        chips={STATES.map((id) => ({ id, label: message('fund.state', { state: id }) }))}
        selected={state}
        onChange={(next) => void navigate({ to: '.', search: { ...search, state: next }, replace: true })}
      />
      {state === 'WAITING' ? (
        <WaitingProposals proposals={mineFirst(rows)} />
      ) : (
        <ProposalTable label={message('fund.approvals')} rows={rows} empty={<Empty>{message('fund.approvals.none')}</Empty>} />
      )}
      {hasMore && (
        <Button onPress={loadMore} isPending={isLoadingMore}>
          {message('action.more')}
        </Button>
      )}
    </Page>
  );
}

/** Those the reader can sign stand first; otherwise the newest. */
const mineFirst = (rows: readonly Proposal[]): readonly Proposal[] => rows.toSorted((a, b) => Number(b.canApprove) - Number(a.canApprove));
