import type { Backend } from './backend.ts';

/** A message as SQS hands it to a receiver. */
export interface ReceivedMessage {
  readonly MessageId: string;
  readonly ReceiptHandle: string;
  readonly Body: string;
  readonly MD5OfBody: string;
  readonly Attributes?: Readonly<Record<string, string>>;
  readonly MessageAttributes?: Readonly<Record<string, MessageAttribute>>;
}

interface MessageAttribute {
  readonly DataType: string;
  readonly StringValue?: string;
  readonly BinaryValue?: string;
}

/** The engine's own calls to SQS, straight to the emulator: faults are for the functions' calls. */
export interface Queues {
  /** @throws {Error} with SQS's message when the attributes are refused */
  create(name: string, attributes: Readonly<Record<string, string>>): Promise<void>;
  /** @param delaySeconds in place of the queue's own delay */
  send(name: string, body: string, delaySeconds?: number): Promise<void>;
  /** At most `max` (1 to 10) messages, at once: never waits. */
  receive(name: string, max: number): Promise<readonly ReceivedMessage[]>;
  delete(name: string, receiptHandles: readonly string[]): Promise<void>;
}

export function queuesOf(backend: Backend, region: string, accountId: string): Queues {
  const call = async (action: string, input: object): Promise<Record<string, unknown>> => {
    const answer = await backend.call(
      'POST',
      '/',
      {
        'content-type': 'application/x-amz-json-1.0',
        'x-amz-target': `AmazonSQS.${action}`,
        // fauxqs reads the region from here; it checks no signature.
        authorization: `AWS4-HMAC-SHA256 Credential=local/20000101/${region}/sqs/aws4_request`,
      },
      JSON.stringify(input),
    );
    const text = String(answer.body);
    const output = (text === '' ? {} : JSON.parse(text)) as Record<string, unknown>;
    if (answer.status !== 200) {
      throw new SqsFailure(String(output.__type), `SQS ${action}: ${String(output.message)}`);
    }
    return output;
  };
  const urlOf = (name: string): string => `http://local/${accountId}/${name}`;

  return {
    async create(name, attributes) {
      try {
        await call('CreateQueue', { QueueName: name, Attributes: attributes });
      } catch (error) {
        // Kept from an earlier run, with other attributes: the template holds.
        if (!(error instanceof SqsFailure) || !error.code.includes('QueueNameExists')) throw error;
        await call('SetQueueAttributes', { QueueUrl: urlOf(name), Attributes: attributes });
      }
    },
    async send(name, body, delaySeconds = 0) {
      await call('SendMessage', {
        QueueUrl: urlOf(name),
        MessageBody: body,
        ...(delaySeconds > 0 ? { DelaySeconds: delaySeconds } : {}),
      });
    },
    async receive(name, max) {
      const output = await call('ReceiveMessage', {
        QueueUrl: urlOf(name),
        MaxNumberOfMessages: max,
        WaitTimeSeconds: 0,
        MessageSystemAttributeNames: ['All'],
        MessageAttributeNames: ['All'],
      });
      return (output.Messages ?? []) as readonly ReceivedMessage[];
    },
    async delete(name, receiptHandles) {
      for (let start = 0; start < receiptHandles.length; start += 10) {
        await call('DeleteMessageBatch', {
          QueueUrl: urlOf(name),
          Entries: receiptHandles
            .slice(start, start + 10)
            .map((ReceiptHandle, index) => ({ Id: String(index), ReceiptHandle })),
        });
      }
    },
  };
}

class SqsFailure extends Error {
  readonly code: string;
  constructor(code: string, message: string) {
    super(message);
    this.code = code;
  }
}
