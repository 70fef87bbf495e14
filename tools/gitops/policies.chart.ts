import { resolve } from 'node:path';
import { z } from 'zod';
import { renderPolicies } from './renderPolicies.ts';

const root = resolve(import.meta.dirname, '..', '..');
const Policy = z.looseObject({
  spec: z.looseObject({
    failurePolicy: z.string(),
    validations: z.array(
      z.object({
        expression: z.string(),
        message: z.string(),
        messageExpression: z.string().optional(),
      }),
    ),
  }),
});
const policies = async (set?: Record<string, unknown>) => {
  const rendered = await renderPolicies(root, set);
  return rendered
    .all('ValidatingAdmissionPolicy')
    .map(({ metadata }) => metadata.name)
    .map(name => ({
      name,
      ...rendered.one('ValidatingAdmissionPolicy', name, Policy).spec,
      binding: rendered.one(
        'ValidatingAdmissionPolicyBinding',
        name,
        z.looseObject({ spec: z.unknown() }),
      ).spec,
    }));
};

test('each policy refuses, in every namespace of an environment, also when it cannot judge', async () => {
  const all = await policies();
  expect(all).toHaveLength(7);
  for (const { name, failurePolicy, binding } of all) {
    expect(failurePolicy).toBe('Fail');
    expect(binding).toEqual({
      policyName: name,
      validationActions: ['Deny'],
      matchResources: {
        namespaceSelector: {
          matchExpressions: [
            { key: 'comptoir.dev/environment', operator: 'Exists' },
          ],
        },
      },
    });
  }
});

test('each refusal says what to change', async () => {
  const messages = (await policies()).flatMap(({ validations }) =>
    validations.map(({ message }) => message),
  );
  for (const message of messages) {
    expect(message).toMatch(/^(Name|Push|Run|Set|Remove|Replace) .*\.$/);
  }
});

test('the images of a mesh may be named by tag', async () => {
  const all = await policies({
    registries: ['registry.comptoir.example/'],
    injectedImages: ['cr.l5d.io/linkerd/'],
  });
  const text = (name: string) =>
    JSON.stringify(all.find(one => one.name === `${name}.comptoir.dev`));
  expect(text('images-by-digest')).toContain("['cr.l5d.io/linkerd/']");
  expect(text('images-from-registries')).toContain(
    "['registry.comptoir.example/', 'cr.l5d.io/linkerd/']",
  );
});

test.each<[string, Record<string, unknown>, RegExp]>([
  ['no registry', {}, /at '': missing property 'registries'/],
  [
    'an empty list of registries',
    { registries: [] },
    /at '\/registries': minItems: got 0, want 1/,
  ],
  [
    'a registry without its slash, which other hosts begin with as well',
    { registries: ['registry.comptoir.example'] },
    /at '\/registries\/0': 'registry\.comptoir\.example' does not match pattern/,
  ],
  [
    'an expression in place of a registry',
    { registries: ["a/'] || true || ['"] },
    /at '\/registries\/0': .* does not match pattern/,
  ],
])('%s is refused with its path', async (_, set, message) => {
  await expect(renderPolicies(root, set)).rejects.toThrow(message);
});
