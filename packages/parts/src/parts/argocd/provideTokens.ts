import { join } from 'node:path';
import { z } from 'zod';
import { readJsonFile } from '../../files/readJsonFile.ts';
import { writeFileAtomically } from '../../files/writeFileAtomically.ts';
import { ArgocdApi } from './ArgocdApi.ts';
import { ARGOCD_ACCOUNTS, ARGOCD_NAMESPACE } from './argocdSettings.ts';
import type { ArgocdAccount } from './argocdSettings.ts';
import type { ApiServer } from '../kubernetes/ApiServer.ts';

/** What the file of tokens holds. */
export const Tokens = z.record(z.enum(ARGOCD_ACCOUNTS), z.string());
const Made = z.object({ token: z.string() });
const InitialAdmin = z.object({ data: z.object({ password: z.base64() }) });

/** Where the tokens are, readable by their owner only. */
export function tokensFile(folder: string): string {
  return join(folder, 'keys', 'argocd-tokens.json');
}

/**
 * The tokens of the portal's accounts: those of before while Argo CD knows them, else new ones.
 * The admin's password, which Argo CD makes up at its first start, is used for nothing else.
 *
 * @throws Error while Argo CD does not give them
 */
export async function provideTokens(options: {
  /** The platform's. */
  folder: string;
  /** Of argocd-server. */
  url: string;
  apiServer: ApiServer;
}): Promise<Record<ArgocdAccount, string>> {
  const { folder, url, apiServer } = options;
  const file = tokensFile(folder);
  const kept = readJsonFile(file, Tokens);
  if (kept.found === 'valid' && (await areKnown(url, kept.value))) {
    return kept.value;
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

async function areKnown(
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
