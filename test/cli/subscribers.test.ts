import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { importSubscribers, subscribersCommand } from '../../cli/subscribers.ts';
import { subscriberOf } from '../factories/subscriber.ts';
import { memorySubscriberStore } from '../fakes/memory-subscriber-store.ts';

const HEAD = 'email,languages,subjects,frequency\n';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'readers-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function fileOf(content: string | Uint8Array): string {
  const file = join(folder, 'readers.csv');
  writeFileSync(file, content);
  return file;
}

function streams() {
  const written = { out: '', err: '' };
  return {
    written,
    io: {
      stdout: {
        write: (text: string) => {
          written.out += text;
        },
      },
      stderr: {
        write: (text: string) => {
          written.err += text;
        },
      },
    },
  };
}

/** The command on a store with these people. */
function command(store = memorySubscriberStore()) {
  const { written, io } = streams();
  return {
    store,
    written,
    run: (...args: string[]) => subscribersCommand(args, io, async () => store),
  };
}

describe('dateline subscribers import', () => {
  it('adds the people of the file and counts them', async () => {
    const { run, store, written } = command();

    expect(
      await run('import', fileOf(`${HEAD}ana@example.org,es en,,\nbob@example.org,en,,`)),
    ).toBe(0);

    expect(await store.findByAddress('ana@example.org')).toMatchObject({
      languages: ['es', 'en'],
      status: 'confirmed',
      consent: { source: 'import readers.csv' },
    });
    expect(written.out).toContain('2 added, 0 changed');
  });

  it('changes what somebody wants and keeps their consent', async () => {
    const ana = subscriberOf();
    const { run, store } = command(memorySubscriberStore([ana]));

    await run('import', fileOf(`${HEAD}${ana.email},fr,,weekly`));

    expect(await store.findByAddress(ana.email)).toEqual({
      ...ana,
      languages: ['fr'],
      frequency: 'weekly',
    });
  });

  it('revives nobody', async () => {
    const ana = subscriberOf({ status: 'left' });
    const bob = subscriberOf({ id: 'bob', email: 'bob@example.org', status: 'suppressed' });
    const { run, store, written } = command(memorySubscriberStore([ana, bob]));

    await run('import', fileOf(`${HEAD}${ana.email},fr,,\n${bob.email},fr,,`));

    expect(await store.getMany([ana.id, bob.id])).toEqual(
      new Map([
        [ana.id, ana],
        [bob.id, bob],
      ]),
    );
    expect(written.out).toContain('1 who left and 1 suppressed stay out');
  });

  it('only counts in a dry run', async () => {
    const { run, store, written } = command();

    await run('import', fileOf(`${HEAD}ana@example.org,en,,`), '--dry-run');

    expect(await store.findByAddress('ana@example.org')).toBeNull();
    expect(written.out).toContain('Nothing was changed');
    expect(written.out).toContain('1 added');
  });

  it('imports the good rows, names the bad ones by line, and fails', async () => {
    const { run, store, written } = command();

    expect(await run('import', fileOf(`${HEAD}nobody,en,,\nbob@example.org,en,,`))).toBe(1);

    expect(await store.findByAddress('bob@example.org')).not.toBeNull();
    expect(written.err).toContain('line 2: the email is not an address');
  });

  it.each([
    ['the wrong columns', 'name,mail\nAna,ana@example.org', /line 1: .*email,languages/],
    ['another encoding', Buffer.from(`${HEAD}josé@example.org,en,,`, 'latin1'), /not UTF-8/],
  ])('refuses a file with %s', async (_, content, message) => {
    await expect(command().run('import', fileOf(content))).rejects.toThrow(message);
  });

  it('refuses a file that is not there', async () => {
    await expect(command().run('import', join(folder, 'none.csv'))).rejects.toThrow(
      'cannot be read',
    );
  });
});

describe('dateline subscribers', () => {
  it('lists people by address', async () => {
    const people = [
      subscriberOf({ id: '1', email: 'b@example.org', subjects: ['security'] }),
      subscriberOf({ id: '2', email: 'a@example.org', status: 'left' }),
    ];
    const { run, written } = command(memorySubscriberStore(people));

    await run('list');

    expect(written.out).toBe(
      'a@example.org\tleft\ten\tall subjects\timmediate\n' +
        'b@example.org\tconfirmed\ten\tsecurity\timmediate\n',
    );
  });

  it('shows all that is known of an address', async () => {
    const ana = subscriberOf();
    const { run, written } = command(memorySubscriberStore([ana]));

    expect(await run('show', 'ana@EXAMPLE.org')).toBe(0);

    expect(JSON.parse(written.out)).toEqual(ana);
  });

  it('fails when nobody has the address', async () => {
    expect(await command().run('show', 'nobody@example.org')).toBe(1);
  });

  it.each([
    [[]],
    [['import']],
    [['import', 'a', 'b']],
    [['show']],
    [['list', 'x']],
    [['list', '--all']],
    [['forget', 'x']],
  ])('says how it is called when called with %j', async (args) => {
    await expect(command().run(...args)).rejects.toThrow('subscribers import FILE.csv');
  });
});

describe('filling a fresh store', () => {
  it('gives the same ids for the same seed and others for another', async () => {
    const file = fileOf(`${HEAD}ana@example.org,en,,\nbob@example.org,en,,`);
    const idsWith = async (seed: string) => {
      const store = memorySubscriberStore();
      expect(await importSubscribers(store, file, { now: () => 0 }, seed)).toBe(2);
      return (await store.pages()[Symbol.asyncIterator]().next()).value?.map(
        ({ id }: { id: string }) => id,
      );
    };

    expect(await idsWith('one')).toEqual(await idsWith('one'));
    expect(await idsWith('one')).not.toEqual(await idsWith('two'));
  });

  it('counts consent from the engine’s clock', async () => {
    const store = memorySubscriberStore();
    const now = Date.parse('2026-10-22T12:00:00.000Z');

    await importSubscribers(store, fileOf(`${HEAD}ana@example.org,en,,`), { now: () => now }, 's');

    expect((await store.findByAddress('ana@example.org'))?.confirmedAt).toBe(
      '2026-10-22T12:00:00.000Z',
    );
  });
});
