import type { RequestListener } from 'node:http';
import { retryDefaults, type RetryPolicy } from '../bus/Topology.ts';
import type { ConfigSchema } from '../defineConfig.ts';
import type { Health } from '../Health.ts';
import { listen } from '../http/listen.ts';
import type { Log } from '../createLog.ts';
import { createMetrics, type Metrics } from '../Metrics.ts';
import { pause } from '../pause.ts';

/** The keys of `processFields` that kit reads. */
export interface ProcessConfig {
  HOST: string;
  PORT: number;
  LOG_LEVEL: string;
  SHUTDOWN_DELAY_MS: number;
}

/** The arguments of a process's `assemble`. */
export interface ProcessContext<Config> {
  config: Config;
  log: Log;
  metrics: Metrics;
  /** How consumers retry. */
  retry: RetryPolicy;
  /** Aborted when the process begins to stop: open streams end then. */
  stopping: AbortSignal;
}

/** A process before its port opens. */
export interface ProcessParts {
  app: RequestListener;
  health: Health;
  /** Called once the port is open. */
  begin?: (url: string) => void;
  /** Stops background work; called while the port closes. */
  stop?: () => Promise<void>;
  /** Closes connections and files; called last. */
  close?: () => Promise<void>;
}

/** A process whose port is open. */
export interface RunningProcess {
  url: string;
  /** Reports not ready, waits, finishes requests and work, closes connections. */
  close(): Promise<void>;
}

/** A declared process: `runService` runs it, tests start it. */
export interface Process<Config> {
  name: string;
  config: ConfigSchema<Config>;
  start(config: Config, log: Log, retry?: RetryPolicy): Promise<RunningProcess>;
}

/** Declares a process with a port; kit owns its metrics, port and shutdown order. */
export function defineProcess<Config extends ProcessConfig>(declaration: {
  name: string;
  config: ConfigSchema<Config>;
  assemble: (context: ProcessContext<Config>) => Promise<ProcessParts>;
}): Process<Config> {
  const { name, config: schema, assemble } = declaration;
  return {
    name,
    config: schema,
    async start(config, log, retry = retryDefaults) {
      const stopping = new AbortController();
      const parts = await assemble({
        config,
        log,
        metrics: createMetrics(name),
        retry,
        stopping: stopping.signal,
      });
      const port = await listen(parts.app, {
        host: config.HOST,
        port: config.PORT,
      });
      log.info({ url: port.url }, 'listening');
      parts.begin?.(port.url);
      return {
        url: port.url,
        async close() {
          parts.health.stop();
          await pause(config.SHUTDOWN_DELAY_MS, new AbortController().signal);
          stopping.abort();
          await Promise.all([port.close(), parts.stop?.()]);
          await parts.close?.();
        },
      };
    },
  };
}
