import type { Repository } from './Repository.ts';

/** An area with folders of workspaces, names of services, or environments. */
export interface NamedArea {
  kind: 'workspace' | 'image' | 'documents' | 'terraform';
  names: string[];
}

/** The part of the repository that a file belongs to. */
export type Area =
  | NamedArea
  | {
      kind:
        | 'everything'
        | 'end-to-end'
        | 'gitops'
        | 'pipelines'
        | 'release'
        | 'static';
    };

const PORTAL = 'portal';
/** What the portal's image contains besides its packages: documentation sites, the catalog, configuration. */
const PORTAL_CONTENT =
  /^docs\/|^templates\/|^app-config.*\.yaml$|(^|\/)(catalog-info\.yaml|mkdocs\.yml)$|\.md$/;
const API_DOCUMENT = /(^|\/)openapi\.json$|\/asyncapi\/[^/]+\.json$/;
/** Files that only checks of the static suite read. */
const STATIC =
  /^(CODEOWNERS|LICENSE|\.gitignore|\.prettierignore|\.eslintrc\.cjs|\.dependency-cruiser\.cjs|knip\.json|yarn\.config\.cjs|docker-compose\.yaml|docker\.env\.example|\.ci\/.*)$/;
const PIPELINES = /^(\.gitlab-ci\.yml$|ci\/|tools\/pipeline\/)/;

/** Finds the area of a file. A file of no known area belongs to everything. */
export function areaOf(file: string, repository: Repository): Area {
  const { workspaces, services, environments } = repository;
  if (PORTAL_CONTENT.test(file)) {
    return { kind: 'documents', names: [PORTAL] };
  }
  if (/^gitops\/apps\/[^/]+\/releases\/[^/]+\.yaml$/.test(file)) {
    return { kind: 'release' };
  }
  if (file.startsWith('gitops/')) {
    return { kind: 'gitops' };
  }
  if (file.startsWith('terraform/')) {
    const [, name = ''] = /^terraform\/envs\/([^/]+)\//.exec(file) ?? [];
    const isOwn = environments.includes(name);
    return { kind: 'terraform', names: isOwn ? [name] : [...environments] };
  }
  if (PIPELINES.test(file)) {
    return { kind: 'pipelines' };
  }
  if (file === 'playwright.config.ts') {
    return { kind: 'end-to-end' };
  }
  if (STATIC.test(file)) {
    return { kind: 'static' };
  }
  const built = services.filter(({ dockerfile }) => dockerfile === file);
  if (built.length > 0) {
    return { kind: 'image', names: built.map(({ name }) => name) };
  }
  const workspace = workspaces.find(({ folder }) =>
    file.startsWith(`${folder}/`),
  );
  if (!workspace) {
    return { kind: 'everything' };
  }
  return API_DOCUMENT.test(file)
    ? { kind: 'workspace', names: [workspace.folder, 'packages/backend'] }
    : { kind: 'workspace', names: [workspace.folder] };
}
