import mongoose, { type mongo } from 'mongoose';
import { createGuards } from '../auth/createGuards.ts';
import {
  createTokenVerifier,
  type TokenVerifier,
} from '../auth/TokenVerifier.ts';
import type { EventContract } from '../bus/EventContract.ts';
import type { EventHandler } from '../bus/onEvent.ts';
import { withConsumer } from '../bus/withConsumer.ts';
import type { DeadLetters } from '../deadLetters/DeadLetters.ts';
import type { DependencyDeclaration } from '../health/Dependency.ts';
import { peerDependencies } from '../health/peerDependencies.ts';
import { peerDependency } from '../health/peerDependency.ts';
import { Health } from '../Health.ts';
import { createApp } from '../http/createApp.ts';
import { startMessaging } from '../startMessaging.ts';
import { connectMongo } from '../mongo/connectMongo.ts';
import type { Database } from '../mongo/defineDatabase.ts';
import { OutboxHandover } from '../mongo/OutboxHandover.ts';
import { translateMongoError } from '../mongo/translateMongoError.ts';
import { openApiDocument } from '../openApiDocument.ts';
import { DatabaseWork, type Feed } from './DatabaseWork.ts';
import {
  type ApiContext,
  type ApiDeclaration,
  contextOf,
  type Service,
} from './defineApi.ts';
import { defineProcess, type ProcessConfig } from './defineProcess.ts';
import type { Work } from './startWork.ts';

/** The keys of `serviceFields` that kit reads. */
export interface ServiceConfig extends ProcessConfig {
  MONGODB_URI: string;
  MONGODB_DATABASE: string;
  AMQP_URL: string;
  BUS_NAMESPACE: string;
  AUTH_JWKS_URL?: string | undefined;
  AUTH_ISSUER: string;
  AUTH_AUDIENCE: string;
  TRUSTED_PROXIES: readonly string[];
}

/** The arguments of a service's `build`. */
export interface ServiceContext<Config, Models> extends ApiContext<Config> {
  models: Models;
  /** Passes stored events of `handedOver` collections to the sender. */
  handover: OutboxHandover;
}

/** The context of `work`, created once the database is prepared. */
export interface WorkContext<Config, Models> extends ServiceContext<
  Config,
  Models
> {
  database: mongo.Db;
  /** The service's own address. */
  url: string;
}

/** Declares a service's models, its services, routes, event handlers and background work. */
export interface ServiceDeclaration<
  Config,
  Models,
  Built,
> extends ApiDeclaration<Config, Built> {
  models: Database<Models>;
  /** Creates repositories and services; connects to nothing. */
  build: (context: ServiceContext<Config, Models>) => Built | Promise<Built>;
  /** Every event of the shop. */
  contracts: readonly EventContract[];
  /** One for each event that the service consumes. */
  handlers: (built: Built) => readonly EventHandler[];
  /** Change streams, followed from the first connection on. */
  feeds?: (built: Built) => readonly Feed[];
  /** Background work, started once the database is prepared. */
  work?: (
    built: Built,
    context: WorkContext<Config, Models>,
  ) => readonly Work[];
  /** Verifies tokens; by default against the keys at AUTH_JWKS_URL. */
  verifier?: (built: Built) => TokenVerifier;
}

/**
 * Declares a service on MongoDB and RabbitMQ. The port opens before they are
 * connected. The service is ready once the indexes and the declared
 * preconditions were there; its dependencies are MongoDB, RabbitMQ, the keys
 * at AUTH_JWKS_URL and its peers.
 */
export function defineService<
  Config extends ServiceConfig,
  Models,
  Built extends { deadLetters: DeadLetters },
>(declaration: ServiceDeclaration<Config, Models, Built>): Service<Config> {
  const { name, config: schema, api, models: database } = declaration;
  const { build, routes, handlers, feeds, work } = declaration;
  return {
    ...defineProcess({
      name,
      config: schema,
      async assemble(context) {
        const { config, log, metrics, retry } = context;
        const mongo = connectMongo({
          uri: config.MONGODB_URI,
          database: config.MONGODB_DATABASE,
          log,
        });
        const models = database.models(mongo.connection);
        const handover = new OutboxHandover(database.handedOver);
        const serviceContext = { ...context, models, handover };
        const built = await build(serviceContext);
        const consumed = handlers(built);
        const messaging = await startMessaging({
          service: name,
          url: config.AMQP_URL,
          namespace: config.BUS_NAMESPACE,
          contracts: withConsumer(declaration.contracts, name, consumed),
          handlers: consumed,
          retry,
          mongo,
          outboxes: database.outboxes,
          handover,
          deadLetters: built.deadLetters,
          metrics,
          log,
        });
        const background = new DatabaseWork({
          mongo,
          prepare: () => database.prepare(mongo.connection, models),
          feeds: feeds?.(built) ?? [],
          log,
        });
        const health = new Health({
          indexes: () => background.check(),
          ...declaration.ready?.(built),
        });
        const verifier = declaration.verifier?.(built);
        const all = routes(built);
        return {
          health,
          dependencies: [
            { name: 'mongodb', kind: 'mongodb', check: () => mongo.check() },
            {
              name: 'rabbitmq',
              kind: 'rabbitmq',
              check: () => messaging.check(),
            },
            ...(verifier ? [] : keyDependency(config.AUTH_JWKS_URL)),
            ...peerDependencies(declaration.peers?.(config)),
          ],
          app: createApp({
            ...createGuards(verifier ?? configuredVerifier(config)),
            routes: all,
            openapi: openApiDocument(all, api),
            trustedProxies: config.TRUSTED_PROXIES,
            health,
            metrics,
            log,
            translate: translateMongoError,
            jsonLimit: declaration.jsonLimit,
            timeoutMs: declaration.timeoutMs,
          }),
          begin: url =>
            background.start(
              () =>
                work?.(built, {
                  ...serviceContext,
                  database: mongo.database(),
                  url,
                }) ?? [],
            ),
          async stop() {
            await Promise.all([messaging.stop(), background.stop()]);
          },
          async close() {
            await messaging.close();
            await mongo.close();
          },
        };
      },
    }),
    async openapi() {
      const built = await build({
        ...contextOf(name, schema),
        models: database.models(mongoose.createConnection()),
        handover: new OutboxHandover(database.handedOver),
      });
      return openApiDocument(routes(built), api);
    },
  };
}

function keyDependency(jwksUrl: string | undefined): DependencyDeclaration[] {
  if (jwksUrl === undefined) {
    return [];
  }
  return [peerDependency('token-keys', jwksUrl, new URL(jwksUrl).pathname)];
}

function configuredVerifier(config: ServiceConfig): TokenVerifier {
  return createTokenVerifier({
    jwksUrl: config.AUTH_JWKS_URL,
    issuer: config.AUTH_ISSUER,
    audience: config.AUTH_AUDIENCE,
  });
}
