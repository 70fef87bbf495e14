import { renderSample } from './renderSample.ts';

test.each<[string, Record<string, unknown>, RegExp]>([
  [
    'an unknown key',
    { replica: 3 },
    /at '': additional properties 'replica' not allowed/,
  ],
  [
    'an unknown key inside',
    { 'probes.readyness': '/ready' },
    /at '\/probes': additional properties 'readyness' not allowed/,
  ],
  [
    'an unknown key of a list',
    { 'network.to': [{ application: 'storefront' }] },
    /at '\/network\/to\/0': .*'application'/,
  ],
  [
    'a tag in place of the digest',
    { 'image.digest': '1.4.2' },
    /at '\/image\/digest': '1\.4\.2' does not match pattern '\^sha256:/,
  ],
  [
    'a version that is no label',
    { 'image.version': '1.4.2+build' },
    /at '\/image\/version': '1\.4\.2\+build' does not match pattern/,
  ],
  [
    'a tag beside the digest',
    { 'image.tag': 'latest' },
    /at '\/image': additional properties 'tag' not allowed/,
  ],
  [
    'a tag in the repository',
    { 'image.repository': 'registry.comptoir.example/comptoir/sample:latest' },
    /at '\/image\/repository': .* does not match pattern/,
  ],
  [
    'a short digest',
    { 'image.digest': 'sha256:abc' },
    /at '\/image\/digest': 'sha256:abc' does not match pattern/,
  ],
  [
    'an alert without a severity',
    { 'alerts.rules.Cold': { expr: 'up', for: '1m', summary: 'Cold' } },
    /at '\/alerts\/rules\/Cold': missing property 'severity'/,
  ],
  ['no replica', { replicas: 0 }, /at '\/replicas': minimum: got 0, want 1/],
  [
    'too many replicas',
    { replicas: 51 },
    /at '\/replicas': maximum: got 51, want 50/,
  ],
  [
    'half a replica',
    { replicas: 1.5 },
    /at '\/replicas': got number, want integer/,
  ],
  [
    'replicas as text',
    { replicas: '2' },
    /at '\/replicas': got string, want integer/,
  ],
  [
    'a token that is not yes or no',
    { 'serviceAccount.token': 'portal' },
    /at '\/serviceAccount\/token': got string, want boolean/,
  ],
  [
    'an unknown key of the service account',
    { 'serviceAccount.name': 'portal' },
    /at '\/serviceAccount': additional properties 'name' not allowed/,
  ],
  ['root', { userId: 0 }, /at '\/userId': minimum: got 0, want 1/],
  [
    'an unknown environment',
    { environment: 'prod' },
    /at '\/environment': value must be one of 'dev', 'staging', 'production'/,
  ],
  [
    'a variable that the chart sets',
    { 'env.PORT': '80' },
    /env\.PORT is also set by the chart: remove it/,
  ],
  [
    'the system port as a variable',
    { 'env.SYSTEM_PORT': '80' },
    /env\.SYSTEM_PORT is also set by the chart: remove it/,
  ],
  [
    'one port for requests and health',
    { systemPort: 8080 },
    /port and systemPort are both 8080: choose another systemPort/,
  ],
  [
    'a number as a variable',
    { 'env.HOLD_MS': 900 },
    /at '\/env\/HOLD_MS': got number, want string/,
  ],
  [
    'a sealed value, which belongs to the chart secrets',
    { 'secrets.sample': { keys: ['TOKEN'], encrypted: { TOKEN: 'Ag' } } },
    /at '\/secrets\/sample': additional properties 'encrypted' not allowed/,
  ],
  [
    'a revision of secrets that is no text',
    { secretsRevision: 1 },
    /at '\/secretsRevision': got number, want string/,
  ],
  [
    'a variable that is set twice',
    { 'env.TOKEN': 'x', 'secrets.sample': { keys: ['TOKEN'] } },
    /secrets\.sample\.keys names TOKEN, which env also sets/,
  ],
  [
    'a route to nowhere',
    { 'route.enabled': true },
    /route\.hostnames is empty: name at least one host/,
  ],
  [
    'a grace period shorter than the shutdown',
    { 'shutdown.delaySeconds': 20 },
    /shutdown\.graceSeconds is 30: set at least 35/,
  ],
  [
    'an autoscaler with a minimum above its maximum',
    { autoscaling: { enabled: true, min: 8, max: 3, cpuPercent: 70 } },
    /autoscaling\.min is 8, and autoscaling\.max only 3/,
  ],
  [
    'an unknown mesh',
    { mesh: 'consul' },
    /at '\/mesh': value must be one of 'none', 'istio', 'linkerd'/,
  ],
])('%s is refused with its name', async (_, set, message) => {
  await expect(renderSample(set)).rejects.toThrow(message);
});
