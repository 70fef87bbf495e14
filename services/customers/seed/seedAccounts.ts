import type { Role } from '@comptoir/contracts/customers';
import { newId } from '@comptoir/kit/newId';
import type { AuditTrail } from '@comptoir/kit/mongo/AuditTrail';
import { withOutbox } from '@comptoir/kit/mongo/outbox';
import type { AddressDocument } from '../src/models/customerModel.ts';
import type { CustomerRepository } from '../src/repositories/CustomerRepository.ts';
import type { Passwords } from '../src/security/Passwords.ts';
import { newCustomer, registered } from '../src/services/newCustomer.ts';

interface DemoAccount {
  email: string;
  name: string;
  roles: Role[];
  password: string;
  addresses: AddressDocument[];
}

/**
 * Adds the missing demo accounts, and resets the passwords of the existing ones.
 *
 * @returns the number of added accounts
 */
export async function seedAccounts(options: {
  customers: CustomerRepository;
  audit: AuditTrail;
  passwords: Passwords;
  staffPassword: string;
  customerPassword: string;
}): Promise<number> {
  const accounts: DemoAccount[] = [
    {
      email: 'staff@comptoir.example',
      name: 'Sacha Comptoir',
      roles: ['customer', 'staff'],
      password: options.staffPassword,
      addresses: [],
    },
    {
      email: 'camille@comptoir.example',
      name: 'Camille Durand',
      roles: ['customer'],
      password: options.customerPassword,
      addresses: [home()],
    },
  ];
  let added = 0;
  for (const account of accounts) {
    if (await seedAccount(account, options)) {
      added += 1;
    }
  }
  return added;
}

async function seedAccount(
  { email, name, roles, password, addresses }: DemoAccount,
  { customers, audit, passwords }: Parameters<typeof seedAccounts>[0],
): Promise<boolean> {
  const known = await customers.findByEmail(email);
  if (known && (await passwords.verify(known.passwordHash, password))) {
    return false;
  }
  const passwordHash = await passwords.hash(password);
  if (known) {
    await customers.setPassword(known._id, passwordHash);
    return false;
  }
  const customer = newCustomer({ email, name, locale: 'en', passwordHash });
  const { _id, createdAt, version } = customer;
  const inserted = await customers.insert({
    ...customer,
    roles,
    addresses,
    confirmedAt: createdAt,
    ...withOutbox(registered(_id, version)),
  });
  if (inserted && roles.includes('staff')) {
    await audit.record({
      actor: 'seed',
      action: 'role.granted',
      subject: _id,
      before: null,
      after: { role: 'staff' },
    });
  }
  return inserted;
}

function home(): AddressDocument {
  return {
    id: newId('adr'),
    isDefault: true,
    name: 'Camille Durand',
    street: '12 rue des Halles',
    extra: null,
    postalCode: '75001',
    city: 'Paris',
    country: 'FR',
    phone: null,
  };
}
