import { Dialog } from '@regia/ui';
import { useMessage, useScope } from '@regia/web-kit';
import { areLettersOff } from './keys.js';
import { Link } from '@tanstack/react-router';

const KEYS = [
  ['Ctrl K', 'keys.jump'],
  ['g h', 'keys.home'],
  ['g a', 'keys.agenda'],
  ['g f', 'keys.fund'],
  ['g m', 'keys.map'],
  ['n', 'keys.new'],
  ['/', 'keys.filter'],
  ['[ ]', 'keys.step'],
  ['?', 'keys.list'],
  ['Esc', 'keys.close'],
] as const;

/** Which keys do what. */
export default function KeyList({ onClose }: { readonly onClose: () => void }) {
  const message = useMessage();
  const { scope } = useScope();
  return (
    <Dialog title={message('keys.title')} isOpen onOpenChange={(isOpen) => !isOpen && onClose()}>
      <dl className="key-list">
        {KEYS.map(([keys, text]) => (
          <div key={keys}>
            <dt>
              <kbd dir="ltr">{keys}</kbd>
            </dt>
            <dd>{message(text)}</dd>
          </div>
        ))}
      </dl>
      <p className="muted small">
        {message(areLettersOff() ? 'keys.are-off' : 'keys.are-on')}{' '}
        <Link to="/$scope/settings/me" params={{ scope }} onClick={onClose}>
          {message('person.settings')}
        </Link>
      </p>
    </Dialog>
  );
}
