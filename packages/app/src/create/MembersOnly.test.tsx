import { renderInTestApp } from '@backstage/frontend-test-utils';
import { screen } from '@testing-library/react';
import { MembersOnly } from './MembersOnly';

describe('MembersOnly', () => {
  it.each([
    ['guest', /restart with npm start -- --as/, /platform team/],
    ['gitlab', /Ask the platform team/, /npm start/],
  ])(
    'gives advice that works with sign-in as %s',
    async (provider, advice, other) => {
      await renderInTestApp(<MembersOnly />, {
        config: { app: { signIn: { providers: [provider] } } },
      });

      expect(await screen.findByText(advice)).toBeVisible();
      expect(screen.queryByText(other)).toBeNull();
    },
  );
});
