import type { RequestListener } from 'node:http';
import { json } from './startServer';

/** A commit of the project `company/comptoir`; lists start with the newest. */
export interface DoubleCommit {
  id: string;
  title: string;
  files: string[];
  /** Ids of its parents; a merge has two or more. */
  parents?: string[];
}

export const TOKEN = 'glpat-of-the-double';

const COMMITS = /^\/api\/v4\/projects\/company%2Fcomptoir\/repository\/commits/;

/**
 * A double of GitLab, written from its documentation. Of the REST API, version
 * 4, it serves a project's commits on `main`, also of one `path`, and their diffs,
 * and requires the token.
 *
 * @param onRequest - called with each path
 */
export function answerAsGitLab(
  commits: () => DoubleCommit[],
  onRequest: (path: string) => void = () => {},
): RequestListener {
  return (request, response) => {
    const url = new URL(request.url ?? '/', 'http://gitlab');
    onRequest(url.pathname);
    const [status, body] =
      request.headers['private-token'] === TOKEN ||
      request.headers.authorization === `Bearer ${TOKEN}`
        ? answer(url, commits())
        : [401, { message: '401 Unauthorized' }];
    json(status, body)(request, response);
  };
}

function answer(url: URL, commits: DoubleCommit[]): [number, unknown] {
  const rest = COMMITS.test(url.pathname)
    ? url.pathname.replace(COMMITS, '')
    : undefined;
  if (rest === '' && url.searchParams.get('ref_name') === 'main') {
    const path = url.searchParams.get('path') ?? '';
    return [200, commits.filter(commit => touches(commit, path)).map(toJson)];
  }
  const found = commits.find(({ id }) => rest === `/${id}/diff`);
  if (found) {
    return [200, found.files.map(diffOf)];
  }
  return [404, { message: '404 Not Found' }];
}

/** Whether a commit touched a file or a folder; `''` is the whole repository. */
function touches({ files }: DoubleCommit, path: string): boolean {
  return files.some(
    file => path === '' || file === path || file.startsWith(`${path}/`),
  );
}

function toJson({ id, title, parents = ['0'] }: DoubleCommit) {
  return {
    id,
    short_id: id.slice(0, 8),
    title,
    message: title,
    author_name: 'Théo Lambert',
    author_email: 'theo@comptoir.example',
    authored_date: '2026-09-20T11:50:22.001+00:00',
    committer_name: 'Théo Lambert',
    committer_email: 'theo@comptoir.example',
    committed_date: '2026-09-20T11:50:22.001+00:00',
    created_at: '2026-09-20T11:50:22.001+00:00',
    parent_ids: parents,
    web_url: `https://gitlab.example/company/comptoir/-/commit/${id}`,
  };
}

function diffOf(path: string) {
  return {
    old_path: path,
    new_path: path,
    a_mode: '100644',
    b_mode: '100644',
    diff: '@@ -1 +1 @@\n-a\n+b\n',
    new_file: false,
    renamed_file: false,
    deleted_file: false,
  };
}
