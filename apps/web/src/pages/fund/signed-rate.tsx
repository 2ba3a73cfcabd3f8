import { useBackgroundData } from '@regia/web-kit';
import type { ReactNode } from 'react';
import { SignedRates } from './position.graphql.js';
import { RateNote } from './rate-note.js';
import type { ShownFund } from './use-fund.js';

interface SignedRateProps {
  readonly fund: ShownFund;
  /** As it stands in what is signed. */
  readonly code: string;
  readonly on: string;
}

/** The rate that is signed: its value, who says so, and of which day. */
export function SignedRate({ fund, code, on }: SignedRateProps): ReactNode {
  const { data } = useBackgroundData(SignedRates, { fund: fund.code, on });
  const rate = [...(data?.ratesOn ?? []), ...(data?.fundRates ?? [])].find((each) => each.code === code);
  return (
    <>
      {rate && <RateNote rate={rate} />}{' '}
      <small className="muted">
        <bdi dir="ltr">{code}</bdi>
      </small>
    </>
  );
}
