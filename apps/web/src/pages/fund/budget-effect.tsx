import { DataTable, Money, Section } from '@regia/ui';
import { useData, useMessage } from '@regia/web-kit';
import type { ReactNode } from 'react';
import type { ProposalInFull } from './in-full.js';
import { Stages } from './position.graphql.js';
import { minor } from './fund-words.js';
import { effectOf, type SignedLine, type Stage } from './signed-lines.js';
import type { ShownFund } from './use-fund.js';

interface Row {
  readonly id: Stage;
  readonly change: bigint;
}

interface EffectProps {
  readonly fund: ShownFund;
  readonly proposal: ProposalInFull;
  readonly lines: readonly SignedLine[];
}

/** What the pool holds now at each stage that changes, and what it will hold after the last signature. */
export function BudgetEffect({ fund, proposal, lines }: EffectProps): ReactNode {
  const message = useMessage();
  const { fundPosition: now } = useData(Stages, { fund: fund.code });
  const rows = rowsOf(proposal, lines);
  if (!now || rows.length === 0) return null;
  const words: Readonly<Record<Stage, string>> = {
    promised: message('fund.promised'),
    free: message('fund.free.short'),
    allocated: message('fund.allocated'),
    committed: message('fund.committed'),
    disbursed: message('fund.disbursed'),
    agentFee: message('fund.kind', { kind: 'agent_fee' }),
  };
  return (
    <Section title={message('fund.effect')}>
      <div className="fund-table">
        <DataTable<Row>
          label={message('fund.effect')}
          rows={rows}
          rowId={({ id }) => id}
          empty={null}
          columns={[
            { id: 'stage', header: message('fund.effect.stage'), isRowHeader: true, cell: ({ id }) => words[id] },
            {
              id: 'now',
              header: message('fund.effect.now'),
              align: 'end',
              hidesOnPhone: true,
              cell: ({ id }) => <Money value={now[id]} />,
            },
            {
              id: 'change',
              header: message('fund.effect.change'),
              align: 'end',
              cell: ({ id, change }) => <Money value={minor(change, now[id])} isSigned />,
            },
            {
              id: 'after',
              header: message('fund.effect.after'),
              align: 'end',
              cell: ({ id, change }) => <Money value={minor(BigInt(now[id].amountMinor) + change, now[id])} isStrong />,
            },
          ]}
        />
      </div>
    </Section>
  );
}

/** The agent's fee is posted together with a deposit: it is no part of what is signed, but of what becomes of it. */
function rowsOf({ agentFee }: ProposalInFull, lines: readonly SignedLine[]): readonly Row[] {
  const effect: readonly Row[] = effectOf(lines).map(({ stage, change }) => ({ id: stage, change }));
  if (!agentFee) return effect;
  const fee = BigInt(agentFee.amountMinor);
  return [...effect.map((row) => (row.id === 'free' ? { ...row, change: row.change - fee } : row)), { id: 'agentFee', change: fee }];
}
