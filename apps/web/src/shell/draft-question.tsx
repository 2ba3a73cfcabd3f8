import { Button, Dialog } from '@regia/ui';
import { countHere, removeAllHere, useFormat, useMessage, useSession } from '@regia/web-kit';

/** Asked before signing out while drafts are kept on this device. */
export default function DraftQuestion({ onClose }: { readonly onClose: () => void }) {
  const message = useMessage();
  const format = useFormat();
  const { signOut } = useSession();
  const count = countHere('draft.');
  const forget = (): void => {
    removeAllHere('draft.');
    removeAllHere('id.');
    void signOut();
  };
  return (
    <Dialog
      title={message('sign-out.title')}
      isQuestion
      isOpen
      onOpenChange={(isOpen) => !isOpen && onClose()}
      actions={(close) => (
        <>
          <Button look="primary" onPress={() => void signOut()}>
            {message('sign-out.keep')}
          </Button>
          <Button look="danger" onPress={forget}>
            {message('sign-out.delete')}
          </Button>
          <Button onPress={close}>{message('action.cancel')}</Button>
        </>
      )}
    >
      <p>{message('sign-out.text', { n: count, count: format.number(count) })}</p>
    </Dialog>
  );
}
