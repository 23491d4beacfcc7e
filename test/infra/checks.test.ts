import { Stack, Validations } from 'aws-cdk-lib';
import { Policy, PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { describe, expect, it } from 'vitest';
import { acknowledged, NewsroomChecks } from '../../infra/checks.ts';
import { appOfATest, newsroom } from './newsroom.ts';

describe("the newsroom under cdk-nag's AWS Solutions rules", () => {
  const { app } = newsroom();

  it('has no finding that is not explained', () => {
    const { violations } = new NewsroomChecks(app).validateScope(app);

    expect(violations.map(({ ruleName }) => ruleName)).toEqual([]);
  });

  it('explains these findings and no others', () => {
    const explained = app.node
      .findAll()
      .flatMap((construct) =>
        [...acknowledged(construct).keys()].map((rule) => `${construct.node.path} ${rule}`),
      );

    expect(explained).toEqual([
      'DatelineData/TokenSecret AwsSolutions-SMG4',
      'DatelinePipeline/Deliver/Worker/Role AwsSolutions-IAM5',
      'DatelinePipeline/Confirm/Worker/Role AwsSolutions-IAM5',
      'DatelinePipeline/Publish/Worker/Role AwsSolutions-IAM5',
      'DatelinePipeline/FanOut/Worker/Role AwsSolutions-IAM5',
      'DatelinePipeline/Translate/Worker/Role AwsSolutions-IAM5',
      'DatelinePipeline/Parse/Worker/Role AwsSolutions-IAM5',
      'DatelinePipeline/Subscriptions/Api AwsSolutions-APIG4',
      'DatelineEdge/Site AwsSolutions-CFR1',
      'DatelineEdge/Site AwsSolutions-CFR2',
      'DatelineEdge/Site AwsSolutions-CFR3',
      'DatelineEdge/Site AwsSolutions-CFR4',
      'DatelineEdge/Site @aws-cdk/aws-cloudfront-origins:updateImportedBucketPolicyOac',
    ]);
  });
});

describe('the checks', () => {
  const findingsOf = (statement: PolicyStatement, isExplained: boolean) => {
    const app = appOfATest();
    const stack = new Stack(app, 'Stack');
    const role = new Role(stack, 'Role', {
      assumedBy: new ServicePrincipal('lambda.amazonaws.com'),
    });
    new Policy(role, 'Policy', { statements: [statement], roles: [role] });
    if (isExplained) {
      Validations.of(role).acknowledge({ id: 'AwsSolutions-IAM5', reason: 'For this test' });
    }
    return new NewsroomChecks(app).validateScope(app).violations.map(({ ruleName }) => ruleName);
  };
  const reading = new PolicyStatement({
    actions: ['s3:GetObject'],
    resources: ['arn:aws:s3:::bucket/*'],
  });

  it('find a wildcard that nobody explains', () => {
    expect(findingsOf(reading, false)).toEqual([
      'AwsSolutions-IAM5[Resource::arn:aws:s3:::bucket/*]',
    ]);
  });

  it('accept a wildcard of resources that its role explains', () => {
    expect(findingsOf(reading, true)).toEqual([]);
  });

  it('find a wildcard of actions, whatever its role explains', () => {
    const anything = new PolicyStatement({
      actions: ['s3:*'],
      resources: ['arn:aws:s3:::bucket/key'],
    });

    expect(findingsOf(anything, true)).toEqual(['AwsSolutions-IAM5[Action::s3:*]']);
  });
});
