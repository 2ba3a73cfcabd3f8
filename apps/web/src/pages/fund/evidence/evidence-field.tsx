import { Button, Disclosure, FileDrop, focusField, Notice, ProgressBar, Select } from '@regia/ui';
import { announce, RequestFault, sentenceOf, useMessage } from '@regia/web-kit';
import { X } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { bringEvidence, READERS, RETENTIONS, type ChosenEvidence, type Terms } from './bring-evidence.js';
import { useSizeWords } from './evidence-words.js';
import './evidence.css';

interface EvidenceFieldProps {
  /** Code of the fund that keeps it. */
  readonly fund: string;
  readonly value: ChosenEvidence | undefined;
  readonly onChange: (value: ChosenEvidence | undefined) => void;
  /** What the server said when the whole was sent. */
  readonly error: string | undefined;
}

type Work =
  | { readonly state: 'idle' }
  | { readonly state: 'sending'; readonly name: string; readonly ratio: number }
  | { readonly state: 'refused'; readonly sentence: string }
  | { readonly state: 'lost'; readonly file: File; readonly isForbidden: boolean };

const ENDINGS = ['.pdf', '.png', '.jpg', '.jpeg', '.tif', '.tiff', '.xlsx', '.docx', '.ods', '.csv', '.txt', '.xml'];

/** A file that what is being written rests on. It is brought at once, so that what is sent afterwards can name it by its hash. */
export function EvidenceField({ fund, value, onChange, error }: EvidenceFieldProps): ReactNode {
  const message = useMessage();
  const [terms, setTerms] = useState<Terms>({ keeps: 'ten-years', sees: 'fund' });
  const [work, setWork] = useState<Work>({ state: 'idle' });
  // what was pressed is gone with the change: the cursor goes on to what stands there instead
  const change = (next: ChosenEvidence | undefined): void => {
    onChange(next);
    setTimeout(() => focusField('evidence'), 0);
  };
  const bring = async (file: File): Promise<void> => {
    setWork({ state: 'sending', name: file.name, ratio: 0 });
    try {
      const report = await bringEvidence(fund, file, terms, (ratio) => setWork({ state: 'sending', name: file.name, ratio }));
      if (report.status === 'refused') return setWork({ state: 'refused', sentence: sentenceOf(report.refusals[0]?.code ?? 'other') });
      setWork({ state: 'idle' });
      change(report.file);
      announce(message('evidence.kept', { name: report.file.name }));
    } catch (fault) {
      if (!(fault instanceof RequestFault)) throw fault;
      setWork({ state: 'lost', file, isForbidden: fault.kind === 'not-allowed' });
    }
  };
  const wrong = work.state === 'refused' ? work.sentence : error;
  return (
    <div className="evidence-field" data-field="evidence">
      {wrong && (
        <p className="fld-error" role="alert">
          {wrong}
        </p>
      )}
      {value ? (
        <Chosen value={value} onRemove={() => change(undefined)} />
      ) : (
        <>
          <FileDrop
            label={message('evidence.field')}
            choose={message('evidence.choose')}
            hint={message('evidence.hint')}
            accepts={ENDINGS}
            isDisabled={work.state === 'sending'}
            onFile={(file) => void bring(file)}
          />
          {work.state === 'sending' && <ProgressBar label={message('evidence.sending', { name: work.name })} ratio={work.ratio} />}
          {work.state === 'lost' && (
            <Notice
              tone="bad"
              role="alert"
              title={message(work.isForbidden ? 'refusals.not-allowed' : 'evidence.lost')}
              actions={<Button onPress={() => void bring(work.file)}>{message('action.retry')}</Button>}
            />
          )}
          <Disclosure title={message('evidence.terms')}>
            <TermsFields terms={terms} onChange={setTerms} />
          </Disclosure>
        </>
      )}
    </div>
  );
}

function Chosen({ value, onRemove }: { readonly value: ChosenEvidence; readonly onRemove: () => void }): ReactNode {
  const message = useMessage();
  const size = useSizeWords();
  return (
    <>
      <strong>{message('evidence.title')}</strong>
      <p className="row">
        <bdi className="evidence-name">{value.name}</bdi>
        <span className="muted small">{size(value.bytes)}</span>
        <Button isSmall look="quiet" icon={<X size={16} aria-hidden="true" />} onPress={onRemove}>
          {message('evidence.remove')}
        </Button>
      </p>
      <p className="muted small">{message('evidence.named')}</p>
    </>
  );
}

function TermsFields({ terms, onChange }: { readonly terms: Terms; readonly onChange: (terms: Terms) => void }): ReactNode {
  const message = useMessage();
  return (
    <div className="form">
      <Select
        name="evidenceKeeps"
        label={message('evidence.keeps')}
        placeholder={message('fund.choose')}
        value={terms.keeps}
        onChange={(id) => onChange({ ...terms, keeps: RETENTIONS.find((known) => known === id) ?? terms.keeps })}
        options={RETENTIONS.map((id) => ({ id, label: message('evidence.retention', { retention: id.replace('-', '_') }) }))}
      />
      <Select
        name="evidenceSees"
        label={message('evidence.sees')}
        placeholder={message('fund.choose')}
        value={terms.sees}
        onChange={(id) => onChange({ ...terms, sees: READERS.find((known) => known === id) ?? terms.sees })}
        options={READERS.map((id) => ({ id, label: message('evidence.seenBy', { readers: id.replace('-', '_') }) }))}
      />
    </div>
  );
}
