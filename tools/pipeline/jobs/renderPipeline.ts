import { stringify } from 'yaml';
import type { Component } from './Component.ts';

const HEAD = '# Written by npm run pipeline -- changes.\n';

/**
 * Renders a child pipeline: includes with inputs only; the jobs are in `ci/`. Its rule lets it run for
 * merge requests too, which GitLab's default for child pipelines does not.
 */
export function renderPipeline(components: readonly Component[]): string {
  const include = [
    { local: '/ci/defaults.yml' },
    ...components.map(({ name, inputs }) => ({
      local: `/ci/${name}.yml`,
      ...(Object.keys(inputs).length > 0 && { inputs }),
    })),
  ];
  return (
    HEAD + stringify({ workflow: { rules: [{ when: 'always' }] }, include })
  );
}
