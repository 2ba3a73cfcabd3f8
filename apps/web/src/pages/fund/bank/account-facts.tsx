import { FactList, Money, StatusTag } from '@regia/ui';
import { useFormat, useMessage } from '@regia/web-kit';
import type { ReactNode } from 'react';
import { fillText } from '../fill-text.js';
import { spaced, type ShownAccount } from './shown-account.js';

/** The account, what both sides say of it, and until when they were compared. */
export function AccountFacts({ account }: { readonly account: ShownAccount }): ReactNode {
  const message = useMessage();
  const format = useFormat();
  const { number, bankName, holder, booksBalance, bankBalance, bankBalanceOn } = account;
  return (
    <FactList
      facts={[
        {
          label: message(account.isIban ? 'bank.iban' : 'bank.number'),
          value: <bdi className="num bank-number">{spaced(number, account.isIban)}</bdi>,
        },
        {
          label: message('bank.bank'),
          value: fillText(message, 'fund.author.of', { name: <bdi>{bankName}</bdi>, city: <bdi>{holder.name.text}</bdi> }),
        },
        ...(account.bic === null ? [] : [{ label: message('bank.bic'), value: <bdi className="num">{account.bic}</bdi> }]),
        { label: message('bank.books'), value: <Money value={booksBalance} /> },
        {
          label: bankBalanceOn ? message('bank.saysOn', { day: format.date(bankBalanceOn, 'medium') }) : message('bank.says'),
          value: bankBalance ? <Money value={bankBalance} /> : <span className="muted">{message('bank.noStatement')}</span>,
        },
        { label: message('bank.reconciledUntil'), value: <Reconciled account={account} /> },
      ]}
    />
  );
}

function Reconciled({ account }: { readonly account: ShownAccount }): ReactNode {
  const message = useMessage();
  const format = useFormat();
  const { reconciledUntil, reconciledBy, stillAgrees } = account;
  if (reconciledUntil === null) return <span className="muted">{message('bank.neverReconciled')}</span>;
  return (
    <span className="row">
      <strong className="nowrap">{format.date(reconciledUntil, 'medium')}</strong>
      {reconciledBy && <span className="muted small">{message('bank.by', { name: reconciledBy.name })}</span>}
      <StatusTag tone={stillAgrees ? 'good' : 'bad'}>{message(stillAgrees ? 'bank.agrees' : 'bank.agreesNoMore')}</StatusTag>
    </span>
  );
}
