import { configApiRef, useApi } from '@backstage/frontend-plugin-api';
import { Alert } from '@backstage/ui';

/** Notice for users who may read a template but not run it. */
export function MembersOnly() {
  const config = useApi(configApiRef);
  const isLocal = config
    .getStringArray('app.signIn.providers')
    .includes('guest');
  const advice = isLocal
    ? 'To sign in as another user, restart with npm start -- --as <user>.'
    : 'Ask the platform team to add you to the group of your team.';
  return (
    <Alert
      status="info"
      title="Templates are for members of a group"
      description={`You are not a member of a group, so you can read the template but not run it. ${advice}`}
    />
  );
}
