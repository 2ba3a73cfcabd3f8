import { Button, Notice, StatusTag } from '@regia/ui';
import { receiveFile, RequestFault, saveFile, useFormat, useMessage } from '@regia/web-kit';
import { Download } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import type { FundEvidenceFragment } from '../gql/graphql.js';
import { evidenceAddress } from './bring-evidence.js';
import { checkFile } from './check-file.js';
import { EvidenceKeeping } from './evidence-keeping.js';
import { useSizeWords } from './evidence-words.js';
import { useKeptCheck } from './kept-check.js';
import './evidence.css';

interface EvidenceShownProps {
  readonly fund: string;
  readonly evidence: FundEvidenceFragment;
  /** The hash that stands in what is signed: what the server says beside it does not count. */
  readonly signed: string;
}

/** The file an entry rests on: what it is, who brought it, and whether what one opens is what was signed. */
export function EvidenceShown({ fund, evidence: { file }, signed }: EvidenceShownProps): ReactNode {
  const message = useMessage();
  return (
    <div className="evidence-shown">
      {file ? <File fund={fund} file={file} signed={signed} /> : <p>{message('evidence.notYours')}</p>}
      <code className="small fund-seal" dir="ltr">
        {signed}
      </code>
    </div>
  );
}

type ShownFile = NonNullable<FundEvidenceFragment['file']>;
type Opening = 'idle' | 'opening' | 'lost' | 'gone';

function File({ fund, file, signed }: { readonly fund: string; readonly file: ShownFile; readonly signed: string }): ReactNode {
  const message = useMessage();
  const format = useFormat();
  const size = useSizeWords();
  const [state, setState] = useState<Opening>('idle');
  const [check, keepCheck] = useKeptCheck(fund, signed);
  const open = async (): Promise<void> => {
    setState('opening');
    try {
      const content = await receiveFile(evidenceAddress(fund, signed));
      const found = await checkFile(content, signed);
      keepCheck(found);
      setState('idle');
      if (found !== 'wrong') saveFile(content, file.name);
    } catch (fault) {
      if (!(fault instanceof RequestFault)) throw fault;
      setState(fault.kind === 'not-found' ? 'gone' : 'lost');
    }
  };
  const about = { name: file.broughtBy?.name ?? '', city: file.city?.name.text ?? '', day: format.date(file.broughtAt, 'medium') };
  return (
    <>
      <p className="row">
        <bdi className="evidence-name">{file.name}</bdi>
        <span className="muted small">{size(Number(file.bytes))}</span>
      </p>
      <p className="muted small">
        {message('evidence.broughtBy', about)} {message('evidence.retention', { retention: file.retention.replace('-', '_') })}
        {file.isOfCity && ` ${message('evidence.ofCity')}`}
      </p>
      <EvidenceKeeping fund={fund} sha256={signed} file={file} />
      {!file.removedAt && (
        <p className="row">
          <Button isSmall icon={<Download size={16} aria-hidden="true" />} isPending={state === 'opening'} onPress={() => void open()}>
            {message('evidence.open')}
          </Button>
          {check === 'right' && (
            <span role="status">
              <StatusTag tone="good">{message('evidence.right')}</StatusTag>
            </span>
          )}
          {check === 'impossible' && (
            <span role="status">
              <StatusTag tone="bad">{message('evidence.impossible')}</StatusTag>
            </span>
          )}
        </p>
      )}
      {check === 'wrong' && (
        <Notice tone="bad" role="alert" title={message('evidence.wrong')}>
          {message('evidence.wrong.text')}
        </Notice>
      )}
      {(state === 'lost' || state === 'gone') && (
        <Notice tone="bad" role="alert" title={message(state === 'gone' ? 'evidence.gone' : 'evidence.notOpened')} />
      )}
    </>
  );
}
