import { Button, Notice, RefusalNote } from '@regia/ui';
import { useFormat, useMessage, useMutate, useSession } from '@regia/web-kit';
import { ShieldCheck } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { checkHead, type Head, type HeadCheck } from './check-head.js';
import { CosignCheckpoint } from './seal.graphql.js';

/** Accepts the newest head in the name of the acting city, after this device has checked that it goes on from the one the city kept. */
export function AcceptHead({ fund, head }: { readonly fund: string; readonly head: Head }): ReactNode {
  const message = useMessage();
  const format = useFormat();
  const { city } = useSession();
  const save = useMutate(CosignCheckpoint, { keepIdAs: `fund-seal-${fund}` });
  const [check, setCheck] = useState<HeadCheck>();
  const [isChecking, setChecking] = useState(false);
  const kept = head.heads.find((one) => one.city.id === city?.id);
  if (!city || !head.mayAccept) return <p className="muted">{message('fund-seal.accept.not-yours')}</p>;
  if (kept?.size === head.size) return <Notice tone="good">{message('fund-seal.accept.up-to-date', { city: city.name })}</Notice>;
  const accept = async (): Promise<void> => {
    setChecking(true);
    const found = await checkHead(fund, head, kept).catch((): HeadCheck => ({ state: 'impossible' }));
    setCheck(found);
    setChecking(false);
    if (found.state === 'right')
      await save.run({ input: { id: save.id, fund, size: head.size, root: head.root, proof: [...found.proof] } });
  };
  const { outcome } = save;
  return (
    <div className="seal-accept">
      <p>
        {message(kept ? 'fund-seal.accept.goes-on' : 'fund-seal.accept.first', {
          city: city.name,
          size: format.number(BigInt(head.size)),
          kept: format.number(BigInt(kept?.size ?? '0')),
        })}
      </p>
      {check && check.state !== 'right' && (
        <Notice tone="bad" role="alert" title={message('fund-seal.accept.stop')}>
          <p>{message(`fund-seal.check.${check.state}`)}</p>
        </Notice>
      )}
      {save.refusals.length > 0 && <RefusalNote refusals={save.refusals.map(({ sentence }) => sentence)} />}
      {(outcome?.state === 'unknown' || outcome?.state === 'failed') && <Notice tone="warn">{message('fund-seal.accept.unknown')}</Notice>}
      <Button
        look="primary"
        icon={<ShieldCheck size={16} aria-hidden="true" />}
        isPending={isChecking || save.isSaving}
        onPress={() => void accept()}
      >
        {message('fund-seal.accept', { city: city.name })}
      </Button>
    </div>
  );
}
