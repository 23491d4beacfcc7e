import type { ResourceType } from '../template/deploy.ts';
import { inert } from './inert.ts';
import { physicalName, type SecretContent, type World } from './world.ts';

/** Secrets. */
export const secretTypes = (world: World): Readonly<Record<string, ResourceType>> => ({
  'AWS::SecretsManager::Secret': {
    properties: ['Name', 'GenerateSecretString', 'SecretString'],
    harmless: {
      Description: 'no effect on behaviour',
      KmsKeyId: 'secrets are not encrypted here',
      Tags: 'no effect on behaviour',
    },
    create(request) {
      const { GenerateSecretString, SecretString } = request.properties;
      const arn = world.createSecret(
        physicalName(request, 'Name', 512),
        typeof SecretString === 'string'
          ? { SecretString }
          : ((GenerateSecretString ?? {}) as SecretContent),
      );
      return { ref: arn, attributes: { Id: arn } };
    },
  },
  'AWS::SecretsManager::ResourcePolicy': inert('permissions are not enforced on this machine'),
});
