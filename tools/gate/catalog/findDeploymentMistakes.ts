import type { Described } from './readCatalog.ts';

const APPLICATION = 'comptoir.dev/application';
const SELECTORS = [
  'backstage.io/kubernetes-label-selector',
  'argocd/app-selector',
];

/**
 * Lists the mistakes in the annotations that connect a component to its folder in
 * `gitops/apps`. A component may name itself before its folder exists: it is then not
 * deployed yet.
 *
 * @param applications - the folders of `gitops/apps`
 */
export function findDeploymentMistakes(
  applications: readonly string[],
  catalog: readonly Described[],
): string[] {
  const annotated = catalog.filter(({ metadata: { annotations } }) =>
    [APPLICATION, ...SELECTORS].some(key => key in annotations),
  );
  return [
    ...applications.flatMap(name => unclaimed(name, annotated)),
    ...annotated.flatMap(entity => mistakesOf(entity, applications)),
  ];
}

/** Requires exactly one component for an application. */
function unclaimed(name: string, annotated: readonly Described[]): string[] {
  const owners = annotated.filter(
    ({ metadata }) => metadata.annotations[APPLICATION] === name,
  );
  if (owners.length === 0) {
    return [
      `gitops/apps/${name}: no component has the annotation ${APPLICATION}: ${name}; add it to the component that is deployed from there`,
    ];
  }
  const [first, ...others] = owners.map(({ file }) => file);
  return others.map(
    file =>
      `${file}: remove ${APPLICATION}: ${name}, which ${first} has already`,
  );
}

function mistakesOf(
  { kind, file, metadata }: Described,
  applications: readonly string[],
): string[] {
  const where = `${file}: ${kind} ${metadata.name}`;
  const { [APPLICATION]: name, ...annotations } = metadata.annotations;
  if (name === undefined) {
    return [`${where}: add ${APPLICATION}, or remove its selectors`];
  }
  if (kind !== 'Component') {
    return [`${where}: remove ${APPLICATION}; only components are deployed`];
  }
  const unknown =
    applications.includes(name) || name === metadata.name
      ? []
      : [
          `${where}: ${APPLICATION} is ${name}, but there is no gitops/apps/${name}; correct it to one of ${applications.join(', ')}`,
        ];
  const selector = `app.kubernetes.io/name=${name}`;
  const wrong = SELECTORS.filter(key => annotations[key] !== selector).map(
    key => `${where}: set ${key}: ${selector}`,
  );
  return [...unknown, ...wrong];
}
