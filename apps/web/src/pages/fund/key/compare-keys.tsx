import { Button, ErrorSummary, MoneyField, Notice, Section, type FieldProblem } from '@regia/ui';
import { announce, sentenceOf, useCan, useData, useDraft, useFormat, useLanguage, useMessage, useMutate, type Draft } from '@regia/web-kit';
import { useNavigate } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import { NotSaved } from '../../../states/not-saved.js';
import { KeptNote } from '../kept-note.js';
import { problemsOf, summaryOf } from '../refused.js';
import type { ShownFund } from '../use-fund.js';
import { CityFigures } from './city-figures.js';
import { useLabels } from './field-labels.js';
import {
  KEY_VERSION,
  letterOf,
  missingToPropose,
  newKey,
  proposeInput,
  type KeyValue,
  type MemberCity,
  type Variant,
} from './key-value.js';
import { KeyCities, ProposeKey } from './key.graphql.js';
import { ProposeFields } from './propose-fields.js';
import { useShares } from './use-shares.js';
import { VariantComparison } from './variant-comparison.js';
import { VariantFields } from './variant-fields.js';

/** One total, the figures of the cities, and two to four ways to share it side by side. Anybody may try; a treasurer puts one to the cities. */
export function CompareKeys({ fund }: { readonly fund: ShownFund }): ReactNode {
  const message = useMessage();
  const { today } = useFormat();
  const { funds } = useData(KeyCities);
  const cities = funds.find(({ code }) => code === fund.code)?.partnership?.cities ?? [];
  const [start] = useState(() => newKey(cities, message('key.source.reference'), today));
  const draft = useDraft(`key-${fund.code}`, start, KEY_VERSION);
  if (cities.length === 0) return <Notice role="note">{message('key.noCities')}</Notice>;
  return <Desk fund={fund} cities={cities} draft={draft} />;
}

interface DeskProps {
  readonly fund: ShownFund;
  readonly cities: readonly MemberCity[];
  readonly draft: Draft<KeyValue>;
}

function Desk({ fund, cities, draft }: DeskProps): ReactNode {
  const message = useMessage();
  const can = useCan();
  const { value, change } = draft;
  const outcomes = useShares(fund.code, value);
  const open = value.variants.find(({ key }) => key === value.open) ?? value.variants[0]!;
  const propose = useProposing(fund, draft, open);
  const labelOf = useLabels(value, cities);
  const summary = summaryOf(propose.problems, labelOf, (field, sentence) => message('fund.problem', { field, sentence }));
  // while figures are still missing nothing is wrong: they are asked for in the comparison. Limits that cannot hold are said at once.
  const live = outcomes.find(({ variant }) => variant.key === open.key)?.refusals ?? [];
  const errorAt = (field: string): string | undefined => {
    const found = propose.problems.find(({ name }) => name === field)?.text;
    const refused = live.find(({ path }) => path.join('.') === field);
    return found ?? (refused && sentenceOf(refused.code));
  };
  return (
    <div className="fund-key-desk">
      <KeptNote draft={draft} onDiscard={propose.startOver} />
      <ErrorSummary title={message('form.problems')} problems={summary} attempt={propose.attempt} />
      <NotSaved outcome={propose.outcome} onRetry={propose.send} />
      <Section title={message('key.what')}>
        <MoneyField
          name="totalMinor"
          label={message('key.total')}
          hint={message('key.total.hint')}
          currency={fund.baseCurrency}
          value={value.total}
          onChange={(total) => change({ total })}
          error={errorAt('totalMinor')}
        />
      </Section>
      <Section title={message('key.variants')}>
        <VariantFields draft={draft} open={open} errorAt={errorAt} />
      </Section>
      <Section title={message('key.figures')}>
        <CityFigures fund={fund} cities={cities} draft={draft} errorAt={errorAt} />
      </Section>
      <Section title={message('key.comparison')}>
        <VariantComparison cities={cities} value={value} outcomes={outcomes} currency={fund.baseCurrency} labelOf={labelOf} />
      </Section>
      {can('fund.record') ? (
        <Section title={message('key.propose.title', { letter: letterOf(value, open) })}>
          <div className="form">
            <p className="muted">{message('key.propose.hint')}</p>
            <ProposeFields draft={draft} errorAt={errorAt} />
            <div className="row">
              <Button look="primary" isPending={propose.isSaving} onPress={propose.send}>
                {message('key.propose')}
              </Button>
              {draft.isChanged && (
                <Button look="quiet" onPress={propose.startOver}>
                  {message('form.discard')}
                </Button>
              )}
            </div>
          </div>
        </Section>
      ) : (
        <Notice role="note">{message('key.propose.notAllowed')}</Notice>
      )}
    </div>
  );
}

interface Proposing {
  readonly problems: readonly FieldProblem[];
  readonly attempt: number;
  readonly outcome: string | undefined;
  readonly isSaving: boolean;
  readonly send: () => void;
  readonly startOver: () => void;
}

/** Sends the open variant once nothing is missing, and opens what became of it. */
function useProposing(fund: ShownFund, draft: Draft<KeyValue>, variant: Variant): Proposing {
  const message = useMessage();
  const language = useLanguage();
  const navigate = useNavigate();
  const save = useMutate(ProposeKey, { keepIdAs: `key-${fund.code}` });
  const [attempt, setAttempt] = useState(0);
  const [isChecked, setChecked] = useState(false);
  const missing = isChecked ? missingToPropose(draft.value, variant) : [];
  const send = async (): Promise<void> => {
    setChecked(true);
    setAttempt((n) => n + 1);
    if (missingToPropose(draft.value, variant).length > 0) return;
    const outcome = await save.run({ input: proposeInput(save.id, fund.code, language, draft.value, variant) });
    setAttempt((n) => n + 1);
    if (outcome.state !== 'done') return;
    draft.discard();
    announce(message('key.proposed'));
    await navigate({ href: fund.to('key', { version: outcome.payload.key?.id }) });
  };
  const startOver = (): void => {
    draft.discard();
    save.startOver();
    setChecked(false);
  };
  const problems = missing.length > 0 ? missing.map((name) => ({ name, text: sentenceOf('required') })) : problemsOf(save.refusals);
  return { problems, attempt, outcome: save.outcome?.state, isSaving: save.isSaving, send: () => void send(), startOver };
}
