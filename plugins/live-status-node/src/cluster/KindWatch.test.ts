import { mockServices } from '@backstage/backend-test-utils';
import { KubeConfig } from '@kubernetes/client-node';
import { createServer, type Server } from 'node:http';
import { ApiClient } from '../api/ApiClient';
import { simulatedNodeKind } from '../kinds/simulatedNodeKind';
import { KindWatch, type KindState } from './KindWatch';

describe('KindWatch', () => {
  const ending = new AbortController();
  let server: Server;
  /** Name of the only node. */
  let name: string;
  let api: ApiClient;

  beforeEach(async () => {
    server = createServer(({ url }, response) => {
      if (url?.includes('watch=true')) {
        // A connection that is lost without an error: no event, and no end.
        response.flushHeaders();
      } else {
        const metadata = { resourceVersion: '1' };
        const items = [{ metadata: { name } }];
        response.end(JSON.stringify({ metadata, items }));
      }
    });
    await new Promise<void>(resolve => {
      server.listen(0, '127.0.0.1', resolve);
    });
    const address = server.address();
    const port = address && typeof address === 'object' ? address.port : 0;
    const kubeConfig = new KubeConfig();
    kubeConfig.loadFromClusterAndUser(
      {
        name: 'local',
        server: `http://127.0.0.1:${port}`,
        skipTLSVerify: true,
      },
      { name: 'portal' },
    );
    api = ApiClient.of(kubeConfig);
  });
  afterEach(async () => {
    server.closeAllConnections();
    await new Promise(resolve => {
      server.close(resolve);
    });
  });

  it('is not current when a watch does not end, and lists again', async () => {
    const states: KindState['state'][] = [];
    const untils: (Date | undefined)[] = [];
    name = 'first';
    const watch = KindWatch.create({
      kind: simulatedNodeKind,
      cluster: 'local',
      logger: mockServices.logger.mock(),
      watchDeadlineMs: 20,
      onChange: () => undefined,
      onState: () => {
        states.push(watch.state.state);
        untils.push(watch.currentUntil);
        name = 'second';
        if (states.length === 3) {
          ending.abort();
        }
      },
    });

    await watch.run(api, ending.signal);

    expect(states).toEqual(['current', 'loading', 'current']);
    expect(untils).toEqual([undefined, expect.any(Date), undefined]);
    expect(watch.objects.has('first')).toBe(false);
    expect(watch.objects.has('second')).toBe(true);
  });
});
