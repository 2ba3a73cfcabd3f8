import { Fragment, type ReactNode } from 'react';
import type { Message } from '@regia/web-kit';

const MARK = /\u0001(\w+)\u0001/;

/** A text with things in the places of its values: linked amounts inside a sentence that every language orders its own way. */
export function fillText(message: Message, key: string, things: Readonly<Record<string, ReactNode>>): ReactNode {
  const marks = Object.fromEntries(Object.keys(things).map((name) => [name, `\u0001${name}\u0001`]));
  // every second piece is the name of a value
  return message(key, marks)
    .split(MARK)
    .map((piece, at) => <Fragment key={at}>{at % 2 === 0 ? piece : things[piece]}</Fragment>);
}
