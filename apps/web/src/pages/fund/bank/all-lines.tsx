import { Button, DataTable, Empty, Link, Money, StatusTag } from '@regia/ui';
import { useList, useMessage } from '@regia/web-kit';
import type { ReactNode } from 'react';
import { useFund } from '../use-fund.js';
import type { ShownAccount } from './shown-account.js';
import { BankLines } from './bank.graphql.js';
import { LineWords } from './line-words.js';

/** Every line the bank has told, newest first, with the entries that answer it. */
export function AllLines({ account }: { readonly account: ShownAccount }): ReactNode {
  const message = useMessage();
  const { to } = useFund();
  const { rows, hasMore, loadMore, isLoadingMore } = useList(BankLines, { bankAccount: account.id }, (answer) => answer.statementLines);
  return (
    <>
      <DataTable
        label={message('bank.tab.lines')}
        rows={rows}
        rowId={({ id }) => id}
        empty={<Empty>{message('bank.match.noStatement')}</Empty>}
        columns={[
          { id: 'line', header: message('bank.text'), isRowHeader: true, cell: (line) => <LineWords line={line} /> },
          {
            id: 'entries',
            header: message('bank.entries'),
            cell: ({ isMatched, seqs }) =>
              isMatched ? (
                <span className="row">
                  {seqs.map((seq) => (
                    <Link key={seq} href={to(`entries/${seq}`)}>
                      {message('bank.entryNo', { seq })}
                    </Link>
                  ))}
                </span>
              ) : (
                <StatusTag tone="waiting">{message('bank.open')}</StatusTag>
              ),
          },
          { id: 'amount', header: message('bank.amount'), align: 'end', cell: ({ amount }) => <Money value={amount} isSigned /> },
        ]}
      />
      {hasMore && (
        <Button onPress={loadMore} isPending={isLoadingMore}>
          {message('action.more')}
        </Button>
      )}
    </>
  );
}
