import { findAffected } from './changes/findAffected.ts';
import { findUnreleased } from './changes/findUnreleased.ts';
import { listChangedFiles } from './changes/listChangedFiles.ts';
import type { PipelineContext } from './changes/PipelineContext.ts';
import { readRepository } from './changes/Repository.ts';
import { planJobs } from './jobs/planJobs.ts';
import { renderPipeline } from './jobs/renderPipeline.ts';

/**
 * Renders the jobs of a pipeline: for a merge request and a push what its changes affect, for a tag
 * everything, for a schedule the search for drift.
 */
export async function planPipeline(
  root: string,
  context: PipelineContext,
): Promise<string> {
  const repository = await readRepository(root);
  const { kind } = context;
  if (kind === 'schedule') {
    const drift = repository.environments.map(environment => ({
      name: 'terraform-drift',
      inputs: { environment },
    }));
    return renderPipeline(drift);
  }
  const base = kind === 'tag' ? undefined : context.base;
  const files =
    base === undefined ? undefined : await listChangedFiles(root, base);
  const affected = findAffected(repository, files);
  const unreleased =
    kind === 'main' ? await findUnreleased(root, repository) : [];
  return renderPipeline(planJobs({ affected, kind, unreleased }));
}
