import { z } from 'zod';
import { renderSample } from './renderSample.ts';

const Spec = z.looseObject({ spec: z.unknown() });
const ROUTE = {
  'route.enabled': true,
  'route.hostnames': ['shop.comptoir.example'],
};

test('a route attaches to one listener of the gateway', async () => {
  const rendered = await renderSample({
    ...ROUTE,
    'route.gateway.sectionName': 'https',
  });
  expect(rendered.one('HTTPRoute', 'sample', Spec).spec).toMatchObject({
    parentRefs: [
      { name: 'public', namespace: 'gateway', sectionName: 'https' },
    ],
  });
});

test('filters change headers and the prefix of the path', async () => {
  const rendered = await renderSample({
    ...ROUTE,
    'route.paths': ['/shop'],
    'route.filters': {
      requestHeaders: { set: { 'X-Shop': 'true' }, remove: ['X-Debug'] },
      responseHeaders: { add: { 'Cache-Control': 'no-store' } },
      rewritePrefix: '/',
    },
  });
  expect(rendered.one('HTTPRoute', 'sample', Spec).spec).toMatchObject({
    rules: [
      {
        filters: [
          {
            type: 'RequestHeaderModifier',
            requestHeaderModifier: {
              set: [{ name: 'X-Shop', value: 'true' }],
              remove: ['X-Debug'],
            },
          },
          {
            type: 'ResponseHeaderModifier',
            responseHeaderModifier: {
              add: [{ name: 'Cache-Control', value: 'no-store' }],
            },
          },
          {
            type: 'URLRewrite',
            urlRewrite: {
              path: { type: 'ReplacePrefixMatch', replacePrefixMatch: '/' },
            },
          },
        ],
      },
    ],
  });
});

test('plain HTTP is redirected to the listener of the service', async () => {
  const rendered = await renderSample({
    ...ROUTE,
    'route.gateway.sectionName': 'https',
    'route.redirect.enabled': true,
  });
  expect(rendered.one('HTTPRoute', 'sample-redirect', Spec).spec).toMatchObject(
    {
      parentRefs: [{ name: 'public', sectionName: 'http' }],
      hostnames: ['shop.comptoir.example'],
      rules: [
        {
          filters: [
            {
              type: 'RequestRedirect',
              requestRedirect: { scheme: 'https', statusCode: 301 },
            },
          ],
        },
      ],
    },
  );
});

test('another host is redirected to that of the service', async () => {
  const rendered = await renderSample({
    ...ROUTE,
    'route.redirect': {
      enabled: true,
      sectionName: 'https',
      hostnames: ['www.comptoir.example'],
      hostname: 'shop.comptoir.example',
      statusCode: 302,
    },
  });
  expect(rendered.one('HTTPRoute', 'sample-redirect', Spec).spec).toMatchObject(
    {
      hostnames: ['www.comptoir.example'],
      rules: [
        {
          filters: [
            {
              requestRedirect: {
                hostname: 'shop.comptoir.example',
                statusCode: 302,
              },
            },
          ],
        },
      ],
    },
  );
});
