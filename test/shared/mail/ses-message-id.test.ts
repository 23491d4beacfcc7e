import { expect, it } from 'vitest';
import { sesMessageId } from '../../../shared/mail/ses-message-id.ts';

it('is under email.amazonses.com in us-east-1 and under the region elsewhere', () => {
  expect(sesMessageId('0100-a', 'us-east-1')).toBe('0100-a@email.amazonses.com');
  expect(sesMessageId('0102-b', 'eu-west-1')).toBe('0102-b@eu-west-1.amazonses.com');
});
