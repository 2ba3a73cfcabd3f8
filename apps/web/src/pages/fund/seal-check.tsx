import { Notice, StatusTag } from '@regia/ui';
import { useMessage } from '@regia/web-kit';
import { useEffect, useState, type ReactNode } from 'react';
import { payloadHash } from './payload-hash.js';

interface Sealed {
  readonly payload: string;
  readonly payloadHash: string;
}

/** The seal this device computed: not yet, right, another than the server's, or not possible here. */
export type Seal =
  | { readonly state: 'computing' }
  | { readonly state: 'right'; readonly hash: string }
  | { readonly state: 'wrong'; readonly hash: string }
  | { readonly state: 'impossible' };

/** Computes the seal of what is shown and compares it with what the server says it is. */
export function useSeal({ payload, payloadHash: said }: Sealed): Seal {
  const [found, setFound] = useState<{ readonly of: string; readonly hash: string | undefined }>();
  useEffect(() => {
    let isCurrent = true;
    void payloadHash(payload).then((hash) => isCurrent && setFound({ of: payload, hash }));
    return () => void (isCurrent = false);
  }, [payload]);
  if (found?.of !== payload) return { state: 'computing' };
  if (found.hash === undefined) return { state: 'impossible' };
  return { state: found.hash === said ? 'right' : 'wrong', hash: found.hash };
}

/** The seal, and whether this device came to the same one. */
export function SealCheck({ proposal, seal }: { readonly proposal: Sealed; readonly seal: Seal }): ReactNode {
  const message = useMessage();
  if (seal.state === 'wrong')
    return (
      <Notice tone="bad" role="alert" title={message('fund.seal.wrong')}>
        <p>{message('fund.seal.wrong.text')}</p>
        <Hash label={message('fund.seal.server')} hash={proposal.payloadHash} />
        <Hash label={message('fund.seal.here')} hash={seal.hash} />
      </Notice>
    );
  return (
    <div>
      <p className="row">
        <span>{message('fund.seal')}</span>
        {seal.state === 'right' && <StatusTag tone="good">{message('fund.seal.right')}</StatusTag>}
        {seal.state === 'impossible' && <StatusTag tone="bad">{message('fund.seal.impossible')}</StatusTag>}
      </p>
      <code className="small fund-seal" dir="ltr">
        {proposal.payloadHash}
      </code>
      {seal.state === 'impossible' && <p className="small">{message('fund.seal.impossible.text')}</p>}
    </div>
  );
}

function Hash({ label, hash }: { readonly label: string; readonly hash: string }): ReactNode {
  return (
    <p className="small">
      {label}
      <code className="fund-seal" dir="ltr">
        {hash}
      </code>
    </p>
  );
}
