import { Link, Select } from '@regia/ui';
import { useFormat, useMessage } from '@regia/web-kit';
import type { ReactNode } from 'react';
import type { ShownFund } from '../use-fund.js';
import type { ClosingsQuery } from './gql/graphql.js';

interface DecisionFieldProps {
  readonly fund: ShownFund;
  readonly decisions: ClosingsQuery['fundDecisions'];
  readonly value: string | undefined;
  readonly onChange: (id: string) => void;
  readonly error: string | undefined;
}

/** The adopted decision that it rests on. */
export function DecisionField({ fund, decisions, value, onChange, error }: DecisionFieldProps): ReactNode {
  const message = useMessage();
  const format = useFormat();
  const adopted = decisions.flatMap(({ id, title, adoptedOn }) =>
    adoptedOn ? [{ id, label: title.text, hint: format.date(adoptedOn, 'medium') }] : [],
  );
  return (
    <>
      <Select
        name="decision"
        label={message('closing.decision.field')}
        placeholder={message('fund.choose')}
        value={value}
        onChange={onChange}
        error={error}
        options={adopted}
      />
      {adopted.length === 0 && (
        <p className="small">
          {message('closing.decision.none')} <Link href={fund.to('decisions')}>{message('closing.where', { item: 'decision' })}</Link>
        </p>
      )}
    </>
  );
}
