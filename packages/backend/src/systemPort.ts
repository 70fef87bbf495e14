import { createServer } from 'node:http';
import type { RootHttpRouterConfigureContext } from '@backstage/backend-defaults/rootHttpRouter';
import type { Dependencies } from './dependencies/Dependencies';
import { systemApp } from './systemApp';

/** Backstage's own health checks, and what every process serves on its system port. */
const NOT_PUBLIC = ['/.backstage/health', '/health', '/metrics'];

/**
 * Serves health and dependencies on `comptoir.systemPort` only; the public port answers
 * 404 for them. Without this key nothing serves them. Ends the process when the port is
 * taken.
 */
export function systemPort(
  context: Pick<
    RootHttpRouterConfigureContext,
    'app' | 'config' | 'healthRouter' | 'lifecycle' | 'logger' | 'server'
  >,
  dependencies: Dependencies,
): void {
  const { app, config, healthRouter, lifecycle, logger } = context;
  app.use(NOT_PUBLIC, (_request, response) => {
    response.status(404).json({ error: { name: 'NotFoundError' } });
  });

  const port = config.getOptionalNumber('comptoir.systemPort');
  if (port === undefined) {
    return;
  }
  const host = config.getOptionalString('backend.listen.host');
  const server = createServer(
    systemApp({ server: context.server, healthRouter, dependencies }),
  );
  server.on('error', error => {
    logger.error(
      `Cannot listen on port ${port}; is it in use? Set SYSTEM_PORT.`,
      error,
    );
    process.exit(1);
  });
  server.listen(port, host, () =>
    logger.info(`Health checks are served on port ${port}`),
  );
  lifecycle.addShutdownHook(() => {
    server.close();
    server.closeAllConnections();
  });
}
