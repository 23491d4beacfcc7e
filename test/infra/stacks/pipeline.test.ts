import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import config from '../../../dateline.config.ts';
import {
  newsroom,
  permissions,
  type Resource,
  readable,
  resource,
  resources,
} from '../newsroom.ts';

/** With everything that the configuration may ask for. */
const { pipeline, data } = newsroom({
  config: { feed: { ...config.feed, hub: 'https://hub.example.org/' } },
});
const STAGES = [
  'Parse',
  'Translate',
  'FanOut',
  'Deliver',
  'Publish',
  'Clock',
  'Subscriptions',
  'Confirm',
  'Feedback',
  'Hub',
];
const functionOf = (stage: string) =>
  resource(pipeline, 'AWS::Lambda::Function', `${stage}Worker`).Properties;
const queues = () => [
  ...resources(pipeline, 'AWS::SQS::Queue'),
  ...resources(data, 'AWS::SQS::Queue'),
];
const isDeadLetters = ([id]: readonly [string, Resource]) => id.includes('DeadLetters');
/** Actions on things whose name contains this. */
const actionsOn = (stage: string, name: string) =>
  permissions(pipeline, stage)
    .filter(([, on]) => on.includes(name))
    .map(([action]) => action)
    .sort();

describe('functions', () => {
  it('are ten, one per stage', () => {
    const ids = [...resources(pipeline, 'AWS::Lambda::Function').keys()];

    expect(ids).toHaveLength(STAGES.length);
    for (const stage of STAGES) expect(functionOf(stage)).toBeDefined();
  });

  it('are one fewer, with its queue, where no hub is to be told', () => {
    const without = newsroom().pipeline;

    expect([...resources(without, 'AWS::Lambda::Function').keys()].join(' ')).not.toContain('Hub');
    expect([...resources(without, 'AWS::SQS::Queue').keys()].join(' ')).not.toContain('Hub');
    const publish = resource(without, 'AWS::Lambda::Function', 'PublishWorker').Properties;
    expect(publish.Environment.Variables.HUB_QUEUE_URL).toBe('');
    expect(permissions(without, 'Publish').map(([action]) => action)).not.toContain(
      'sqs:SendMessage',
    );
  });

  it.each(STAGES)('%s runs Node 24 on arm64 with a time and memory of its own choice', (stage) => {
    expect(functionOf(stage)).toMatchObject({
      Runtime: 'nodejs24.x',
      Architectures: ['arm64'],
      Handler: 'index.handler',
      Timeout: expect.any(Number),
      MemorySize: expect.any(Number),
    });
  });

  it('give deliver as much memory as the measurement of its peak supposes', () => {
    const measured = readFileSync('bench/email-memory.ts', 'utf8').match(/MEMORY_MB = (\d+)/)?.[1];

    expect(functionOf('Deliver').MemorySize).toBe(Number(measured));
  });

  it.each(STAGES)('%s logs to a group that forgets', (stage) => {
    const group = functionOf(stage).LoggingConfig.LogGroup.Ref;

    const properties = resources(pipeline, 'AWS::Logs::LogGroup').get(group)?.Properties;
    expect(properties.RetentionInDays).toBeGreaterThan(0);
  });

  it.each(STAGES)('%s has a role without managed policies', (stage) => {
    const role = resource(pipeline, 'AWS::IAM::Role', `${stage}Worker`).Properties;

    expect(role.ManagedPolicyArns).toBeUndefined();
  });

  it('tell Lambda that they may queue for themselves only where work is put off for hours', () => {
    const allowed = STAGES.filter((stage) => functionOf(stage).RecursiveLoop === 'Allow');

    expect(allowed).toEqual(['Deliver', 'Confirm']);
  });
});

describe('queues', () => {
  it('all have a dead-letter queue, or are one', () => {
    const ids = new Set(queues().map(([id]) => id));
    for (const [id, { Properties }] of queues()) {
      if (isDeadLetters([id, { Type: '', Properties }])) {
        expect(Properties.RedrivePolicy, id).toBeUndefined();
        continue;
      }
      expect(Properties.RedrivePolicy.maxReceiveCount, id).toBe(5);
      expect(ids).toContain(Properties.RedrivePolicy.deadLetterTargetArn['Fn::GetAtt'][0]);
    }
  });

  it('keep dead letters for 14 days, longer than any queue keeps its messages', () => {
    const retention = (dead: boolean) =>
      queues()
        .filter((queue) => isDeadLetters(queue) === dead)
        .map(([, { Properties }]) => Properties.MessageRetentionPeriod as number);

    expect(new Set(retention(true))).toEqual(new Set([14 * 86_400]));
    expect(Math.max(...retention(false))).toBeLessThan(14 * 86_400);
  });

  it('are encrypted', () => {
    for (const [id, { Properties }] of queues()) {
      expect(Properties.SqsManagedSseEnabled, id).toBe(true);
    }
  });

  it('refuse what does not come over TLS', () => {
    const policies = [
      ...resources(pipeline, 'AWS::SQS::QueuePolicy').values(),
      ...resources(data, 'AWS::SQS::QueuePolicy').values(),
    ];
    const guarded = policies
      .filter(({ Properties }) =>
        Properties.PolicyDocument.Statement.some(
          (s: { Effect: string; Condition?: object }) =>
            s.Effect === 'Deny' && JSON.stringify(s.Condition).includes('aws:SecureTransport'),
        ),
      )
      .map(({ Properties }) => Properties.Queues[0].Ref);

    expect(guarded.sort()).toEqual(
      queues()
        .map(([id]) => id)
        .sort(),
    );
  });

  it('hide a message for six timeouts of the function that works on it', () => {
    for (const mapping of resources(pipeline, 'AWS::Lambda::EventSourceMapping').values()) {
      const { EventSourceArn, FunctionName } = mapping.Properties;
      const lambda = resources(pipeline, 'AWS::Lambda::Function').get(FunctionName.Ref);
      const source = queues().find(([id]) => readable(EventSourceArn).includes(id));

      expect(source?.[1].Properties.VisibilityTimeout).toBeGreaterThanOrEqual(
        6 * lambda?.Properties.Timeout,
      );
    }
  });

  it('report each failed message alone', () => {
    const mappings = [...resources(pipeline, 'AWS::Lambda::EventSourceMapping').values()];

    expect(mappings).toHaveLength(9);
    for (const { Properties } of mappings) {
      expect(Properties.FunctionResponseTypes).toEqual(['ReportBatchItemFailures']);
    }
  });

  it('hand out mail one chunk at a time, to ten workers at most, and corrections to as many', () => {
    const mappings = [...resources(pipeline, 'AWS::Lambda::EventSourceMapping')]
      .filter(([id]) => id.startsWith('Deliver'))
      .map(([, { Properties }]) => ({
        from: readable(Properties.EventSourceArn).replace(/^.*Deliver(.*)Messages.*$/, '$1'),
        BatchSize: Properties.BatchSize,
        ...Properties.ScalingConfig,
      }));

    expect(mappings).toEqual([
      { from: 'Work', BatchSize: 1, MaximumConcurrency: 10 },
      { from: 'Corrections', BatchSize: 1, MaximumConcurrency: 10 },
    ]);
  });

  it('gather what SES says for five seconds, so that a chunk costs one write', () => {
    const { BatchSize, MaximumBatchingWindowInSeconds } = resource(
      pipeline,
      'AWS::Lambda::EventSourceMapping',
      'Feedback',
    ).Properties;

    expect({ BatchSize, MaximumBatchingWindowInSeconds }).toEqual({
      BatchSize: 200,
      MaximumBatchingWindowInSeconds: 5,
    });
  });

  it('keep the order of changes to the newsroom', () => {
    const fifo = queues().filter(([, { Properties }]) => Properties.FifoQueue === true);

    expect(fifo.map(([id]) => id.replace(/[0-9A-F]{8}$/, '')).sort()).toEqual([
      'PublishWorkDeadLetters',
      'PublishWorkMessages',
    ]);
  });
});

describe('permissions', () => {
  it('name no action by a wildcard', () => {
    for (const stage of STAGES) {
      for (const [action] of permissions(pipeline, stage)) expect(action).not.toContain('*');
    }
  });

  it('reach everything only for calls that know no resources', () => {
    const everywhere = STAGES.flatMap((stage) =>
      permissions(pipeline, stage).filter(([, on]) => on === '*'),
    );

    expect(everywhere).toEqual([
      ['translate:TranslateText', '*'],
      ['ses:GetSendQuota', '*'],
      ['ses:GetSendQuota', '*'],
    ]);
  });

  it.each([
    ['Deliver', 'news@news.example.org'],
    ['Confirm', 'subscriptions@news.example.org'],
  ])('let %s send mail as %s, by the identity and the configuration set', (stage, address) => {
    const statement = resource(
      pipeline,
      'AWS::IAM::Policy',
      `${stage}WorkerRole`,
    ).Properties.PolicyDocument.Statement.find(
      ({ Action }: { Action: string }) => Action === 'ses:SendRawEmail',
    );

    expect(statement.Condition).toEqual({ StringEquals: { 'ses:FromAddress': address } });
    expect(statement.Resource.map(readable).sort()).toEqual([
      expect.stringMatching(/:configuration-set\/.*MailConfigurationSet/),
      expect.stringMatching(/:identity\/news\.example\.org$/),
    ]);
  });

  it('let nobody else send mail', () => {
    const senders = STAGES.filter((stage) =>
      permissions(pipeline, stage).some(([action]) => action.startsWith('ses:')),
    );

    expect(senders).toEqual(['Deliver', 'Confirm']);
  });

  it('let confirm know one reader at a time, and nothing of releases', () => {
    expect(actionsOn('Confirm', 'SubscribersTable')).toEqual([
      'dynamodb:BatchGetItem',
      'dynamodb:GetItem',
      'dynamodb:UpdateItem',
    ]);
    expect(actionsOn('Confirm', 'ReleasesTable')).toEqual([]);
    expect(actionsOn('Confirm', 'Archive')).toEqual([]);
  });

  it('let deliver see whether a digest is stopped, and change nothing of releases', () => {
    expect(actionsOn('Deliver', 'ReleasesTable')).toEqual(['dynamodb:GetItem', 'dynamodb:Query']);
  });

  it('let fan-out see what is stopped', () => {
    expect(actionsOn('FanOut', 'ReleasesTable')).toEqual([
      'dynamodb:GetItem',
      'dynamodb:PutItem',
      'dynamodb:Query',
      'dynamodb:UpdateItem',
    ]);
  });

  it('let deliver send to the allow-list in SES’s sandbox, where recipients are identities too', () => {
    const test = newsroom({
      stage: 'test',
      config: {
        mail: {
          chunkSize: 20,
          unknownAfterMinutes: 15,
          lateAfterHours: 24,
          digest: { hour: 7, weekday: 1, timeZones: [] },
          allowList: ['a@example.org', '@example.com'],
        },
      },
    });

    const sending = permissions(test.pipeline, 'Deliver')
      .filter(([action]) => action === 'ses:SendRawEmail')
      .map(([, on]) => on.replace(/^.*:/, ''));
    expect(sending).toEqual(
      expect.arrayContaining(['identity/a@example.org', 'identity/example.com']),
    );
  });

  it('let nobody who faces the internet list people', () => {
    expect(actionsOn('Subscriptions', 'SubscribersTable')).toEqual([
      'dynamodb:BatchGetItem',
      'dynamodb:DeleteItem',
      'dynamodb:GetItem',
      'dynamodb:PutItem',
      'dynamodb:UpdateItem',
    ]);
  });

  it('let subscriptions near neither releases nor buckets, and cause mail only by the queue of confirm', () => {
    const services = permissions(pipeline, 'Subscriptions').map(([action]) => action.split(':')[0]);

    expect(new Set(services)).toEqual(new Set(['dynamodb', 'logs', 'secretsmanager', 'sqs']));
    expect(actionsOn('Subscriptions', 'ConfirmWorkMessages')).toEqual(['sqs:SendMessage']);
    expect(actionsOn('Subscriptions', 'ReleasesTable')).toEqual([]);
    expect(actionsOn('Subscriptions', 'DeliveriesTable')).toEqual(['dynamodb:GetItem']);
  });

  it('let subscriptions see the pace of sending, and nobody’s deliveries', () => {
    const [policy] = [...resources(pipeline, 'AWS::IAM::Policy')].filter(([id]) =>
      id.startsWith('Subscriptions'),
    );
    const statements: readonly { readonly Action: unknown; readonly Condition?: unknown }[] =
      policy?.[1].Properties.PolicyDocument.Statement;

    expect(statements.find(({ Action }) => Action === 'dynamodb:GetItem')?.Condition).toEqual({
      'ForAllValues:StringEquals': { 'dynamodb:LeadingKeys': ['PACE'] },
    });
  });

  it('let only publish write what the public sees', () => {
    const writers = STAGES.filter((stage) =>
      actionsOn(stage, 'PublicBucket').includes('s3:PutObject'),
    );

    expect(writers).toEqual(['Publish']);
  });

  it('let publish read one parameter: which distribution it may have fetched anew', () => {
    expect(
      permissions(pipeline, 'Publish').filter(([action]) => /^(ssm|cloudfront)/.test(action)),
    ).toEqual([
      [
        'ssm:GetParameter',
        expect.stringMatching(/:parameter\/dateline\/DatelinePipeline\/distribution-id$/),
      ],
    ]);
    expect(functionOf('Publish').Environment.Variables.DISTRIBUTION_PARAMETER).toBe(
      '/dateline/DatelinePipeline/distribution-id',
    );
  });

  it('let publish read whether mail is stopped, which the receipt says', () => {
    expect(actionsOn('Publish', 'Releases')).toContain('dynamodb:GetItem');
  });

  it('let what speaks to a stranger do nothing but log and take messages', () => {
    const services = permissions(pipeline, 'Hub').map(([action]) => action.split(':')[0]);

    expect(new Set(services)).toEqual(new Set(['logs', 'sqs']));
    expect(actionsOn('Hub', 'HubWorkMessages')).not.toContain('sqs:SendMessage');
    expect(actionsOn('Publish', 'HubWorkMessages')).toEqual(['sqs:SendMessage']);
  });

  it('let parse reach neither the public, nor people, nor mail', () => {
    expect(actionsOn('Parse', 'PublicBucket')).toEqual([]);
    expect(actionsOn('Parse', 'SubscribersTable')).toEqual([]);
    expect(actionsOn('Parse', 'DeliveriesTable')).toEqual([]);
  });

  it('let parse read again what it archived: versions to compare, receipts of sisters', () => {
    expect(
      permissions(pipeline, 'Parse')
        .filter(([, on]) => on.includes('Archive'))
        .map(([action]) => action)
        .sort(),
    ).toEqual(['s3:GetObject', 's3:ListBucket', 's3:PutObject']);
  });

  it('let fan-out read what was archived, and write nothing there', () => {
    expect(permissions(pipeline, 'FanOut').filter(([, on]) => on.includes('Archive'))).toEqual([
      ['s3:GetObject', expect.stringMatching(/Archive.*\/releases\/\*$/)],
    ]);
  });

  it('let nobody change or delete what was dropped', () => {
    const onIncoming = STAGES.flatMap((stage) =>
      permissions(pipeline, stage).filter(
        ([action, on]) =>
          /^s3:(Put|Delete)/.test(action) && on.includes('Drop') && !on.endsWith('/receipts/*'),
      ),
    );

    expect(onIncoming).toEqual([]);
  });

  it('let no function write where its own trigger listens, but for work that is put off', () => {
    const loops = STAGES.filter((stage) => {
      const own = [...resources(pipeline, 'AWS::Lambda::EventSourceMapping')]
        .filter(([id]) => id.startsWith(`${stage}Worker`))
        .map(([, { Properties }]) => readable(Properties.EventSourceArn));
      return permissions(pipeline, stage).some(
        ([action, on]) => action === 'sqs:SendMessage' && own.includes(on),
      );
    });

    // fan-out wakes itself when the wait for translations is over; the senders when SES lets them go on.
    expect(loops).toEqual(['FanOut', 'Deliver', 'Confirm']);
  });
});

describe('environments', () => {
  it.each(STAGES)(
    '%s is told of no table, bucket, queue or secret that it may not touch',
    (stage) => {
      const variables = functionOf(stage).Environment.Variables as Record<string, unknown>;
      const may = permissions(pipeline, stage).map(([, on]) => on);
      // Names and addresses are other attributes than the ARN of the same thing.
      const thing = (text: string) =>
        /(Releases|Subscribers|Deliveries)Table|DropFiles|Archive|Public|TokenSecret|(\w+(Work|Corrections))Messages|ConfigurationSet/.exec(
          text,
        )?.[0];

      for (const [name, value] of Object.entries(variables)) {
        if (!/(_TABLE|_BUCKET|_URL|_ARN|_SET)$/.test(name) || /^(SITE|TRANSLATOR)_URL$/.test(name))
          continue;
        const named = thing(readable(value));
        expect(named, name).toBeDefined();
        expect(
          may.some((on) => on.includes(named ?? '?')),
          name,
        ).toBe(true);
      }
    },
  );

  it('take what may differ between deployments from parameters', () => {
    const parameters = pipeline.toJSON().Parameters as Record<string, { Default?: string }>;

    expect(
      Object.fromEntries(
        Object.entries(parameters)
          .filter(([name]) => name !== 'BootstrapVersion')
          .map(([name, { Default }]) => [name, Default]),
      ),
    ).toEqual({
      TimeZone: 'America/New_York',
      Translator: 'amazon',
      TranslatorUrl: '',
      SiteUrl: 'https://news.example.org',
      MailAllowList: '*',
      S3PathStyle: 'false',
    });
    for (const stage of ['Parse', 'FanOut', 'Deliver', 'Publish', 'Clock', 'Subscriptions']) {
      expect(functionOf(stage).Environment.Variables.TIME_ZONE).toEqual({ Ref: 'TimeZone' });
    }
  });

  it('let mail of another stage than production go to the allow-list alone', () => {
    const test = newsroom({
      stage: 'test',
      config: {
        mail: {
          chunkSize: 20,
          unknownAfterMinutes: 15,
          lateAfterHours: 24,
          digest: { hour: 7, weekday: 1, timeZones: [] },
          allowList: ['@example.org'],
        },
      },
    });

    expect(test.pipeline.toJSON().Parameters.MailAllowList.Default).toBe('@example.org');
    expect(test.stacks.pipeline.stackName).toBe('DatelinePipeline-test');
  });
});

describe('triggers', () => {
  it('tick every minute', () => {
    const rule = resource(pipeline, 'AWS::Events::Rule').Properties;

    expect(rule.ScheduleExpression).toBe('rate(1 minute)');
    expect(readable(rule.Targets[0].Arn)).toContain('ClockWorkerFunction');
  });

  it("hear SES's events as they are, without SNS's envelope", () => {
    const subscription = resource(pipeline, 'AWS::SNS::Subscription').Properties;

    expect(subscription).toMatchObject({ Protocol: 'sqs', RawMessageDelivery: true });
    expect(readable(subscription.Endpoint)).toContain('FeedbackWorkMessages');
  });

  it('log requests to the API without the path, which holds a token', () => {
    const { AccessLogSettings, DefaultRouteSettings } = resource(
      pipeline,
      'AWS::ApiGatewayV2::Stage',
    ).Properties;

    expect(AccessLogSettings.Format).not.toMatch(/context\.path|context\.identity|protocol/);
    expect(DefaultRouteSettings).toMatchObject({
      ThrottlingRateLimit: 20,
      ThrottlingBurstLimit: 40,
    });
  });

  it('need no custom resource', () => {
    const types = [data, pipeline].flatMap((template) =>
      Object.values(template.toJSON().Resources as Record<string, Resource>).map(
        ({ Type }) => Type,
      ),
    );

    expect(types.filter((type) => /^Custom::|CustomResource$/.test(type))).toEqual([]);
  });
});
