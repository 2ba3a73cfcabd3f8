import { StatusTag } from '@regia/ui';
import { useFormat, useMessage, type Format, type Message } from '@regia/web-kit';
import type { ReactNode } from 'react';
import type { ContributionKeyState, ContributionMethod, KeyInFullFragment } from './gql/graphql.js';
import { isAmount, type FactName } from './key-value.js';

export const methodWord = (message: Message, method: ContributionMethod): string => message('key.method', { method });
export const formulaWord = (message: Message, method: ContributionMethod): string => message('key.formula', { method });
export const factWord = (message: Message, fact: string): string => message('key.fact', { fact });

/** `38.71 %`: two decimals are enough for the eye, the amount beside it is to the cent. */
export const sharePercent = (format: Format, percent: string): string => format.percent(Number(percent) / 100, 2);

/** A figure in the reader's writing: amounts as money, others as numbers. */
export function factText(format: Format, name: string, value: string, currency: string): string {
  return isAmount(name as FactName)
    ? format.money({ amountMinor: value, currency }, 'trim')
    : format.number(Number(value), { maximumFractionDigits: 6 });
}

const TONES = { PROPOSED: 'waiting', ADOPTED: 'good', SUPERSEDED: 'neutral', WITHDRAWN: 'neutral' } as const;

export function KeyStatus({ state }: { readonly state: ContributionKeyState }): ReactNode {
  const message = useMessage();
  return <StatusTag tone={TONES[state]}>{message('key.state', { state })}</StatusTag>;
}

/** What the method is set to, in one sentence; nothing where it is set to nothing. */
export function useParameterWords(): (parameters: KeyInFullFragment['parameters']) => string | undefined {
  const message = useMessage();
  const format = useFormat();
  return ({ equalPart, populationPart, budgetPart, base, floor, ceiling, gradient, threshold }) => {
    const percent = (text: string | null): string => format.percent(Number(text ?? 0) / 100, 6);
    if (equalPart !== null)
      return message('key.parameters.mixed', {
        equal: percent(equalPart),
        population: percent(populationPart),
        budget: percent(budgetPart),
      });
    if (base === null) return undefined;
    const limits = message('key.parameters.capped', {
      base: message('key.base', { base }),
      floor: percent(floor),
      ceiling: percent(ceiling),
    });
    if (gradient === null) return limits;
    const line = threshold === null ? message('key.parameters.average') : format.number(Number(threshold));
    return `${limits} ${message('key.parameters.relief', { gradient: percent(gradient), threshold: line })}`;
  };
}
