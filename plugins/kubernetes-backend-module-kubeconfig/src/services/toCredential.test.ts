import { KubeConfig, type User } from '@kubernetes/client-node';
import { toCredential } from './toCredential';

const of = (user: Omit<User, 'name'>) => {
  const kubeConfig = new KubeConfig();
  kubeConfig.loadFromClusterAndUser(
    { name: 'local', server: 'https://127.0.0.1:6443', skipTLSVerify: false },
    { name: 'ada', ...user },
  );
  return toCredential(kubeConfig, 'local');
};
const base64 = (text: string) => Buffer.from(text).toString('base64');

describe('toCredential', () => {
  it('returns a token', async () => {
    expect(await of({ token: 'of-ada' })).toEqual({
      type: 'bearer token',
      token: 'of-ada',
    });
  });

  it('returns a client certificate', async () => {
    const user = { certData: base64('the cert'), keyData: base64('the key') };
    expect(await of(user)).toEqual({
      type: 'x509 client certificate',
      cert: 'the cert',
      key: 'the key',
    });
  });

  it('rejects a user with neither, and names the cluster', async () => {
    await expect(of({ username: 'ada', password: 'p' })).rejects.toThrow(
      'The kubeconfig of the cluster local has neither a token nor a client certificate',
    );
  });
});
