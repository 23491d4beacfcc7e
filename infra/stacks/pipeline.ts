import { CfnOutput, CfnParameter, Stack, type StackProps } from 'aws-cdk-lib';
import type { Code } from 'aws-cdk-lib/aws-lambda';
import type { Construct } from 'constructs';
import type { NewsroomConfig } from '../../shared/config/config.ts';
import { ClockStage } from '../stages/clock.ts';
import { ConfirmStage } from '../stages/confirm.ts';
import { DeliverStage } from '../stages/deliver.ts';
import { FanOutStage } from '../stages/fan-out.ts';
import { FeedbackStage } from '../stages/feedback.ts';
import { HubStage } from '../stages/hub.ts';
import { ParseStage } from '../stages/parse.ts';
import { PublishStage } from '../stages/publish.ts';
import type { Stage } from '../stages/stage.ts';
import { SubscriptionsStage } from '../stages/subscriptions.ts';
import { TranslateStage } from '../stages/translate.ts';
import type { DataStack } from './data.ts';

export interface PipelineStackProps extends StackProps {
  readonly config: NewsroomConfig;
  readonly isProduction: boolean;
  readonly data: DataStack;
  /** The bundle of a stage, by its name. */
  readonly codeFor: (stage: string) => Code;
}

/** Everything that can be thrown away and deployed anew: functions, their queues, the HTTP API. */
export class PipelineStack extends Stack {
  readonly stages: readonly Stage[];
  readonly subscriptions: SubscriptionsStage;
  readonly publish: PublishStage;

  constructor(scope: Construct, id: string, props: PipelineStackProps) {
    super(scope, id, props);
    const { config, data } = props;
    const parameter = this.parameters(config, props.isProduction);
    const bundle = (stage: string) => ({
      data,
      code: props.codeFor(stage),
      s3PathStyle: parameter.s3PathStyle,
      timeZone: parameter.timeZone,
    });

    // From the end of the line to its beginning: each stage is given the queue of the next.
    const feedback = new FeedbackStage(this, 'Feedback', bundle('feedback'));
    const deliver = new DeliverStage(this, 'Deliver', {
      ...bundle('deliver'),
      siteUrl: parameter.siteUrl,
      mailAllowList: parameter.mailAllowList,
      senderAddress: config.sender.alertAddress,
      sandboxRecipients: props.isProduction ? [] : config.mail.allowList,
    });
    const confirm = new ConfirmStage(this, 'Confirm', {
      ...bundle('confirm'),
      siteUrl: parameter.siteUrl,
      mailAllowList: parameter.mailAllowList,
      senderAddress: config.sender.confirmationAddress,
      sandboxRecipients: props.isProduction ? [] : config.mail.allowList,
    });
    const hub =
      config.feed.hub === null
        ? null
        : new HubStage(this, 'Hub', { ...bundle('hub'), siteUrl: parameter.siteUrl });
    const publish = new PublishStage(this, 'Publish', {
      ...bundle('publish'),
      siteUrl: parameter.siteUrl,
      hubWork: hub === null ? null : hub.work,
    });
    const fanOut = new FanOutStage(this, 'FanOut', {
      ...bundle('fan-out'),
      mailWork: deliver.work,
      correctionWork: deliver.corrections,
      newsroomWork: publish.work,
    });
    const translate = new TranslateStage(this, 'Translate', {
      ...bundle('translate'),
      distributionWork: fanOut.work,
      translator: parameter.translator,
      translatorUrl: parameter.translatorUrl,
    });
    const parse = new ParseStage(this, 'Parse', {
      ...bundle('parse'),
      translateWork: translate.work,
    });
    const clock = new ClockStage(this, 'Clock', {
      ...bundle('clock'),
      distributionWork: fanOut.work,
    });
    this.publish = publish;
    this.subscriptions = new SubscriptionsStage(this, 'Subscriptions', {
      ...bundle('subscriptions'),
      confirmWork: confirm.work,
      siteUrl: parameter.siteUrl,
    });
    this.stages = [
      parse,
      translate,
      fanOut,
      deliver,
      publish,
      clock,
      this.subscriptions,
      confirm,
      feedback,
      ...(hub === null ? [] : [hub]),
    ];

    const outputs = {
      DistributionQueueUrl: fanOut.work.queue.queueUrl,
      MailQueueUrl: deliver.work.queue.queueUrl,
      SubscriptionsApiUrl: this.subscriptions.api.apiEndpoint,
    };
    for (const [name, value] of Object.entries(outputs)) new CfnOutput(this, name, { value });
  }

  /** What one deployment of the same template may have different from another. */
  private parameters(config: NewsroomConfig, isProduction: boolean) {
    const parameter = (id: string, description: string, byDefault: string) =>
      new CfnParameter(this, id, { type: 'String', description, default: byDefault }).valueAsString;
    return {
      timeZone: parameter(
        'TimeZone',
        'IANA zone of the newsroom: of dates and embargoes that name none, of pages, mails and digests',
        config.timeZone,
      ),
      translator: parameter(
        'Translator',
        'amazon, apertium, libretranslate or none',
        config.translation.engine,
      ),
      translatorUrl: parameter(
        'TranslatorUrl',
        'Base address of a LibreTranslate-compatible or Apertium server; empty: none',
        '',
      ),
      siteUrl: parameter(
        'SiteUrl',
        'Origin of the newsroom without a trailing slash',
        `https://${config.domain}`,
      ),
      mailAllowList: parameter(
        'MailAllowList',
        'Who may get mail: * for everyone, else addresses and @domains separated by commas',
        isProduction ? '*' : config.mail.allowList.join(','),
      ),
      s3PathStyle: parameter(
        'S3PathStyle',
        'true where the S3 endpoint has no wildcard DNS (an emulator)',
        'false',
      ),
    };
  }
}
