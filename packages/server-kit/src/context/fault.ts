import { IntrinsicException } from '@nestjs/common';

/** Public codes of errors. They are part of the API: clients decide by them. */
export type FaultCode = 'UNAUTHENTICATED' | 'FORBIDDEN' | 'BAD_REQUEST' | 'TOO_COSTLY' | 'OVERLOADED' | 'RATE_LIMITED' | 'DEADLINE' | 'GONE' | 'INTERNAL';

/**
 * A stop with a public code. The message is the code, because some paths send it raw; the reason goes to the log only.
 * `IntrinsicException`: Nest's outermost filter does not log it as a crash.
 * @public
 * @since 1.0
 */
export class Fault extends IntrinsicException {
  constructor(
    readonly code: FaultCode,
    readonly reason: string = code,
  ) {
    super(code);
  }
}
