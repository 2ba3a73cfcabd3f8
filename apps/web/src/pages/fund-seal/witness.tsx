import { Button, DataTable, DateTime, Empty, RefusalNote, Section, StatusTag, TextArea, TextField } from '@regia/ui';
import { useCan, useData, useFormat, useMessage, useMutate, useSession } from '@regia/web-kit';
import { useState, type ReactNode } from 'react';
import { aboutTheWhole, lostWord } from '../fund/refused.js';
import type { WitnessFragment } from './gql/graphql.js';
import { OurWitness, RegisterCityKey, SetHeadAddress } from './seal.graphql.js';

/** The acting city as a witness, for those who administer it: its keys, and where heads are sent. */
export function Witness(): ReactNode {
  const can = useCan();
  const { city } = useSession();
  return can('witness.manage') && city ? <WitnessOf city={city.name} /> : null;
}

function WitnessOf({ city }: { readonly city: string }): ReactNode {
  const message = useMessage();
  const { cityWitness: witness } = useData(OurWitness);
  return (
    <Section title={message('fund-seal.witness', { city })}>
      <p>{message('fund-seal.witness.lede')}</p>
      <Keys witness={witness} />
      <RegisterKey name={witness.keyName} />
      <Address key={witness.address ?? ''} witness={witness} />
      {witness.address && (
        <>
          <h3>{message('fund-seal.witness.deliveries')}</h3>
          <Deliveries witness={witness} />
        </>
      )}
    </Section>
  );
}

function Keys({ witness: { keys } }: { readonly witness: WitnessFragment }): ReactNode {
  const message = useMessage();
  return (
    <DataTable<WitnessFragment['keys'][number]>
      label={message('fund-seal.witness.keys')}
      rows={keys}
      rowId={({ keyId }) => keyId}
      empty={<Empty>{message('fund-seal.witness.keys.none')}</Empty>}
      columns={[
        {
          id: 'key',
          header: message('fund-seal.witness.keys'),
          isRowHeader: true,
          cell: ({ verifier }) => (
            <code className="seal-code small" dir="ltr">
              {verifier}
            </code>
          ),
        },
        {
          id: 'state',
          header: message('fund.column.status'),
          cell: ({ isCurrent }) => (
            <StatusTag tone={isCurrent ? 'good' : 'neutral'}>
              {message(isCurrent ? 'fund-seal.witness.key.current' : 'fund-seal.witness.key.replaced')}
            </StatusTag>
          ),
        },
        {
          id: 'since',
          header: message('fund-seal.when'),
          hidesOnPhone: true,
          cell: ({ since }) => <DateTime value={since} look="dateTime" />,
        },
      ]}
    />
  );
}

function RegisterKey({ name }: { readonly name: string }): ReactNode {
  const message = useMessage();
  const [verifier, setVerifier] = useState('');
  const save = useMutate(RegisterCityKey, { keepIdAs: 'fund-witness-key' });
  const send = async (): Promise<void> => {
    const outcome = await save.run({ input: { id: save.id, verifier } });
    if (outcome.state === 'done') setVerifier('');
  };
  const lost = lostWord(save.outcome?.state);
  const general = [...aboutTheWhole(save.refusals, ['verifier']), ...(lost ? [message(lost)] : [])];
  return (
    <div className="seal-accept">
      {general.length > 0 && <RefusalNote refusals={general} />}
      <TextArea
        name="verifier"
        label={message('fund-seal.witness.key')}
        hint={message('fund-seal.witness.key.hint', { name })}
        value={verifier}
        onChange={setVerifier}
        maxLength={300}
        error={save.refusalAt('verifier')}
        width="full"
      />
      <Button isPending={save.isSaving} onPress={() => void send()}>
        {message('fund-seal.witness.key.do')}
      </Button>
    </div>
  );
}

function Address({ witness: { address } }: { readonly witness: WitnessFragment }): ReactNode {
  const message = useMessage();
  const [url, setUrl] = useState(address ?? '');
  const save = useMutate(SetHeadAddress, { keepIdAs: 'fund-witness-address' });
  const send = (to: string | null): void => void save.run({ input: { id: save.id, url: to } });
  const lost = lostWord(save.outcome?.state);
  const general = [...aboutTheWhole(save.refusals, ['url']), ...(lost ? [message(lost)] : [])];
  return (
    <div className="seal-accept">
      {general.length > 0 && <RefusalNote refusals={general} />}
      <TextField
        name="url"
        label={message('fund-seal.witness.address')}
        hint={message('fund-seal.witness.address.hint')}
        value={url}
        onChange={setUrl}
        maxLength={500}
        error={save.refusalAt('url')}
        width="full"
      />
      <div className="row">
        <Button isPending={save.isSaving} onPress={() => send(url)}>
          {message('fund-seal.witness.address.do')}
        </Button>
        {address && (
          <Button look="quiet" isPending={save.isSaving} onPress={() => send(null)}>
            {message('fund-seal.witness.address.stop')}
          </Button>
        )}
      </div>
    </div>
  );
}

function Deliveries({ witness: { deliveries } }: { readonly witness: WitnessFragment }): ReactNode {
  const message = useMessage();
  const format = useFormat();
  const words = (why: string): string =>
    message('fund-seal.witness.why', { why: why.replaceAll('-', '_'), status: why.replace('status-', '') });
  return (
    <DataTable<WitnessFragment['deliveries'][number]>
      label={message('fund-seal.witness.deliveries')}
      rows={deliveries}
      rowId={({ fund }) => fund}
      empty={<Empty>{message('fund-seal.witness.deliveries.none')}</Empty>}
      columns={[
        { id: 'fund', header: message('fund-seal.witness.delivery.fund'), isRowHeader: true, cell: ({ fund }) => fund },
        { id: 'size', header: message('fund-seal.accepted-to'), align: 'end', cell: ({ size }) => format.number(BigInt(size)) },
        {
          id: 'what',
          header: message('fund-seal.witness.delivery.what'),
          cell: ({ arrived, why, failures }) => (
            <>
              <StatusTag tone={arrived ? 'good' : 'bad'}>{words(why)}</StatusTag>
              {failures > 0 && (
                <span className="muted small"> {message('fund-seal.witness.failures', { failures, count: format.number(failures) })}</span>
              )}
            </>
          ),
        },
        { id: 'at', header: message('fund-seal.when'), hidesOnPhone: true, cell: ({ at }) => <DateTime value={at} look="dateTime" /> },
      ]}
    />
  );
}
