import { refuseEveryone } from '../auth/createGuards.ts';
import { type Check, Health } from '../Health.ts';
import { createApp } from '../http/createApp.ts';
import type { Route } from '../http/defineRoute.ts';
import { peerDependencies } from '../health/peerDependencies.ts';
import { createLog } from '../createLog.ts';
import { createMetrics } from '../Metrics.ts';
import { type ApiFacts, openApiDocument } from '../openApiDocument.ts';
import type { ConfigSchema } from '../defineConfig.ts';
import {
  defineProcess,
  type Process,
  type ProcessConfig,
  type ProcessContext,
} from './defineProcess.ts';
import { placeholderConfig } from './placeholderConfig.ts';
import { startWork, type Stoppable, type Work } from './startWork.ts';

/** The arguments of a service's `build`. */
export type ApiContext<Config> = Omit<ProcessContext<Config>, 'retry'>;

/** A declared process with an API. */
export interface Service<Config> extends Process<Config> {
  /** The OpenAPI document of its routes; connects to nothing. */
  openapi(): Promise<object>;
}

/** The part of a declaration that services with and without a database share. */
export interface ApiDeclaration<Config, Built> {
  name: string;
  config: ConfigSchema<Config>;
  api: ApiFacts;
  /** In matching order. */
  routes: (built: Built) => readonly Route[];
  /** Additional preconditions of readiness, such as a loaded read model. */
  ready?: (built: Built) => Record<string, Check>;
  /** Addresses of the services that it calls, by name. */
  peers?: (config: Config) => Readonly<Record<string, string>>;
  /** The largest JSON body, in bytes; 256 KiB by default. */
  jsonLimit?: number;
  /** Milliseconds after which a request is answered 503; 10,000 by default. */
  timeoutMs?: number;
}

/** Declares a service with public routes and without database and bus. */
export function defineApi<Config extends ProcessConfig, Built>(
  declaration: ApiDeclaration<Config, Built> & {
    /** Creates services; opens nothing. */
    build: (context: ApiContext<Config>) => Built | Promise<Built>;
    /** Opens files before the port opens. */
    open?: (built: Built) => Promise<void>;
    work?: (built: Built, context: ApiContext<Config>) => readonly Work[];
    /** Closes what `open` opened; called last. */
    close?: (built: Built) => Promise<void>;
  },
): Service<Config> {
  const { name, config, api, build, routes, open, work, close } = declaration;
  const { ready, peers, jsonLimit, timeoutMs } = declaration;
  return {
    ...defineProcess({
      name,
      config,
      async assemble(context) {
        const { log, metrics } = context;
        const built = await build(context);
        await open?.(built);
        const health = new Health(ready?.(built));
        const all = routes(built);
        let running: Stoppable | undefined;
        return {
          health,
          dependencies: peerDependencies(peers?.(context.config)),
          app: createApp({
            ...refuseEveryone(),
            routes: all,
            openapi: openApiDocument(all, api),
            health,
            metrics,
            log,
            translate: error => error,
            jsonLimit,
            timeoutMs,
          }),
          begin: () => {
            running = startWork(work?.(built, context) ?? [], log);
          },
          stop: async () => running?.stop(),
          close: async () => close?.(built),
        };
      },
    }),
    async openapi() {
      const built = await build(contextOf(name, config));
      return openApiDocument(routes(built), api);
    },
  };
}

/** A context for generating documents: writes no log and never stops. */
export function contextOf<Config>(
  name: string,
  schema: ConfigSchema<Config>,
): ApiContext<Config> {
  return {
    config: placeholderConfig(schema),
    log: createLog({ service: name, level: 'silent' }),
    metrics: createMetrics(name),
    stopping: new AbortController().signal,
  };
}
