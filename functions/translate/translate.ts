import type { NewsroomConfig } from '../../shared/config/config.ts';
import type { DistributionMessage, TranslateMessage } from '../../shared/messages/messages.ts';
import type { Clock } from '../../shared/ports/clock.ts';
import type { MessageQueue } from '../../shared/ports/message-queue.ts';
import type { ObjectStore } from '../../shared/ports/object-store.ts';
import type { Family, ReleaseStore } from '../../shared/ports/release-store.ts';
import type { Translator } from '../../shared/ports/translator.ts';
import type { Work } from '../../shared/ports/work.ts';
import { archiveKey } from '../../shared/release/archive.ts';
import { type NameInLogs, nameInLogs, type ReleaseRecord } from '../../shared/release/lifecycle.ts';
import type { LanguageTag } from '../../shared/release/release.ts';
import { decodeRelease } from '../../shared/release/schema.ts';
import { chooseSource, languagesToTranslate } from '../../shared/translation/choose-source.ts';
import type { Translation } from '../../shared/translation/edition.ts';
import {
  assembleTranslation,
  isUpToDate,
  knownFields,
  type TranslationSource,
  textsToTranslate,
} from '../../shared/translation/translate-metadata.ts';
import { translateTexts } from './translate-texts.ts';

export interface TranslatePorts {
  readonly releases: ReleaseStore;
  readonly archive: ObjectStore;
  readonly translator: Translator;
  readonly distributionQueue: MessageQueue<DistributionMessage>;
  readonly clock: Clock;
  readonly config: NewsroomConfig;
}

/** One language that is behind its source. */
interface Task {
  readonly target: LanguageTag;
  readonly source: TranslationSource;
  readonly previous: Translation | undefined;
}

/** Receipts after which a translation is given up and what there is goes out for good. */
const MAX_ATTEMPTS = 3;
/** No language is begun with less time than this: a first and a second question must still fit. */
const RESERVE_MS = 18_000;
/** Other versions of the family may come in meanwhile; more than this many at once is a fault. */
const MAX_ROUNDS = 6;

/**
 * Brings the family's translated metadata up to date with its human documents, then hands the release on.
 * The release itself never waits for an engine that fails: it goes on at once, the translation is tried
 * again, and joins when it is there.
 *
 * Releases under embargo or on hold are translated too, so that all languages are there at the instant:
 * the engine sees the text before its time. Nothing else does: whoever distributes asks the clock.
 */
export function createTranslate(ports: TranslatePorts) {
  const { releases, archive, translator, clock, config } = ports;

  return async function translate(message: TranslateMessage, work: Work): Promise<void> {
    const { family: name, language, releaseVersion } = message;
    const records = (await releases.family(name))?.records ?? [];
    const record = records.find((r) => r.language === language);
    if (record === undefined) throw new Error(`There is no release ${name} in ${language}`);
    if (record.version > releaseVersion) {
      // The newer version has a message of its own.
      const known = nameInLogs(record, records, clock.now());
      work.fact('translation.superseded', { ...known, language, version: releaseVersion });
      return;
    }
    // An attempt before this one failed or was cut off: the original waits no longer.
    if (work.receiveCount > 1) await handOn(message);
    const failure = await bringUpToDate(name, work);
    // What is out in a language stays out in it: the words that changed stand untranslated at once,
    // or a correction would wait for the engine, and its readers with it.
    if (failure !== null) await giveUp(name, work);
    await handOn(message);
    if (failure !== null && work.receiveCount < MAX_ATTEMPTS) throw failure;
  };

  async function handOn({ family, language, releaseVersion }: TranslateMessage): Promise<void> {
    await releases.markReady(family, language, releaseVersion);
    await ports.distributionQueue.send(
      { version: 1, family, reason: 'ready' },
      { delaySeconds: config.intake.settleSeconds },
    );
  }

  /**
   * Translates until nothing is behind. Looks again after each round, so that of two workers on
   * different versions the last to write sees the other's version.
   *
   * @returns the first failure of the engine, after every language has had its try
   */
  async function bringUpToDate(name: string, work: Work): Promise<Error | null> {
    for (let round = 1; round <= MAX_ROUNDS; round += 1) {
      const family = await familyOf(name);
      const { tasks, failures } = await tasksOf(family);
      if (tasks.length === 0) return failures[0] ?? null;
      const inLogs = nameOf(family);
      for (const task of tasks) {
        try {
          if (work.remainingMilliseconds() < RESERVE_MS) {
            throw new Error('The time of this attempt is over');
          }
          await carryOut(task, inLogs, work);
        } catch (error) {
          failures.push(asError(error));
          work.fact('translation.failed', { ...inLogs, language: task.target });
          work.count('TranslationFailures');
        }
      }
      if (failures[0] !== undefined) return failures[0];
    }
    throw new Error(`The family ${name} changed at every look`);
  }

  async function carryOut(
    { target, source, previous }: Task,
    inLogs: Partial<NameInLogs>,
    work: Work,
  ): Promise<void> {
    const known = knownFields(previous, source);
    const texts = textsToTranslate(source, known);
    const { glossary } = config;
    const { reference } = source.release;
    const fields = await translateTexts(translator, {
      texts,
      from: source.language,
      to: target,
      names: reference === null ? glossary : [...glossary, reference],
    });
    const all = new Map([...known, ...fields.map((field) => [field.sourceHash, field] as const)]);
    await releases.putTranslation(assembleTranslation(source, target, translator.engine, all));
    work.fact('metadata.translated', {
      ...inLogs,
      languages: target,
      from: source.language,
      version: source.version,
      engine: translator.engine,
      fields: fields.length,
      fallbacks: fields.filter(({ fallback }) => fallback !== null).length,
    });
    work.count(
      'TranslatedCharacters',
      texts.reduce((sum, text) => sum + text.length, 0),
    );
  }

  /**
   * A language whose edition is out keeps its page: the original words stand where the new ones could
   * not be translated. A language that never was out stays away; its readers get the original.
   */
  async function giveUp(name: string, work: Work): Promise<void> {
    const family = await familyOf(name);
    const published = family.translations.filter(({ language }) =>
      family.editionDates.has(language),
    );
    for (const previous of published) {
      const record = family.records.find((r) => r.language === previous.sourceLanguage);
      if (record === undefined || record.withdrawal !== null) continue;
      const source = await sourceOf(record);
      if (previous.sourceVersion === source.version) continue;
      await releases.putTranslation(
        assembleTranslation(
          source,
          previous.language,
          translator.engine,
          knownFields(previous, source),
        ),
      );
    }
    work.fact('translation.given-up', nameOf(family));
  }

  function nameOf({ records }: Family): Partial<NameInLogs> {
    const [first] = records;
    return first === undefined ? {} : nameInLogs(first, records, clock.now());
  }

  /** What is behind its source; the failures are of languages for which the engine could not be asked. */
  async function tasksOf(
    family: Family,
  ): Promise<{ readonly tasks: readonly Task[]; readonly failures: Error[] }> {
    const tasks: Task[] = [];
    const failures: Error[] = [];
    const facts = { ...family, published: new Set(family.editionDates.keys()) };
    for (const target of languagesToTranslate(config.languages, family.records)) {
      try {
        const reach = new Map(
          await Promise.all(
            family.records.map(
              async ({ language }) => [language, await translator.reach(language, target)] as const,
            ),
          ),
        );
        const record = chooseSource(target, facts, reach, config.languages, clock.now());
        if (record === null) continue;
        const source = await sourceOf(record);
        const previous = family.translations.find((t) => t.language === target);
        if (!isUpToDate(previous, source)) tasks.push({ target, source, previous });
      } catch (error) {
        failures.push(asError(error));
      }
    }
    return { tasks, failures };
  }

  async function sourceOf(record: ReleaseRecord): Promise<TranslationSource> {
    const { family, language, version } = record;
    const key = archiveKey(record);
    const object = await archive.get(key);
    if (object === null) throw new Error(`The archive has no ${key}`);
    const release = decodeRelease(new TextDecoder().decode(object.body));
    return { family, language, version, release };
  }

  async function familyOf(name: string): Promise<Family> {
    const family = await releases.family(name);
    if (family === null) throw new Error(`There is no family ${name}`);
    return family;
  }
}

const asError = (error: unknown): Error =>
  error instanceof Error ? error : new Error('The engine failed', { cause: error });
