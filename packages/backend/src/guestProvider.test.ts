import { NotFoundError } from '@backstage/errors';
import type { BackstageSignInResult } from '@backstage/plugin-auth-node';
import { signInAs } from './guestProvider';

const MARINA = 'user:default/marina';

describe('signInAs', () => {
  it('waits until the catalog knows the person', async () => {
    const known: BackstageSignInResult = { token: 'with groups' };
    const signInWithCatalogUser = jest
      .fn<Promise<BackstageSignInResult>, []>()
      .mockRejectedValueOnce(new NotFoundError('User not found'))
      .mockResolvedValueOnce(known);

    const result = await signInAs(MARINA, { signInWithCatalogUser });

    expect(result).toBe(known);
    expect(signInWithCatalogUser).toHaveBeenCalledTimes(2);
  });

  it('says whom the catalog does not know, and what to do', async () => {
    const context = {
      signInWithCatalogUser: async () => {
        throw new NotFoundError('User not found');
      },
    };

    await expect(signInAs(MARINA, context, 0)).rejects.toThrow(
      'The catalog knows no user:default/marina: start with "--as"',
    );
  });

  it('does not wait where something else went wrong', async () => {
    const context = {
      signInWithCatalogUser: async () => {
        throw new Error('no database');
      },
    };

    await expect(signInAs(MARINA, context)).rejects.toThrow('no database');
  });
});
