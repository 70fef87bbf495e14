import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import { ArgocdProbe } from './ArgocdProbe';

describe('ArgocdProbe', () => {
  let argocd: Server;
  let status: number;
  let url: string;
  let ending: AbortController;
  let running: Promise<void>;
  let probe: ArgocdProbe;
  const onChange = jest.fn();

  /** Resolves when the results of this many more probes are recorded. */
  async function probed(count: number): Promise<void> {
    for (let seen = 0; seen <= count; seen += 1) {
      await once(argocd, 'request');
    }
  }

  beforeEach(async () => {
    onChange.mockClear();
    status = 200;
    argocd = createServer((_, response) => {
      response.statusCode = status;
      response.end();
    });
    await new Promise<void>(resolve => {
      argocd.listen(0, '127.0.0.1', resolve);
    });
    const address = argocd.address();
    const port = address && typeof address === 'object' ? address.port : 0;
    url = `http://127.0.0.1:${port}`;
    ending = new AbortController();
    probe = ArgocdProbe.create({ url, onChange, pauseMs: 5 });
  });
  afterEach(async () => {
    ending.abort();
    await running;
    argocd.closeAllConnections();
    await new Promise(resolve => {
      argocd.close(resolve);
    });
  });

  it('reports an Argo CD that never responded once, however long it fails', async () => {
    expect(probe.status).toEqual({
      state: 'unknown',
      reason: `Argo CD at ${url} is being checked.`,
    });

    status = 503;
    running = probe.run(ending.signal);
    await probed(1);
    const { status: failed } = probe;
    expect(failed).toEqual({
      state: 'unknown',
      failingSince: expect.any(String),
      reason: expect.stringContaining('it returned 503'),
    });

    await probed(4);

    expect(probe.status).toEqual(failed);
    expect(onChange).toHaveBeenCalledTimes(1);
  });

  it('reports each loss and each return once', async () => {
    running = probe.run(ending.signal);
    await probed(2);
    expect(probe.status).toEqual({ state: 'current' });

    status = 503;
    await probed(3);
    const { asOf, reason } = probe.source;
    expect(asOf).toEqual(expect.any(String));
    expect(reason).toBe(
      `Argo CD at ${url} does not respond since ${asOf}: it returned 503`,
    );

    status = 200;
    await probed(2);
    expect(probe.status).toEqual({ state: 'current' });
    expect(onChange).toHaveBeenCalledTimes(3);
  });
});
