import { Button, Section } from '@regia/ui';
import { useData, useMessage, useSession } from '@regia/web-kit';
import { WaitingApprovers } from './settings.graphql.js';

/** Tells somebody who is to be an approver what it waits for, and lets them show their second factor. */
export function OwnWaitingPart() {
  const message = useMessage();
  const { person, stepUp } = useSession();
  const { waitingApprovers } = useData(WaitingApprovers);
  const own = waitingApprovers.filter((approver) => approver.person.id === person?.id);
  if (own.length === 0) return null;
  return (
    <Section title={message('settings.waiting.own')}>
      {own.map(({ id, partnership, city }) => (
        <p key={id}>{message('settings.waiting.own.text', { partnership: partnership?.name.text ?? '', city: city.name.text })}</p>
      ))}
      {own.some(({ hasShownSecondFactor }) => !hasShownSecondFactor) && (
        <>
          <p>{message('settings.waiting.own.factor')}</p>
          <p>
            <Button look="primary" onPress={() => stepUp()}>
              {message('settings.waiting.own.show')}
            </Button>
          </p>
        </>
      )}
    </Section>
  );
}
