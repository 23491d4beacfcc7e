import { describe, expect, it } from 'vitest';
import { blockText } from '../../../../shared/release/block-text.ts';
import { read } from './harbor-release.ts';

const page = (name: string, teaser: string, story: string) =>
  read(
    `<html lang="es"><body><main><h1>Salud inicia la campaña de vacunación en las escuelas</h1><div class="${name}"><p>${teaser}</p></div><p>${story}</p><p>El Ministerio destinó tres millones a la compra de las dosis.</p></main></body></html>`,
    'release.html',
  );
const TEASER =
  'Más de 400.000 niñas y niños recibirán la dosis en cinco semanas. Por primera vez se vacunará también los sábados.';
const ANEW =
  'La ministra de Salud inauguró en Puerto Alto la campaña de vacunación escolar, que termina en junio.';

describe('what a page calls its teaser', () => {
  it.each(['chapeau', 'entradilla', 'lead', 'standfirst', 'article__teaser'])(
    'is the deck where the story starts anew below: %s',
    (name) => {
      expect(page(name, TEASER, ANEW).subheadline).toBe(TEASER);
    },
  );

  it.each([
    [TEASER, 'Quedan libres seis turnos en los dos hospitales del norte.'],
    [
      'El Ministerio de Salud inició hoy la campaña de vacunación en las escuelas de todo el país.',
      ANEW,
    ],
  ])('is the lead where the story goes on, or where it says that it is today', (teaser, story) => {
    const { subheadline, body } = page('lead', teaser, story);

    expect(subheadline).toBeNull();
    expect(blockText(body[0] as (typeof body)[number])).toBe(teaser);
  });
});
