import { describe, expect, it } from 'vitest';
import {
  type ConfigurationSet,
  checkEvents,
  NEEDED_EVENTS,
} from '../../../../shared/mail/set-up/account-checks.ts';

const TOPIC = 'arn:aws:sns:eu-west-1:000000000000:DatelineData-MailEvents0';
const isOurs = (topicArn: string) => topicArn === TOPIC;

const setOf = (
  name: string,
  eventTypes: readonly string[],
  changes: Partial<ConfigurationSet> = {},
): ConfigurationSet => ({
  name,
  isSendingEnabled: true,
  destinations: [{ name: 'feedback', isEnabled: true, topicArn: TOPIC, eventTypes }],
  ...changes,
});

describe('the check of configuration sets', () => {
  it('does not make up for what one set does not report with what another does', () => {
    const sets = [setOf('first', NEEDED_EVENTS), setOf('second', ['send'])];
    const { status, seen, remedies } = checkEvents(sets, isOurs);

    expect(status).toBe('mend');
    expect(seen).toBe('second does not report delivery, bounce, complaint, reject');
    expect(remedies).toHaveLength(1);
  });

  it('sees a switch that is off in any of them', () => {
    const off = setOf('second', NEEDED_EVENTS, { isSendingEnabled: false });

    const finding = checkEvents([setOf('first', NEEDED_EVENTS), off], isOurs);

    expect(finding).toMatchObject({ status: 'mend', seen: 'sending with second is switched off' });
    expect(finding.remedies.join()).toContain('--configuration-set-name second --enabled');
  });

  it('tells what is to mend in each of them', () => {
    const sets = [
      setOf('first', [...NEEDED_EVENTS, 'click']),
      setOf('second', NEEDED_EVENTS, { isSendingEnabled: false }),
    ];
    const { seen, remedies } = checkEvents(sets, isOurs);

    expect(seen).toMatch(/^first reports click: .*; sending with second is switched off$/);
    expect(remedies).toHaveLength(2);
  });

  it('takes the events of a set that has them at two destinations', () => {
    const [send, ...others] = NEEDED_EVENTS;
    const destination = { isEnabled: true, topicArn: TOPIC };
    const destinations = [
      { ...destination, name: 'a', eventTypes: [send] },
      { ...destination, name: 'b', eventTypes: others },
    ];
    expect(checkEvents([setOf('split', [], { destinations })], isOurs).status).toBe('ok');
  });

  it('does not look at sets that report to somebody else', () => {
    const other = setOf('other', ['send'], { isSendingEnabled: false, destinations: [] });
    const { status, seen } = checkEvents([other, setOf('mail', NEEDED_EVENTS)], isOurs);

    expect(status).toBe('ok');
    expect(seen).toBe('mail reports send, delivery, bounce, complaint, reject');
  });
});
