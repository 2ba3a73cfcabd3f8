import { Button, Empty, LinkButton, RefusalNote, Section, Select } from '@regia/ui';
import { useCan, useData, useFormat, useMessage, useMutate, useSession } from '@regia/web-kit';
import { useState, type ReactNode } from 'react';
import type { ShownFund } from '../fund/use-fund.js';
import { AdoptedDecisions, PublishFund } from './seal.graphql.js';

/** Whether everybody may see the fund; whoever keeps its books changes that, by a decision of the cities. */
export function Publication({ fund, isPublic }: { readonly fund: ShownFund; readonly isPublic: boolean }): ReactNode {
  const message = useMessage();
  const can = useCan();
  const { city } = useSession();
  const keepsBooks = can('fund.record') && city?.id === fund.holder.id;
  return (
    <Section title={message('fund-seal.publish')}>
      <p>{message(isPublic ? 'fund-seal.publish.open' : 'fund-seal.publish.closed')}</p>
      {keepsBooks && <Change fund={fund} isPublic={isPublic} />}
    </Section>
  );
}

function Change({ fund: { code: fund, to }, isPublic }: { readonly fund: ShownFund; readonly isPublic: boolean }): ReactNode {
  const message = useMessage();
  const format = useFormat();
  const { fundDecisions } = useData(AdoptedDecisions, { fund });
  const save = useMutate(PublishFund, { keepIdAs: `fund-publish-${fund}` });
  const [decision, setDecision] = useState<string>();
  const [isMissing, setMissing] = useState(false);
  const adopted = fundDecisions.filter(({ adoptedOn }) => adoptedOn !== null);
  if (adopted.length === 0)
    return (
      <Empty action={<LinkButton href={to('decisions')}>{message('fund-seal.publish.decisions')}</LinkButton>}>
        {message('fund-seal.publish.none')}
      </Empty>
    );
  const change = (): void => {
    setMissing(!decision);
    if (decision) void save.run({ input: { id: save.id, fund, isPublic: !isPublic, decision } });
  };
  const atField = save.refusalAt('decision') ?? (isMissing ? message('fund-seal.publish.required') : undefined);
  const others = save.refusals.filter(({ path }) => path[0] !== 'decision').map(({ sentence }) => sentence);
  return (
    <div className="seal-accept">
      <p className="muted">{message('fund-seal.publish.rests')}</p>
      <Select
        name="decision"
        label={message('fund-seal.publish.decision')}
        placeholder={message('fund-seal.publish.choose')}
        value={decision}
        onChange={(id) => {
          setDecision(id);
          setMissing(false);
        }}
        options={adopted.map(({ id, title, adoptedOn }) => ({ id, label: title.text, hint: format.date(adoptedOn ?? '', 'medium') }))}
        {...(atField === undefined ? {} : { error: atField })}
      />
      {others.length > 0 && <RefusalNote refusals={others} />}
      <Button isPending={save.isSaving} onPress={change}>
        {message(isPublic ? 'fund-seal.publish.do-close' : 'fund-seal.publish.do-open')}
      </Button>
    </div>
  );
}
