import { Button } from '@regia/ui';
import { announce, countHere, removeAllHere, useFormat, useMessage } from '@regia/web-kit';
import { useState } from 'react';

/** How many drafts this device keeps, and the way to forget them all. */
export function KeptDrafts() {
  const message = useMessage();
  const format = useFormat();
  const [count, setCount] = useState(() => countHere('draft.'));
  const forget = (): void => {
    removeAllHere('draft.');
    setCount(0);
    announce(message('settings.kept.gone'));
  };
  return (
    <>
      <p>{message('settings.kept.count', { n: count, count: format.number(count) })}</p>
      {count > 0 && (
        <p>
          <Button look="danger" onPress={forget}>
            {message('settings.kept.forget')}
          </Button>
        </p>
      )}
    </>
  );
}
