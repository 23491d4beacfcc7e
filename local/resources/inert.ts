import type { CreatedResource, ResourceRequest, ResourceType } from '../template/deploy.ts';
import { physicalName, type World } from './world.ts';

/** A type without effect on this machine, whatever its properties say. */
export function inert(
  why: string,
  create: (request: ResourceRequest) => CreatedResource = ({ stack, logicalId }) => ({
    ref: `${stack.name}-${logicalId}`,
  }),
): ResourceType {
  return { properties: [], harmless: why, create };
}

/** Types that only matter in an account, each with the reason. */
export const inertTypes = (world: World): Readonly<Record<string, ResourceType>> => {
  const arn = (service: string, resource: string): string =>
    `arn:aws:${service}:${service === 'iam' ? '' : world.region}:${world.accountId}:${resource}`;
  return {
    'AWS::CDK::Metadata': inert('says which constructs made the template'),
    'AWS::IAM::Role': inert('permissions are not enforced on this machine', (request) => {
      const name = physicalName(request, 'RoleName', 64);
      return { ref: name, attributes: { Arn: arn('iam', `role/${name}`), RoleId: name } };
    }),
    'AWS::IAM::Policy': inert('permissions are not enforced on this machine'),
    'AWS::IAM::ManagedPolicy': inert('permissions are not enforced on this machine'),
    'AWS::Lambda::Permission': inert('permissions are not enforced on this machine'),
    'AWS::Lambda::EventInvokeConfig': inert('schedules are not retried: the next tick comes'),
    'AWS::Logs::LogGroup': inert('lines go to the engine’s log', (request) => {
      const name = physicalName(request, 'LogGroupName', 512);
      return { ref: name, attributes: { Arn: arn('logs', `log-group:${name}:*`) } };
    }),
    'AWS::Logs::MetricFilter': inert('there are no metrics here'),
    'AWS::Logs::QueryDefinition': inert('there is no console here'),
    'AWS::CloudWatch::Alarm': inert('there are no metrics here', (request) => {
      const name = physicalName(request, 'AlarmName', 255);
      return { ref: name, attributes: { Arn: arn('cloudwatch', `alarm:${name}`) } };
    }),
    'AWS::CloudWatch::CompositeAlarm': inert('there are no metrics here', (request) => {
      const name = physicalName(request, 'AlarmName', 255);
      return { ref: name, attributes: { Arn: arn('cloudwatch', `alarm:${name}`) } };
    }),
    'AWS::CloudWatch::Dashboard': inert('there is no console here'),
    'AWS::CertificateManager::Certificate': inert(
      'the local port speaks plain HTTP',
      (request) => ({
        ref: arn('acm', `certificate/${request.logicalId}`),
      }),
    ),
    'AWS::Route53::RecordSet': inert('the local port has no name'),
    'AWS::SSM::Parameter': {
      properties: ['Name', 'Type', 'Value'],
      harmless: {
        Description: 'no effect on behaviour',
        Tags: 'no effect on behaviour',
        Tier: 'a matter of price',
      },
      create(request) {
        const name = physicalName(request, 'Name', 1011);
        const value = String(request.properties.Value);
        world.putParameter(name, value);
        return {
          ref: name,
          attributes: { Value: value, Type: String(request.properties.Type ?? 'String') },
        };
      },
    },
  };
};
