import { expect, it } from 'vitest';
import type { MailMessage } from '../../../shared/messages/messages.ts';
import { mailLanes } from '../../../shared/workflow/mail-lanes.ts';
import { memoryQueue } from '../../fakes/memory-queue.ts';

const about = (notice: string): MailMessage => ({ version: 1, family: '453/14', notice, chunk: 0 });
const ORDINARY = ['alert', 'digest-daily-20261102'].map(about);
const URGENT = ['correction-en-2', 'withdrawal-pt-BR-3'].map(about);

function lanes() {
  const mailQueue = memoryQueue<MailMessage>();
  const correctionQueue = memoryQueue<MailMessage>();
  return { mailQueue, correctionQueue, all: mailLanes({ mailQueue, correctionQueue }) };
}

it('corrections and withdrawals have a queue of their own', async () => {
  const { mailQueue, correctionQueue, all } = lanes();

  await all.sendAll([...ORDINARY, ...URGENT]);

  expect(mailQueue.take()).toEqual(ORDINARY);
  expect(correctionQueue.take()).toEqual(URGENT);
});

it('and go back to it when they are put off', async () => {
  const { mailQueue, correctionQueue, all } = lanes();

  for (const message of [...ORDINARY, ...URGENT]) await all.send(message, { delaySeconds: 7 });

  const put = (message: MailMessage) => ({ message, delaySeconds: 7 });
  expect(mailQueue.sent).toEqual(ORDINARY.map(put));
  expect(correctionQueue.sent).toEqual(URGENT.map(put));
});
