import { useFormat, useMessage } from '@regia/web-kit';
import type { ReactNode } from 'react';
import type { Rule } from './movement-value.js';

type Needed = Omit<Rule, 'from' | 'kind'>;

/** Who must sign, in sentences: how many people, of how many cities, on what decision, and when it counts. */
export function useRuleSentences(): (rule: Needed) => readonly string[] {
  const message = useMessage();
  const format = useFormat();
  return ({ approvals, cities, isOtherCity, needsDecision, postsOnApproval }) => [
    ...(needsDecision ? [message('pay.rule.decision')] : []),
    approvals === 0 ? message('pay.rule.nobody') : message('pay.rule.people', { people: approvals, count: format.number(approvals) }),
    ...(cities > 1 ? [message('pay.rule.cities', { count: format.number(cities) })] : []),
    ...(isOtherCity ? [message('pay.rule.otherCity')] : []),
    ...(postsOnApproval ? (approvals === 0 ? [message('pay.rule.atOnce')] : []) : [message('pay.rule.bank')]),
  ];
}

export function RuleWords({ rule }: { readonly rule: Needed }): ReactNode {
  const sentences = useRuleSentences()(rule);
  return <p>{sentences.join(' ')}</p>;
}
