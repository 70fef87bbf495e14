import { randomBytes } from 'node:crypto';
import {
  createServer,
  type IncomingMessage,
  type ServerResponse,
} from 'node:http';
import { z } from 'zod/v4';

/** Token that the double accepts. */
export const TOKEN = 'glpat-of-the-tests';

/** Users of the double. */
export const BOT = { id: 1, name: 'Portal bot', username: 'portal' };
export const NINA = { id: 2, name: 'Nina Roux', username: 'nina' };

const commitSchema = z.object({
  branch: z.string(),
  commit_message: z.string(),
  start_sha: z.string(),
  author_name: z.string(),
  author_email: z.string(),
  actions: z.array(
    z.object({
      action: z.enum(['create', 'update', 'delete', 'chmod']),
      file_path: z.string(),
      content: z.string().optional(),
      encoding: z.string().optional(),
      execute_filemode: z.boolean().optional(),
    }),
  ),
});
const openSchema = z.object({
  source_branch: z.string(),
  target_branch: z.string(),
  title: z.string(),
  description: z.string(),
});

type Files = Map<string, string>;
type DoubleUser = typeof BOT;

/** A merge request with its approvals and notes. */
interface DoubleRequest extends z.infer<typeof openSchema> {
  iid: number;
  author: DoubleUser;
  state: string;
  sha: string | null;
  created_at: string;
  updated_at: string;
  merged_at: string | null;
  merge_user: DoubleUser | null;
  merge_commit_sha: string | null;
  closed_at: string | null;
  closed_by: DoubleUser | null;
  has_conflicts: boolean;
  detailed_merge_status: string;
  web_url: string;
  head_pipeline: { status: string; web_url: string } | null;
  approved_by: { user: DoubleUser }[];
  notes: { body: string; author: DoubleUser; created_at: string }[];
}

interface Answer {
  status: number;
  body?: unknown;
}

const refuse = (status: number, message: string): Answer => ({
  status,
  body: { message },
});

/**
 * A double of GitLab's REST API, version 4, for one project `company/comptoir`,
 * written from its documentation (docs.gitlab.com/api: merge_requests,
 * merge_request_approvals, notes, commits, branches, repositories,
 * repository_files). Used in tests only.
 *
 * One file, because its routes share the state of one project.
 */
export class GitLabDouble {
  readonly branches = new Map<string, { head: string; files: Files }>();
  readonly commits: z.infer<typeof commitSchema>[] = [];
  readonly requests: DoubleRequest[] = [];
  /** Answers instead of the routes whose method and path match. */
  readonly refusals = new Map<string, Answer>();
  url = '';
  private readonly server = createServer((request, response) =>
    this.serve(request, response),
  );

  constructor() {
    this.commit('main', new Map([['services/a/package.json', '{}\n']]));
  }

  async start(): Promise<void> {
    await new Promise<void>(resolve => {
      this.server.listen(0, '127.0.0.1', resolve);
    });
    const address = this.server.address();
    if (address && typeof address !== 'string') {
      this.url = `http://127.0.0.1:${address.port}`;
    }
  }

  stop(): Promise<void> {
    return new Promise(resolve => {
      this.server.close(() => resolve());
      this.server.closeAllConnections();
    });
  }

  /** Sets the files of a branch; returns the id of the new commit. */
  commit(branch: string, files: Files): string {
    const head = randomBytes(20).toString('hex');
    this.branches.set(branch, { head, files });
    for (const request of this.requests) {
      if (request.source_branch === branch && request.state === 'opened') {
        request.sha = head;
      }
    }
    return head;
  }

  /** Opens a merge request as a user of GitLab. */
  open(fields: z.infer<typeof openSchema>, author = BOT): DoubleRequest {
    const now = new Date().toISOString();
    const iid = this.requests.length + 1;
    const opened: DoubleRequest = {
      iid,
      ...fields,
      author,
      state: 'opened',
      sha: this.branches.get(fields.source_branch)?.head ?? null,
      created_at: now,
      updated_at: now,
      merged_at: null,
      merge_user: null,
      merge_commit_sha: null,
      closed_at: null,
      closed_by: null,
      has_conflicts: false,
      detailed_merge_status: 'mergeable',
      web_url: `https://gitlab.example/company/comptoir/-/merge_requests/${iid}`,
      head_pipeline: null,
      approved_by: [],
      notes: [],
    };
    this.requests.push(opened);
    return opened;
  }

  private async serve(
    request: IncomingMessage,
    response: ServerResponse,
  ): Promise<void> {
    let text = '';
    for await (const part of request) {
      text += String(part);
    }
    const { pathname, searchParams } = new URL(request.url ?? '', this.url);
    const path = pathname.replace('/api/v4', '');
    const body: unknown = text === '' ? {} : JSON.parse(text);
    const { status, body: answer } =
      request.headers['private-token'] === TOKEN
        ? this.answer(request.method ?? 'GET', path, searchParams, body)
        : refuse(401, '401 Unauthorized');
    response.writeHead(status, { 'content-type': 'application/json' });
    response.end(status === 204 ? undefined : JSON.stringify(answer));
  }

  private answer(
    method: string,
    path: string,
    query: URLSearchParams,
    body: unknown,
  ): Answer {
    if (path === '/user') {
      return { status: 200, body: BOT };
    }
    const project = '/projects/company%2Fcomptoir';
    if (!path.startsWith(project)) {
      return refuse(404, '404 Project Not Found');
    }
    const route = path.slice(project.length);
    const refused = this.refusals.get(`${method} ${route}`);
    if (refused) {
      return refused;
    }
    return route.startsWith('/merge_requests')
      ? this.answerRequests(method, route, query, body)
      : this.answerRepository(method, route, query, body);
  }

  private answerRepository(
    method: string,
    route: string,
    query: URLSearchParams,
    body: unknown,
  ): Answer {
    const [, , kind, encoded = ''] = route.split('/');
    const name = decodeURIComponent(encoded);
    const at = (ref: string | null) =>
      [...this.branches].find(
        ([branch, { head }]) => branch === ref || head === ref,
      )?.[1];
    if (kind === 'branches') {
      const branch = this.branches.get(name);
      if (!branch) {
        return refuse(404, '404 Branch Not Found');
      }
      if (method === 'DELETE') {
        this.branches.delete(name);
        return { status: 204 };
      }
      return { status: 200, body: { name, commit: { id: branch.head } } };
    }
    if (kind === 'tree') {
      const folder = query.get('path');
      const prefix = folder === null ? '' : `${folder}/`;
      const isDeep = query.get('recursive') === 'true';
      const paths = [...(at(query.get('ref'))?.files.keys() ?? [])].filter(
        one =>
          one.startsWith(prefix) &&
          (isDeep || !one.slice(prefix.length).includes('/')),
      );
      return paths.length > 0
        ? {
            status: 200,
            body: paths.map(one => ({ path: one, type: 'blob' })),
          }
        : refuse(404, '404 invalid revision or path Not Found');
    }
    if (kind === 'files') {
      const content = at(query.get('ref'))?.files.get(name);
      return content === undefined
        ? refuse(404, '404 File Not Found')
        : {
            status: 200,
            body: {
              file_path: name,
              encoding: 'base64',
              content: Buffer.from(content).toString('base64'),
            },
          };
    }
    return kind === 'commits'
      ? this.createCommit(commitSchema.parse(body))
      : refuse(404, `404 Not Found: ${route}`);
  }

  private createCommit(commit: z.infer<typeof commitSchema>): Answer {
    if (this.branches.has(commit.branch)) {
      return refuse(
        400,
        `A branch called '${commit.branch}' already exists. Switch to that branch in order to make changes`,
      );
    }
    const base = [...this.branches.values()].find(
      ({ head }) => head === commit.start_sha,
    );
    const files = new Map(base?.files);
    for (const { action, file_path: path, content = '' } of commit.actions) {
      if (action === 'create' && files.has(path)) {
        return refuse(400, 'A file with this name already exists');
      }
      if (['update', 'delete'].includes(action) && !files.has(path)) {
        return refuse(400, "A file with this name doesn't exist");
      }
      if (action === 'delete') {
        files.delete(path);
      } else if (action !== 'chmod') {
        files.set(path, Buffer.from(content, 'base64').toString());
      }
    }
    this.commits.push(commit);
    const id = this.commit(commit.branch, files);
    return { status: 201, body: { id } };
  }

  private answerRequests(
    method: string,
    route: string,
    query: URLSearchParams,
    body: unknown,
  ): Answer {
    const [, , iid, action] = route.split('/');
    if (iid === undefined && method === 'POST') {
      return { status: 201, body: this.open(openSchema.parse(body)) };
    }
    if (iid === undefined) {
      const target = query.get('target_branch');
      const found = this.requests.filter(
        one => target === null || one.target_branch === target,
      );
      return { status: 200, body: found.toReversed() };
    }
    const request = this.requests.find(one => one.iid === Number(iid));
    if (!request) {
      return refuse(404, '404 Not found');
    }
    const { sha } = z.object({ sha: z.string().optional() }).parse(body);
    const now = new Date().toISOString();
    switch (`${method} ${action ?? ''}`) {
      case 'PUT ':
        Object.assign(request, {
          state: 'closed',
          closed_at: now,
          closed_by: BOT,
        });
        return { status: 200, body: request };
      case 'GET diffs':
        return { status: 200, body: this.diffsOf(request) };
      case 'GET approvals':
        return { status: 200, body: request };
      case 'POST approve':
        if (sha !== request.sha) {
          return refuse(409, 'SHA does not match HEAD of source branch');
        }
        request.approved_by.push({ user: BOT });
        return { status: 201, body: request };
      case 'GET notes':
        return { status: 200, body: request.notes };
      case 'POST notes': {
        const { body: note } = z.object({ body: z.string() }).parse(body);
        request.notes.push({ body: note, author: BOT, created_at: now });
        return { status: 201, body: request.notes.at(-1) };
      }
      case 'PUT merge':
        return this.merge(request, sha);
      default:
        return { status: 200, body: request };
    }
  }

  private merge(request: DoubleRequest, sha: string | undefined): Answer {
    if (sha !== request.sha) {
      return refuse(409, 'SHA does not match HEAD of source branch');
    }
    if (request.detailed_merge_status !== 'mergeable') {
      return refuse(405, '405 Method Not Allowed');
    }
    const files = this.branches.get(request.source_branch)?.files ?? new Map();
    this.branches.delete(request.source_branch);
    Object.assign(request, {
      state: 'merged',
      merged_at: new Date().toISOString(),
      merge_user: BOT,
      merge_commit_sha: this.commit(request.target_branch, files),
    });
    return { status: 200, body: request };
  }

  private diffsOf(request: DoubleRequest) {
    const before = this.branches.get(request.target_branch)?.files ?? new Map();
    const after = this.branches.get(request.source_branch)?.files ?? new Map();
    const paths = new Set([...before.keys(), ...after.keys()]);
    return [...paths]
      .filter(path => before.get(path) !== after.get(path))
      .map(path => ({
        old_path: path,
        new_path: path,
        new_file: !before.has(path),
        deleted_file: !after.has(path),
        renamed_file: false,
        diff: `@@ -1 +1 @@\n${before.has(path) ? `-${before.get(path)}` : ''}${after.has(path) ? `+${after.get(path)}` : ''}`,
      }));
  }
}
