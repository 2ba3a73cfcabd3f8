import { newId } from '@regia/kernel';
import type { PluginSpec } from '@regia/plugin-api';
import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useRef, useState } from 'react';
import { markOnline, markUnsaved, whileSaving } from './activity.js';
import { askUntilKnown } from './ask-until-known.js';
import { keepHere, readHere, removeHere } from './kept-here.js';
import { operationName } from './query-key.js';
import { refusalsAt, sentenceOf, type RefusalNote, type Refused } from './refusals.js';
import { request, RequestFault, type Operation } from './request.js';

type PayloadOf<R> = Extract<R[keyof R], { refusals: readonly Refused[] }>;

/**
 * What became of a change. `done`: it is stored. `refused`: a rule said no, nothing is stored. `unknown`: the line broke
 * after sending; it is asked again by itself until it is known, and running it again is safe, the server knows the id.
 * `failed`: nothing is stored.
 * @public
 * @since 1.0
 */
export type Outcome<P> =
  | { readonly state: 'done'; readonly payload: P }
  | { readonly state: 'refused'; readonly payload: P; readonly refusals: readonly RefusalNote[] }
  | { readonly state: 'unknown'; readonly fault: RequestFault }
  | { readonly state: 'failed'; readonly fault: RequestFault };

/** @public @since 1.0 */
export interface Mutate<R, V> {
  /** Id made on this device for the thing the change makes. It stays the same until the server has answered with success. */
  readonly id: string;
  readonly isSaving: boolean;
  /** The last outcome, until `reset` or the next run. */
  readonly outcome: Outcome<PayloadOf<R>> | undefined;
  readonly refusals: readonly RefusalNote[];
  /** Sentence at a field: `refusalAt('amountMinor')`. */
  refusalAt(field: string): string | undefined;
  /** Ends when it is known what became of it; `unknown` only when the page was left, or the change given up or sent anew, before that. */
  run(variables: V): Promise<Outcome<PayloadOf<R>>>;
  reset(): void;
  /** Gives the id up: what is sent next is another thing. For "discard draft", and when the id already stands for something else. */
  startOver(): void;
}

/** @public @since 1.0 */
export interface MutateOptions<P = unknown> {
  /** Keeps the id of the thing on this device under this name, so that a reload sends the same one. */
  readonly keepIdAs?: string;
  /** The plugin whose texts explain refusals. */
  readonly plugin?: Pick<PluginSpec, 'key'>;
  /** The server itself does not know yet of some of what was asked: it is asked again until it does. Keep it the same function. */
  readonly leavesOpen?: (payload: P) => boolean;
}

const RETRY_AFTER_MS = [800, 2_500] as const;

/**
 * A change. Refusals are data; after success all data of the pages is fetched again. When the line breaks it is sent again
 * with the same id, so that it never happens twice; `outcome` is `unknown` while nobody can tell.
 * @public
 * @since 1.0
 */
export function useMutate<R, V>(operation: Operation<R, V>, options: MutateOptions<PayloadOf<R>> = {}): Mutate<R, V> {
  const client = useQueryClient();
  const name = operationName(operation);
  const [id, renewId] = useKeptId(options.keepIdAs);
  const [isSaving, setSaving] = useState(false);
  const [outcome, setOutcome] = useState<Outcome<PayloadOf<R>>>();
  const renewAsking = useAsking();
  const pluginKey = options.plugin?.key;
  const { leavesOpen } = options;

  const run = useCallback(
    async (variables: V): Promise<Outcome<PayloadOf<R>>> => {
      const givenUp = renewAsking();
      const ask = () => whileSaving(() => attempt<R, V>(operation, variables, pluginKey));
      const settle = async (result: Outcome<PayloadOf<R>>): Promise<Outcome<PayloadOf<R>>> => {
        setSaving(false);
        setOutcome(result);
        markUnsaved(name, result.state === 'unknown' || result.state === 'failed');
        if (result.state === 'done') {
          renewId();
          await client.invalidateQueries({ queryKey: ['graphql'] });
        }
        return result;
      };
      setSaving(true);
      const isKnown = (result: Outcome<PayloadOf<R>>): boolean =>
        result.state === 'done' ? leavesOpen?.(result.payload) !== true : result.state !== 'unknown';
      const first = await settle(await ask());
      if (isKnown(first)) return first;
      const known = await askUntilKnown(ask, isKnown, givenUp);
      return known ? settle(known) : first;
    },
    [client, name, operation, pluginKey, renewId, renewAsking, leavesOpen],
  );
  const refusals = outcome?.state === 'refused' ? outcome.refusals : NONE;
  const reset = useCallback(() => (renewAsking(), setOutcome(undefined), markUnsaved(name, false)), [name, renewAsking]);
  const startOver = useCallback(() => (renewId(), reset()), [renewId, reset]);
  return { id, isSaving, outcome, refusals, refusalAt: (field) => refusalsAt(refusals, field)[0]?.sentence, run, reset, startOver };
}

const NONE: readonly RefusalNote[] = [];

async function attempt<R, V>(operation: Operation<R, V>, variables: V, pluginKey: string | undefined): Promise<Outcome<PayloadOf<R>>> {
  for (let tries = 0; ; tries++) {
    try {
      const answer = (await request(operation, variables)) as R;
      markOnline(true);
      return read(answer, pluginKey);
    } catch (fault) {
      if (!(fault instanceof RequestFault)) throw fault;
      if (fault.kind === 'offline') markOnline(navigator.onLine);
      const pause = RETRY_AFTER_MS[tries];
      if (!fault.isOutcomeUnknown || pause === undefined) return { state: fault.isOutcomeUnknown ? 'unknown' : 'failed', fault };
      await new Promise((resolve) => setTimeout(resolve, pause));
    }
  }
}

function read<R>(answer: R, pluginKey: string | undefined): Outcome<PayloadOf<R>> {
  // One mutation per operation, one payload per mutation: the only field is the payload.
  const payload = Object.values(answer as object)[0] as PayloadOf<R>;
  const refusals = payload.refusals.map(({ code, path }) => ({ code, path, sentence: sentenceOf(code, pluginKey) }));
  return refusals.length === 0 ? { state: 'done', payload } : { state: 'refused', payload, refusals };
}

/** Only the newest run asks on, and nobody after the page was left. */
function useAsking(): () => AbortSignal {
  const asking = useRef(new AbortController());
  useEffect(() => () => asking.current.abort(), []);
  return useCallback(() => {
    asking.current.abort();
    asking.current = new AbortController();
    return asking.current.signal;
  }, []);
}

function useKeptId(keepAs: string | undefined): [string, () => void] {
  const key = keepAs && `id.${keepAs}`;
  const held = useRef<string>(undefined);
  const [, redraw] = useState(0);
  if (held.current === undefined) {
    held.current = (key && readHere<string>(key)) || newId();
    if (key) keepHere(key, held.current);
  }
  const renew = useCallback(() => {
    held.current = newId();
    if (key) removeHere(key);
    redraw((n) => n + 1);
  }, [key]);
  return [held.current, renew];
}
