import { Select } from '@regia/ui';
import { useBackgroundData, useFormat, useMessage } from '@regia/web-kit';
import type { ReactNode } from 'react';
import { usePlaceWords } from '../pay/names.js';
import { useFund } from '../use-fund.js';
import { BankRefunds } from './bank.graphql.js';
import { refundKey } from './refund-value.js';

interface RefundFieldProps {
  readonly value: string | undefined;
  readonly at: number;
  readonly error: string | undefined;
  readonly onChange: (refund: string) => void;
}

/** What partners owe, then what they hold of advances: by project, line and name, with what is left. */
export function RefundField({ value, at, error, onChange }: RefundFieldProps): ReactNode {
  const message = useMessage();
  const format = useFormat();
  const fund = useFund();
  const { data } = useBackgroundData(BankRefunds, { fund: fund.code });
  const words = usePlaceWords(data?.fundProjects ?? [], data?.fundPartners ?? []);
  const places = [
    ...(data?.owed ?? []).map((place) => ({ place, isOwed: true })),
    ...(data?.held ?? []).map((place) => ({ place, isOwed: false })),
  ];
  return (
    <Select
      name={`parts.${at}.refund`}
      label={message('bank.part.refund')}
      placeholder={message(places.length === 0 ? 'bank.part.noRefunds' : 'fund.choose')}
      value={value}
      onChange={onChange}
      options={places.map(({ place, isOwed }) => ({
        id: refundKey(place, isOwed),
        label: words(place),
        hint: message(isOwed ? 'bank.part.owed' : 'bank.part.held', { amount: format.money(place.left) }),
      }))}
      error={error}
    />
  );
}
