import type { FigureCheck } from '@regia/kernel';
import { Link, Notice, StatusTag } from '@regia/ui';
import { useFormat, useMessage } from '@regia/web-kit';
import type { ReactNode } from 'react';
import { stands, type CheckOutcome } from './read-proof.js';

const STEPS = ['sum', 'lines', 'log', 'signature'] as const;
const TONES = { right: 'good', wrong: 'bad', impossible: 'waiting' } as const;

/** What this device found, step by step, in words a visitor understands. */
export function CheckResult({ outcome, file }: { readonly outcome: CheckOutcome; readonly file: string }): ReactNode {
  const message = useMessage();
  if (typeof outcome === 'string')
    return (
      <Notice tone="warn" role="status">
        <p>{message(`public-fund.check.${outcome}`)}</p>
      </Notice>
    );
  const isRight = stands(outcome);
  return (
    <Notice
      tone={isRight ? 'good' : 'bad'}
      role={isRight ? 'status' : 'alert'}
      title={message(isRight ? 'public-fund.check.right' : 'public-fund.check.wrong')}
    >
      <Steps check={outcome} />
      <p className="small">
        <Link href={file} download>
          {message('public-fund.check.file')}
        </Link>
      </p>
    </Notice>
  );
}

function Steps({ check }: { readonly check: FigureCheck }): ReactNode {
  const message = useMessage();
  const format = useFormat();
  const counts = { entries: check.entries, shown: format.number(check.entries), size: format.number(check.size) };
  return (
    <ol className="public-steps">
      {STEPS.map((step) => (
        <li key={step}>
          <StatusTag tone={TONES[check[step]]}>{message(`public-fund.step.${check[step]}`)}</StatusTag>{' '}
          {message(`public-fund.step.${step}`, counts)}
        </li>
      ))}
    </ol>
  );
}
