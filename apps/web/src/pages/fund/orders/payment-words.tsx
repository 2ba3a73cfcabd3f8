import { Money, StatusTag, UserText } from '@regia/ui';
import { useMessage } from '@regia/web-kit';
import type { ReactNode } from 'react';
import { kindWord } from '../fund-words.js';
import type { OrderPaymentFragment } from './gql/graphql.js';

/** Groups of four, where it is an IBAN. */
export const grouped = (number: string): string => (/^[A-Z]{2}\d{2}/.test(number) ? number.replaceAll(/(.{4})(?=.)/g, '$1 ') : number);

/** One payment: what for, how much, to whom and where. */
export function PaymentWords({ payment, isOut = false }: { readonly payment: OrderPaymentFragment; readonly isOut?: boolean }): ReactNode {
  const message = useMessage();
  const { text, kind, amount, ownerName, number, partner, city, isSettled, isTakenBack, rejection } = payment;
  const isReleased = rejection?.state === 'RELEASED';
  const who = ownerName ?? partner ?? city?.name.text ?? '';
  return (
    <>
      {isOut && (text ? <UserText text={text} as="p" /> : <p>{kindWord(message, kind)}</p>)}
      <p className="row">
        <Money value={amount} isStrong /> <span className="muted">{kindWord(message, kind)}</span>
        {isOut && !isReleased && (
          <StatusTag tone={isSettled ? 'good' : isTakenBack ? 'bad' : 'waiting'}>
            {message(isSettled ? 'orders.paid' : isTakenBack ? 'orders.takenBack' : 'orders.atBank')}
          </StatusTag>
        )}
      </p>
      <p className="small">
        <bdi>{who}</bdi>{' '}
        {number ? (
          <bdi className="num orders-number">{grouped(number)}</bdi>
        ) : (
          <StatusTag tone="bad">{message('orders.noAccount')}</StatusTag>
        )}
      </p>
    </>
  );
}
