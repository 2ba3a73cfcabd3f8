import { StatusTag } from '@regia/ui';
import { useFormat, useMessage } from '@regia/web-kit';
import type { ReactNode } from 'react';
import type { PayDecisionsQuery } from './gql/graphql.js';

type Standing = Pick<PayDecisionsQuery['fundDecisions'][number], 'adoptedOn' | 'withdrawnAt'>;

/** Adopted, taken back, or waiting for cities. */
export function DecisionStatus({ decision: { adoptedOn, withdrawnAt } }: { readonly decision: Standing }): ReactNode {
  const message = useMessage();
  const format = useFormat();
  if (adoptedOn) return <StatusTag tone="good">{message('pay.adoptedOn', { day: format.date(adoptedOn, 'medium') })}</StatusTag>;
  if (withdrawnAt) return <StatusTag>{message('pay.decision.withdrawn')}</StatusTag>;
  return <StatusTag tone="waiting">{message('pay.decision.waits')}</StatusTag>;
}
