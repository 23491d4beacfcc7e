import { expect, it } from 'vitest';
import { runOnce } from './run-once.ts';

const release = (reference: string, headline: string, facts = '') => `---
language: en
reference: ${reference}
${facts}---
# ${headline}

October 31, 2026 – The mission of observers arrived in the capital today and met the court.

The mission stays until the results are final, and will report on them to the council.
`;
const subscribers = `now@example.org,en,,immediate
day@example.org,en,,daily
week@example.org,en,,weekly
`;

it('gathers what is new in one mail a day or a week, each release once and in its latest version', async () => {
  const result = await runOnce(
    [
      {
        'a.md': release('E-453/14', 'Observers arrive in the capital'),
        'b.md': release('E-454/14', 'Observers meet the electoral court'),
        'c.md': release('E-455/14', 'Observers leave before the results'),
      },
      {
        'b.md': release('E-454/14', 'Observers meet the highest court', 'correction: The court.\n'),
        'c.md': release('E-455/14', 'Observers leave before the results', 'withdraw: A mistake.\n'),
      },
    ],
    { subscribers, flags: ['--until', '2026-11-02T12:30:00Z'] },
  );

  expect(result.stderr).toBe('');
  const digests = result.mails.filter(({ kind }) => kind === 'digest');
  expect(digests.map(({ to, subject, sentAt }) => [to.join(), subject, sentAt])).toEqual([
    [
      'day@example.org',
      'Organization of Example States: 2 releases, Sunday, November 1',
      '2026-11-01T12:00:00.000Z',
    ],
    [
      'week@example.org',
      'Organization of Example States: 2 releases, Monday, November 2',
      '2026-11-02T12:00:00.000Z',
    ],
  ]);
  for (const { raw } of digests) {
    expect(raw).toContain('Observers meet the highest court');
    expect(raw).toContain('Observers arrive in the capital');
    expect(raw).not.toContain('Observers leave');
    expect(raw).toMatch(/^List-Unsubscribe-Post: List-Unsubscribe=One-Click\r?$/m);
  }
  expect(result.mails.filter(({ to }) => to.includes('day@example.org'))).toHaveLength(1);
});

it('mails what is urgent at once to readers of digests too, and not again in the digest', async () => {
  const result = await runOnce(
    [
      {
        'a.md': release('E-453/14', 'Observers arrive in the capital', 'urgent: true\n'),
        'b.md': release('E-454/14', 'Observers meet the electoral court'),
      },
    ],
    { subscribers, flags: ['--until', '2026-11-01T12:30:00Z'] },
  );

  expect(result.stderr).toBe('');
  const toDaily = result.mails.filter(({ to }) => to.includes('day@example.org'));
  expect(toDaily.map(({ kind, reference }) => [kind, reference])).toEqual([
    ['alert', 'E-453/14'],
    ['digest', null],
  ]);
  expect(toDaily[1]?.raw).toContain('Observers meet the electoral court');
  expect(toDaily[1]?.raw).not.toContain('Observers arrive in the capital');
});

it('sends digests at the hour of the zone that the run is told, named by its day', async () => {
  const result = await runOnce(
    [{ 'a.md': release('E-453/14', 'Observers arrive in the capital') }],
    {
      subscribers,
      flags: [
        '--now',
        '2026-11-01T15:10:00Z',
        '--until',
        '2026-11-01T22:30:00Z',
        '--timezone',
        'Asia/Tokyo',
      ],
    },
  );

  expect(result.stderr).toBe('');
  const digests = result.mails.filter(({ kind }) => kind === 'digest');
  expect(digests.map(({ to, subject, sentAt }) => [to.join(), subject, sentAt])).toEqual([
    ['day@example.org', expect.stringContaining('Monday, November 2'), '2026-11-01T22:00:00.000Z'],
    ['week@example.org', expect.stringContaining('Monday, November 2'), '2026-11-01T22:00:00.000Z'],
  ]);
});

it('sends digests at the hour of each reader’s own zone, named by their day', async () => {
  const result = await runOnce(
    [{ 'a.md': release('E-453/14', 'Observers arrive in the capital') }],
    {
      subscribers: `email,languages,subjects,frequency,timezone
home@example.org,en,,daily,
lima@example.org,en,,weekly,America/Lima
madrid@example.org,en,,daily,Europe/Madrid
santiago@example.org,en,,daily,America/Santiago
`,
      flags: ['--now', '2026-10-31T15:10:00Z', '--until', '2026-11-02T12:30:00Z'],
    },
  );

  expect(result.stderr).toBe('');
  const digests = result.mails.filter(({ kind }) => kind === 'digest');
  expect(digests.map(({ to, subject, sentAt }) => [to.join(), subject, sentAt])).toEqual([
    [
      'madrid@example.org',
      expect.stringContaining('Sunday, November 1'),
      '2026-11-01T06:00:00.000Z',
    ],
    [
      'santiago@example.org',
      expect.stringContaining('Sunday, November 1'),
      '2026-11-01T10:00:00.000Z',
    ],
    ['home@example.org', expect.stringContaining('Sunday, November 1'), '2026-11-01T12:00:00.000Z'],
    ['lima@example.org', expect.stringContaining('Monday, November 2'), '2026-11-02T12:00:00.000Z'],
  ]);
});
