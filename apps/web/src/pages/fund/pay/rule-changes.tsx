import { DataTable, Empty, Link, Money, Section } from '@regia/ui';
import { useFormat, useMessage } from '@regia/web-kit';
import type { ReactNode } from 'react';
import { kindWord } from '../fund-words.js';
import type { ShownFund } from '../use-fund.js';
import type { PayRulesQuery } from './gql/graphql.js';
import { useRuleSentences } from './rule-words.js';

type Change = PayRulesQuery['fundRuleChanges'][number];

/** What the rules were before: an old entry is judged by the rule of its time, here and by whoever checks the books. */
export function RuleChanges({ fund, changes }: { readonly fund: ShownFund; readonly changes: readonly Change[] }): ReactNode {
  const message = useMessage();
  const format = useFormat();
  const sentences = useRuleSentences();
  return (
    <Section title={message('pay.rules.changes')}>
      <p>{message('pay.rules.changes.lede')}</p>
      <div className="fund-table">
        <DataTable<Change>
          label={message('pay.rules.changes')}
          rows={changes}
          rowId={({ id }) => id}
          empty={<Empty>{message('pay.rules.changes.none')}</Empty>}
          columns={[
            { id: 'kind', header: message('fund.filter.kind'), isRowHeader: true, cell: ({ kind }) => kindWord(message, kind) },
            {
              id: 'from',
              header: message('pay.rules.from'),
              align: 'end',
              cell: ({ from }) => (from.amountMinor === '0' ? message('pay.rules.any') : <Money value={from} decimals="trim" />),
            },
            {
              id: 'since',
              header: message('pay.rules.since'),
              cell: ({ since, fromSeq }) => (
                <>
                  {format.dateTime(since)}{' '}
                  <span className="muted small">{message('pay.rules.fromEntry', { entry: format.number(Number(fromSeq)) })}</span>
                </>
              ),
            },
            {
              id: 'who',
              header: message('pay.whoSigns'),
              cell: (rule) => (rule.isEnded ? message('pay.rules.ended') : sentences(rule).join(' ')),
            },
          ]}
        />
      </div>
      <p className="muted">
        <Link href={fund.to('seal')}>{message('pay.rules.sealed')}</Link>
      </p>
    </Section>
  );
}
