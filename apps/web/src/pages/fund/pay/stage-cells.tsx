import { Money, type DataColumn } from '@regia/ui';
import { useMessage } from '@regia/web-kit';
import type { ShownFund } from '../use-fund.js';
import type { PayStagesFragment } from './gql/graphql.js';

export const STAGES = ['allocated', 'committed', 'disbursed', 'spent'] as const;
export type Stage = (typeof STAGES)[number];

/** The entries behind a figure: of a project, of a line of it, at one stage. */
export const entriesOf = (fund: ShownFund, stage: Stage, project: number, line?: number): string =>
  fund.to('entries', { project: String(project), line: line === undefined ? undefined : String(line), stage });

/** Four columns, one for each stage; every figure opens its entries. */
export function useStageColumns<R>(
  fund: ShownFund,
  of: (row: R) => { readonly stages: PayStagesFragment; readonly project: number; readonly line?: number },
): DataColumn<R>[] {
  const message = useMessage();
  return STAGES.map((stage) => ({
    id: stage,
    header: message('pay.stage', { stage }),
    align: 'end',
    cell: (row: R) => {
      const { stages, project, line } = of(row);
      return (
        <Money value={stages[stage]} {...(stages[stage].amountMinor === '0' ? {} : { href: entriesOf(fund, stage, project, line) })} />
      );
    },
  }));
}
