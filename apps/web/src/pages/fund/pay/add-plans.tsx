import { Select, TextField } from '@regia/ui';
import { announce, useData, useLanguage, useMessage, useMutate, useSession } from '@regia/web-kit';
import { useState, type ReactNode } from 'react';
import { aboutTheWhole, lostWord } from '../refused.js';
import type { ShownFund } from '../use-fund.js';
import { AddDialog, AddForm } from './add-form.js';
import { NameFields, namesInput, type Names } from './name-fields.js';
import { AddLine, AddPartner, AddProject, Themes } from './pay.graphql.js';

const SEVERAL = 'several';
const MOST_LETTERS = 24;

interface CodeProps {
  readonly code: string;
  readonly onChange: (code: string) => void;
  readonly error: string | undefined;
}

function CodeField({ code, onChange, error }: CodeProps): ReactNode {
  const message = useMessage();
  return (
    <TextField
      name="code"
      label={message('pay.field.code')}
      hint={message('pay.field.code.hint')}
      isCode
      value={code}
      onChange={onChange}
      maxLength={MOST_LETTERS}
      error={error}
      width="medium"
    />
  );
}

interface FormProps {
  readonly fund: ShownFund;
  readonly onClose: () => void;
}

export function NewProject({ fund }: { readonly fund: ShownFund }): ReactNode {
  const message = useMessage();
  return <AddDialog title={message('pay.project.new')}>{(close) => <ProjectForm fund={fund} onClose={close} />}</AddDialog>;
}

function ProjectForm({ fund, onClose }: FormProps): ReactNode {
  const message = useMessage();
  const own = useLanguage();
  const { cities } = useSession();
  const [names, setNames] = useState<Names>({});
  const [code, setCode] = useState('');
  const [city, setCity] = useState(SEVERAL);
  const [theme, setTheme] = useState(SEVERAL);
  const { themes } = useData(Themes);
  const add = useMutate(AddProject, { keepIdAs: `fund-project-${fund.code}` });
  const save = async (): Promise<void> => {
    const outcome = await add.run({
      input: {
        id: add.id,
        fund: fund.code,
        code,
        name: namesInput(names, own),
        ...(city === SEVERAL ? {} : { city }),
        ...(theme === SEVERAL ? {} : { theme }),
      },
    });
    if (outcome.state !== 'done') return;
    announce(message('pay.added'));
    onClose();
  };
  const lost = lostWord(add.outcome?.state);
  return (
    <AddForm
      refusals={[...aboutTheWhole(add.refusals, ['name', 'code', 'city', 'theme']), ...(lost ? [message(lost)] : [])]}
      isSaving={add.isSaving}
      onSave={() => void save()}
      onClose={onClose}
    >
      <NameFields names={names} onChange={setNames} error={add.refusalAt('name')} />
      <CodeField code={code} onChange={setCode} error={add.refusalAt('code')} />
      <Select
        name="city"
        label={message('pay.field.projectCity')}
        placeholder={message('fund.choose')}
        value={city}
        onChange={setCity}
        error={add.refusalAt('city')}
        options={[
          { id: SEVERAL, label: message('pay.city.several') },
          ...cities.filter(({ hasLeft }) => !hasLeft).map(({ id, name, plate }) => ({ id, label: name, plate })),
        ]}
      />
      <Select
        name="theme"
        label={message('pay.field.theme')}
        hint={message('pay.field.theme.hint')}
        placeholder={message('fund.choose')}
        value={theme}
        onChange={setTheme}
        error={add.refusalAt('theme')}
        options={[{ id: SEVERAL, label: message('pay.theme.none') }, ...themes.map(({ key, name }) => ({ id: key, label: name.text }))]}
      />
    </AddForm>
  );
}

export function NewLine({ fund, project }: { readonly fund: ShownFund; readonly project: number }): ReactNode {
  const message = useMessage();
  return <AddDialog title={message('pay.line.new')}>{(close) => <LineForm fund={fund} project={project} onClose={close} />}</AddDialog>;
}

function LineForm({ fund, project, onClose }: FormProps & { readonly project: number }): ReactNode {
  const message = useMessage();
  const own = useLanguage();
  const [names, setNames] = useState<Names>({});
  const [code, setCode] = useState('');
  const add = useMutate(AddLine, { keepIdAs: `fund-line-${fund.code}-${project}` });
  const save = async (): Promise<void> => {
    const outcome = await add.run({ input: { id: add.id, fund: fund.code, project, code, name: namesInput(names, own) } });
    if (outcome.state !== 'done') return;
    announce(message('pay.added'));
    onClose();
  };
  const lost = lostWord(add.outcome?.state);
  return (
    <AddForm
      refusals={[...aboutTheWhole(add.refusals, ['name', 'code']), ...(lost ? [message(lost)] : [])]}
      isSaving={add.isSaving}
      onSave={() => void save()}
      onClose={onClose}
    >
      <NameFields names={names} onChange={setNames} error={add.refusalAt('name')} />
      <CodeField code={code} onChange={setCode} error={add.refusalAt('code')} />
    </AddForm>
  );
}

export function NewPartner({ fund }: { readonly fund: ShownFund }): ReactNode {
  const message = useMessage();
  return <AddDialog title={message('pay.partner.new')}>{(close) => <PartnerForm fund={fund} onClose={close} />}</AddDialog>;
}

function PartnerForm({ fund, onClose }: FormProps): ReactNode {
  const message = useMessage();
  const [name, setName] = useState('');
  const [code, setCode] = useState('');
  const add = useMutate(AddPartner, { keepIdAs: `fund-partner-${fund.code}` });
  const save = async (): Promise<void> => {
    const outcome = await add.run({ input: { id: add.id, fund: fund.code, code, name } });
    if (outcome.state !== 'done') return;
    announce(message('pay.added'));
    onClose();
  };
  const lost = lostWord(add.outcome?.state);
  return (
    <AddForm
      refusals={[...aboutTheWhole(add.refusals, ['name', 'code']), ...(lost ? [message(lost)] : [])]}
      isSaving={add.isSaving}
      onSave={() => void save()}
      onClose={onClose}
    >
      <TextField
        name="name"
        label={message('pay.field.partnerName')}
        hint={message('pay.field.partnerName.hint')}
        value={name}
        onChange={setName}
        maxLength={120}
        error={add.refusalAt('name')}
      />
      <CodeField code={code} onChange={setCode} error={add.refusalAt('code')} />
    </AddForm>
  );
}
