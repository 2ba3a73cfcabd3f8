import { Select } from '@regia/ui';
import { useBackgroundData, useFormat, useMessage } from '@regia/web-kit';
import type { ReactNode } from 'react';
import { useFund } from '../use-fund.js';
import type { Line, PartValue } from './answer-value.js';
import { BankMoves } from './bank.graphql.js';
import type { ShownAccount } from './shown-account.js';

interface MoveFieldProps {
  readonly account: ShownAccount;
  readonly line: Line;
  readonly part: PartValue;
  readonly at: number;
  readonly error: string | undefined;
  readonly onChange: (transferId: string) => void;
}

/** Moves whose end at the holder of this account is open, on the side of the line. */
export function MoveField({ account, line, part, at, error, onChange }: MoveFieldProps): ReactNode {
  const message = useMessage();
  const format = useFormat();
  const fund = useFund();
  const { data } = useBackgroundData(BankMoves, { fund: fund.code });
  const isOut = line.amount.amountMinor.startsWith('-');
  const open = (data?.fundMoves ?? []).filter(
    ({ state, from, to, sentSeq, arrivedSeq }) =>
      ['UNDER_WAY', 'SENT', 'ARRIVED'].includes(state) &&
      (isOut ? from.id === account.holder.id && sentSeq === null : to.id === account.holder.id && arrivedSeq === null),
  );
  return (
    <Select
      name={`parts.${at}.transferId`}
      label={message('move.part')}
      placeholder={message(open.length === 0 ? 'move.none' : 'fund.choose')}
      value={part.transferId}
      onChange={onChange}
      options={open.map(({ id, amount, text, from, to }) => ({
        id,
        label: `${format.money(amount)} · ${(isOut ? to : from).name.text}`,
        hint: text?.text ?? message('fund.kind', { kind: 'instruct_move' }),
      }))}
      error={error}
    />
  );
}
