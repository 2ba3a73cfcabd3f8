import type { ReactNode } from 'react';
import { useFormat } from '@regia/ui';
import { useMessage } from '@regia/web-kit';
import type { Position } from './ceiling-words.js';

/** How much of the limit is used, class by class, and where the warning begins. For the eye: the figures stand beside it. */
export function CeilingBar({ position }: { readonly position: Position }): ReactNode {
  const message = useMessage();
  const format = useFormat();
  const { limit, committed, byClass, rule } = position;
  const whole = BigInt(limit.amountMinor) > BigInt(committed.amountMinor) ? BigInt(limit.amountMinor) : BigInt(committed.amountMinor);
  const part = (minor: bigint): number => (whole === 0n ? 0 : Number((minor * 10_000n) / whole) / 100);
  const [warnPart, limitPart] = [Number(rule.warnAt) * part(BigInt(limit.amountMinor)), part(BigInt(limit.amountMinor))];
  return (
    <div className="ceiling-gauge">
      <div className="ceiling-bar" aria-hidden="true" data-warned={position.isWarned || undefined} data-kind={rule.kind}>
        {byClass.map(({ of, committed: used }) => (
          <span key={of.key} className="ceiling-part" style={{ inlineSize: `${part(BigInt(used.amountMinor))}%` }} />
        ))}
        {limit.amountMinor !== '0' && <span className="ceiling-mark" style={{ insetInlineStart: `${warnPart}%` }} />}
        {limitPart < 100 && <span className="ceiling-mark ceiling-mark-limit" style={{ insetInlineStart: `${limitPart}%` }} />}
      </div>
      <p className="muted small">{message('ceiling.bar', { part: format.percent(Number(rule.warnAt), 0) })}</p>
    </div>
  );
}
