import { runGit } from '@comptoir/commands/runGit';
import { createServer } from 'node:http';
import { z } from 'zod/v4';

const PROJECT = '/api/v4/projects/company%2Fcomptoir/repository';
const FORMAT = '--format=%H\x1f%s\x1f%an\x1f%cI\x1f%P';

/**
 * A double of the repository routes of GitLab's REST API, version 4, written from its
 * documentation. It answers from a bare repository, in pages of two entries.
 */
export async function startGitLab(repository: string) {
  const git = (...args: string[]) => runGit(args, { repository });
  const commits = async (...args: string[]) =>
    (await git('log', FORMAT, ...args))
      .split('\n')
      .filter(Boolean)
      .map(line => {
        const [id, title, author, at, parents = ''] = line.split('\x1f');
        return {
          id,
          title,
          author_name: author,
          committed_date: at,
          parent_ids: parents.split(' ').filter(Boolean),
        };
      });
  const tree = async (query: URLSearchParams) => {
    const recursive = query.get('recursive') === 'true' ? ['-r', '-t'] : [];
    const path = query.get('path') ?? '';
    const ref = query.get('ref') ?? '';
    const listed = await git('ls-tree', ...recursive, ref, `${path}/`);
    return listed
      .split('\n')
      .filter(Boolean)
      .map(line => {
        const [head = '', name] = line.split('\t');
        const [, type, id] = head.split(' ');
        return { id, type, path: name };
      });
  };
  const state = { status: 200, routes: '' };
  const answer = async (path: string, query: URLSearchParams) => {
    const [, kind, rest = ''] = /^\/([a-z]+)\/?(.*)$/.exec(path) ?? [];
    switch (kind) {
      case 'branches': {
        const id = (await git('rev-parse', `refs/heads/${rest}`)).trim();
        return { commit: { id } };
      }
      case 'tree':
        return tree(query);
      case 'blobs':
        return git('cat-file', 'blob', rest.replace('/raw', ''));
      case 'files': {
        const file = decodeURIComponent(rest.replace('/raw', ''));
        return git('cat-file', 'blob', `${query.get('ref')}:${file}`);
      }
      case 'compare': {
        const range = `${query.get('from')}..${query.get('to')}`;
        return { commits: await commits(range) };
      }
      default: {
        if (rest !== '') {
          return (await commits('--max-count=1', rest))[0];
        }
        const most = `--max-count=${query.get('per_page')}`;
        const ref = query.get('ref_name') ?? '';
        return commits(most, ref, '--', query.get('path') ?? '');
      }
    }
  };

  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '', 'http://gitlab');
    const isAuthorized = request.headers.authorization === 'Bearer secret';
    const path = url.pathname.replace(PROJECT, '');
    const isFailing = state.status !== 200 && path.startsWith(state.routes);
    if (isFailing || !isAuthorized) {
      response.writeHead(isAuthorized ? state.status : 401).end('{}');
      return;
    }
    answer(path, url.searchParams).then(
      found => {
        const page = Number(url.searchParams.get('page'));
        if (Array.isArray(found) && page > 0) {
          const next = found.length > page * 2 ? String(page + 1) : '';
          response.setHeader('x-next-page', next);
          const shown = found.slice((page - 1) * 2, page * 2);
          response.end(JSON.stringify(shown));
        } else {
          response.end(
            typeof found === 'string' ? found : JSON.stringify(found),
          );
        }
      },
      () => response.writeHead(404).end('{}'),
    );
  });
  await new Promise<void>(resolve => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const { port } = z.object({ port: z.int() }).parse(server.address());
  return {
    url: `http://127.0.0.1:${port}`,
    /** Answers requests whose path begins with `routes` with a status. */
    fail(status: number, routes = '') {
      Object.assign(state, { status, routes });
    },
    stop: () =>
      new Promise<void>(resolve => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
