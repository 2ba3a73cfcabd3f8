/** What a figure is the sum of. `fee`: whether money set aside for the administrative agent counts; it is shown by itself. */
interface FigureRule {
  readonly stages: readonly string[] | 'all';
  readonly except?: readonly string[];
  readonly fee: 'with' | 'without' | 'only';
}

/** The public figures of a fund, in the order money takes. Server and browser have them from here, so that both mean the same. */
export const FUND_MEASURES = ['pledged', 'agreed', 'paidIn', 'free', 'allocated', 'committed', 'disbursed', 'spent', 'agentFee'] as const;

export type FundMeasure = (typeof FUND_MEASURES)[number];

const RULES: Readonly<Record<FundMeasure, FigureRule>> = {
  pledged: { stages: 'all', fee: 'with' },
  agreed: { stages: 'all', except: ['pledged'], fee: 'with' },
  paidIn: { stages: 'all', except: ['pledged', 'agreed'], fee: 'with' },
  free: { stages: ['free'], fee: 'with' },
  allocated: { stages: ['allocated'], fee: 'with' },
  committed: { stages: ['committed'], fee: 'without' },
  disbursed: { stages: ['disbursed'], fee: 'without' },
  spent: { stages: ['spent'], fee: 'without' },
  agentFee: { stages: 'all', fee: 'only' },
};

/** Stages: what money is for and whose it is. Any other account says where it is. */
const STAGES: ReadonlySet<string> = new Set(['pledged', 'agreed', 'free', 'allocated', 'committed', 'returnable', 'disbursed', 'spent']);

export const isFundMeasure = (text: string): text is FundMeasure => FUND_MEASURES.includes(text as FundMeasure);

/** Whether an account, by its readable code (`committed/milan/p12/agent-fee/EUR`), counts in a figure of a city or, for `all`, of the fund. */
export function countsInFigure(measure: FundMeasure, city: string, accountCode: string): boolean {
  const [stage = '', share = '', ...more] = accountCode.split('/');
  const { stages, except = [], fee } = RULES[measure];
  const isFee = more.includes('agent-fee');
  const isCity = city === 'all' || share.split('+')[0] === city; // milan, milan+foundation, milan+e2
  const isStage = STAGES.has(stage) && (stages === 'all' ? !except.includes(stage) : stages.includes(stage));
  return isCity && isStage && (fee === 'with' || isFee === (fee === 'only'));
}
