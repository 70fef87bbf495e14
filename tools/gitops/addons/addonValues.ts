import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import type { NamedAddon } from '@comptoir/gitops/readAddons';

/** A file with values of an upstream chart. */
export interface ValuesFile {
  /** Relative to the root; the declaration itself for `chart.values`. */
  file: string;
  values: unknown;
}

/** Reads the values of an add-on's upstream chart: `values.yaml`, those of clusters, and `chart.values`. */
export function addonValues(
  root: string,
  { name, addon }: NamedAddon,
): ValuesFile[] {
  const folder = `gitops/addons/${name}`;
  const files = ['values.yaml', ...clusterFiles(root, folder)];
  return [
    ...files
      .map(file => `${folder}/${file}`)
      .filter(file => existsSync(join(root, file)))
      .map(file => ({
        file,
        values: readValues(join(root, file)),
      })),
    { file: `${folder}/addon.yaml`, values: addon.chart?.values ?? {} },
  ];
}

function clusterFiles(root: string, folder: string): string[] {
  return globSync('clusters/*.yaml', { cwd: join(root, folder) }).sort();
}

function readValues(file: string): unknown {
  return parse(readFileSync(file, 'utf8')) ?? {};
}
