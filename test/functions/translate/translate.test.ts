import { describe, expect, it } from 'vitest';
import config from '../../../dateline.config.ts';
import { createTranslate } from '../../../functions/translate/translate.ts';
import type { DistributionMessage } from '../../../shared/messages/messages.ts';
import type { Translator } from '../../../shared/ports/translator.ts';
import { archiveKey } from '../../../shared/release/archive.ts';
import type { ReleaseRecord } from '../../../shared/release/lifecycle.ts';
import type { Release } from '../../../shared/release/release.ts';
import { recordOf, releaseOf } from '../../factories/release.ts';
import { memoryObjectStore } from '../../fakes/memory-object-store.ts';
import { memoryQueue } from '../../fakes/memory-queue.ts';
import { memoryReleaseStore } from '../../fakes/memory-release-store.ts';
import { wordTranslator } from '../../fakes/word-translator.ts';
import { firstWork } from '../../fakes/work.ts';

const NOW = '2026-10-22T12:00:00.000Z';

/** A newsroom with a translate stage; `drop` does what parse does. */
async function newsroom(translator: Translator) {
  const releases = memoryReleaseStore();
  const archive = memoryObjectStore();
  const queue = memoryQueue<DistributionMessage>();
  const slug = await releases.claimSlug('453/14', '453-14');
  const translate = createTranslate({
    releases,
    archive,
    translator,
    distributionQueue: queue,
    clock: { now: () => NOW },
    config,
  });
  return {
    releases,
    queue,
    async drop(release: Partial<Release>, facts: Partial<ReleaseRecord> = {}) {
      const language = release.language ?? 'en';
      const record = recordOf({ slug, language, readyVersion: 0, ...facts });
      const body = JSON.stringify(releaseOf({ family: record.family, ...release }));
      await archive.put(archiveKey(record), body, { contentType: 'application/json' });
      const stored = await releases.family(record.family);
      const previous = stored?.records.find((r) => r.language === language) ?? null;
      expect(await releases.putRecord(record, previous)).toBe(true);
    },
    run: (language = 'en', releaseVersion = 1, receiveCount = 1, milliseconds = 60_000) =>
      translate(
        { version: 1, family: '453/14', language, releaseVersion },
        { ...firstWork, receiveCount, remainingMilliseconds: () => milliseconds },
      ),
    async translations() {
      return (await releases.family('453/14'))?.translations ?? [];
    },
    async readyVersion(language = 'en') {
      const family = await releases.family('453/14');
      return family?.records.find((r) => r.language === language)?.readyVersion;
    },
  };
}

describe('translate', () => {
  it('gives a release each language of the newsroom that has no document', async () => {
    const room = await newsroom(wordTranslator());
    await room.drop({ language: 'en', headline: 'States agree', keywords: ['peace'] });
    await room.drop({ language: 'es', headline: 'Los Estados acuerdan' });

    await room.run();

    const translations = await room.translations();
    expect(translations.map(({ language }) => language)).toEqual(['fr', 'pt']);
    expect(translations[0]).toMatchObject({
      family: '453/14',
      sourceLanguage: 'en',
      sourceVersion: 1,
      headline: { text: 'fr: States agree' },
      keywords: [{ text: 'fr: peace' }],
    });
  });

  it('marks the version ready, then wakes distribution after the time for sister languages', async () => {
    const room = await newsroom(wordTranslator());
    await room.drop({});

    await room.run();

    expect(await room.readyVersion()).toBe(1);
    expect(room.queue.sent).toEqual([
      {
        message: { version: 1, family: '453/14', reason: 'ready' },
        delaySeconds: config.intake.settleSeconds,
      },
    ]);
  });

  it('translates a release under embargo too, so that all languages are there at the instant', async () => {
    const room = await newsroom(wordTranslator());
    const embargo = { kind: 'until', until: '2026-10-23T12:00:00.000Z', typed: 'x' } as const;
    await room.drop({ embargo }, { embargo });

    await room.run();

    expect(await room.translations()).toHaveLength(3);
  });

  it('asks about nothing when the same message comes twice', async () => {
    const translator = wordTranslator();
    const room = await newsroom(translator);
    await room.drop({});
    await room.run();
    const asked = translator.asked.length;

    await room.run('en', 1, 2);

    expect(translator.asked).toHaveLength(asked);
  });

  it('translates only what changed in a new version', async () => {
    const translator = wordTranslator();
    const room = await newsroom(translator);
    await room.drop({ headline: 'Old', subheadline: 'The same' });
    await room.run();
    translator.asked.length = 0;
    await room.drop({ headline: 'New', subheadline: 'The same' }, { version: 2 });

    await room.run('en', 2);

    expect(new Set(translator.asked.map(({ text }) => text))).toEqual(new Set(['New']));
    expect((await room.translations())[0]).toMatchObject({
      sourceVersion: 2,
      headline: { text: 'es: New' },
      subheadline: { text: 'es: The same' },
    });
  });

  it('leaves a superseded version to the message of the newer one', async () => {
    const room = await newsroom(wordTranslator());
    await room.drop({}, { version: 2 });

    await room.run('en', 1);

    expect(await room.readyVersion()).toBe(0);
    expect(room.queue.sent).toEqual([]);
  });

  it('does not lose a version that came in while it was at work', async () => {
    const translator = wordTranslator();
    const room = await newsroom({
      ...translator,
      async translate(texts, from, to) {
        if (texts.includes('Old')) {
          await room.drop({ headline: 'New' }, { version: 2, readyVersion: 0 });
        }
        return translator.translate(texts, from, to);
      },
    });
    await room.drop({ headline: 'Old' });

    await room.run();

    for (const { sourceVersion, headline } of await room.translations()) {
      expect(sourceVersion).toBe(2);
      expect(headline.text).toMatch(/New/);
    }
    expect(await room.readyVersion()).toBe(0);
  });

  it('makes no translation without an engine, and hands the release on', async () => {
    const room = await newsroom({ ...wordTranslator(), engine: 'none', reach: async () => 'none' });
    await room.drop({});

    await room.run();

    expect(await room.translations()).toEqual([]);
    expect(await room.readyVersion()).toBe(1);
  });

  it('knows no release that was never stored', async () => {
    await expect((await newsroom(wordTranslator())).run()).rejects.toThrow(
      'no release 453/14 in en',
    );
  });
});

describe('an engine that is down', () => {
  async function withEngineDown() {
    const translator = wordTranslator();
    translator.isDown = true;
    const room = await newsroom(translator);
    await room.drop({ headline: 'States agree' });
    return { translator, room };
  }

  it('does not keep the release waiting, and is asked again', async () => {
    const { room } = await withEngineDown();

    await expect(room.run()).rejects.toThrow('The engine is down');

    expect(await room.readyVersion()).toBe(1);
    expect(room.queue.sent).toHaveLength(1);
  });

  it('adds its translation when it is back, and wakes distribution for it', async () => {
    const { room, translator } = await withEngineDown();
    await room.run().catch(() => {});
    translator.isDown = false;
    room.queue.take();

    await room.run('en', 1, 2);

    expect(await room.translations()).toHaveLength(3);
    expect(room.queue.sent.length).toBeGreaterThan(0);
  });

  it('is given up after three attempts', async () => {
    const { room } = await withEngineDown();

    await room.run('en', 1, 3);

    expect(await room.translations()).toEqual([]);
    expect(await room.readyVersion()).toBe(1);
  });

  it('leaves the page of a published translation up, in the original words', async () => {
    const { room, translator } = await withEngineDown();
    translator.isDown = false;
    await room.run();
    await room.releases.markEdition('453/14', 'fr', NOW);
    translator.isDown = true;
    await room.drop({ headline: 'Corrected' }, { version: 2 });

    await room.run('en', 2, 3);

    const french = (await room.translations()).find(({ language }) => language === 'fr');
    expect(french).toMatchObject({
      sourceVersion: 2,
      headline: { text: 'Corrected', fallback: 'engine-unavailable' },
    });
  });

  it('does not keep one language from another', async () => {
    const room = await newsroom({
      ...wordTranslator(),
      translate: async (texts, _, to) => {
        if (to === 'es') throw new Error('No Spanish today');
        return texts;
      },
    });
    await room.drop({});

    await expect(room.run()).rejects.toThrow('No Spanish today');

    expect((await room.translations()).map(({ language }) => language)).toEqual(['fr', 'pt']);
  });

  it('is not asked when the attempt has no time left', async () => {
    const translator = wordTranslator();
    const room = await newsroom(translator);
    await room.drop({});

    await expect(room.run('en', 1, 1, 5_000)).rejects.toThrow('time of this attempt');

    expect(translator.asked).toEqual([]);
    expect(await room.readyVersion()).toBe(1);
  });
});
