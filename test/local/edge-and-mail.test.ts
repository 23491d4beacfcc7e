import { PutObjectCommand } from '@aws-sdk/client-s3';
import { GetSecretValueCommand, SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { SESClient, SendRawEmailCommand } from '@aws-sdk/client-ses';
import { afterEach, expect, it } from 'vitest';
import { s3Of } from './clients.ts';
import { type SmallEngine, smallEngine, worker } from './small-assembly.ts';

let engine: SmallEngine;
afterEach(() => engine.stop());

const credentials = { accessKeyId: 'local', secretAccessKey: 'local' };
const settings = () => ({ endpoint: engine.urls.aws, region: 'us-east-1', credentials });

const API = {
  Answer: {
    Type: 'AWS::Lambda::Function',
    Properties: {
      Code: {
        ZipFile: `exports.handler = async ({ routeKey, pathParameters, rawQueryString }) => ({
          statusCode: 201, body: JSON.stringify([routeKey, pathParameters, rawQueryString]) });`,
      },
      Handler: 'index.handler',
      Runtime: 'nodejs24.x',
    },
  },
  Api: { Type: 'AWS::ApiGatewayV2::Api', Properties: { Name: 'Api', ProtocolType: 'HTTP' } },
  Integration: {
    Type: 'AWS::ApiGatewayV2::Integration',
    Properties: {
      ApiId: { Ref: 'Api' },
      IntegrationType: 'AWS_PROXY',
      IntegrationUri: { 'Fn::GetAtt': ['Answer', 'Arn'] },
      PayloadFormatVersion: '2.0',
    },
  },
  Route: {
    Type: 'AWS::ApiGatewayV2::Route',
    Properties: {
      ApiId: { Ref: 'Api' },
      RouteKey: 'POST /u/{token}',
      Target: { 'Fn::Join': ['/', ['integrations', { Ref: 'Integration' }]] },
    },
  },
};
const SITE = {
  Public: { Type: 'AWS::S3::Bucket', Properties: { BucketName: 'public' } },
  Site: {
    Type: 'AWS::CloudFront::Distribution',
    Properties: {
      DistributionConfig: {
        Enabled: true,
        DefaultRootObject: 'index.html',
        Origins: [
          { Id: 'pages', DomainName: { 'Fn::GetAtt': ['Public', 'RegionalDomainName'] } },
          {
            Id: 'api',
            DomainName: {
              'Fn::Select': [2, { 'Fn::Split': ['/', { 'Fn::GetAtt': ['Api', 'ApiEndpoint'] }] }],
            },
          },
        ],
        DefaultCacheBehavior: {
          TargetOriginId: 'pages',
          ViewerProtocolPolicy: 'redirect-to-https',
        },
        CacheBehaviors: [
          {
            PathPattern: '/u/*',
            TargetOriginId: 'api',
            AllowedMethods: ['GET', 'HEAD', 'OPTIONS', 'PUT', 'PATCH', 'POST', 'DELETE'],
            OriginRequestPolicyId: 'b689b0a8-53d0-40ab-baf2-68738e2966ac',
            ViewerProtocolPolicy: 'https-only',
          },
        ],
      },
    },
  },
};

it('serves the distribution’s bucket and, behind its path, the function of the API', async () => {
  engine = await smallEngine({ ...API, ...SITE });
  await s3Of(engine).send(
    new PutObjectCommand({
      Bucket: 'public',
      Key: 'index.html',
      Body: '<h1>Newsroom</h1>',
      ContentType: 'text/html',
      CacheControl: 'max-age=60',
    }),
  );

  const page = await fetch(`${engine.urls.public}/`);
  const left = await fetch(`${engine.urls.public}/u/abc?x=1`, { method: 'POST', body: 'a=b' });
  const lost = await fetch(`${engine.urls.public}/nowhere`);

  expect(await page.text()).toBe('<h1>Newsroom</h1>');
  expect(page.headers.get('content-type')).toBe('text/html');
  expect(page.headers.get('cache-control')).toBe('max-age=60');
  expect(left.status).toBe(201);
  expect(await left.json()).toEqual(['POST /u/{token}', { token: 'abc' }, 'x=1']);
  expect(lost.status).toBe(403);
});

it('stops at an edge setting that nobody honours, by name', async () => {
  const { DistributionConfig } = SITE.Site.Properties;
  const restricted = {
    ...SITE.Site,
    Properties: { DistributionConfig: { ...DistributionConfig, Restrictions: {} } },
  };

  const start = smallEngine({ ...API, ...SITE, Site: restricted });

  await expect(start).rejects.toThrow(
    'Test/Site (AWS::CloudFront::Distribution): the local engine does not support DistributionConfig.Restrictions',
  );
  engine = await smallEngine({});
});

it('takes mail from a verified identity and reports it to the queue behind the topic', async () => {
  engine = await smallEngine({
    ...worker(
      'Work',
      'exports.handler = async ({ Records }) => { for (const { body } of Records) console.log(body); };',
    ),
    Identity: {
      Type: 'AWS::SES::EmailIdentity',
      Properties: { EmailIdentity: 'news.example.org' },
    },
    Set: { Type: 'AWS::SES::ConfigurationSet', Properties: { Name: 'set' } },
    Events: { Type: 'AWS::SNS::Topic' },
    Subscription: {
      Type: 'AWS::SNS::Subscription',
      Properties: {
        TopicArn: { Ref: 'Events' },
        Protocol: 'sqs',
        Endpoint: { 'Fn::GetAtt': ['Work', 'Arn'] },
        RawMessageDelivery: true,
      },
    },
    Destination: {
      Type: 'AWS::SES::ConfigurationSetEventDestination',
      Properties: {
        ConfigurationSetName: { Ref: 'Set' },
        EventDestination: {
          Enabled: true,
          MatchingEventTypes: ['send', 'bounce'],
          SnsDestination: { TopicARN: { Ref: 'Events' } },
        },
      },
    },
  });
  const raw =
    'From: News <news@news.example.org>\r\nTo: bounce@simulator.amazonses.com\r\nSubject: Hello\r\n\r\nText\r\n';

  const { MessageId } = await new SESClient(settings()).send(
    new SendRawEmailCommand({
      RawMessage: { Data: Buffer.from(raw) },
      Source: 'news@news.example.org',
      Destinations: ['bounce@simulator.amazonses.com'],
      ConfigurationSetName: 'set',
    }),
  );
  await engine.settle();

  expect(engine.mails()).toMatchObject([{ messageId: MessageId, subject: 'Hello' }]);
  const types = engine.lines().map((line) => JSON.parse(line).eventType);
  expect(types).toEqual(['Send', 'Bounce']);
  expect((await fetch(`${engine.urls.public}/_local/mailbox`)).status).toBe(200);
});

it('hands out a generated secret, the same for the same seed', async () => {
  const resources = {
    Secret: {
      Type: 'AWS::SecretsManager::Secret',
      Properties: { GenerateSecretString: { PasswordLength: 40, ExcludePunctuation: true } },
    },
  };
  const template = { Outputs: { Arn: { Value: { Ref: 'Secret' } } } };
  const read = async (): Promise<string | undefined> => {
    const answer = await new SecretsManagerClient(settings()).send(
      new GetSecretValueCommand({ SecretId: engine.outputs.Test?.Arn }),
    );
    return answer.SecretString;
  };

  engine = await smallEngine(resources, { template });
  const first = await read();
  await engine.stop();
  engine = await smallEngine(resources, { template });
  const second = await read();
  await engine.stop();
  engine = await smallEngine(resources, { template, seed: 'another' });

  expect(first).toMatch(/^[A-Za-z0-9]{40}$/);
  expect(second).toBe(first);
  expect(await read()).not.toBe(first);
});
