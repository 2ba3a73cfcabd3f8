import { DataTable, Money, type DataColumn } from '@regia/ui';
import { sentenceOf, useFormat, useMessage } from '@regia/web-kit';
import type { ReactNode } from 'react';
import { CityName } from '../fund-words.js';
import { letterOf, missingFor, type KeyValue, type MemberCity } from './key-value.js';
import { methodWord, sharePercent } from './key-words.js';
import { ShareBar } from './share-bar.js';
import type { Outcome, Share } from './use-shares.js';

interface ComparisonProps {
  readonly cities: readonly MemberCity[];
  readonly value: KeyValue;
  readonly outcomes: readonly Outcome[];
  readonly currency: string;
  readonly labelOf: (field: string) => string | undefined;
}

/** What each city would carry by each variant, to the smallest unit, with a bar for the eye; and what is still missing for which. */
export function VariantComparison({ cities, value, outcomes, currency, labelOf }: ComparisonProps): ReactNode {
  const message = useMessage();
  const columns = useColumns(value, outcomes);
  const rows = value.cities.flatMap((id) => cities.find((city) => city.id === id) ?? []);
  const isSaid = outcomes.some(({ shares }) => shares.length > 0);
  const total =
    value.total.amountMinor === undefined ? undefined : <Money value={{ amountMinor: value.total.amountMinor, currency }} isStrong />;
  return (
    <div aria-live="polite">
      {outcomes.map((outcome) => (
        <WhyNot key={outcome.variant.key} value={value} outcome={outcome} labelOf={labelOf} />
      ))}
      {isSaid && (
        <DataTable<MemberCity>
          label={message('key.comparison')}
          rows={rows}
          rowId={({ id }) => id}
          empty={null}
          columns={columns}
          totals={{
            city: message('fund.cities.all'),
            ...Object.fromEntries(outcomes.filter(({ shares }) => shares.length > 0).map(({ variant }) => [variant.key, total])),
          }}
        />
      )}
    </div>
  );
}

function useColumns(value: KeyValue, outcomes: readonly Outcome[]): readonly DataColumn<MemberCity>[] {
  const message = useMessage();
  return [
    { id: 'city', header: message('fund.column.city'), isRowHeader: true, cell: (city) => <CityName city={city} /> },
    ...outcomes
      .filter(({ shares }) => shares.length > 0)
      .map(({ variant, shares }): DataColumn<MemberCity> => ({
        id: variant.key,
        header: message('key.variant', { letter: letterOf(value, variant), method: methodWord(message, variant.method) }),
        align: 'end',
        cell: ({ id }) => <ShareCell share={shares.find(({ city }) => city.id === id)} />,
      })),
  ];
}

function ShareCell({ share }: { readonly share: Share | undefined }): ReactNode {
  const message = useMessage();
  const format = useFormat();
  if (!share) return null;
  return (
    <span className="fund-key-share">
      <Money value={share.amount} isStrong />
      <bdi className="muted small num">{sharePercent(format, share.percent)}</bdi>
      <ShareBar percent={share.percent} />
      {share.inKind.amountMinor !== '0' && (
        <small>{message('key.cash.of', { cash: format.money(share.cash), inKind: format.money(share.inKind) })}</small>
      )}
    </span>
  );
}

/** Why a variant has no column yet: figures are missing, it cannot be, or it could not be asked. */
function WhyNot({ value, outcome, labelOf }: Pick<ComparisonProps, 'value' | 'labelOf'> & { readonly outcome: Outcome }): ReactNode {
  const message = useMessage();
  const format = useFormat();
  const { variant, isIncomplete, hasFailed, refusals } = outcome;
  const name = message('key.variant', { letter: letterOf(value, variant), method: methodWord(message, variant.method) });
  if (hasFailed) return <p className="neg">{message('key.comparison.failed', { variant: name })}</p>;
  if (isIncomplete) {
    const missing = missingFor(value, variant).flatMap((field) => labelOf(field) ?? []);
    return missing.length === 0 ? null : (
      <p className="muted">{message('key.comparison.missing', { variant: name, figures: format.list(missing) })}</p>
    );
  }
  return refusals.map(({ code, path }) => (
    <p key={code + path.join('.')} className="neg">
      {message('fund.problem', {
        field: `${name}${labelOf(path.join('.')) ? ` · ${labelOf(path.join('.'))}` : ''}`,
        sentence: sentenceOf(code),
      })}
    </p>
  ));
}
