import { readFileSync } from 'node:fs';
import type { ImageRecord } from '@comptoir/gitops/ImageRecord';
import { Double } from './testing/Double.ts';
import { DeliveryTrial } from './testing/DeliveryTrial.ts';

const SERVICES = ['customers', 'products', 'shopping', 'storefront'];
const digest = (character: string) => `sha256:${character.repeat(64)}`;
/** Digests that the registry lacks. */
const missing = new Set<string>();
let registry: Double;
let trial: DeliveryTrial;

const record = (
  service: string,
  character: string,
  commit: string,
): ImageRecord => ({
  service,
  image: {
    repository: `${registry.host}/comptoir/${service}`,
    digest: digest(character),
    version: `1.0.${character}`,
    commit,
    builtAt: '2026-11-30T12:00:00Z',
    pipeline: 'https://gitlab.example/comptoir/-/pipelines/42',
  },
});

beforeAll(async () => {
  registry = await Double.start(({ url = '', headers }) => {
    if (url.startsWith('/token')) {
      return { status: 200, body: { token: 'for-pulls' } };
    }
    if (headers.authorization !== 'Bearer for-pulls') {
      const realm = `http://${headers.host}/token`;
      const challenge = `Bearer realm="${realm}",service="registry",scope="repository:comptoir:pull"`;
      return { status: 401, headers: { 'www-authenticate': challenge } };
    }
    const [, asked = ''] = /manifests\/(.+)$/.exec(url) ?? [];
    return { status: missing.has(asked) ? 404 : 200 };
  });
});
afterAll(() => registry.stop());
beforeEach(async () => {
  missing.clear();
  trial = await DeliveryTrial.create(SERVICES);
});
afterEach(() => trial.remove());

const head = () => trial.git('rev-parse', 'main');

describe('npm run deliver', () => {
  it('releases an image from dev over staging to a merge request for production', async () => {
    const built = await head();
    const image = record('products', '1', built);
    trial.hook(
      'post-receive',
      `env | grep ^GIT_PUSH_OPTION > ${trial.path('options')}`,
    );

    const dev = await trial.deliver([image], ['dev', 'products']);
    expect(dev.stderr).toBe('');
    expect(readFileSync(trial.path('options'), 'utf8')).toContain(
      'GIT_PUSH_OPTION_0=ci.skip',
    );
    expect(await trial.release('products', 'dev')).toEqual({
      system: 'shop',
      team: 'team-shop',
      image: image.image,
    });
    const released = await head();
    expect(await trial.git('log', '-1', '--format=%an %s', 'main')).toBe(
      'Comptoir releases gitops: release products to dev',
    );

    // A later commit was not verified: staging keeps the commit that dev was tested at.
    await trial.commit(await trial.clone(), 'products: change something');
    await trial.deliver([image], ['staging', 'products']);
    expect(await trial.release('products', 'staging')).toMatchObject({
      revision: released,
      image: image.image,
    });

    const before = await head();
    const { stdout } = await trial.deliver([image], ['production', 'products']);
    expect(stdout).toContain('branch release/42: merge its merge request');
    expect(await head()).toBe(before);
    const options = readFileSync(trial.path('options'), 'utf8');
    expect(options).toContain('=merge_request.create\n');
    expect(options).toContain('=merge_request.target=main\n');
    expect(options).not.toContain('ci.skip');
    const production = await trial.release(
      'products',
      'production',
      'release/42',
    );
    expect(production).toMatchObject({
      revision: released,
      image: image.image,
    });
  });

  it('keeps every release when all services are released at once', async () => {
    const built = await head();
    const results = await Promise.all(
      SERVICES.map(service =>
        trial.deliver([record(service, '2', built)], ['dev', service]),
      ),
    );
    expect(results.map(({ code, stderr }) => [code, stderr])).toEqual(
      SERVICES.map(() => [0, '']),
    );
    for (const service of SERVICES) {
      const { image } = await trial.release(service, 'dev');
      expect(image.digest).toBe(digest('2'));
    }
    // No merge: each release was made on the one before.
    expect(await trial.git('rev-list', '--count', '--merges', 'main')).toBe(
      '0',
    );
    expect(await trial.git('rev-list', '--count', `${built}..main`)).toBe('4');
  });

  it('commits nothing when the job runs a second time', async () => {
    const image = record('products', '1', await head());
    await trial.deliver([image], ['dev', 'products']);
    const before = await head();
    const { code, stdout } = await trial.deliver([image], ['dev', 'products']);
    expect([code, await head()]).toEqual([0, before]);
    expect(stdout).toContain('dev runs products of this pipeline already');
  });

  it('names several services in one commit', async () => {
    const built = await head();
    const records = SERVICES.map(service => record(service, '3', built));
    await trial.deliver(records, ['dev', ...SERVICES]);
    expect(await trial.git('log', '-1', '--format=%s', 'main')).toBe(
      'gitops: release customers, products, shopping, storefront to dev',
    );
  });
});

describe('npm run deliver refuses', () => {
  it('a digest that is not in the registry', async () => {
    const before = await head();
    missing.add(digest('9'));
    const image = record('products', '9', before);
    const { code, stderr } = await trial.deliver([image], ['dev', 'products']);
    expect(code).toBe(1);
    expect(stderr).toContain(
      `job release:test: products: the registry has no ${image.image.repository}@${digest('9')}`,
    );
    expect(await head()).toBe(before);
  });

  it('an older commit than dev runs', async () => {
    const older = await head();
    const newer = await trial.commit(await trial.clone(), 'products: change');
    await trial.deliver([record('products', '2', newer)], ['dev', 'products']);
    const { code, stderr } = await trial.deliver(
      [record('products', '1', older)],
      ['dev', 'products'],
    );
    expect(code).toBe(1);
    expect(stderr).toContain(`products: dev runs the newer commit ${newer}`);
  });

  it('to promote an image that the environment below no longer runs', async () => {
    const built = await head();
    await trial.deliver([record('products', '2', built)], ['dev', 'products']);
    const { code, stderr } = await trial.deliver(
      [record('products', '1', built)],
      ['staging', 'products'],
    );
    expect(code).toBe(1);
    expect(stderr).toContain(`products: dev runs ${digest('2')}`);
  });

  it('a protected branch that refuses the bot, without its token in the message', async () => {
    trial.hook(
      'pre-receive',
      'echo "GitLab: You are not allowed to push code to protected branches on this project."; exit 1',
    );
    const image = record('products', '1', await head());
    const { code, stderr } = await trial.deliver([image], ['dev', 'products']);
    expect(code).toBe(1);
    expect(stderr).toContain('job release:test: ');
    expect(stderr).toContain(
      'allow the owner of RELEASE_BOT_TOKEN to push to the protected branch',
    );
    expect(stderr).not.toContain('bot-token');
    expect(stderr).not.toContain('    at ');
  });

  it.each([
    [true, 0, ''],
    [
      false,
      1,
      'job release:test: the protected branch main refuses the owner of RELEASE_BOT_TOKEN',
    ],
  ])(
    'by check, before anything is built: may push %p',
    async (may, code, text) => {
      const gitlab = await Double.start(({ headers, url }) => ({
        status: headers['private-token'] === 'bot-token' ? 200 : 401,
        body: {
          can_push:
            url?.endsWith('/projects/7/repository/branches/main') && may,
        },
      }));
      const url = { CI_API_V4_URL: `http://${gitlab.host}/api/v4` };
      const result = await trial.deliver([], ['check'], url);
      const other = await trial.deliver([], ['check'], {
        ...url,
        RELEASE_BOT_TOKEN: 'expired',
      });
      await gitlab.stop();
      expect([result.code, result.stderr.includes(text)]).toEqual([code, true]);
      expect(other.stderr).toContain('RELEASE_BOT_TOKEN must be a valid token');
    },
  );

  it('a GitLab that refuses connections, without a stack', async () => {
    const gitlab = await Double.start(() => undefined);
    const { host } = gitlab;
    await gitlab.stop();
    const { code, stderr } = await trial.deliver([], ['check'], {
      CI_API_V4_URL: `http://${host}/api/v4`,
    });
    expect(code).toBe(1);
    expect(stderr).toBe(
      `http://${host}/api/v4/projects/7/repository/branches/main: GitLab cannot be reached: connect ECONNREFUSED ${host}\n`,
    );
  });

  it('a missing variable, with the job', async () => {
    const { code, stderr } = await trial.deliver([], ['check'], {
      RELEASE_BOT_TOKEN: '',
    });
    expect(code).toBe(1);
    expect(stderr).toContain('job release:test: RELEASE_BOT_TOKEN is missing');
  });

  it('a service whose image this pipeline did not build', async () => {
    const { code, stderr } = await trial.deliver([], ['dev', 'products']);
    expect(code).toBe(1);
    expect(stderr).toContain('var/pipeline/images/products.json: is missing');
  });
});
