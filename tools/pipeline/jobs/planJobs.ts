import type { Affected } from '../changes/Affected.ts';
import type { Component } from './Component.ts';
import { suite } from './suite.ts';

/** See {@link planJobs}. */
export interface JobsOptions {
  affected: Affected;
  kind: 'merge request' | 'main' | 'tag';
  /** Services whose image dev does not run yet; only a pipeline of main releases them. */
  unreleased: readonly string[];
}

/** Selects the components of a pipeline for a change. */
export function planJobs(options: JobsOptions): Component[] {
  const { affected, kind } = options;
  if (affected.isReleaseOnly) {
    return [suite('gitops-files', 'static', ['gitops files'])];
  }
  return [
    ...checks(affected),
    ...affected.services.map(service => sources(service)),
    ...images(options),
    ...infrastructure(affected, kind),
  ];
}

function checks(affected: Affected): Component[] {
  const { libraries, suites, pipelines, environments } = affected;
  const units = libraries.map(folder => `jest ${folder}`);
  return [
    suite('static', 'static'),
    { name: 'security', inputs: {} },
    ...(units.length > 0 ? [suite('unit', 'unit', units)] : []),
    ...suites.map(name => suite(name, name)),
    ...(pipelines ? [suite('pipelines', 'pipelines')] : []),
    ...(environments.length > 0
      ? [{ name: 'terraform-checks', inputs: {} }]
      : []),
  ];
}

function sources(service: string): Component {
  const check = service === 'portal' ? 'portal' : `services/${service}`;
  return { name: 'service', inputs: { service, check: `jest ${check}` } };
}

function images({ affected, kind, unreleased }: JobsOptions): Component[] {
  if (kind === 'merge request') {
    return affected.images.map(service => ({
      name: 'image-check',
      inputs: { service },
    }));
  }
  const services =
    kind === 'tag'
      ? [...affected.images, ...affected.documents]
      : [...unreleased];
  const published = services.map(service => ({
    name: 'image',
    inputs: { service },
  }));
  return kind === 'main' && services.length > 0
    ? [
        ...published,
        { name: 'delivery', inputs: { services: services.join(' ') } },
      ]
    : published;
}

function infrastructure(
  { environments }: Affected,
  kind: JobsOptions['kind'],
): Component[] {
  if (kind === 'tag') {
    return [];
  }
  return environments.flatMap(environment => {
    const plan = { name: 'terraform-plan', inputs: { environment } };
    const apply = { name: 'terraform-apply', inputs: { environment } };
    return kind === 'main' ? [plan, apply] : [plan];
  });
}
