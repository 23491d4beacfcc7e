import { describe, expect, it } from 'vitest';
import { endsSentence, wordsIn } from '../../../shared/text/words.ts';

describe('words', () => {
  it.each([
    ['The ferry runs.', 3],
    ['', 0],
    ['費用は県と市町村が半分ずつ負担します。', 9],
    ['Nowy prom – i już', 5],
    ['新しい Ferry が', 3],
  ])('of %j are counted with or without spaces between them', (text, words) => {
    expect(wordsIn(text)).toBe(words);
  });

  it.each([
    'It runs.',
    '“It runs.”',
    '„Es fährt.“',
    '»Es fährt.«',
    '負担します。',
    'هل وصلت؟',
    '「はい。」',
  ])('end in %j', (text) => {
    expect(endsSentence(text)).toBe(true);
  });

  it.each(['It runs', 'Contact:', '毎日運航'])('go on behind %j', (text) => {
    expect(endsSentence(text)).toBe(false);
  });
});
