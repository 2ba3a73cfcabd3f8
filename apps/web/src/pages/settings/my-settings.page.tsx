import { Button, Checkbox, FactList, RadioGroup, Section, Select } from '@regia/ui';
import { announce, useCan, useLanguage, useFormat, useMessage, useSession } from '@regia/web-kit';
import { useState } from 'react';
import { LANGUAGES } from '../../boot/languages.js';
import { readLook } from '../../boot/look.js';
import { areLettersOff, switchLetters } from '../../shell/keys.js';
import { THEMES } from '../../shell/look-menus.js';
import { useSignOut } from '../../shell/sign-out.js';
import { useChangeLook } from '../../shell/use-change-look.js';
import { KeptDrafts } from './kept-drafts.js';
import { OwnWaitingPart } from './own-waiting-part.js';
import { SettingsFrame } from './settings-frame.js';
import { WaitingApproverSection } from './waiting-approvers.js';
import { roleName } from '../../shell/role-name.js';

/** Language, light and dark, keys; who one is and what is kept on this device. Each takes effect at once. */
export default function MySettingsPage() {
  const message = useMessage();
  const can = useCan();
  return (
    <SettingsFrame title={message('settings.me')} lede={message('settings.me.lede')} width="form">
      <OwnWaitingPart />
      {can('approvers.confirm') && !can('people.read') && <WaitingApproverSection />}
      <Look />
      <Keys />
      <Section title={message('settings.kept')}>
        <KeptDrafts />
      </Section>
      <Account />
    </SettingsFrame>
  );
}

function Look() {
  const message = useMessage();
  const language = useLanguage();
  const change = useChangeLook();
  return (
    <Section title={message('settings.look')}>
      <div className="form">
        <Select
          name="language"
          label={message('look.language')}
          hint={message('settings.language.hint')}
          placeholder={message('look.language')}
          options={LANGUAGES.map(({ code, name }) => ({ id: code, label: name }))}
          value={language}
          onChange={(code) => code !== language && void change({ language: code })}
        />
        <RadioGroup
          name="theme"
          label={message('look.theme')}
          options={THEMES.map((theme) => ({ id: theme, label: message(`look.theme.${theme}`) }))}
          value={readLook().theme ?? 'system'}
          onChange={(id) => {
            const theme = THEMES.find((one) => one === id);
            if (theme) void change({ theme });
          }}
        />
      </div>
    </Section>
  );
}

function Keys() {
  const message = useMessage();
  const [areOff, setOff] = useState(areLettersOff);
  const change = (isOn: boolean): void => {
    switchLetters(!isOn);
    setOff(!isOn);
    announce(message(isOn ? 'settings.letters.on' : 'settings.letters.off'));
  };
  return (
    <Section title={message('keys.title')}>
      <Checkbox
        name="letters"
        label={message('settings.letters')}
        hint={message('settings.letters.hint')}
        isSelected={!areOff}
        onChange={change}
      />
    </Section>
  );
}

function Account() {
  const message = useMessage();
  const format = useFormat();
  const { person, city, roles } = useSession();
  const { signOut, question } = useSignOut();
  if (!person) return null;
  return (
    <Section title={message('settings.account')}>
      <FactList
        facts={[
          { label: message('settings.name'), value: <bdi>{person.name}</bdi> },
          { label: message('settings.username'), value: <bdi dir="ltr">{person.username}</bdi> },
          { label: message('settings.acts-for'), value: city?.name ?? message('settings.no-city') },
          {
            label: message('settings.roles'),
            value: format.list(roles.map((role) => roleName(message, role))) || message('settings.no-roles'),
          },
        ]}
      />
      <p className="muted small">{message('settings.account.where')}</p>
      {question}
      <p>
        <Button onPress={signOut}>{message('person.sign-out')}</Button>
      </p>
    </Section>
  );
}
