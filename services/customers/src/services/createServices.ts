import { createKeyVerifier } from '@comptoir/kit/auth/tokenVerifier';
import { DeadLetters } from '@comptoir/kit/deadLetters/deadLetters';
import { PageCursor } from '@comptoir/kit/http/pageCursor';
import type { Log } from '@comptoir/kit/log';
import { AuditPages } from '@comptoir/kit/mongo/auditPages';
import { createLimits } from '../limits.ts';
import type { Models } from '../models/models.ts';
import { CustomerRepository } from '../repositories/CustomerRepository.ts';
import { OrderRepository } from '../repositories/OrderRepository.ts';
import { SessionRepository } from '../repositories/SessionRepository.ts';
import { SigningKeyRepository } from '../repositories/SigningKeyRepository.ts';
import { AccessTokens } from '../security/AccessTokens.ts';
import { deriveSecrets } from '../security/deriveSecrets.ts';
import { KeyRing } from '../security/KeyRing.ts';
import { KeySeal } from '../security/KeySeal.ts';
import { MailedLinks } from '../security/MailedLinks.ts';
import type { Passwords } from '../security/Passwords.ts';
import { RefreshTokens } from '../security/RefreshTokens.ts';
import { AccountService } from './AccountService.ts';
import { FarewellService } from './FarewellService.ts';
import { OrderHistoryService } from './OrderHistoryService.ts';
import { PasswordGate } from './PasswordGate.ts';
import { PasswordResetService } from './PasswordResetService.ts';
import { SessionService } from './SessionService.ts';
import { SignUpService } from './SignUpService.ts';
import { StaffService } from './StaffService.ts';

/** What the services need besides the database. */
export interface ServiceSettings {
  identitySecret: string;
  issuer: string;
  audience: string;
  rateLimitFactor: number;
}

/** Puts repositories, security and services together over the models. */
export function createServices(options: {
  models: Models;
  passwords: Passwords;
  settings: ServiceSettings;
  log: Log;
}) {
  const { models, passwords, settings, log } = options;
  const { issuer, audience } = settings;
  const { limiter, audit } = models;
  const secrets = deriveSecrets(settings.identitySecret);
  const limits = createLimits(settings.rateLimitFactor);
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
    services: {
      accounts,
      signUp: new SignUpService({ customers, ...security }),
      resets: new PasswordResetService({ customers, ...security }),
      sessions: new SessionService({
        ...{ customers, sessions, gate, limiter, limits, log },
        accessTokens: new AccessTokens({ keys: keyRing, issuer, audience }),
        refreshTokens: new RefreshTokens(secrets.refreshTokens),
      }),
      history: new OrderHistoryService({ customers, orders, cursors }),
      farewell: new FarewellService({
        ...{ accounts, customers, sessions, orders, gate },
      }),
      staff: new StaffService({ customers, audit, cursors }),
      trail: new AuditPages({ audit, cursors }),
      deadLetters: new DeadLetters({
        store: models.deadLetters,
        ...{ audit, cursors },
      }),
    },
  };
}
