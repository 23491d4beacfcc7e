import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { openReaders } from '../../cli/subscriber-store.ts';
import { subscriberOf } from '../factories/subscriber.ts';
import { createTable as createTableIn, dynaliteTable } from '../fakes/dynalite-table.ts';

let account: Awaited<ReturnType<typeof dynaliteTable>>;
beforeEach(async () => {
  account = await dynaliteTable();
  const { hostname, port } = (await account.client.config.endpoint?.()) ?? {};
  vi.stubEnv('AWS_ENDPOINT_URL', `http://${hostname}:${port}`);
  vi.stubEnv('AWS_REGION', 'us-east-1');
  vi.stubEnv('AWS_ACCESS_KEY_ID', 'local');
  vi.stubEnv('AWS_SECRET_ACCESS_KEY', 'local');
});
afterEach(async () => {
  vi.unstubAllEnvs();
  await account.stop();
});

const createTable = (name: string) => createTableIn(account.client, name);

describe('the list of readers in an account', () => {
  it('is the one table that is named for subscribers', async () => {
    await createTable('DatelineData-Subscribers7A1B2C3D');
    const { store } = await openReaders({ isAws: true, table: null });

    expect(await store.add(subscriberOf())).toBe('added');
    expect(await store.findByAddress(subscriberOf().email)).toEqual(subscriberOf());
  });

  it('is the table that was named', async () => {
    const { store } = await openReaders({ isAws: true, table: account.table });

    expect(await store.add(subscriberOf())).toBe('added');
  });

  it('is asked for when there are two', async () => {
    await createTable('One-Subscribers1');
    await createTable('Two-Subscribers2');

    await expect(openReaders({ isAws: true, table: null })).rejects.toThrow(
      '--table which one: One-Subscribers1, Two-Subscribers2',
    );
  });

  it('is missed when there is none', async () => {
    await expect(openReaders({ isAws: true, table: null })).rejects.toThrow('no table');
  });
});
