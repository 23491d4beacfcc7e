import { describe, expect, it } from 'vitest';
import { incise } from '../../../../shared/release/fields/incise.ts';

describe('an attribution inside the marks', () => {
  it.each([
    [
      'C’est fait, se félicite Anne Roy, présidente. Merci à tous.',
      'C’est fait. Merci à tous.',
      'Anne Roy',
      'présidente',
    ],
    [
      'C’est fait, explique Anne Roy, présidente, et nous irons plus loin.',
      'C’est fait, et nous irons plus loin.',
      'Anne Roy',
      'présidente',
    ],
    [
      'C’est un pari, reconnaît le maire, Paul Lenoir, mais nous l’avons tenu.',
      'C’est un pari, mais nous l’avons tenu.',
      'Paul Lenoir',
      'maire',
    ],
    ['Ya está —explica Ana Ruiz—. Gracias a todos', 'Ya está. Gracias a todos', 'Ana Ruiz', null],
    [
      'È fatta – ha dichiarato Paolo Neri – e ne siamo felici',
      'È fatta e ne siamo felici',
      'Paolo Neri',
      null,
    ],
    [
      'Je suis ici pour gagner, a affirmé Lantagne. Le reste suivra.',
      'Je suis ici pour gagner. Le reste suivra.',
      'Lantagne',
      null,
    ],
    ['Já está, afirma Joana Faria', 'Já está', 'Joana Faria', null],
  ])('is taken out of %s', (words, rest, name, role) => {
    expect(incise(words)).toMatchObject({ words: rest, said: { name, role } });
  });

  it('is by a pronoun that French binds to its verb', () => {
    expect(
      incise('Tout tient dans un congélateur, explique-t-elle. Je suis curieuse.'),
    ).toMatchObject({
      words: 'Tout tient dans un congélateur. Je suis curieuse.',
      said: { name: null, isAgain: true },
    });
  });

  it('ends at a dash before a full stop', () => {
    expect(
      incise(
        'So bene che sono venti minuti - dichiara il sindaco, Ettore Neri -. Ma un ponte si chiude',
      ),
    ).toMatchObject({
      words: 'So bene che sono venti minuti. Ma un ponte si chiude',
      said: { name: 'Ettore Neri' },
    });
  });

  it.each([
    'The school lent us a cooler, a rancher from up Cedar Creek said he would give us half a steer.',
    'Alors, est-il possible de dormir ici. Oui, répond-on.',
    'We waited, we worked, and New York is ours.',
    'A plan for all, says the report, is better than none.',
    'Vivre ici, c’est vivre avec Saint Martin et ses crues.',
    'Boats – small and large – come to Port Ellery again.',
  ])('is not seen in “%s”', (words) => {
    expect(incise(words)).toBeNull();
  });
});
