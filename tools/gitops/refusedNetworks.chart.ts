import { renderSample } from './renderSample.ts';

const to = (cidr: string) => ({ 'network.toNetworks': [{ cidr, port: 443 }] });
const ROUTE = {
  'route.enabled': true,
  'route.hostnames': ['shop.comptoir.example'],
};
const PATTERN = 'does not match pattern';

test.each<[string, Record<string, unknown>, string]>([
  [
    'an octet above 255',
    to('300.0.0.0/8'),
    `at '/network/toNetworks/0/cidr': '300.0.0.0/8' ${PATTERN}`,
  ],
  [
    'a prefix above 32',
    to('192.0.2.0/33'),
    `at '/network/toNetworks/0/cidr': '192.0.2.0/33' ${PATTERN}`,
  ],
  [
    'an address without a prefix',
    to('192.0.2.1'),
    `at '/network/toNetworks/0/cidr': '192.0.2.1' ${PATTERN}`,
  ],
  [
    'IPv6',
    to('fd00:ec2::254/128'),
    `at '/network/toNetworks/0/cidr': 'fd00:ec2::254/128' ${PATTERN}`,
  ],
  [
    'a range with host bits',
    to('192.0.2.77/24'),
    'network.toNetworks[0].cidr is 192.0.2.77/24, whose network is 192.0.2.0/24: write that',
  ],
  [
    'the cloud’s metadata service',
    to('169.254.169.254/32'),
    'network.toNetworks[0].cidr is 169.254.169.254/32, a link-local range, where clouds serve credentials',
  ],
  [
    'the whole link-local range',
    to('169.254.0.0/16'),
    'network.toNetworks[0].cidr is 169.254.0.0/16, a link-local range',
  ],
  [
    'a resolver range with the metadata service',
    { 'cluster.dns.networks': ['169.254.0.0/16'] },
    'cluster.dns.networks[0] is 169.254.0.0/16, which contains the cloud',
  ],
  [
    'no resolver',
    { 'cluster.dns.pods': false },
    'cluster.dns.networks is empty and cluster.dns.pods false',
  ],
  [
    'the own system among the others',
    { 'network.systems': ['shop'] },
    'network.systems names shop, the service',
  ],
  [
    'callers that the callee lists',
    { 'network.from': [{ app: 'storefront' }] },
    "at '/network': additional properties 'from' not allowed",
  ],
  [
    'a host with an empty label',
    { ...ROUTE, 'route.hostnames': ['shop..example'] },
    `at '/route/hostnames/0': 'shop..example' ${PATTERN}`,
  ],
  [
    'a path with parent folders',
    { ...ROUTE, 'route.paths': ['/a/../b'] },
    `at '/route/paths/0': '/a/../b' ${PATTERN}`,
  ],
  [
    'a rewrite of two paths',
    {
      ...ROUTE,
      'route.paths': ['/a', '/b'],
      'route.filters.rewritePrefix': '/',
    },
    'route.filters.rewritePrefix needs exactly one of route.paths, and there are 2',
  ],
  [
    'a header that is set and removed',
    {
      ...ROUTE,
      'route.filters.requestHeaders': { set: { 'X-A': 'b' }, remove: ['x-a'] },
    },
    'route.filters.requestHeaders changes x-a more than once',
  ],
  [
    'a redirect without a route',
    { 'route.redirect.enabled': true },
    'route.redirect.enabled needs route.enabled',
  ],
  [
    'a redirect while every listener serves the service',
    { ...ROUTE, 'route.redirect.enabled': true },
    'route.gateway.sectionName is empty, so that the redirected listener serves the service as well',
  ],
  [
    'a redirect to the same listener',
    {
      ...ROUTE,
      'route.redirect.enabled': true,
      'route.gateway.sectionName': 'http',
    },
    'route.redirect.sectionName is http, the listener that is redirected to',
  ],
  [
    'a redirect to the same host',
    {
      ...ROUTE,
      'route.redirect.enabled': true,
      'route.redirect.hostname': 'shop.comptoir.example',
    },
    'route.redirect.hostname is shop.comptoir.example, which is also redirected',
  ],
])('%s is refused with its path', async (_, set, message) => {
  await expect(renderSample(set)).rejects.toThrow(message);
});
