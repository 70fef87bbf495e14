import { NotFoundError } from '@backstage/errors';
import type { BackstageSignInResult } from '@backstage/plugin-auth-node';
import { signInAs } from './guestProvider';

const MARINA = 'user:default/marina';

describe('signInAs', () => {
  it('waits until the catalog contains the user', async () => {
    const known: BackstageSignInResult = { token: 'with groups' };
    const signInWithCatalogUser = jest
      .fn<Promise<BackstageSignInResult>, []>()
      .mockRejectedValueOnce(new NotFoundError('User not found'))
      .mockResolvedValueOnce(known);

    const result = await signInAs(MARINA, { signInWithCatalogUser });

    expect(result).toBe(known);
    expect(signInWithCatalogUser).toHaveBeenCalledTimes(2);
  });

  it('reports the missing user and the remedy', async () => {
    const context = {
      signInWithCatalogUser: async () => {
        throw new NotFoundError('User not found');
      },
    };

    await expect(signInAs(MARINA, context, 0)).rejects.toThrow(
      'The catalog does not contain user:default/marina: start with "--as"',
    );
  });

  it('does not wait after another error', async () => {
    const context = {
      signInWithCatalogUser: async () => {
        throw new Error('no database');
      },
    };

    await expect(signInAs(MARINA, context)).rejects.toThrow('no database');
  });
});
