import { useId, type ReactNode } from 'react';
import { Upload } from 'lucide-react';
import { Button } from 'react-aria-components/Button';
import { DropZone } from 'react-aria-components/DropZone';
import { FileTrigger } from 'react-aria-components/FileTrigger';

export interface FileDropProps {
  /** What is brought, as the name of the place. */
  readonly label: string;
  /** Words of the button that opens the file chooser. */
  readonly choose: string;
  readonly hint?: string;
  /** Endings and types the chooser offers. */
  readonly accepts?: readonly string[];
  readonly onFile: (file: File) => void;
  readonly isDisabled?: boolean;
}

/** A place where one file is dropped or chosen. What is wrong with it is said by the page. @public @since 1.0 */
export function FileDrop({ label, choose, hint, accepts, onFile, isDisabled }: FileDropProps): ReactNode {
  const [title, more] = [useId(), useId()];
  return (
    <DropZone
      className="file-drop"
      aria-labelledby={title}
      isDisabled={isDisabled}
      getDropOperation={() => 'copy'}
      onDrop={({ items }) => {
        const dropped = items.find((item) => item.kind === 'file');
        if (dropped) void dropped.getFile().then(onFile);
      }}
    >
      <strong id={title}>{label}</strong>
      {hint && (
        <span id={more} className="muted small">
          {hint}
        </span>
      )}
      <FileTrigger {...(accepts ? { acceptedFileTypes: accepts } : {})} onSelect={(files) => files?.[0] && onFile(files[0])}>
        <Button className="btn" isDisabled={isDisabled} aria-describedby={hint ? more : undefined}>
          <Upload size={16} aria-hidden="true" />
          {choose}
        </Button>
      </FileTrigger>
    </DropZone>
  );
}
