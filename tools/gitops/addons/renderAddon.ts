import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { renderChart } from '../renderChart.ts';
import { Rendered } from '../Rendered.ts';
import type { Application, Source } from './addonApplications.ts';

/** Returns the files of values of a source that exist: below `$values`, or with the path of this repository. */
export function valueFiles(root: string, { helm }: Source): string[] {
  return (helm?.valueFiles ?? [])
    .map(file => join(root, file.replace(/^\$values\//, '')))
    .filter(file => existsSync(file));
}

/** Renders the sources of an add-on's application that are charts of this repository. */
export async function renderOwn(
  root: string,
  { spec }: Application,
  paths: (path: string) => boolean = () => true,
): Promise<Rendered> {
  const texts: string[] = [];
  for (const source of spec.sources) {
    if (source.helm && source.path && paths(source.path)) {
      const folder = join(root, source.path);
      const { namespace } = spec.destination;
      texts.push((await renderSource(root, source, folder, namespace)).text);
    }
  }
  return new Rendered(texts.join(''));
}

/**
 * Renders one source with helm.
 *
 * @param folder the chart
 * @throws Error with helm's message
 */
export function renderSource(
  root: string,
  source: Source,
  folder: string,
  namespace: string,
): Promise<Rendered> {
  return renderChart({
    chart: folder,
    release: source.helm?.releaseName ?? 'addon',
    namespace,
    files: valueFiles(root, source),
    values: source.helm?.valuesObject ?? {},
  });
}
