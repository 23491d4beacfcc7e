import { expect, it } from 'vitest';
import { reachOf } from '../../shared/delivery/reach.ts';
import { subscriberOf } from '../factories/subscriber.ts';
import { releaseText, withNewsroom } from './newsroom-under-fault.ts';

it('an event that arrives three times makes one version and one mail each', async () => {
  await withNewsroom({ readers: 5 }, async ({ run, put, mailsByReader }) => {
    run.engine.faults.add({
      stream: 's3',
      event: '*',
      fault: { kind: 'duplicate', times: 2 },
    });

    await put('a.en.txt', releaseText());
    await run.engine.settle();

    expect(run.engine.faults.injected().length).toBeGreaterThan(0);
    expect(Object.values(mailsByReader())).toEqual([1, 1, 1, 1, 1]);
    const [record] = (await run.releases.family('510/26'))?.records ?? [];
    expect(record?.version).toBe(1);
    expect(run.engine.deadLetters()).toEqual([]);
  });
});

it('events out of order never bring back older text', async () => {
  await withNewsroom({ readers: 2 }, async ({ run, put, mailsByReader, page }) => {
    run.engine.faults.add({
      stream: 's3',
      event: '*',
      nth: 1,
      fault: { kind: 'overtake', by: 1 },
    });

    await put('a.en.txt', releaseText('The first text says Vienna.'));
    await put('a.en.txt', releaseText('The second text says Geneva.'));
    await run.engine.settle();

    expect(run.engine.faults.injected().map(({ kind }) => kind)).toEqual(['overtake']);
    const html = await page();
    expect(html).toContain('The second text says Geneva.');
    expect(html).not.toContain('Vienna');
    expect(Object.values(mailsByReader())).toEqual([1, 1]);
  });
});

it('every message of every queue delivered twice mails nobody twice', async () => {
  await withNewsroom({ readers: 30 }, async ({ run, put, mailsByReader }) => {
    for (const action of ['SendMessage', 'SendMessageBatch']) {
      run.engine.faults.add({ service: 'sqs', action, fault: { kind: 'duplicate' } });
    }

    await put('a.en.txt', releaseText());
    await run.engine.settle();

    const counts = Object.values(mailsByReader());
    expect(counts).toHaveLength(30);
    expect(counts.every((count) => count === 1)).toBe(true);
    expect(run.engine.deadLetters()).toEqual([]);
  });
});

it('what SES reports twice and out of order comes to what it would have come to in order, once', async () => {
  await withNewsroom({ readers: 40 }, async ({ run, put, mailsByReader, deliveries }) => {
    const addresses = ['bounce+1', 'bounce+2', 'complaint+1', 'complaint+2', 'ooto'].map(
      (name) => `${name}@simulator.amazonses.com`,
    );
    for (const [n, email] of addresses.entries()) {
      await run.subscribers.add(subscriberOf({ id: `simulated${n}`, email }));
    }
    run.engine.faults.add({ stream: 'ses', event: '*', fault: { kind: 'duplicate', times: 1 } });
    run.engine.faults.add({
      stream: 'ses',
      event: '*',
      probability: 0.5,
      fault: { kind: 'overtake', by: 7 },
    });

    await put('a.en.txt', releaseText());
    await run.engine.settle();

    const kinds = new Set(run.engine.faults.injected().map(({ kind }) => kind));
    expect(kinds).toEqual(new Set(['duplicate', 'overtake']));
    expect(reachOf(await deliveries())).toMatchObject({
      audience: 45,
      sent: 45,
      pending: 0,
      delivered: 41,
      bounced: 2,
      complained: 2,
    });
    const people = await Promise.all(addresses.map((one) => run.subscribers.findByAddress(one)));
    expect(people.map((person) => person?.status)).toEqual([
      ...Array(4).fill('suppressed'),
      'confirmed',
    ]);
    await put('b.en.txt', releaseText().replace('E-510/26', 'E-511/26'));
    await run.engine.settle();

    expect(addresses.map((address) => mailsByReader()[address])).toEqual([1, 1, 1, 1, 2]);
    expect(run.engine.deadLetters()).toEqual([]);
  });
});
