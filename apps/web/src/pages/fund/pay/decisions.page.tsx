import { DataTable, Empty, Page, Plates, TextArea, TextField, UserText } from '@regia/ui';
import { announce, useCan, useData, useFormat, useLanguage, useMessage, useMutate, useSession } from '@regia/web-kit';
import { useNavigate } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import { aboutTheWhole, lostWord } from '../refused.js';
import { useFund, type ShownFund } from '../use-fund.js';
import { AddDialog, AddForm } from './add-form.js';
import { DecisionStatus } from './decision-status.js';
import type { PayDecisionsQuery } from './gql/graphql.js';
import { Decisions, ProposeDecision } from './pay.graphql.js';
import '../fund.css';

type Decision = PayDecisionsQuery['fundDecisions'][number];

/** What the cities decided together, and what waits for some of them. */
export default function DecisionsPage(): ReactNode {
  const message = useMessage();
  const format = useFormat();
  const can = useCan();
  const { city } = useSession();
  const fund = useFund();
  const { fundDecisions } = useData(Decisions, { fund: fund.code });
  const keepsBooks = can('fund.record') && city?.id === fund.holder.id;
  return (
    <Page
      title={message('pay.decisions')}
      lede={message('pay.decisions.lede')}
      parent={fund.parent}
      actions={keepsBooks && <NewDecision fund={fund} />}
    >
      <div className="fund-table">
        <DataTable<Decision>
          label={message('pay.decisions')}
          rows={fundDecisions}
          rowId={({ id }) => id}
          rowHref={({ id }) => fund.to(`decisions/${id}`)}
          empty={<Empty>{message('pay.decisions.none')}</Empty>}
          columns={[
            { id: 'title', header: message('pay.field.title'), isRowHeader: true, cell: ({ title }) => <UserText text={title} /> },
            {
              id: 'since',
              header: message('pay.decision.since'),
              hidesOnPhone: true,
              cell: ({ proposedAt }) => format.date(proposedAt, 'medium'),
            },
            {
              id: 'status',
              header: message('fund.column.status'),
              cell: (decision) => <DecisionStatus decision={decision} />,
            },
            {
              id: 'missing',
              header: message('pay.decision.missing'),
              hidesOnPhone: true,
              cell: ({ missing }) => <Plates cities={missing.map(({ plate, name }) => ({ plate, name: name.text }))} />,
            },
          ]}
        />
      </div>
    </Page>
  );
}

function NewDecision({ fund }: { readonly fund: ShownFund }): ReactNode {
  const message = useMessage();
  return <AddDialog title={message('pay.decision.new')}>{(close) => <DecisionForm fund={fund} onClose={close} />}</AddDialog>;
}

function DecisionForm({ fund, onClose }: { readonly fund: ShownFund; readonly onClose: () => void }): ReactNode {
  const message = useMessage();
  const language = useLanguage();
  const navigate = useNavigate();
  const [title, setTitle] = useState('');
  const [words, setWords] = useState('');
  const propose = useMutate(ProposeDecision, { keepIdAs: `fund-decision-${fund.code}` });
  const save = async (): Promise<void> => {
    const outcome = await propose.run({
      input: { id: propose.id, fund: fund.code, title: [{ language, text: title }], text: [{ language, text: words }] },
    });
    if (outcome.state !== 'done') return;
    announce(message('pay.decision.sent'));
    onClose();
    const { decision } = outcome.payload;
    if (decision) await navigate({ href: fund.to(`decisions/${decision.id}`) });
  };
  const lost = lostWord(propose.outcome?.state);
  return (
    <AddForm
      refusals={[...aboutTheWhole(propose.refusals, ['title', 'text']), ...(lost ? [message(lost)] : [])]}
      isSaving={propose.isSaving}
      onSave={() => void save()}
      onClose={onClose}
    >
      <TextField
        name="title"
        label={message('pay.field.title')}
        value={title}
        onChange={setTitle}
        maxLength={200}
        lang={language}
        error={propose.refusalAt('title')}
        width="full"
      />
      <TextArea
        name="text"
        label={message('pay.field.words')}
        hint={message('pay.field.words.hint')}
        value={words}
        onChange={setWords}
        rows={6}
        maxLength={5000}
        lang={language}
        error={propose.refusalAt('text')}
        width="full"
      />
    </AddForm>
  );
}
