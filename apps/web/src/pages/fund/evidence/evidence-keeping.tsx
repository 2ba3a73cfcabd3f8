import { Button, Dialog, Notice, RefusalNote, Select, TextArea } from '@regia/ui';
import { useFormat, useMessage, useMutate, type Mutate } from '@regia/web-kit';
import { useState, type ReactNode } from 'react';
import type { FundEvidenceFragment } from '../gql/graphql.js';
import { aboutTheWhole, lostWord } from '../refused.js';
import { HoldEvidence, LiftEvidenceHold } from './hold.graphql.js';

type ShownFile = NonNullable<FundEvidenceFragment['file']>;
type Hold = ShownFile['holds'][number];

/** The holds of a file and its time: how long it is kept, what keeps it longer, that it was deleted. */
export function EvidenceKeeping({
  fund,
  sha256,
  file,
}: {
  readonly fund: string;
  readonly sha256: string;
  readonly file: ShownFile;
}): ReactNode {
  const message = useMessage();
  const format = useFormat();
  const { keptUntil, keptFor, removedAt, holds, mayHold } = file;
  return (
    <>
      {removedAt && (
        <Notice title={message('evidence.removed', { day: format.date(removedAt, 'medium') })}>{message('evidence.removed.text')}</Notice>
      )}
      {!removedAt && keptUntil && (
        <p className="muted small">
          {message('evidence.keptUntil', { day: format.date(keptUntil, 'medium') })}
          {keptFor !== 'retention' && ` ${message('evidence.keptFor', { why: (keptFor ?? 'nothing').replace('-', '_') })}`}
        </p>
      )}
      {holds.length > 0 && (
        <ul className="item-list">
          {holds.map((hold) => (
            <HoldShown key={hold.id} fund={fund} hold={hold} />
          ))}
        </ul>
      )}
      {mayHold && !removedAt && (
        <p className="row">
          <PlaceHold fund={fund} sha256={sha256} />
        </p>
      )}
    </>
  );
}

/** Words of somebody in the middle of a sentence that may run the other way. */
const apart = (words: string): string => `\u2068${words}\u2069`;

function HoldShown({ fund, hold }: { readonly fund: string; readonly hold: Hold }): ReactNode {
  const message = useMessage();
  const format = useFormat();
  const { reason, placedAt, placedBy, liftedAt, liftReason, isOfAudit } = hold;
  return (
    <li className="small">
      <strong>{message('evidence.hold.placed', { scope: hold.isOfFund ? 'fund' : 'file' })}</strong>{' '}
      {message('evidence.hold.by', { name: apart(placedBy?.name ?? ''), day: format.date(placedAt, 'medium'), reason: apart(reason) })}{' '}
      {liftedAt && message('evidence.hold.lifted', { day: format.date(liftedAt, 'medium'), reason: apart(liftReason ?? '') })}
      {!liftedAt && isOfAudit && <span className="muted">{message('evidence.hold.ofAudit')}</span>}
      {hold.mayLift && <LiftHold fund={fund} hold={hold.id} />}
    </li>
  );
}

function PlaceHold({ fund, sha256 }: { readonly fund: string; readonly sha256: string }): ReactNode {
  const message = useMessage();
  return (
    <Dialog trigger={<Button isSmall>{message('evidence.hold')}</Button>} title={message('evidence.hold')}>
      {(close) => <PlaceForm fund={fund} sha256={sha256} onClose={close} />}
    </Dialog>
  );
}

const SCOPES = ['file', 'fund'] as const;

function PlaceForm({ fund, sha256, onClose }: { readonly fund: string; readonly sha256: string; readonly onClose: () => void }): ReactNode {
  const message = useMessage();
  const save = useMutate(HoldEvidence, { keepIdAs: `fund-hold-${fund}-${sha256}` });
  const [scope, setScope] = useState<string>('file');
  const send = async (reason: string): Promise<void> => {
    const outcome = await save.run({ input: { id: save.id, fund, ...(scope === 'fund' ? {} : { sha256 }), reason } });
    if (outcome.state === 'done') onClose();
  };
  return (
    <ReasonForm save={save} act={message('evidence.hold.place')} onSend={send} onClose={onClose}>
      <p>{message('evidence.hold.hint')}</p>
      <Select
        name="scope"
        label={message('evidence.hold.what')}
        placeholder={message('fund.choose')}
        value={scope}
        onChange={setScope}
        options={SCOPES.map((id) => ({ id, label: message('evidence.hold.scope', { scope: id }) }))}
        width="full"
      />
    </ReasonForm>
  );
}

function LiftHold({ fund, hold }: { readonly fund: string; readonly hold: string }): ReactNode {
  const message = useMessage();
  return (
    <Dialog trigger={<Button isSmall>{message('evidence.hold.lift')}</Button>} title={message('evidence.hold.lift')}>
      {(close) => <LiftForm fund={fund} hold={hold} onClose={close} />}
    </Dialog>
  );
}

function LiftForm({ fund, hold, onClose }: { readonly fund: string; readonly hold: string; readonly onClose: () => void }): ReactNode {
  const message = useMessage();
  const save = useMutate(LiftEvidenceHold, { keepIdAs: `fund-lift-${fund}-${hold}` });
  const send = async (reason: string): Promise<void> => {
    const outcome = await save.run({ input: { id: save.id, fund, hold, reason } });
    if (outcome.state === 'done') onClose();
  };
  return <ReasonForm save={save} act={message('evidence.hold.lift.do')} onSend={send} onClose={onClose} />;
}

interface ReasonFormProps {
  readonly save: Pick<Mutate<never, never>, 'refusals' | 'refusalAt' | 'isSaving'> & {
    readonly outcome: { readonly state: string } | undefined;
  };
  readonly act: string;
  readonly onSend: (reason: string) => Promise<void>;
  readonly onClose: () => void;
  readonly children?: ReactNode;
}

/** Both acts need a reason, which everybody reads who sees the file. */
function ReasonForm({ save, act, onSend, onClose, children }: ReasonFormProps): ReactNode {
  const message = useMessage();
  const [reason, setReason] = useState('');
  const lost = lostWord(save.outcome?.state);
  const general = [...aboutTheWhole(save.refusals, ['reason']), ...(lost ? [message(lost)] : [])];
  return (
    <div className="form">
      {general.length > 0 && <RefusalNote refusals={general} />}
      {children}
      <TextArea
        name="reason"
        label={message('evidence.hold.reason')}
        value={reason}
        onChange={setReason}
        maxLength={500}
        error={save.refusalAt('reason')}
        width="full"
      />
      <div className="row">
        <Button isPending={save.isSaving} onPress={() => void onSend(reason)}>
          {act}
        </Button>
        <Button onPress={onClose}>{message('action.cancel')}</Button>
      </div>
    </div>
  );
}
