import { describe, expect, it } from 'vitest';
import config from '../../../dateline.config.ts';
import { intake, release } from './intake.ts';

describe('sidecars', () => {
  it('reads a sidecar that lies beside its document, and again when it comes later', async () => {
    const { put, take, receipt, record } = intake();
    await take(await put('a.en.txt', release()));
    expect((await record())?.embargo.kind).toBe('none');

    await take(await put('a.en.yaml', 'embargo: 2026-11-02T09:00:00Z\n'));

    expect((await record())?.embargo.kind).toBe('until');
    expect(receipt('a.en.txt')?.outcome).toBe('held');
    expect(receipt('a.en.yaml')).toMatchObject({ outcome: 'ignored' });
  });

  it('reads a sidecar for all languages, whatever the case of its extension', async () => {
    const { put, take, receipt, record } = intake();
    await put('a.YAML', 'embargo: 2026-11-02T09:00:00Z\n');

    await take(await put('a.en.txt', release()));

    expect((await record())?.embargo.kind).toBe('until');
    expect(receipt('a.en.txt')?.outcome).toBe('held');
  });

  it('does not guess which of two sidecars holds', async () => {
    const { put, take, receipt, translateQueue } = intake();
    await put('a.yaml', 'embargo: 2026-11-02T09:00:00Z\n');
    await put('a.en.yaml', 'type: statement\n');

    await take(await put('a.en.txt', release()));

    expect(receipt('a.en.txt')?.reasons[0]).toMatchObject({
      code: 'several-sidecars',
      message: expect.stringContaining('a.en.yaml, a.yaml'),
    });
    expect(translateQueue.take()).toEqual([]);
  });

  it('takes no sidecar that is far too large, and says so on its document’s receipt', async () => {
    const { put, take, receipt, translateQueue } = intake();
    await put('a.yaml', `summary: ${'x'.repeat(300_000)}\n`);

    await take(await put('a.en.txt', release()));

    expect(receipt('a.en.txt')?.reasons[0]).toMatchObject({
      code: 'sidecar-too-large',
      message: expect.stringContaining('300 kB'),
    });
    expect(translateQueue.take()).toEqual([]);
  });

  it('reads no document that grew too large before its sidecar came', async () => {
    const { put, take, receipt } = intake();
    await take(await put('a.en.txt', release()));
    await put('a.en.txt', 'x'.repeat(config.intake.maxBytes + 1));

    await take(await put('a.yaml', 'type: statement\n'));

    expect(receipt('a.en.txt')?.reasons[0]?.code).toBe('file-too-large');
  });

  it('warns of a sidecar that belongs to nothing', async () => {
    const { put, take, receipt } = intake();
    await take(await put('b.en.txt', release()));
    await take(await put('a.yaml', 'embargo: 2026-11-02T09:00:00Z\n'));
    expect(receipt('a.yaml')?.warnings[0]?.code).toBe('sidecar-without-document');
  });
});
