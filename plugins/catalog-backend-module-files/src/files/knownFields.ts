/** Fields of each kind's `spec`; Backstage ignores a field with another spelling. */
export const SPEC_FIELDS: Record<string, readonly string[]> = {
  API: ['type', 'lifecycle', 'owner', 'system', 'definition'],
  Component: [
    'type',
    'lifecycle',
    'owner',
    'system',
    'subcomponentOf',
    'providesApis',
    'consumesApis',
    'dependsOn',
    'dependencyOf',
  ],
  Domain: ['type', 'owner', 'subdomainOf'],
  Group: ['type', 'profile', 'parent', 'children', 'members'],
  Location: ['type', 'target', 'targets', 'presence'],
  Resource: ['type', 'owner', 'system', 'dependsOn', 'dependencyOf'],
  System: ['type', 'owner', 'domain'],
  Template: ['type', 'owner', 'lifecycle', 'parameters', 'steps', 'output'],
  User: ['profile', 'memberOf'],
};

export const ROOT_FIELDS = ['apiVersion', 'kind', 'metadata', 'spec'];

export const METADATA_FIELDS = [
  'name',
  'namespace',
  'title',
  'description',
  'labels',
  'annotations',
  'tags',
  'links',
];

/** Fields of `spec` that are neither text nor lists of texts. */
export const STRUCTURED_FIELDS = [
  'profile',
  'parameters',
  'steps',
  'output',
  'definition',
];

/** The `apiVersion` of each kind. */
export const apiVersionsOf = (kind: string): readonly string[] =>
  kind === 'Template'
    ? ['scaffolder.backstage.io/v1beta3']
    : ['backstage.io/v1alpha1', 'backstage.io/v1beta1'];
