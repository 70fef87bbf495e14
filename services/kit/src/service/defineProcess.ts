import type { RequestListener } from 'node:http';
import { retryDefaults, type RetryPolicy } from '../bus/Topology.ts';
import type { ConfigSchema } from '../defineConfig.ts';
import { Dependencies } from '../health/Dependencies.ts';
import type { DependencyDeclaration } from '../health/Dependency.ts';
import type { Health } from '../Health.ts';
import { createSystemApp } from '../http/createSystemApp.ts';
import { listen } from '../http/listen.ts';
import type { Log } from '../createLog.ts';
import { createMetrics, type Metrics } from '../Metrics.ts';
import { pause } from '../pause.ts';

/** The keys of `processFields` that kit reads. */
export interface ProcessConfig {
  HOST: string;
  PORT: number;
  SYSTEM_PORT: number;
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
  /** Systems that the process uses, reported at `/health/dependencies`. */
  dependencies?: readonly DependencyDeclaration[];
  /** Called once the port is open. */
  begin?: (url: string) => void;
  /** Stops background work; called while the port closes. */
  stop?: () => Promise<void>;
  /** Closes connections and files; called last. */
  close?: () => Promise<void>;
}

/** A process whose ports are open. */
export interface RunningProcess {
  url: string;
  /** The address of `/health` and `/metrics`. */
  systemUrl: string;
  /** Reports not ready, waits, finishes requests and work, closes connections. */
  close(): Promise<void>;
}

/** A declared process: `runService` runs it, tests start it. */
export interface Process<Config> {
  name: string;
  config: ConfigSchema<Config>;
  start(config: Config, log: Log, retry?: RetryPolicy): Promise<RunningProcess>;
}

/** Declares a process with a public and a system port; kit owns its metrics, ports and shutdown order. */
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
      const metrics = createMetrics(name);
      const parts = await assemble({
        config,
        log,
        metrics,
        retry,
        stopping: stopping.signal,
      });
      const { app, health } = parts;
      const dependencies = new Dependencies({
        declared: parts.dependencies ?? [],
        metrics,
      });
      const system = await listen(
        createSystemApp({ health, dependencies, metrics }),
        {
          host: config.HOST,
          port: config.SYSTEM_PORT,
          variable: 'SYSTEM_PORT',
        },
      );
      const port = await listen(app, { host: config.HOST, port: config.PORT });
      health.start();
      dependencies.start();
      log.info({ url: port.url, systemUrl: system.url }, 'listening');
      parts.begin?.(port.url);
      return {
        url: port.url,
        systemUrl: system.url,
        async close() {
          health.stop();
          await pause(config.SHUTDOWN_DELAY_MS, new AbortController().signal);
          stopping.abort();
          dependencies.stop();
          await Promise.all([port.close(), parts.stop?.()]);
          await parts.close?.();
          await system.close();
        },
      };
    },
  };
}
