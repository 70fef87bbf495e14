import { randomUUID } from 'node:crypto';
import {
  AccountExport,
  AddressEntry,
  AddressList,
  CustomerList,
  OrderHistory,
  Wishlist,
} from '@comptoir/contracts/customers';
import { AuditList } from '@comptoir/contracts/audit';
import { Problem } from '@comptoir/contracts/common';
import { checkDeadLetters } from '@comptoir/kit-testing/checkDeadLetters';
import { eventually } from '@comptoir/kit-testing/eventually';
import { OrderBus } from '../testing/OrderBus.ts';
import { PASSWORD, Person } from '../testing/Person.ts';
import {
  startTestCustomers,
  type TestCustomers,
} from '../testing/startTestCustomers.ts';

let test: TestCustomers;
let bus: OrderBus;
beforeAll(async () => {
  test = await startTestCustomers();
  bus = await OrderBus.open(test.parts);
}, 60_000);
afterAll(async () => {
  await bus.close();
  await test.close();
});

const home = {
  name: 'Renée 🦊',
  street: '<b>12</b> rue des Halles',
  postalCode: '75001',
  city: 'القاهرة',
  country: 'FR',
};

async function history(person: Person, query = '') {
  const { body } = await person.get(`/v1/me/orders${query}`);
  return OrderHistory.parse(body);
}

describe('the address book', () => {
  it('stores addresses unchanged, exactly one of them as the default', async () => {
    const person = await Person.open(test, 'mover');
    const add = async (more: object) =>
      AddressEntry.parse(
        (await person.post('/v1/me/addresses', { ...home, ...more })).body,
      );
    const first = await add({});
    const second = await add({ city: 'Lyon', isDefault: true });
    expect(first).toMatchObject({ ...home, isDefault: true });
    await person.get(`/v1/me/addresses/${second.id}`, 'DELETE');
    const { body } = await person.get('/v1/me/addresses');
    expect(AddressList.parse(body).items).toEqual([first]);
  });

  it('hides addresses of other customers: their ids are not found', async () => {
    const owner = await Person.open(test, 'address-owner');
    const thief = await Person.open(test, 'address-thief');
    const added = await owner.post('/v1/me/addresses', home);
    const { id } = AddressEntry.parse(added.body);
    const path = `/v1/me/addresses/${id}`;
    expect((await thief.post(path, home, 'PUT')).status).toBe(404);
    expect((await thief.get(path, 'DELETE')).status).toBe(404);
    expect((await owner.post(path, home, 'PUT')).status).toBe(200);
  });

  it('names each invalid field, and refuses more than twenty addresses', async () => {
    const person = await Person.open(test, 'hoarder');
    const bad = await person.post('/v1/me/addresses', {
      ...home,
      street: 7,
      country: 'france',
      extra: -1e308,
    });
    expect(bad.status).toBe(400);
    expect(Problem.parse(bad.body).errors?.map(one => one.field)).toEqual([
      'body.street',
      'body.extra',
      'body.country',
    ]);
    const statuses = await Promise.all(
      Array.from({ length: 4 }, async () => {
        const own: number[] = [];
        for (let count = 0; count < 6; count++) {
          own.push((await person.post('/v1/me/addresses', home)).status);
        }
        return own;
      }),
    );
    expect(statuses.flat().filter(status => status === 201)).toHaveLength(20);
    const { body } = await person.get('/v1/me/addresses');
    expect(AddressList.parse(body).items).toHaveLength(20);
  }, 60_000);
});

describe('the wishlist', () => {
  it('lists each product once, newest first', async () => {
    const person = await Person.open(test, 'dreamer');
    for (const id of ['prd_a', 'prd_b', 'prd_a']) {
      const { status } = await person.get(`/v1/me/wishlist/${id}`, 'PUT');
      expect(status).toBe(204);
    }
    const items = async () =>
      Wishlist.parse((await person.get('/v1/me/wishlist')).body).items.map(
        ({ productId }) => productId,
      );
    expect(await items()).toEqual(['prd_b', 'prd_a']);
    await person.get('/v1/me/wishlist/prd_b', 'DELETE');
    expect(await items()).toEqual(['prd_a']);
  });
});

describe('the order history', () => {
  it('lists the newest state when events arrive out of order and repeatedly', async () => {
    const person = await Person.open(test, 'buyer');
    const id = `ord_${randomUUID()}`;
    const order = { id, customerId: person.id };
    await bus.publish('order.shipped', 4, order);
    await bus.publish('order.placed', 1, order);
    await bus.publish('order.confirmed', 3, order);
    await bus.publish('order.confirmed', 3, order);
    await test.mails.receive(person.email, /is on its way/);
    await test.mails.receive(person.email, /is confirmed/);
    await eventually(async () => {
      const { items } = await history(person);
      expect(items).toMatchObject([{ id, status: 'shipped' }]);
    });
  });

  it('is listed in pages, and refuses the cursor of another customer', async () => {
    const person = await Person.open(test, 'regular');
    const other = await Person.open(test, 'someone-else');
    for (const day of [1, 2, 3]) {
      await bus.publish('order.placed', 1, {
        id: `ord_${day}_${randomUUID()}`,
        customerId: person.id,
        placedAt: `2026-01-0${day}T10:00:00.000Z`,
      });
    }
    await eventually(async () =>
      expect((await history(person)).items).toHaveLength(3),
    );
    const first = await history(person, '?limit=2');
    const cursor = encodeURIComponent(first.nextCursor ?? '');
    const rest = await history(person, `?limit=2&cursor=${cursor}`);
    const days = [...first.items, ...rest.items].map(one => one.placedAt[9]);
    expect(days).toEqual(['3', '2', '1']);
    expect(rest.nextCursor).toBeNull();
    const stolen = await other.get(`/v1/me/orders?cursor=${cursor}`);
    expect(stolen.status).toBe(400);
    expect((await history(other)).items).toEqual([]);
    expect((await person.get('/v1/me/orders?limit=-1')).status).toBe(400);
  });
});

describe('deleting an account', () => {
  it('exports all data, then erases all personal data', async () => {
    const person = await Person.open(test, 'leaver');
    await person.post('/v1/me/addresses', home);
    await bus.publish('order.placed', 1, {
      id: `ord_${randomUUID()}`,
      customerId: person.id,
    });
    await eventually(async () =>
      expect((await history(person)).items).toHaveLength(1),
    );
    const exported = AccountExport.parse(
      (await person.get('/v1/me/export')).body,
    );
    expect(exported).toMatchObject({
      profile: { email: person.email },
      addresses: [home],
      orders: [{}],
      sessions: [{}],
    });
    const wrong = await person.post('/v1/me/deletion', { password: 'no' });
    expect(wrong.status).toBe(403);
    const deleted = await person.post('/v1/me/deletion', {
      password: PASSWORD,
    });
    expect(deleted.status).toBe(204);
    expect((await person.get('/v1/me')).status).toBe(401);
    expect((await person.refresh()).status).toBe(401);
    expect((await person.signIn()).status).toBe(401);
    await eventually(async () => {
      const { customers, orders, sessions } = test.models;
      const tombstone = await customers.findById(person.id).lean();
      expect(Object.keys(tombstone ?? {}).sort()).toEqual(
        ['_id', 'createdAt', 'deletedAt', 'version'].sort(),
      );
      const customerId = person.id;
      expect(await orders.countDocuments({ customerId })).toBe(0);
      expect(await sessions.countDocuments({ customerId })).toBe(0);
    });
    expect((await person.signUp()).status).toBe(202);
  });
});

describe('staff', () => {
  it('lists masked accounts and dead letters, and records each access in the audit trail', async () => {
    const person = await Person.open(test, 'masked');
    const staff = await Person.open(test, 'clerk');
    expect((await staff.get('/v1/customers')).status).toBe(403);
    expect((await test.client.ask('/v1/customers')).status).toBe(401);
    await test.models.customers.updateOne(
      { _id: staff.id },
      { $set: { roles: ['customer', 'staff'] } },
    );
    await staff.signIn();
    const query = `?q=${encodeURIComponent(person.email)}`;
    const answer = await staff.get(`/v1/customers${query}`);
    expect(CustomerList.parse(answer.body).items).toMatchObject([
      { id: person.id, name: 'S•••', email: 'm•••@p•••.example' },
    ]);
    expect(JSON.stringify(answer.body)).not.toContain(person.email);
    const trail = await staff.get('/v1/audit?subject=customers');
    expect(AuditList.parse(trail.body).items[0]).toMatchObject({
      actor: staff.id,
      action: 'customers.searched',
    });
    await checkDeadLetters({
      ...test,
      service: 'customers',
      staff: staff.token,
      customer: person.token,
    });
  });
});

describe('an unavailable mail server', () => {
  it('causes no mail loss, and does not block sign-up', async () => {
    await test.mails.kill();
    const person = new Person(test, 'patient');
    expect((await person.signUp()).status).toBe(202);
    await eventually(() =>
      expect(test.logged.join('')).toContain('a mail was not sent'),
    );
    await test.mails.start();
    await test.mails.receive(person.email, /^Confirm/);
    expect(await test.mails.to(person.email)).toHaveLength(1);
  });
});

describe('the log', () => {
  it('contains no e-mail address, no password and no token', async () => {
    const person = await Person.open(test, 'discreet');
    await person.signIn('a wrong password');
    await person.refresh();
    const log = test.logged.join('');
    expect(log).not.toMatch(/@people\.example/);
    expect(log).not.toContain(PASSWORD);
    expect(log).not.toContain('a wrong password');
    expect(log).not.toMatch(/eyJ[\w-]{10,}\./);
    expect(log).not.toContain(person.session?.refreshToken);
  });
});
