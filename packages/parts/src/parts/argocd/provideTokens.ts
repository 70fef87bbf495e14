import { join } from 'node:path';
import { z } from 'zod';
import { readJsonFile } from '../../files/readJsonFile.ts';
import { writeFileAtomically } from '../../files/writeFileAtomically.ts';
import { ArgocdApi } from './ArgocdApi.ts';
import { ARGOCD_ACCOUNTS, ARGOCD_NAMESPACE } from './argocdSettings.ts';
import type { ArgocdAccount } from './argocdSettings.ts';
import type { ApiServer } from '../kubernetes/ApiServer.ts';

/** The content of the file of tokens. */
export const Tokens = z.record(z.enum(ARGOCD_ACCOUNTS), z.string());
const Made = z.object({ token: z.string() });
const InitialAdmin = z.object({ data: z.object({ password: z.base64() }) });

/** Returns the file of tokens, readable by its owner only. */
export function tokensFile(folder: string): string {
  return join(folder, 'keys', 'argocd-tokens.json');
}

/**
 * Returns the tokens of the portal's accounts: the stored ones while Argo CD accepts them, else new
 * ones, which it creates with the admin password that Argo CD generates at its first start.
 *
 * @throws Error while Argo CD does not issue them
 */
export async function provideTokens(options: {
  /** The platform's data. */
  folder: string;
  /** The URL of argocd-server. */
  url: string;
  apiServer: ApiServer;
}): Promise<Record<ArgocdAccount, string>> {
  const { folder, url, apiServer } = options;
  const file = tokensFile(folder);
  const stored = readJsonFile(file, Tokens);
  if (stored.found === 'valid' && (await areAccepted(url, stored.value))) {
    return stored.value;
  }
  const { data } = InitialAdmin.parse(
    await apiServer.read(
      `/api/v1/namespaces/${ARGOCD_NAMESPACE}/secrets/argocd-initial-admin-secret`,
    ),
  );
  const password = Buffer.from(data.password, 'base64').toString();
  const login = { username: 'admin', password };
  const session = Made.parse(
    await new ArgocdApi(url).json('/api/v1/session', login),
  );
  const admin = new ArgocdApi(url, session.token);
  const make = async (account: ArgocdAccount) => {
    const path = `/api/v1/account/${account}/token`;
    return Made.parse(await admin.json(path, { name: account })).token;
  };
  const tokens = {
    portal: await make('portal'),
    'portal-backend': await make('portal-backend'),
  };
  writeFileAtomically(file, `${JSON.stringify(tokens, null, 2)}\n`, 0o600);
  return tokens;
}

async function areAccepted(
  url: string,
  tokens: Record<ArgocdAccount, string>,
): Promise<boolean> {
  const answers = await Promise.all(
    ARGOCD_ACCOUNTS.map(account =>
      new ArgocdApi(url, tokens[account]).request(
        '/api/v1/applications?limit=1',
      ),
    ),
  );
  return answers.every(({ ok }) => ok);
}
