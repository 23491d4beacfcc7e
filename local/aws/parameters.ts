import { type AwsService, jsonError } from './message.ts';

/** SSM Parameter Store as far as reading goes. */
export interface ParameterStore {
  put(name: string, value: string): void;
  readonly handle: AwsService;
}

export function createParameterStore(): ParameterStore {
  const values = new Map<string, string>();
  const shown = (name: string) => ({
    Name: name,
    Type: 'String',
    Value: values.get(name),
    Version: 1,
  });
  return {
    put(name, value) {
      values.set(name, value);
    },
    async handle({ action, body }) {
      const input = JSON.parse(body.toString('utf8')) as { Name?: string; Names?: string[] };
      const answer = (output: object) => ({
        status: 200,
        headers: { 'content-type': 'application/x-amz-json-1.1' },
        body: JSON.stringify(output),
      });
      if (action === 'GetParameter') {
        const { Name = '' } = input;
        return values.has(Name)
          ? answer({ Parameter: shown(Name) })
          : jsonError(400, 'ParameterNotFound', `There is no parameter ${Name}`);
      }
      if (action === 'GetParameters') {
        const { Names = [] } = input;
        return answer({
          Parameters: Names.filter((name) => values.has(name)).map(shown),
          InvalidParameters: Names.filter((name) => !values.has(name)),
        });
      }
      return jsonError(
        501,
        'NotImplemented',
        `The local engine does not have the SSM call ${action}`,
      );
    },
  };
}
