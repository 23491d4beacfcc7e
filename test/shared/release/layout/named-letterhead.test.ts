import { describe, expect, it } from 'vitest';
import config from '../../../../dateline.config.ts';
import { parseRelease } from '../../../../shared/release/parse.ts';

const headlineOf = (text: string): string => {
  const bytes = new TextEncoder().encode(text);
  const result = parseRelease({
    path: 'release.txt',
    bytes,
    now: '2026-11-25T12:00:00.000Z',
    config,
  });
  if (result.outcome === 'rejected') throw new Error(JSON.stringify(result.diagnostics));
  return result.release.headline;
};

const rest = (issuer: string): string => `17/11/2026 - 16h40

TCE suspende a compra de ônibus escolares em 12 municípios

O ${issuer} determinou nesta terça-feira que doze prefeituras suspendam a compra de 164 ônibus escolares, porque os preços eram altos.

Imprensa: imprensa@example.org, (85) 5555-0136
`;

describe('a first line in capitals with the date and a longer line below it', () => {
  it('is the letterhead where the story names the same issuer', () => {
    expect(
      headlineOf(`TRIBUNAL DE CONTAS DO ESTADO\n\n${rest('Tribunal de Contas do Estado (TCE)')}`),
    ).toBe('TCE suspende a compra de ônibus escolares em 12 municípios');
  });

  it('is the headline where the story says it in other words', () => {
    expect(headlineOf(`TRIBUNAL SUSPENDE COMPRA DE ÔNIBUS\n\n${rest('Tribunal de Contas')}`)).toBe(
      'TRIBUNAL SUSPENDE COMPRA DE ÔNIBUS',
    );
  });
});
