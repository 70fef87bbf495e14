import { once } from 'node:events';
import { createServer } from 'node:http';

/** A running double of GitLab. */
export interface GitLabDouble {
  /** `host:port`. */
  host: string;
  /** Files of the project's branch `main`, by path; a test can change them. */
  files: Map<string, string>;
  stop(): Promise<void>;
}

const TOKEN = 'glpat-of-the-double';
const PROJECT = { id: 7, path: 'company/shop' };

/**
 * Starts a double of GitLab, written from its documentation. Of the REST API,
 * version 4, it serves a group's projects, one project, the version, and one file
 * (HEAD and raw), and requires the token.
 */
export async function startGitLabDouble(): Promise<GitLabDouble> {
  const files = new Map<string, string>();
  let host = '';
  const project = () => ({
    id: PROJECT.id,
    path_with_namespace: PROJECT.path,
    default_branch: 'main',
    archived: false,
    web_url: `http://${host}/${PROJECT.path}`,
  });
  const answer = (method: string, url: URL): [number, string] => {
    const path = url.pathname.replace('/api/v4', '');
    const name = encodeURIComponent(PROJECT.path);
    const file =
      /^\/projects\/[^/]+\/repository\/files\/([^/]+?)(\/raw)?$/.exec(path);
    if (path === '/version') {
      return [200, '{"version":"18.6.0"}'];
    }
    if (path === '/groups/company/projects') {
      return [200, JSON.stringify([project()])];
    }
    if (path === `/projects/${PROJECT.id}` || path === `/projects/${name}`) {
      return [200, JSON.stringify(project())];
    }
    if (file && url.searchParams.get('ref') === 'main') {
      const content = files.get(decodeURIComponent(file[1] ?? ''));
      if (content !== undefined) {
        return [200, method === 'HEAD' ? '' : content];
      }
    }
    return [404, '{"message":"404 Not Found"}'];
  };

  const server = createServer((request, response) => {
    const { authorization, 'private-token': token } = request.headers;
    const known = token === TOKEN || authorization === `Bearer ${TOKEN}`;
    const [status, body] = known
      ? answer(request.method ?? 'GET', new URL(`http://${host}${request.url}`))
      : [401, '{"message":"401 Unauthorized"}'];
    response.writeHead(status, { 'content-type': 'application/json' });
    response.end(body);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') {
    throw new Error('The server does not listen');
  }
  host = `127.0.0.1:${address.port}`;
  return {
    host,
    files,
    async stop() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

/** The token that it requires. */
startGitLabDouble.token = TOKEN;

/** Returns the webhook payload of a push to `main` that changed some files. */
startGitLabDouble.push = (host: string, modified: string[]) => ({
  object_kind: 'push',
  event_name: 'push',
  ref: 'refs/heads/main',
  project_id: PROJECT.id,
  project: {
    id: PROJECT.id,
    path_with_namespace: PROJECT.path,
    default_branch: 'main',
    web_url: `http://${host}/${PROJECT.path}`,
  },
  commits: [{ id: 'c0ffee', added: [], modified, removed: [] }],
});
