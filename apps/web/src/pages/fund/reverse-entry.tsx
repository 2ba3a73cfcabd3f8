import { Button, Dialog, RefusalNote, Select, TextArea } from '@regia/ui';
import { announce, useMessage, useMutate, type Message } from '@regia/web-kit';
import { useNavigate } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import type { ChosenEvidence } from './evidence/bring-evidence.js';
import { EvidenceField } from './evidence/evidence-field.js';
import type { Entry } from './in-full.js';
import { ReverseTransfer } from './entry.graphql.js';
import { aboutTheWhole, lostWord } from './refused.js';
import type { ShownFund } from './use-fund.js';

/** Usual reasons; the words stand in the texts. */
const REASONS = [
  'entered-twice',
  'wrong-amount',
  'wrong-city',
  'wrong-day',
  'wrong-account',
  'returned-by-bank',
  'agreement-ended',
  'other',
] as const;

const LONGEST_REASON = 500;

/** What is kept in the books, in the words of whoever reverses: the usual reason, and what they add to it. */
function reasonOf(message: Message, usual: string | undefined, details: string): string {
  const words = details.trim();
  if (usual === undefined || usual === 'other') return words;
  const reason = message('fund.reason', { reason: usual.replaceAll('-', '_') });
  return words === '' ? reason : message('fund.reason.details', { reason, details: words });
}

/** Proposes the exact mirror of an entry, with a reason. */
export function ReverseEntry({ fund, entry }: { readonly fund: ShownFund; readonly entry: Entry }): ReactNode {
  const message = useMessage();
  return (
    <Dialog trigger={<Button>{message('fund.reverse')}</Button>} title={message('fund.reverse.title')}>
      {(close) => <ReverseForm fund={fund} entry={entry} onClose={close} />}
    </Dialog>
  );
}

function ReverseForm({
  fund,
  entry,
  onClose,
}: {
  readonly fund: ShownFund;
  readonly entry: Entry;
  readonly onClose: () => void;
}): ReactNode {
  const message = useMessage();
  const navigate = useNavigate();
  const [usual, setUsual] = useState<string>();
  const [details, setDetails] = useState('');
  const [evidence, setEvidence] = useState<ChosenEvidence>();
  const reverse = useMutate(ReverseTransfer, { keepIdAs: `fund-reverse-${fund.code}-${entry.seq}` });
  const send = async (): Promise<void> => {
    const reason = reasonOf(message, usual, details);
    const outcome = await reverse.run({
      input: { id: reverse.id, fund: fund.code, seq: entry.seq, reason, ...(evidence ? { evidence: evidence.sha256 } : {}) },
    });
    if (outcome.state !== 'done') return;
    announce(message('fund.reverse.sent'));
    onClose();
    const { proposal, transfer } = outcome.payload;
    if (proposal) await navigate({ href: fund.to(`approvals/${proposal.transferId}`) });
    else if (transfer) await navigate({ href: fund.to(`entries/${transfer.seq}`) });
  };
  const lost = lostWord(reverse.outcome?.state);
  const general = [...aboutTheWhole(reverse.refusals, ['reason', 'evidence']), ...(lost ? [message(lost)] : [])];
  const refusal = reverse.refusalAt('reason');
  const isOwnWords = usual === 'other';
  return (
    <div className="form">
      <p>{message('fund.reverse.effect')}</p>
      {general.length > 0 && <RefusalNote refusals={general} />}
      <Select
        name="usual"
        label={message('fund.reverse.reason')}
        placeholder={message('fund.choose')}
        value={usual}
        onChange={setUsual}
        error={isOwnWords ? undefined : refusal}
        options={REASONS.map((id) => ({ id, label: message('fund.reason', { reason: id.replaceAll('-', '_') }) }))}
        width="full"
      />
      <TextArea
        name="reason"
        label={message('fund.reverse.details')}
        isOptional={!isOwnWords}
        value={details}
        onChange={setDetails}
        maxLength={LONGEST_REASON - 100}
        error={isOwnWords ? refusal : undefined}
        width="full"
      />
      <EvidenceField fund={fund.code} value={evidence} onChange={setEvidence} error={reverse.refusalAt('evidence')} />
      <div className="row">
        <Button look="danger" isPending={reverse.isSaving} onPress={() => void send()}>
          {message('fund.reverse.confirm')}
        </Button>
        <Button onPress={onClose}>{message('action.cancel')}</Button>
      </div>
    </div>
  );
}
