import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { importSubscribers, subscribersCommand } from '../../cli/subscribers.ts';
import { systemClock } from '../../shared/aws/system-clock.ts';
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
    run: (...args: string[]) =>
      subscribersCommand(args, io, async () => ({ store, clock: systemClock })),
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
      formerRhythms: [{ frequency: 'immediate', timeZone: null, until: expect.any(String) }],
      revision: 1,
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
    expect(written.out).toContain('1 who left, 1 suppressed and 0 erased stay out');
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

  it.each([[], ['--dry-run']])(
    'says what comes instead of a language that the newsroom lacks %j',
    async (...options) => {
      const { run, written } = command();

      expect(await run('import', fileOf(`${HEAD}ana@example.org,fi en,,`), ...options)).toBe(0);

      expect(written.err).toMatch(/line 2: the newsroom has no fi, only .* the other languages/);
    },
  );

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

    expect(JSON.parse(written.out)).toEqual({ ...ana, isUnreachable: false });
  });

  it('fails when nobody has the address', async () => {
    expect(await command().run('show', 'nobody@example.org')).toBe(1);
  });

  it.each([
    [[], 'What to do is missing.'],
    [['forget', 'x'], '“forget” is not known.'],
    [['toString'], '“toString” is not known.'],
    [['import'], '“import” needs FILE.csv.'],
    [['import', 'a', 'b'], '“b” was not expected.'],
    [['show'], '“show” needs ADDRESS.'],
    [['list', 'x'], '“x” was not expected.'],
    [['list', '--all'], '“list” has no --all.'],
    [['suppress', 'a@example.org', 'asked'], '“asked” was not expected.'],
    [['suppress', 'a@example.org'], '“suppress” needs --reason.'],
  ])('says what is wrong, and how it is called, when called with %j', async (args, problem) => {
    const call = command().run(...args);
    await expect(call).rejects.toThrow(problem);
    await expect(call).rejects.toThrow('subscribers import FILE.csv');
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

describe('dateline subscribers export', () => {
  const ana = subscriberOf({ languages: ['es', 'en'], subjects: ['security'], frequency: 'daily' });
  const gone = subscriberOf({ id: 'bob-1', email: 'bob@example.org', status: 'left' });

  it('writes the confirmed readers as a list that can be imported', async () => {
    const { run, written } = command(memorySubscriberStore([ana, gone]));
    expect(await run('export')).toBe(0);

    expect(written.out).not.toContain('bob@');
    const { run: importInto, store } = command();
    expect(await importInto('import', fileOf(written.out))).toBe(0);
    expect(await store.findByAddress(ana.email)).toMatchObject({
      languages: ['es', 'en'],
      subjects: ['security'],
      frequency: 'daily',
    });
  });

  it('writes everybody with the record of their consent', async () => {
    const { run, written } = command(memorySubscriberStore([ana, gone]));
    await run('export', '--all');
    const [head = '', ...rows] = written.out.split('\r\n');
    expect(head).toContain('consent,consentAt');
    expect(rows[0]).toContain('import readers.csv,2026-01-01T00:00:00.000Z');
    expect(rows[1]).toContain('bob@example.org,en,,immediate,left');
  });
});

describe('dateline subscribers add', () => {
  const how = ['--languages', 'es en', '--consent', 'asked at the press conference of 2 November'];

  it('adds a confirmed reader with the consent that was given', async () => {
    const { run, store } = command();
    expect(await run('add', 'ana@example.org', ...how, '--frequency', 'weekly')).toBe(0);
    expect(await store.findByAddress('ana@example.org')).toMatchObject({
      languages: ['es', 'en'],
      frequency: 'weekly',
      status: 'confirmed',
      consent: { source: 'asked at the press conference of 2 November' },
    });
  });

  it.each(['left', 'suppressed', 'confirmed', 'pending'] as const)(
    'leaves alone who is %s',
    async (status) => {
      const ana = subscriberOf({ status });
      const { run, store, written } = command(memorySubscriberStore([ana]));
      expect(await run('add', ana.email, ...how)).toBe(1);
      expect(await store.findByAddress(ana.email)).toEqual(ana);
      expect(written.err).toMatch(/left|suppressed|already/);
    },
  );

  it('changes nothing in a dry run', async () => {
    const { run, store } = command();
    expect(await run('add', 'ana@example.org', ...how, '--dry-run')).toBe(0);
    expect(await store.findByAddress('ana@example.org')).toBeNull();
  });

  it.each([
    ['an address', ['add', 'ana', ...how], 'address'],
    ['a language', ['add', 'ana@example.org', '--consent', 'asked'], 'needs --languages'],
    ['a known subject', ['add', 'ana@example.org', ...how, '--subjects', 'weather'], 'weather'],
    ['the consent', ['add', 'ana@example.org', '--languages', 'es'], 'needs --consent'],
  ])('asks for %s', async (_what, args, problem) => {
    await expect(command().run(...args)).rejects.toThrow(problem);
  });
});

describe('dateline subscribers suppress', () => {
  it('keeps a reader from being mailed, with the reason', async () => {
    const ana = subscriberOf();
    const { run, store } = command(memorySubscriberStore([ana]));
    expect(await run('suppress', ana.email, '--reason', 'asked by phone')).toBe(0);
    expect(await store.findByAddress(ana.email)).toMatchObject({
      status: 'suppressed',
      suppression: { reason: 'asked by phone' },
    });
  });

  it('holds for a list that comes later, though nobody had the address', async () => {
    const { run, store, written } = command();
    await run('suppress', 'ana@example.org', '--reason', 'asked by phone');
    await run('import', fileOf(`${HEAD}ana@example.org,en,,`));
    expect(written.out).toContain('1 suppressed and 0 erased stay out');
    expect((await store.findByAddress('ana@example.org'))?.status).toBe('suppressed');
  });

  it('keeps the first reason, and changes nothing in a dry run', async () => {
    const { run, store, written } = command();
    await run('suppress', 'ana@example.org', '--reason', 'first', '--dry-run');
    expect(await store.findByAddress('ana@example.org')).toBeNull();
    await run('suppress', 'ana@example.org', '--reason', 'first');
    await run('suppress', 'ana@example.org', '--reason', 'second');
    expect((await store.findByAddress('ana@example.org'))?.suppression?.reason).toBe('first');
    expect(written.out).toContain('It is suppressed already: first.');
  });
});

describe('dateline subscribers lift', () => {
  const AT = '2026-11-01T09:00:00.000Z';
  const suppression = { reason: 'bounce Permanent/General', at: AT };
  const unreachable = {
    softBounces: { '1/26': AT, '2/26': AT, '3/26': AT },
  };

  it('tries again to write to somebody whose mail came back', async () => {
    const store = memorySubscriberStore([subscriberOf(unreachable)]);
    const { run, written } = command(store);
    await run('show', 'ana@example.org');
    expect(JSON.parse(written.out).isUnreachable).toBe(true);

    expect(await run('lift', 'ana@example.org', '--dry-run')).toBe(0);
    await run('lift', 'ana@example.org');

    expect(written.out).toContain('Nothing was changed.');
    expect(written.out).toContain('Mail is tried again.');
    expect((await store.findByAddress('ana@example.org'))?.reachableAt).not.toBeNull();
  });

  it('lifts a suppression with the owner’s consent alone, and keeps where it came from', async () => {
    const store = memorySubscriberStore([subscriberOf({ status: 'suppressed', suppression })]);
    const { run, written } = command(store);

    expect(await run('lift', 'ana@example.org')).toBe(1);
    expect(written.err).toContain('Say with --consent');
    expect(await run('lift', 'ana@example.org', '--consent', 'asked by telephone')).toBe(0);

    expect(await store.findByAddress('ana@example.org')).toMatchObject({
      status: 'confirmed',
      suppression: null,
      consent: { source: 'asked by telephone' },
    });
  });

  it.each([
    ['left', { leftAt: AT }, 'only they can sign up again'],
    ['pending', { confirmedAt: null }, 'its owner can sign up'],
  ] as const)(
    'revives nobody: who was never confirmed or left is %s',
    async (status, facts, said) => {
      const store = memorySubscriberStore([
        subscriberOf({ status: 'suppressed', suppression, ...facts }),
      ]);
      const { run, written } = command(store);

      await run('lift', 'ana@example.org', '--consent', 'asked by telephone');

      expect((await store.findByAddress('ana@example.org'))?.status).toBe(status);
      expect(written.out).toContain(said);
    },
  );

  it('says when there is nobody, or nothing to lift', async () => {
    const { run, written } = command(memorySubscriberStore([subscriberOf()]));

    expect(await run('lift', 'bob@example.org')).toBe(1);
    expect(await run('lift', 'ana@example.org')).toBe(0);

    expect(written.err).toContain('Nobody has this address.');
    expect(written.out).toContain('nothing to lift');
  });
});
