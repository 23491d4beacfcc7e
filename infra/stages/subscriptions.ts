import { Duration, RemovalPolicy, Validations } from 'aws-cdk-lib';
import { AccessLogFormat } from 'aws-cdk-lib/aws-apigateway';
import {
  HttpApi,
  HttpMethod,
  HttpStage,
  LogGroupLogDestination,
} from 'aws-cdk-lib/aws-apigatewayv2';
import { HttpLambdaIntegration } from 'aws-cdk-lib/aws-apigatewayv2-integrations';
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs';
import { Construct } from 'constructs';
import type { SubscriptionsEnvironment } from '../../functions/subscriptions/environment.ts';
import { type BundleProps, PipelineFunction } from '../constructs/pipeline-function.ts';
import { onTable, readPartition, readSecret, sendTo } from '../constructs/statements.ts';
import type { WorkQueue } from '../constructs/work-queue.ts';
import type { DataStack } from '../stacks/data.ts';
import type { Stage } from './stage.ts';

export interface SubscriptionsStageProps extends BundleProps {
  readonly data: DataStack;
  readonly siteUrl: string;
  /** Takes the mails with links that strangers ask for. */
  readonly confirmWork: WorkQueue;
}

/** Neither path nor address: the path holds the reader's token. */
const LOGGED = {
  requestId: '$context.requestId',
  at: '$context.requestTime',
  method: '$context.httpMethod',
  route: '$context.routeKey',
  status: '$context.status',
  ms: '$context.responseLatency',
  error: '$context.error.messageString',
};

/** What readers do about their subscription, over HTTPS. */
export class SubscriptionsStage extends Construct implements Stage {
  readonly name = 'subscriptions';
  readonly lambda;
  readonly api: HttpApi;

  constructor(scope: Construct, id: string, props: SubscriptionsStageProps) {
    super(scope, id);
    const { data } = props;
    const worker = new PipelineFunction<SubscriptionsEnvironment>(this, 'Worker', {
      ...props,
      description: 'Takes sign-ups, confirmations, preferences and one-click leaving',
      environment: {
        SUBSCRIBERS_TABLE: data.subscribers.tableName,
        DELIVERIES_TABLE: data.deliveries.tableName,
        CONFIRM_QUEUE_URL: props.confirmWork.queue.queueUrl,
        TOKEN_SECRET_ARN: data.tokenSecretArn,
        SITE_URL: props.siteUrl,
        TIME_ZONE: props.timeZone,
      },
      timeout: Duration.seconds(30),
      // By key only: nothing that faces the internet can list people.
      permissions: [
        onTable(data.subscribers, [
          ...(['BatchGetItem', 'GetItem', 'PutItem', 'UpdateItem', 'DeleteItem'] as const),
        ]),
        // How long a turn of sending still lasts, and nobody's deliveries.
        readPartition(data.deliveries, 'PACE'),
        sendTo(props.confirmWork.queue),
        readSecret(data.tokenSecretArn),
      ],
    });
    this.lambda = worker.lambda;

    // An HTTP API, since a function URL behind CloudFront refuses one-click POSTs: mailbox providers
    // do not sign their bodies.
    this.api = new HttpApi(this, 'Api', { createDefaultStage: false });
    const integration = new HttpLambdaIntegration('Worker', this.lambda);
    for (const path of ['/subscriptions', '/subscriptions/{proxy+}']) {
      this.api.addRoutes({ path, methods: [HttpMethod.ANY], integration });
    }
    Validations.of(this.api).acknowledge({
      id: 'AwsSolutions-APIG4',
      reason:
        'Open on purpose: links carry signed tokens, and one-click leaving forbids a login (RFC 8058)',
    });
    new HttpStage(this, 'Stage', {
      httpApi: this.api,
      stageName: '$default',
      autoDeploy: true,
      throttle: { rateLimit: 20, burstLimit: 40 },
      accessLogSettings: {
        destination: new LogGroupLogDestination(
          new LogGroup(this, 'Requests', {
            retention: RetentionDays.ONE_MONTH,
            removalPolicy: RemovalPolicy.DESTROY,
          }),
        ),
        format: AccessLogFormat.custom(JSON.stringify(LOGGED)),
      },
    });
  }
}
