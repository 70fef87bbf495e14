import { consoleUrls } from './consoleUrls';
import type { Outputs } from './parseOutputs';

/** A resource in the cloud, before it becomes an entity. */
export interface CloudResource {
  /** Name without the environment, such as `bucket-backups`. */
  name: string;
  type: string;
  description: string;
  id: string;
  /** Page in a console; undefined when there is none. */
  page?: string;
  /** Names, without the environment, of what it depends on. */
  dependsOn?: string[];
}

const PURPOSES: Record<string, string> = {
  state: 'State of Terraform',
  backups: 'Backups of Velero and of the databases',
  'backups-copy': 'Copy of the backups in another region',
  logs: 'Logs of the applications',
  access: 'Log of the accesses to the other buckets',
};

/** What a workload's role opens. */
const OPENED: Record<string, string> = {
  velero: 'bucket-backups',
  'log-shipper': 'bucket-logs',
  'external-dns': 'zone',
  'cert-manager': 'zone',
  'registry-pull': 'registry',
};

/** Lists the resources in the outputs of an environment. */
export function listResources(outputs: Outputs): CloudResource[] {
  return [
    ...clusterOf(outputs),
    ...bucketsOf(outputs),
    zoneOf(outputs),
    registryOf(outputs),
    ...rolesOf(outputs),
  ];
}

function clusterOf({ facts, buckets }: Outputs): CloudResource[] {
  const { region } = facts;
  const name = facts['eks-cluster'];
  const network = facts['vpc-id'];
  if (name === undefined || network === undefined) {
    return [];
  }
  return [
    {
      name: 'cluster',
      type: 'kubernetes-cluster',
      description: `EKS cluster ${name}`,
      id: `arn:aws:eks:${region}:${facts['account-id']}:cluster/${name}`,
      page: consoleUrls.cluster(region, name),
      dependsOn: [
        'network',
        'zone',
        'registry',
        ...Object.keys(buckets).map(purpose => `bucket-${purpose}`),
        ...rolesOf({ facts, buckets }).map(role => role.name),
      ],
    },
    {
      name: 'network',
      type: 'network',
      description: `VPC ${facts['vpc-cidr'] ?? network}`,
      id: network,
      page: consoleUrls.network(region, network),
    },
  ];
}

function bucketsOf({ facts, buckets }: Outputs): CloudResource[] {
  return Object.entries(buckets).map(([purpose, name]) => ({
    name: `bucket-${purpose}`,
    type: 's3-bucket',
    description: PURPOSES[purpose] ?? `Bucket ${name}`,
    id: `arn:aws:s3:::${name}`,
    page: consoleUrls.bucket(facts.region, name),
  }));
}

function zoneOf({ facts }: Outputs): CloudResource {
  return {
    name: 'zone',
    type: 'dns-zone',
    description: `DNS zone ${facts.domain}`,
    id: `arn:aws:route53:::hostedzone/${facts['zone-id']}`,
    page: consoleUrls.zone(facts['zone-id']),
  };
}

function registryOf({ facts }: Outputs): CloudResource {
  const isEcr = /\.dkr\.ecr\.[a-z0-9-]+\.amazonaws\.com/.test(facts.registry);
  return {
    name: 'registry',
    type: 'container-registry',
    description: `Images, ${isEcr ? 'in ECR' : 'in the registry of GitLab'}`,
    id: facts.registry,
    page: isEcr ? consoleUrls.repositories(facts.region) : undefined,
  };
}

function rolesOf({ facts }: Outputs): CloudResource[] {
  return Object.entries(facts).flatMap(([fact, arn]) => {
    const workload = /^role-(.+)$/.exec(fact)?.[1];
    if (workload === undefined || arn === undefined) {
      return [];
    }
    return {
      name: fact,
      type: 'iam-role',
      description: `Role of the workload ${workload}`,
      id: arn,
      page: consoleUrls.role(arn.replace(/^.*\//, '')),
      dependsOn: OPENED[workload] ? [OPENED[workload]] : [],
    };
  });
}
