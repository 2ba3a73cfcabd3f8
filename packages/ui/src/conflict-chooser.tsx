import { useState, type ReactNode } from 'react';
import { Radio, RadioGroup } from 'react-aria-components/RadioGroup';
import { Label } from 'react-aria-components/Label';

export interface ConflictField {
  readonly name: string;
  readonly label: string;
  readonly mine: ReactNode;
  readonly theirs: ReactNode;
}

export type ConflictChoice = Readonly<Record<string, 'mine' | 'theirs'>>;

export interface ConflictChooserProps {
  readonly title: string;
  /** Who changed it and when. */
  readonly explanation: string;
  readonly words: { readonly mine: string; readonly theirs: string };
  /** Only the fields that differ. */
  readonly fields: readonly ConflictField[];
  /** Buttons; called with the choice so far. Fields nobody chose keep what the person wrote. */
  readonly actions: (choice: ConflictChoice) => ReactNode;
}

/** Somebody else changed the same thing: both versions side by side, chosen field by field. @public @since 1.0 */
export function ConflictChooser({ title, explanation, words, fields, actions }: ConflictChooserProps): ReactNode {
  const [choice, setChoice] = useState<ConflictChoice>(() => Object.fromEntries(fields.map((field) => [field.name, 'mine'])));
  return (
    <section className="conflict" role="alert">
      <h2>{title}</h2>
      <p>{explanation}</p>
      {fields.map((field) => (
        <RadioGroup key={field.name} className="conflict-field" value={choice[field.name] ?? 'mine'} onChange={(side) => setChoice({ ...choice, [field.name]: side === 'theirs' ? 'theirs' : 'mine' })}>
          <Label className="fld-label">{field.label}</Label>
          <div className="conflict-sides">
            <Side value="mine" word={words.mine} content={field.mine} />
            <Side value="theirs" word={words.theirs} content={field.theirs} />
          </div>
        </RadioGroup>
      ))}
      <div className="row">{actions(choice)}</div>
    </section>
  );
}

function Side({ value, word, content }: { readonly value: string; readonly word: string; readonly content: ReactNode }): ReactNode {
  return (
    <Radio value={value} className="check conflict-side">
      <span className="check-box check-round" aria-hidden="true" />
      <span className="opt">
        <small className="muted">{word}</small>
        <span dir="auto">{content}</span>
      </span>
    </Radio>
  );
}
