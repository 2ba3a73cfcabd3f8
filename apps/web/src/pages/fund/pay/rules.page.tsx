import { DataTable, Empty, Link, Money, Page } from '@regia/ui';
import { useData, useMessage, useScope } from '@regia/web-kit';
import type { ReactNode } from 'react';
import { kindWord } from '../fund-words.js';
import { useFund } from '../use-fund.js';
import type { PayRulesQuery } from './gql/graphql.js';
import { Rules } from './pay.graphql.js';
import { RuleChanges } from './rule-changes.js';
import { useRuleSentences } from './rule-words.js';
import '../fund.css';

type Rule = PayRulesQuery['fundRules'][number];

/** Kinds in the order money takes; those of a city's own budget are no entries of a pool. */
const ORDER = [
  'pledge',
  'withdraw_pledge',
  'agree',
  'receive',
  'receive_unidentified',
  'identify',
  'agent_fee',
  'allocate',
  'release',
  'commit',
  'decommit',
  'disburse',
  'pay',
  'accept',
  'reject',
  'recover',
  'refund',
  'return',
  'pay_return',
  'interest',
  'bank_charge',
  'revalue',
  'apportion',
  'instruct_move',
  'settle_move',
];

/** Who signs what, from which amount on. To be read; it is changed elsewhere. */
export default function RulesPage(): ReactNode {
  const message = useMessage();
  const fund = useFund();
  const { path } = useScope();
  const sentences = useRuleSentences();
  const { fundRules, fundRuleChanges } = useData(Rules, { fund: fund.code });
  const rows = fundRules
    .filter(({ kind }) => ORDER.includes(kind))
    .toSorted((a, b) => ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind) || Number(BigInt(a.from.amountMinor) - BigInt(b.from.amountMinor)));
  return (
    <Page title={message('pay.rules')} lede={message('pay.rules.lede')} parent={fund.parent}>
      <div className="fund-table">
        <DataTable<Rule>
          label={message('pay.rules')}
          rows={rows}
          rowId={({ kind, from }) => `${kind}/${from.amountMinor}`}
          empty={<Empty>{message('pay.rules.none')}</Empty>}
          columns={[
            { id: 'kind', header: message('fund.filter.kind'), isRowHeader: true, cell: ({ kind }) => kindWord(message, kind) },
            {
              id: 'from',
              header: message('pay.rules.from'),
              align: 'end',
              cell: ({ from }) => (from.amountMinor === '0' ? message('pay.rules.any') : <Money value={from} decimals="trim" />),
            },
            { id: 'who', header: message('pay.whoSigns'), cell: (rule) => sentences(rule).join(' ') },
          ]}
        />
      </div>
      <p>{message('pay.rules.reversal')}</p>
      <p>
        {message('pay.rules.people')} <Link href={path('settings/people')}>{message('settings.people')}</Link>
      </p>
      <p className="muted">{message('pay.rules.who')}</p>
      <RuleChanges fund={fund} changes={fundRuleChanges} />
    </Page>
  );
}
