import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  describes,
  isNews,
  mayDescribe,
  saysWhenFounded,
} from '../../../../shared/release/layout/describes.ts';

describe('a description of somebody', () => {
  it.each([
    ' is a charity of 300 members.',
    ' (HT) is the public body for harbours.',
    ' has 40 ferries.',
    ' fiscaliza a 53 empresas.',
    ' est une association de quartier.',
    ' contrôle les comptes de 412 communes.',
    ' gestisce due ospedali.',
    ' erforscht und schützt die Küste.',
    ' zorgt voor veilige dijken.',
    ' reúne 30 clubes.',
    ' enforces the laws on ferries.',
    ' versorgen 64.000 Menschen mit Strom.',
    ' is run entirely by volunteers.',
  ])('is told by the words behind the name:%s', (behind) => {
    expect(describes(behind)).toBe(true);
    expect(mayDescribe(`Harbour Trust${behind}`)).toBe(true);
  });

  it('is told by what they have done since a year', () => {
    expect(describes(' has housed families from three offices since 1974.')).toBe(true);
    expect(describes(' has housed 300 people since the storm.')).toBe(false);
    expect(describes(' has asked for a second hall since 2019.')).toBe(false);
    expect(describes(' has supported the plan since 2019, and it won.')).toBe(false);
  });

  it('is no news for telling what they do today', () => {
    expect(isNews('The College was founded in 1891 and today teaches 900 pupils.')).toBe(false);
    expect(isNews('The College, founded in 1891, today opens a door.')).toBe(true);
  });

  it.each([
    ' said on Monday that it will run again.',
    ' anunció ayer un acuerdo.',
    ' a annoncé hier un accord.',
    '',
  ])('is no news of them:%s', (behind) => {
    expect(describes(behind)).toBe(false);
    expect(mayDescribe(`Harbour Trust${behind}`)).toBe(false);
  });

  it.each([
    'The Trust, founded in 1921, has piers.',
    'The Trust was founded as a school of navigation in 1891.',
    'Der Verein wurde 1921 gegründet.',
    'O Rancho nasceu em 1979.',
  ])('may say since when: %s', (text) => {
    expect(saysWhenFounded(text)).toBe(true);
    expect(mayDescribe(text)).toBe(true);
  });

  it('is looked for in no more than the opening, whatever the text', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(mayDescribe(`${'x'.repeat(200)} is a ${text}`)).toBe(false);
      }),
    );
  });
});
