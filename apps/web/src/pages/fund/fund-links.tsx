import { Link, Section } from '@regia/ui';
import { useMessage } from '@regia/web-kit';
import type { ReactNode } from 'react';
import type { ShownFund } from './use-fund.js';

/** Pages of the pool that no figure of its first page leads to. */
const PAGES = [
  { page: 'contributions', label: 'fund.contributions' },
  { page: 'projects', label: 'pay.projects' },
  { page: 'budget', label: 'pay.budget' },
  { page: 'moves', label: 'move.title' },
  { page: 'decisions', label: 'pay.decisions' },
  { page: 'statement', label: 'statement.title' },
  { page: 'close', label: 'closing.title' },
  { page: 'rules', label: 'pay.rules' },
  { page: 'key', label: 'key.title' },
  { page: 'ceiling', label: 'ceiling.title' },
  { page: 'leverage', label: 'leverage.title' },
  { page: 'in-kind', label: 'inKind.title' },
  { page: 'financing', label: 'financing.title' },
] as const;

export function FundLinks({ fund }: { readonly fund: ShownFund }): ReactNode {
  const message = useMessage();
  return (
    <Section title={message('fund.more')}>
      <ul className="fund-more">
        {PAGES.map(({ page, label }) => (
          <li key={page}>
            <Link href={fund.to(page)}>{message(label)}</Link>
          </li>
        ))}
      </ul>
    </Section>
  );
}
