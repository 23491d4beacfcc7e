import { beforeAll, describe, expect, it } from 'vitest';
import { type OnceResult, runOnce, SAMPLES } from './run-once.ts';

describe('the sample releases, dropped at once', () => {
  let result: OnceResult;
  beforeAll(async () => {
    result = await runOnce([SAMPLES], {
      subscribers: `ana@example.org,es en,,immediate
desk@example.com,en,,immediate
`,
    });
  });

  it('give each reader the official text in their language', () => {
    expect(result.status).toBe(0);
    const about453 = result.postbox.filter((line) => line.endsWith('453/14'));
    expect(about453).toEqual([
      'ana@example.org es alert C-453/14',
      'desk@example.com en alert E-453/14',
    ]);
  });

  it('link the language versions of a family', () => {
    expect(result.site('en/453-14/index.html')).toContain('hreflang="es"');
    expect(result.site('es/453-14/index.html')).toContain('hreflang="en"');
  });

  it('end in one receipt each: published, held, or rejected with the reason', () => {
    const outcomes = result.summary.files.map(({ outcome }) => outcome);
    expect(outcomes.filter((outcome) => outcome === 'held')).toHaveLength(1);
    expect(outcomes.filter((outcome) => outcome === 'rejected')).toHaveLength(1);
    expect(outcomes.filter((outcome) => outcome === 'published').length).toBeGreaterThanOrEqual(4);
    const rejected = result.summary.files.find(({ outcome }) => outcome === 'rejected');
    expect(rejected?.reasons[0]?.message).toMatch(/\w+ .*\./);
  });
});
