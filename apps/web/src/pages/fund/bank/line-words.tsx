import { useFormat, useMessage } from '@regia/web-kit';
import type { ReactNode } from 'react';
import type { Line } from './answer-value.js';

/** What the bank says of a line: who, what for, and its references. Text of the bank is shown as it is, isolated from ours. */
export function LineWords({ line }: { readonly line: Line }): ReactNode {
  const message = useMessage();
  const format = useFormat();
  const references = [line.endToEndId, line.bankReference, line.code].filter((text) => text !== null && text !== '');
  return (
    <div className="bank-words">
      {line.party && (
        <strong>
          <bdi>{line.party}</bdi>
        </strong>
      )}
      {line.textState !== 'SHOWN' && (
        <>
          {line.kinds.length > 0 && <strong>{line.kinds.map((kind) => message('fund.kind', { kind })).join(', ')}</strong>}
          <p className="muted">{message('bank.textState', { state: line.textState })}</p>
        </>
      )}
      {line.text !== '' && (
        <p>
          <bdi>{line.text}</bdi>
        </p>
      )}
      <p className="muted small">
        <span className="nowrap">{format.date(line.bookedOn, 'medium')}</span>
        {references.length > 0 && (
          <>
            {' · '}
            <bdi className="num">{references.join(' · ')}</bdi>
          </>
        )}
        {line.nth > 1 && ` · ${message('bank.nth', { n: format.number(line.nth) })}`}
        {line.isReversal && ` · ${message('bank.marksReversal')}`}
        {line.original && ` · ${message('bank.original', { amount: format.money(line.original) })}`}
        {line.details > 1 && ` · ${message('bank.details', { count: format.number(line.details) })}`}
      </p>
      {line.note && (
        <p className="small warn">{line.notedBy ? message('bank.note.by', { note: line.note, name: line.notedBy.name }) : line.note}</p>
      )}
    </div>
  );
}
