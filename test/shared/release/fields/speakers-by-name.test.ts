import { describe, expect, it } from 'vitest';
import { quotesOf } from '../../../../shared/release/fields/quotes.ts';

const speakers = (...paragraphs: readonly string[]) =>
  quotesOf(paragraphs.map((text) => ({ text, isQuotation: false }))).map(({ speaker }) => speaker);

describe('the name of who spoke', () => {
  it.each([
    ['PC Ann Lee said: “Somebody out there is missing this dog.”', 'Ann Lee'],
    ['“The crew had cleared every line,” said Lt. Ann Lee, the commander.', 'Ann Lee'],
    [
      '“We would rather get the call early,” said Petty Officer 1st Class Ann Lee, who led the case.',
      'Ann Lee',
    ],
    ['Shri Ravi Pillai said, “We cannot bring the rain, but the seed.”', 'Ravi Pillai'],
    [
      'Fr. Declan Moore P.P. said that he would “sooner not think about that part yet”.',
      'Declan Moore',
    ],
    [
      'Commissioning Editor for Drama Ann Lee says: “I was lied to, and I am delighted.”',
      'Ann Lee',
    ],
    ['« Le robinet est à cent pas de ma case », a déclaré Madame Awa Diallo.', 'Awa Diallo'],
    [
      '„Viele wollen trotzdem in die Pflege“, berichtet Direktorin DGKP Eva Roth, MSc, aus Linz.',
      'Eva Roth',
    ],
    ['„So gut war es noch nie“, lobt Kreisbäuerin Eva Roth.', 'Eva Roth'],
    [
      '„Die Post ist heute da“, sagte die Richterin am Landgericht Dr. Eva Roth in der Verhandlung.',
      'Eva Roth',
    ],
    ['“In dertig jaar zag ik dit niet”, vertelt rattenvanger Joop Smit.', 'Joop Smit'],
    ['“Nu mogen ze er weer in”, zegt burgemeester Ludo Smit van Grenswoude.', 'Ludo Smit'],
    ['Volgens Mirthe Smit van HC Oost "hoort leren verliezen er ook bij".', 'Mirthe Smit'],
    [
      '"Los votos los cuenta quien manda la ley", expresó la jefa de la Misión, la excanciller Ana Ruiz.',
      'Ana Ruiz',
    ],
    ['"Hemos vuelto a empezar de cero", contó la lutier, Ana Ruiz.', 'Ana Ruiz'],
    [
      'A aluna Kauany, de 10 anos, explica o segredo: “Tem que dar troco certo e falar bom dia”.',
      'Kauany',
    ],
    [
      'Dann, sagt Projektleiterin Eva Roth, höre der See auf: „Das letzte Blatt wird ein leeres sein.“',
      'Eva Roth',
    ],
  ])('has none of rank, address, work and employer in it: %s', (text, name) => {
    expect(speakers(text)).toEqual([name]);
  });

  it.each([
    ['Jan Willem van Dam', '“Wij zijn er klaar voor”, zegt wethouder Jan Willem van Dam.'],
    ['Esther Maria Roth', '„Wir sind alle bereit dafür“, sagt Esther Maria Roth.'],
    ['Valentin Peter Roth', '„Wir sind alle bereit dafür“, sagt Valentin Peter Roth.'],
  ])('keeps its own words: %s', (name, text) => {
    expect(speakers(text)).toEqual([name]);
  });

  it.each([
    [
      'Kommandant Jens Bühler dankte allen.',
      '„Da wird die Luft bald dünner“, gab Bühler zu bedenken.',
      'Jens Bühler',
    ],
    [
      'La presidenta, Ana Ruiz, abrió el acto.',
      '"Perdimos y vengo a cobrar", avisó Ruiz.',
      'Ana Ruiz',
    ],
    [
      'Okafor’s first book came out in May. Ann Okafor, who lives in Leeds, is a nurse.',
      'Okafor, who works nights, says of it: “If you smell toast, we have done it right.”',
      'Ann Okafor',
    ],
  ])('is found by the surname: %s %s', (story, text, name) => {
    expect(speakers(story, text)).toEqual([name]);
  });

  it.each([
    '„Wir haben lange genug gewartet“, ein Stück von Sommer.',
    '"La noche de los largos cuchillos", gratis.',
  ])('is nobody where no verb and no person is: %s', (text) => {
    expect(speakers(text)).toEqual([]);
  });
});

describe('who is meant', () => {
  it.each([
    [
      'Una de ellas, Rubén Calleja, perdió la vista. Antes fue sastre. "Los que ven tocan con miedo", dijo.',
      'Rubén Calleja',
    ],
    [
      'Daniel, 34, who lost his room, rode to the end of the line. “You learn which drivers turn the heating up,” he said.',
      'Daniel',
    ],
    [
      'De kinderen kregen les van schippersvrouw Krijna Smit (81). “Die lange kan er niks van”, zegt ze.',
      'Krijna Smit',
    ],
    [
      'Bauherr Jens Roth war erst skeptisch. „Mein Großvater hat den Stall abgerissen“, erzählt er.',
      'Jens Roth',
    ],
    [
      'Hugo se lo tomó muy bien. "Pensé que me había regalado el alfil", contó entre risas.',
      'Hugo',
    ],
  ])('is whom the sentences before it are about: %s', (text, name) => {
    expect(speakers('"Ya está todo listo", dijo Ana Ruiz, alcaldesa.', text)).toEqual([
      'Ana Ruiz',
      name,
    ]);
  });

  it('is whom the paragraph begins with by the surname, and not who spoke before', () => {
    expect(
      speakers(
        'La escritora Nuria Astrain ha ganado el premio.',
        '"Es un libro muy hermoso", dijo Julián Corbalán, novelista.',
        'Astrain recibió la noticia en la gasolinera. "Estaba cobrando un lavado", explicó por teléfono.',
      ),
    ).toEqual(['Julián Corbalán', 'Nuria Astrain']);
  });

  it('is who has the function right before the name', () => {
    expect(
      speakers(
        'Presenti la sindaca Ada Neri e l’amministratore della società, Ivo Roth.',
        '"La casa pubblica non è un ricordo", ha commentato la sindaca.',
      ),
    ).toEqual(['Ada Neri']);
  });
});
