import { TranslateClient } from '@aws-sdk/client-translate';
import { afterEach, describe, expect, it } from 'vitest';
import { amazonTranslator } from '../../../shared/translators/amazon.ts';
import { httpServer } from '../../fakes/http-server.ts';

interface Question {
  readonly Text: string;
  readonly SourceLanguageCode: string;
  readonly TargetLanguageCode: string;
}

let stop = async (): Promise<void> => {};
afterEach(() => stop());

/** The adapter on a service that answers in capitals, after `throttles` refusals. */
async function engine(throttles = 0) {
  const questions: Question[] = [];
  let left = throttles;
  const server = await httpServer((_, body) => {
    if (left > 0) {
      left -= 1;
      return {
        status: 400,
        headers: { 'content-type': 'application/x-amz-json-1.1' },
        body: JSON.stringify({ __type: 'ThrottlingException', message: 'Rate exceeded' }),
      };
    }
    const question = JSON.parse(body) as Question;
    questions.push(question);
    return {
      headers: { 'content-type': 'application/x-amz-json-1.1' },
      body: JSON.stringify({ TranslatedText: question.Text.trim().toUpperCase() }),
    };
  });
  const client = new TranslateClient({
    endpoint: server.url,
    region: 'us-east-1',
    credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
  });
  stop = async () => {
    client.destroy();
    await server.stop();
  };
  return { translator: amazonTranslator(client), questions };
}

describe('Amazon Translate', () => {
  it('answers one text per text, in order', async () => {
    const { translator, questions } = await engine();
    const texts = ['one', 'two', 'three', 'four', 'five', 'six'];

    const answers = await translator.translate(texts, 'en', 'pt-BR');

    expect(answers).toEqual(texts.map((text) => text.toUpperCase()));
    expect(questions[0]).toEqual({
      Text: 'one',
      SourceLanguageCode: 'en',
      TargetLanguageCode: 'pt',
    });
  });

  it('sends a long text in pieces that the service takes', async () => {
    const { translator, questions } = await engine();
    const text = 'A sentence of some length. '.repeat(500);

    const [answer] = await translator.translate([text], 'en', 'es');

    expect(questions.map(({ Text }) => Text).join('')).toBe(text);
    for (const { Text } of questions) expect(Buffer.byteLength(Text)).toBeLessThanOrEqual(10_000);
    expect(answer).toBe(text.trim().toUpperCase());
  });

  it('asks again when it is throttled', async () => {
    const { translator } = await engine(2);

    expect(await translator.translate(['one'], 'en', 'es')).toEqual(['ONE']);
  });

  it('reaches each of its languages directly and no other', async () => {
    const { translator } = await engine();

    expect(await translator.reach('en', 'fr')).toBe('direct');
    expect(await translator.reach('en', 'qu')).toBe('none');
    await expect(translator.translate(['x'], 'en', 'qu')).rejects.toThrow('en to qu');
  });
});
