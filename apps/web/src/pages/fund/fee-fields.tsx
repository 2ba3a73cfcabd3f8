import { MoneyField, TextField } from '@regia/ui';
import { useMessage, type Draft } from '@regia/web-kit';
import type { ReactNode } from 'react';
import type { AgreementValue } from './agreement-value.js';
import type { ShownFund } from './use-fund.js';

interface FieldsProps {
  readonly fund: ShownFund;
  readonly draft: Draft<AgreementValue>;
  readonly errorAt: (field: string) => string | undefined;
}

/** What each deposit leaves to the administrative agent, as the agreement says. */
export function FeeFields({ fund, draft: { value, change }, errorAt }: FieldsProps): ReactNode {
  const message = useMessage();
  return (
    <>
      <TextField
        name="agentFee.percent"
        label={message('fund.agreement.fee')}
        hint={message('fund.agreement.fee.hint')}
        isCode
        value={value.feePercent}
        onChange={(feePercent) => change({ feePercent })}
        maxLength={8}
        error={errorAt('agentFee.percent')}
        width="short"
      />
      <MoneyField
        name="agentFee.atMostMinor"
        label={message('fund.agreement.feeAtMost')}
        isOptional
        currency={fund.baseCurrency}
        value={value.feeAtMost}
        onChange={(feeAtMost) => change({ feeAtMost })}
        error={errorAt('agentFee.atMostMinor')}
        width="medium"
      />
    </>
  );
}
