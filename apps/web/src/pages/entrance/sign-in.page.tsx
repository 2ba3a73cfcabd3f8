import { useSearch } from '@tanstack/react-router';
import { Button, ErrorSummary, LinkButton, Notice, Page, Section, TextField } from '@regia/ui';
import { hasMessage, Part, useMessage, useSession } from '@regia/web-kit';
import { Building2 } from 'lucide-react';
import { useState, type FormEvent } from 'react';
import { CityButtons } from './city-buttons.js';
import { EntranceFrame } from './entrance-frame.js';

/** The cities first: each leads straight to its own login. Then other organisations, then by e-mail. */
export default function SignInPage() {
  const message = useMessage();
  const { signIn, person } = useSession();
  const { to = '/', city, problem } = useSearch({ from: '/sign-in' });
  return (
    <EntranceFrame>
      <Page title={message('entrance.title')} lede={message('entrance.lede')} width="form">
        {problem !== undefined && (
          <Notice tone="bad" role="alert" actions={person && <LinkButton href={to}>{message('entrance.back')}</LinkButton>}>
            <p>{message(hasMessage(`entrance.problem.${problem}`) ? `entrance.problem.${problem}` : 'entrance.problem.other')}</p>
          </Notice>
        )}
        <Section title={message('entrance.cities')}>
          <Part name="entrance.cities" minHeight={180}>
            <CityButtons invited={city} onPick={(key) => signIn({ city: key, to })} />
          </Part>
        </Section>
        <Section title={message('entrance.others')}>
          <p>
            <Button icon={<Building2 size={16} aria-hidden="true" />} onPress={() => signIn({ to })}>
              {message('entrance.other-organisation')}
            </Button>
          </p>
          <ByEmail to={to} />
        </Section>
      </Page>
    </EntranceFrame>
  );
}

function ByEmail({ to }: { readonly to: string }) {
  const message = useMessage();
  const { signIn } = useSession();
  const [email, setEmail] = useState('');
  const [attempt, setAttempt] = useState(0);
  const problem = attempt > 0 && !/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(email.trim()) ? message('entrance.email.wrong') : undefined;
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    setAttempt((n) => n + 1);
    if (/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(email.trim())) signIn({ email: email.trim(), to });
  };
  return (
    <form className="form" noValidate onSubmit={submit}>
      <ErrorSummary title={message('form.problems')} problems={problem ? [{ name: 'email', text: problem }] : []} attempt={attempt} />
      <TextField
        name="email"
        type="email"
        autoComplete="email"
        isCode
        label={message('entrance.email')}
        hint={message('entrance.email.hint')}
        value={email}
        onChange={setEmail}
        error={problem}
      />
      <p>
        <Button type="submit">{message('entrance.email.go')}</Button>
      </p>
    </form>
  );
}
