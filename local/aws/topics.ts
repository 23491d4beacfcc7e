import type { Backend } from './backend.ts';

/** The engine's own calls to SNS. */
export interface Topics {
  create(name: string): Promise<void>;
  subscribe(
    topicArn: string,
    queueArn: string,
    attributes: Readonly<Record<string, string>>,
  ): Promise<void>;
  publish(topicArn: string, message: string): Promise<void>;
}

export function topicsOf(backend: Backend, region: string): Topics {
  const call = async (action: string, input: Readonly<Record<string, string>>): Promise<void> => {
    const answer = await backend.call(
      'POST',
      '/',
      {
        'content-type': 'application/x-www-form-urlencoded',
        authorization: `AWS4-HMAC-SHA256 Credential=local/20000101/${region}/sns/aws4_request`,
      },
      new URLSearchParams({ Action: action, Version: '2010-03-31', ...input }).toString(),
    );
    if (answer.status !== 200) throw new Error(`SNS ${action}: ${String(answer.body)}`);
  };
  return {
    create: (Name) => call('CreateTopic', { Name }),
    subscribe: (TopicArn, Endpoint, attributes) =>
      call('Subscribe', {
        TopicArn,
        Endpoint,
        Protocol: 'sqs',
        ...Object.fromEntries(
          Object.entries(attributes).flatMap(([key, value], index) => [
            [`Attributes.entry.${index + 1}.key`, key],
            [`Attributes.entry.${index + 1}.value`, value],
          ]),
        ),
      }),
    publish: (TopicArn, Message) => call('Publish', { TopicArn, Message }),
  };
}
