import { renderSample } from './renderSample.ts';

const JOB = { command: ['node', 'job.js'] };
const cron = (schedule: string) => ({ ...JOB, schedule });
const PATTERN = 'does not match pattern';

test.each<[string, Record<string, unknown>, string]>([
  [
    'a limit below the request',
    { 'resources.memory': '1Gi', 'resources.memoryLimit': '512Mi' },
    'resources.memoryLimit is 512Mi, less than resources.memory, 1Gi: raise the limit or lower the request',
  ],
  [
    'the limit of a job below the request of the service',
    { 'jobs.migrate': { ...JOB, resources: { memoryLimit: '64Mi' } } },
    'jobs.migrate.resources.memoryLimit is 64Mi, less than jobs.migrate.resources.memory, 192Mi',
  ],
  [
    'a size without a unit',
    { 'resources.memory': '256' },
    `at '/resources/memory': '256' ${PATTERN}`,
  ],
  ['no CPU', { 'resources.cpu': '0m' }, `at '/resources/cpu': '0m' ${PATTERN}`],
  [
    'a host path',
    { 'volumes.a': { mountPath: '/a', hostPath: { path: '/etc' } } },
    "at '/volumes/a': additional properties 'hostPath' not allowed",
  ],
  [
    'a volume without a source',
    { 'volumes.a': { mountPath: '/a' } },
    'volumes.a names no source: name exactly one of emptyDir, configMap, secret and claim',
  ],
  [
    'a volume with two sources',
    {
      'volumes.a': {
        mountPath: '/a',
        secret: { name: 'a' },
        claim: { name: 'a' },
      },
    },
    'volumes.a names claim and secret: name exactly one',
  ],
  [
    'a volume over another',
    {
      volumes: {
        a: { mountPath: '/a', secret: { name: 'a' } },
        b: { mountPath: '/a/b', secret: { name: 'b' } },
      },
    },
    "volumes.b.mountPath is /a/b, and a's volume is mounted at /a",
  ],
  [
    'a volume over /tmp',
    { 'volumes.a': { mountPath: '/tmp/a', secret: { name: 'a' } } },
    "volumes.a.mountPath is /tmp/a, and the chart's own volume is mounted at /tmp",
  ],
  [
    'a volume over the token of the pod',
    { 'volumes.a': { mountPath: '/var/run/secrets', secret: { name: 'a' } } },
    'volumes.a.mountPath is /var/run/secrets: choose a folder outside',
  ],
  [
    'a port that is used twice',
    { 'ports.grpc': { port: 8080 } },
    'ports.grpc.port is 8080, which port already uses: choose another',
  ],
  [
    'a port with a name of the chart',
    { 'ports.http': { port: 9000 } },
    "ports.http: the chart's own port has this name",
  ],
  [
    'a variable that a port sets',
    { 'ports.grpc': { port: 9000 }, 'env.GRPC_PORT': '9000' },
    'env.GRPC_PORT is also set by ports.grpc: remove it',
  ],
  [
    'a label of a node that YAML read as a boolean',
    { nodeSelector: { spot: true } },
    "at '/nodeSelector/spot': got boolean, want string",
  ],
  [
    'a toleration of no taint',
    { tolerations: [{ operator: 'Equal', value: 'a' }] },
    'tolerations[0].key is missing: name the taint, or set operator to Exists',
  ],
  [
    'a toleration whose value is not compared',
    { tolerations: [{ operator: 'Exists', key: 'a', value: 'b' }] },
    'tolerations[0].value is "b", which Exists does not compare',
  ],
  [
    'a toleration for a time of a taint that evicts no pod',
    { tolerations: [{ operator: 'Exists', tolerationSeconds: 1 }] },
    'tolerations[0].tolerationSeconds: set effect to NoExecute, or remove it',
  ],
  [
    'a priority of the cluster’s own pods',
    { priorityClassName: 'system-node-critical' },
    'priorityClassName is system-node-critical, which is reserved',
  ],
  [
    'an annotation that is a number',
    { 'serviceAccount.annotations': { a: 1 } },
    "at '/serviceAccount/annotations/a': got number, want string",
  ],
  [
    'a job without a command',
    { 'jobs.migrate': {} },
    "at '/jobs/migrate': missing property 'command'",
  ],
  [
    'a job with a long name',
    { [`jobs.${'a'.repeat(54)}`]: JOB },
    "at '/jobs': additional properties 'aaaaaaaa",
  ],
  [
    'a scheduled job with a name to which nothing can be appended',
    { [`cronJobs.${'a'.repeat(46)}`]: cron('0 3 * * *') },
    'has 53 characters: shorten it to at most 52',
  ],
  [
    'two jobs of one name',
    { 'jobs.a': JOB, 'cronJobs.a': cron('0 3 * * *') },
    'cronJobs.a: jobs.a has the same name; choose another',
  ],
  [
    'a minute that does not exist',
    { 'cronJobs.a': cron('60 3 * * *') },
    `at '/cronJobs/a/schedule': '60 3 * * *' ${PATTERN}`,
  ],
  [
    'a schedule of six fields',
    { 'cronJobs.a': cron('0 0 3 * * *') },
    `at '/cronJobs/a/schedule': '0 0 3 * * *' ${PATTERN}`,
  ],
  [
    'a range that ends before it begins',
    { 'cronJobs.a': cron('0 22-06 * * *') },
    'cronJobs.a.schedule has the range 22-06, which ends before it begins: swap them',
  ],
  [
    'a time zone without a region',
    { 'cronJobs.a': { ...cron('0 3 * * *'), timeZone: 'Local' } },
    `at '/cronJobs/a/timeZone': 'Local' ${PATTERN}`,
  ],
])('%s is refused with its path', async (_, set, message) => {
  await expect(renderSample(set)).rejects.toThrow(message);
});
