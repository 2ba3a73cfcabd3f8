import { isFundMeasure } from '@regia/kernel';
import { Button, Money } from '@regia/ui';
import { useMessage } from '@regia/web-kit';
import { ShieldCheck } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { CheckResult } from './figure-check.js';
import type { PublicFundQuery } from './gql/graphql.js';
import { checkHere, type CheckOutcome } from './read-proof.js';

export type ShownFund = NonNullable<PublicFundQuery['publicFund']>;
type Figure = ShownFund['figures'][number];

interface FigureListProps {
  readonly fund: ShownFund;
  /** Key of the city, or `all`, and whose figures they are in words. */
  readonly place: string;
  readonly name: string;
  readonly figures: readonly Figure[];
}

/** Figures with their words; each can be checked where it stands. */
export function FigureList({ figures, ...rest }: FigureListProps): ReactNode {
  return (
    <ul className="public-figures">
      {figures.map((figure) => (
        <FigureLine key={figure.measure} figure={figure} {...rest} />
      ))}
    </ul>
  );
}

function FigureLine({ fund, place, name, figure }: Omit<FigureListProps, 'figures'> & { readonly figure: Figure }): ReactNode {
  const message = useMessage();
  const [outcome, setOutcome] = useState<CheckOutcome>();
  const [isChecking, setChecking] = useState(false);
  const { measure, amount, proof } = figure;
  const word = message(`public-fund.measure.${measure}`);
  const check = async (): Promise<void> => {
    if (!isFundMeasure(measure)) return;
    setChecking(true);
    setOutcome(undefined);
    setOutcome(await checkHere({ fund: fund.code, city: place, measure, amountMinor: amount.amountMinor, currency: fund.currency }, proof));
    setChecking(false);
  };
  return (
    <li className="public-figure">
      <span className="public-figure-word">{word}</span>
      <Money value={amount} isStrong />
      <Button isSmall look="quiet" icon={<ShieldCheck size={16} aria-hidden="true" />} isPending={isChecking} onPress={() => void check()}>
        {message('public-fund.check')}
        <span className="sr-only"> {message('public-fund.check.of', { figure: word, name })}</span>
      </Button>
      {outcome !== undefined && <CheckResult outcome={outcome} file={proof} />}
    </li>
  );
}
