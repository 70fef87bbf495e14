import { createKeyVerifier } from '@comptoir/kit/auth/TokenVerifier';
import { DeadLetters } from '@comptoir/kit/deadLetters/DeadLetters';
import { PageCursor } from '@comptoir/kit/http/PageCursor';
import type { Log } from '@comptoir/kit/createLog';
import { AuditPages } from '@comptoir/kit/mongo/AuditPages';
import type { CustomersConfig } from './config.ts';
import { createLimits } from './createLimits.ts';
import type { Models } from './models/Models.ts';
import { CustomerRepository } from './repositories/CustomerRepository.ts';
import { OrderRepository } from './repositories/OrderRepository.ts';
import { SessionRepository } from './repositories/SessionRepository.ts';
import { SigningKeyRepository } from './repositories/SigningKeyRepository.ts';
import { AccessTokens } from './security/AccessTokens.ts';
import { deriveSecrets } from './security/deriveSecrets.ts';
import { KeyRing } from './security/KeyRing.ts';
import { KeySeal } from './security/KeySeal.ts';
import { MailedLinks } from './security/MailedLinks.ts';
import { Passwords } from './security/Passwords.ts';
import { RefreshTokens } from './security/RefreshTokens.ts';
import { AccountService } from './services/AccountService.ts';
import { PrivacyService } from './services/PrivacyService.ts';
import { OrderHistoryService } from './services/OrderHistoryService.ts';
import { PasswordGate } from './services/PasswordGate.ts';
import { PasswordResetService } from './services/PasswordResetService.ts';
import { SessionService } from './services/SessionService.ts';
import { SignUpService } from './services/SignUpService.ts';
import { StaffService } from './services/StaffService.ts';

export type Services = Awaited<ReturnType<typeof createServices>>;

/** Creates repositories, security and services over the models. */
export async function createServices(options: {
  config: CustomersConfig;
  models: Models;
  log: Log;
}) {
  const { config, models, log } = options;
  const { AUTH_ISSUER: issuer, AUTH_AUDIENCE: audience } = config;
  const { limiter, audit } = models;
  const secrets = deriveSecrets(config.IDENTITY_SECRET);
  const limits = createLimits(config.RATE_LIMIT_FACTOR);
  const passwords = await Passwords.create();
  const customers = new CustomerRepository(models.customers);
  const sessions = new SessionRepository(models.sessions);
  const orders = new OrderRepository(models.orders);
  const cursors = new PageCursor(secrets.cursors);
  const links = new MailedLinks(secrets.mailedLinks);
  const keyRing = new KeyRing({
    keys: new SigningKeyRepository(models.signingKeys),
    seal: new KeySeal(secrets.keys),
  });
  const gate = new PasswordGate({ passwords, limiter, limits });
  const accounts = new AccountService(customers);
  const security = { passwords, links, limiter, limits };
  return {
    repositories: { customers, sessions, orders },
    links,
    keyRing,
    verify: createKeyVerifier({ keys: keyRing.find, issuer, audience }),
    accounts,
    signUp: new SignUpService({ customers, ...security }),
    resets: new PasswordResetService({ customers, ...security }),
    sessions: new SessionService({
      customers,
      sessions,
      gate,
      limiter,
      limits,
      log,
      accessTokens: new AccessTokens({ keys: keyRing, issuer, audience }),
      refreshTokens: new RefreshTokens(secrets.refreshTokens),
    }),
    history: new OrderHistoryService({ customers, orders, cursors }),
    privacy: new PrivacyService({
      accounts,
      customers,
      sessions,
      orders,
      gate,
    }),
    staff: new StaffService({ customers, audit, cursors }),
    trail: new AuditPages({ audit, cursors }),
    deadLetters: new DeadLetters({
      store: models.deadLetters,
      audit,
      cursors,
    }),
  };
}
