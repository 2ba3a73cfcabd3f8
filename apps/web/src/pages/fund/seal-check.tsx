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

/** Computes the seals of what is shown, in its order, and compares each with what the server says it is. */
export function useSeals(shown: readonly Sealed[]): readonly Seal[] {
  const [found, setFound] = useState<ReadonlyMap<string, string | undefined>>(new Map());
  const payloads = JSON.stringify(shown.map(({ payload }) => payload));
  useEffect(() => {
    let isCurrent = true;
    const all = JSON.parse(payloads) as readonly string[]; // written two lines above
    void Promise.all(all.map(async (payload) => [payload, await payloadHash(payload)] as const)).then(
      (pairs) => isCurrent && setFound(new Map(pairs)),
    );
    return () => void (isCurrent = false);
  }, [payloads]);
  return shown.map(({ payload, payloadHash: said }): Seal => {
    if (!found.has(payload)) return { state: 'computing' };
    const hash = found.get(payload);
    if (hash === undefined) return { state: 'impossible' };
    return { state: hash === said ? 'right' : 'wrong', hash };
  });
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
