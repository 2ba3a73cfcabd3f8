import { Button, DataTable, DateTime, Empty, LinkButton, Plate, RefusalNote, Section, TextArea } from '@regia/ui';
import { announce, useFormat, useMessage, useMutate, useSession } from '@regia/web-kit';
import { Download } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { aboutTheWhole, lostWord } from '../fund/refused.js';
import type { Head } from './check-head.js';
import { AddCosignature } from './seal.graphql.js';

/** Heads that cities signed with keys of their own, and where the acting city hands in its signature. */
export function Cosignatures({ fund, head }: { readonly fund: string; readonly head: Head }): ReactNode {
  const message = useMessage();
  const format = useFormat();
  const { city } = useSession();
  return (
    <Section title={message('fund-seal.cosigned')}>
      <p>{message('fund-seal.cosigned.lede')}</p>
      <DataTable<Head['cosignatures'][number]>
        label={message('fund-seal.cosigned')}
        rows={head.cosignatures}
        rowId={(row) => row.city.id}
        empty={<Empty>{message('fund-seal.cosigned.none')}</Empty>}
        columns={[
          {
            id: 'city',
            header: message('fund-seal.city'),
            isRowHeader: true,
            cell: (row) => (
              <span className="row">
                <Plate plate={row.city.plate} /> {row.city.name.text}
              </span>
            ),
          },
          { id: 'size', header: message('fund-seal.accepted-to'), align: 'end', cell: ({ size }) => format.number(BigInt(size)) },
          {
            id: 'key',
            header: message('fund-seal.cosigned.key'),
            hidesOnPhone: true,
            cell: ({ keyId }) => (
              <code className="small" dir="ltr">
                {keyId}
              </code>
            ),
          },
          { id: 'at', header: message('fund-seal.when'), cell: ({ at }) => <DateTime value={at} look="dateTime" /> },
        ]}
      />
      {city && head.mayAccept && <HandIn fund={fund} size={head.size} city={city.name} />}
    </Section>
  );
}

function HandIn({ fund, size, city }: { readonly fund: string; readonly size: string; readonly city: string }): ReactNode {
  const message = useMessage();
  const format = useFormat();
  const [line, setLine] = useState('');
  const save = useMutate(AddCosignature, { keepIdAs: `fund-cosign-${fund}-${size}` });
  const send = async (): Promise<void> => {
    const outcome = await save.run({ input: { id: save.id, fund, size, line } });
    if (outcome.state !== 'done') return;
    setLine('');
    announce(message('fund-seal.cosign.done'));
  };
  const lost = lostWord(save.outcome?.state);
  const general = [...aboutTheWhole(save.refusals, ['line']), ...(lost ? [message(lost)] : [])];
  return (
    <div className="seal-accept">
      <h3>{message('fund-seal.cosign.title', { city })}</h3>
      <p>{message('fund-seal.cosign.how')}</p>
      <LinkButton href="/public/fund/regia-cosign.mjs" download icon={<Download size={16} aria-hidden="true" />}>
        {message('fund-seal.cosign.tool')}
      </LinkButton>
      {general.length > 0 && <RefusalNote refusals={general} />}
      <TextArea
        name="line"
        label={message('fund-seal.cosign.line', { size: format.number(BigInt(size)) })}
        value={line}
        onChange={setLine}
        maxLength={400}
        error={save.refusalAt('line')}
        width="full"
      />
      <Button isPending={save.isSaving} onPress={() => void send()}>
        {message('fund-seal.cosign.do')}
      </Button>
    </div>
  );
}
