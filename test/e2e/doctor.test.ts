import { afterAll, beforeAll, expect, it } from 'vitest';
import { doctorCommand } from '../../cli/doctor.ts';
import { deploymentAt } from '../../cli/doctor-deployment.ts';
import { type NewsroomRun, startNewsroom } from '../../cli/newsroom-run.ts';
import { subscriberOf } from '../factories/subscriber.ts';

let run: NewsroomRun;

beforeAll(async () => {
  run = await startNewsroom({
    port: 0,
    clock: { startAt: Date.parse('2026-11-01T09:00:00Z'), frozen: true },
    seed: 'doctor',
    timeZone: null,
    translator: 'none',
    hasLocalLinks: false,
    isSerial: true,
    log: () => {},
  });
  await run.subscribers.add(subscriberOf({ id: 'ana', email: 'ana@example.org' }));
});
afterAll(() => run?.engine.stop());

/** `dateline doctor` on this engine. */
async function doctor(): Promise<{ status: number; report: string }> {
  let report = '';
  const stream = { write: (text: string) => (report += text) };
  const credentials = { accessKeyId: 'local', secretAccessKey: 'local' };
  const account = { endpoint: run.engine.urls.aws, region: run.region, credentials };
  const status = await doctorCommand([], { stdout: stream, stderr: stream }, (target) =>
    deploymentAt(account, target),
  );
  return { status, report };
}

const limit = (quota: object) =>
  fetch(`${run.engine.urls.public}/_local/ses/quota`, {
    method: 'POST',
    body: JSON.stringify(quota),
  });

it('finds what the template set up, and checks nothing that needs DNS', async () => {
  const { status, report } = await doctor();

  expect(report).toMatch(/^ok +identity +news\.example\.org is verified$/m);
  expect(report).toMatch(
    /^ok +configuration-set +DatelineData-\S+ reports send, delivery, bounce, complaint, reject$/m,
  );
  expect(report).toMatch(/^ok +quota +10000 a second, .*; a mailing to 1 reader takes less/m);
  expect(report).toMatch(/^not checked +dkim +local: /m);
  expect(report).toMatch(/\n5 ok, 5 not checked\n$/);
  expect(status).toBe(0);
});

it('sees what changes in SES', async () => {
  await limit({ isSendingEnabled: false, maxSendRate: 1, max24HourSend: 200 });

  const { status, report } = await doctor();

  expect(report).toMatch(/^to mend +sending +sending is paused/m);
  expect(report).toMatch(/^to mend +sandbox /m);
  expect(status).toBe(1);
});
