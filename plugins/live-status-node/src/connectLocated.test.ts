import type { OutgoingHttpHeaders } from 'node:http';
import type { RequestOptions } from 'node:https';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { connectLocated } from './connectLocated';

describe('connectLocated', () => {
  const located = {
    name: 'production',
    url: 'https://kubernetes.default.svc',
    skipTLSVerify: false,
  };
  let folder: string;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'serviceaccount-'));
    writeFileSync(join(folder, 'token'), 'first');
    writeFileSync(join(folder, 'ca.crt'), 'the authority');
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  const authorizationOf = async () => {
    const options: RequestOptions & { headers: OutgoingHttpHeaders } = {
      headers: {},
    };
    await connectLocated(located, folder).applyToHTTPSOptions(options);
    return [options.headers.Authorization, String(options.ca)];
  };

  it("sends the pod's current token, and trusts the pod's authority", async () => {
    expect(await authorizationOf()).toEqual(['Bearer first', 'the authority']);
    writeFileSync(join(folder, 'token'), 'second');
    expect(await authorizationOf()).toEqual(['Bearer second', 'the authority']);
  });

  it('names a certificate file that does not exist', () => {
    const caFile = join(folder, 'other.crt');
    expect(() => connectLocated({ ...located, caFile }, folder)).toThrow(
      `The certificate file ${caFile} does not exist`,
    );
  });
});
