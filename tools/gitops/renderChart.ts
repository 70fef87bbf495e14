import { allowedEnvironment } from '@comptoir/parts/host/allowedEnvironment';
import { runCommand } from '@comptoir/commands/runCommand';
import { findHelm, NO_HELM } from './findHelm.ts';
import { Rendered } from './Rendered.ts';

export interface ChartOptions {
  /** The chart's folder. */
  chart: string;
  release: string;
  namespace: string;
  /** Files of values; later files override earlier ones. */
  files?: readonly string[];
  /** Values that override those of the files. */
  values?: Readonly<Record<string, unknown>>;
  /** Values that override all others: keys with dots, values as JSON. */
  set?: Readonly<Record<string, unknown>>;
  /** Further arguments of `helm template`. */
  args?: readonly string[];
}

/**
 * Renders a chart with `helm template`, without a cluster.
 *
 * @throws Error with helm's message when it refuses the values, or when helm is missing
 */
export async function renderChart(options: ChartOptions): Promise<Rendered> {
  const helm = findHelm(process.env);
  if (!helm) {
    throw new Error(NO_HELM);
  }
  const { chart, release, namespace, files = [], values, set = {} } = options;
  const { code, stdout, stderr } = await runCommand(
    [
      ...([helm, 'template', release, chart] as const),
      '--namespace',
      namespace,
      '--kube-version',
      '1.36.1',
      ...(options.args ?? []),
      ...files.flatMap(file => ['--values', file]),
      ...(values ? ['--values', '-'] : []),
      ...Object.entries(set).flatMap(([key, value]) => [
        '--set-json',
        `${key}=${JSON.stringify(value)}`,
      ]),
    ],
    {
      env: allowedEnvironment(process.env),
      input: values ? JSON.stringify(values) : undefined,
    },
  );
  if (code !== 0) {
    throw new Error(stderr.trim());
  }
  return new Rendered(stdout);
}
