import { Button, Dialog, TextArea, TextField } from '@regia/ui';
import { announce, useCan, useLanguage, useMessage, useMutate, useSession } from '@regia/web-kit';
import { useNavigate } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import { AddForm } from '../pay/add-form.js';
import { aboutTheWhole, lostWord } from '../refused.js';
import { TakeBack } from '../take-back.js';
import type { ShownFund } from '../use-fund.js';
import type { KeyInFullFragment } from './gql/graphql.js';
import { DecideOnKey, WithdrawKey } from './key.graphql.js';

interface ActsProps {
  readonly fund: ShownFund;
  readonly version: KeyInFullFragment;
}

/** What its author and whoever keeps the books can do with a key that waits. */
export function KeyActs({ fund, version }: ActsProps): ReactNode {
  const can = useCan();
  const { person, city } = useSession();
  const keepsBooks = can('fund.record') && city?.id === fund.holder.id;
  const isAuthor = can('fund.record') && person !== undefined && version.author?.id === person.id;
  if (version.state !== 'PROPOSED' || !(keepsBooks || isAuthor)) return null;
  return (
    <div className="row">
      {keepsBooks && version.decision === null && <Decide fund={fund} version={version} />}
      <Withdraw fund={fund} version={version} />
    </div>
  );
}

function Withdraw({ fund, version }: ActsProps): ReactNode {
  const message = useMessage();
  const withdraw = useMutate(WithdrawKey);
  const send = async (close: () => void): Promise<void> => {
    const outcome = await withdraw.run({ input: { fund: fund.code, key: version.id } });
    if (outcome.state !== 'done') return;
    announce(message('key.withdraw.done'));
    close();
  };
  const lost = lostWord(withdraw.outcome?.state);
  return (
    <TakeBack
      act={message('key.withdraw')}
      question={message('key.withdraw.title')}
      effect={message('key.withdraw.effect')}
      refusals={[...withdraw.refusals.map(({ sentence }) => sentence), ...(lost ? [message(lost)] : [])]}
      isSaving={withdraw.isSaving}
      onConfirm={(close) => void send(close)}
    />
  );
}

function Decide(props: ActsProps): ReactNode {
  const message = useMessage();
  return (
    <Dialog trigger={<Button>{message('key.decide')}</Button>} title={message('key.decide')}>
      {(close) => <DecideForm {...props} onClose={close} />}
    </Dialog>
  );
}

function DecideForm({ fund, version, onClose }: ActsProps & { readonly onClose: () => void }): ReactNode {
  const message = useMessage();
  const language = useLanguage();
  const navigate = useNavigate();
  const [title, setTitle] = useState(version.title.text);
  const [words, setWords] = useState(message('key.decide.words', { no: version.no, year: String(version.year) }));
  const decide = useMutate(DecideOnKey, { keepIdAs: `key-decide-${version.id}` });
  const save = async (): Promise<void> => {
    const texts = { title: [{ language, text: title }], text: [{ language, text: words }] };
    const outcome = await decide.run({ input: { id: decide.id, fund: fund.code, key: version.id, ...texts } });
    if (outcome.state !== 'done') return;
    announce(message('pay.decision.sent'));
    onClose();
    const { decision } = outcome.payload;
    if (decision) await navigate({ href: fund.to(`decisions/${decision.id}`) });
  };
  const lost = lostWord(decide.outcome?.state);
  return (
    <AddForm
      refusals={[...aboutTheWhole(decide.refusals, ['title', 'text']), ...(lost ? [message(lost)] : [])]}
      isSaving={decide.isSaving}
      onSave={() => void save()}
      onClose={onClose}
    >
      <p className="muted">{message('key.decide.hint')}</p>
      <TextField
        name="title"
        label={message('pay.field.title')}
        value={title}
        onChange={setTitle}
        maxLength={200}
        lang={language}
        error={decide.refusalAt('title')}
        width="full"
      />
      <TextArea
        name="text"
        label={message('pay.field.words')}
        hint={message('pay.field.words.hint')}
        value={words}
        onChange={setWords}
        rows={4}
        maxLength={5000}
        lang={language}
        error={decide.refusalAt('text')}
        width="full"
      />
    </AddForm>
  );
}
