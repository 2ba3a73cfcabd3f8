import { DatePicker, Link, Money, MoneyField, Notice, Select, TextField, type MoneyValue } from '@regia/ui';
import { useFormat, useLanguage, useMessage, useSession, type Draft } from '@regia/web-kit';
import type { ReactNode } from 'react';
import { EvidenceField } from '../evidence/evidence-field.js';
import { fillText } from '../fill-text.js';
import { minor } from '../fund-words.js';
import type { ShownFund } from '../use-fund.js';
import type { MovementKind, PayDeskQuery } from './gql/graphql.js';
import { cityChoice, keyOf, NO_LINE, SHAPES, type MovementValue, type Rule, type Source } from './movement-value.js';
import { OriginalAmount, WhichCurrency, type Counted } from './original-amount.js';
import { usePlaceWords } from './names.js';
import { RuleWords } from './rule-words.js';

interface FieldsProps {
  readonly fund: ShownFund;
  readonly kind: MovementKind;
  readonly desk: PayDeskQuery;
  readonly sources: readonly Source[];
  readonly source: Source | undefined;
  readonly rule: Omit<Rule, 'from' | 'kind'>;
  readonly draft: Draft<MovementValue>;
  readonly errorAt: (field: string) => string | undefined;
  readonly counted: Counted;
}

/** Only what the kind needs: where from, where to, how much, on what decision, what for. */
export function MovementFields(props: FieldsProps): ReactNode {
  const { fund, kind, rule, draft, errorAt, counted } = props;
  const message = useMessage();
  const { date } = useFormat();
  const language = useLanguage();
  const { value, change } = draft;
  const { target, isWhole, isByBank } = SHAPES[kind];
  return (
    <>
      {!isWhole && <SourceField {...props} />}
      {target === 'line' && <PlaceFields {...props} />}
      {target === 'partner' && <PartnerField {...props} />}
      <WhichCurrency {...props} />
      {counted.currency === undefined ? (
        <MoneyField
          name="amountMinor"
          label={message('fund.field.amount')}
          currency={fund.baseCurrency}
          value={value.amount}
          onChange={(amount) => change({ amount })}
          error={errorAt('amountMinor')}
          width="medium"
        />
      ) : (
        <OriginalAmount {...props} />
      )}
      <Effect {...props} />
      {rule.needsDecision && <DecisionField {...props} />}
      {!isByBank && (
        <DatePicker
          name="effectiveOn"
          label={message('fund.effectiveOn')}
          hint={message('closing.dayHint', { day: date(fund.openFrom, 'medium') })}
          value={value.effectiveOn}
          onChange={(effectiveOn) => change({ effectiveOn })}
          error={errorAt('effectiveOn')}
        />
      )}
      <TextField
        name="text"
        label={message('fund.field.text')}
        value={value.text}
        onChange={(text) => change({ text })}
        maxLength={200}
        lang={language}
        error={errorAt('text')}
        width="full"
      />
      <EvidenceField fund={fund.code} value={value.evidence} onChange={(evidence) => change({ evidence })} error={errorAt('evidence')} />
      <Notice role="note" title={message('pay.whoSigns')}>
        <RuleWords rule={rule} />
      </Notice>
    </>
  );
}

function SourceField({ desk, sources, draft, errorAt }: FieldsProps): ReactNode {
  const message = useMessage();
  const format = useFormat();
  const words = usePlaceWords(desk.fundProjects, desk.fundPartners);
  return (
    <Select
      name="source"
      label={message('pay.field.source')}
      placeholder={message('fund.choose')}
      value={draft.value.source}
      onChange={(source) => draft.change({ source })}
      error={errorAt('source')}
      options={sources.map((source) => ({
        id: keyOf(source),
        label: words(source),
        hint: message('pay.left', { amount: format.money(source.left) }),
      }))}
      width="full"
    />
  );
}

function PlaceFields({ fund, desk, draft, errorAt }: FieldsProps): ReactNode {
  const message = useMessage();
  const { value, change } = draft;
  const project = desk.fundProjects.find(({ id }) => String(id) === value.project);
  if (desk.fundProjects.length === 0)
    return (
      <Notice role="note">
        {message('pay.projects.none')} <Link href={fund.to('projects')}>{message('pay.projects')}</Link>
      </Notice>
    );
  return (
    <>
      <Select
        name="project"
        label={message('pay.field.project')}
        placeholder={message('fund.choose')}
        value={value.project}
        onChange={(id) => change({ project: id, line: NO_LINE })}
        error={errorAt('project')}
        options={desk.fundProjects.map(({ id, name }) => ({ id: String(id), label: name.text }))}
      />
      {project && project.lines.length > 0 && (
        <Select
          name="line"
          label={message('pay.field.line')}
          placeholder={message('fund.choose')}
          value={value.line}
          onChange={(line) => change({ line })}
          error={errorAt('line')}
          options={[
            { id: NO_LINE, label: message('pay.line.none') },
            ...project.lines.map(({ id, name }) => ({ id: String(id), label: name.text })),
          ]}
        />
      )}
    </>
  );
}

function PartnerField({ fund, desk, draft, errorAt }: FieldsProps): ReactNode {
  const message = useMessage();
  const { cities } = useSession();
  return (
    <>
      <Select
        name="partner"
        label={message('pay.field.partner')}
        placeholder={message('fund.choose')}
        value={draft.value.partner}
        onChange={(partner) => draft.change({ partner })}
        error={errorAt('partner')}
        options={[
          ...desk.fundPartners.map(({ code, name }) => ({ id: code, label: name })),
          ...cities.filter(({ hasLeft }) => !hasLeft).map(({ id, name, plate }) => ({ id: cityChoice(id), label: name, plate })),
        ]}
      />
      <p className="muted small">
        {message('pay.partner.missing')} <Link href={fund.to('projects')}>{message('pay.projects')}</Link>
      </p>
    </>
  );
}

/** Adopted decisions only: one that still waits for a city cannot be rested on. */
function DecisionField({ fund, desk, draft, errorAt }: FieldsProps): ReactNode {
  const message = useMessage();
  const format = useFormat();
  const adopted = desk.fundDecisions.flatMap(({ id, title, adoptedOn }) =>
    adoptedOn ? [{ id, label: title.text, hint: message('pay.adoptedOn', { day: format.date(adoptedOn, 'medium') }) }] : [],
  );
  return (
    <>
      <Select
        name="decision"
        label={message('pay.field.decision')}
        placeholder={message('fund.choose')}
        value={draft.value.decision}
        onChange={(decision) => draft.change({ decision })}
        error={errorAt('decision')}
        options={adopted}
      />
      <p className="muted small">
        {message(adopted.length === 0 ? 'pay.decisions.noneAdopted' : 'pay.decisions.missing')}{' '}
        <Link href={fund.to('decisions')}>{message('pay.decisions')}</Link>
      </p>
    </>
  );
}

/** What is drawn on, before and after: `Free 12 000.00 → 9 500.00`. */
function Effect({ kind, source, counted, draft: { value } }: FieldsProps): ReactNode {
  const message = useMessage();
  if (!source) return null;
  const before: MoneyValue = source.left;
  const asked = BigInt((counted.currency === undefined ? value.amount.amountMinor : counted.amount?.amountMinor) ?? '0');
  const after = BigInt(before.amountMinor) - asked;
  const account = message('fund.account', { kind: SHAPES[kind].limit });
  return (
    <div className="fund-preview" aria-live="polite">
      <p>
        {asked > 0n && after >= 0n
          ? fillText(message, 'pay.effect', {
              account,
              before: <Money value={before} />,
              after: <Money value={minor(after, before)} isStrong />,
            })
          : fillText(message, 'pay.effect.now', { account, before: <Money value={before} isStrong /> })}
      </p>
    </div>
  );
}
