import { type PolicyViolation, Validations } from 'aws-cdk-lib';
import { AwsSolutionsChecks } from 'cdk-nag';
import type { IConstruct } from 'constructs';

type Report = ReturnType<AwsSolutionsChecks['validateScope']>;

const WILDCARD_RESOURCES = 'AwsSolutions-IAM5';

/**
 * cdk-nag's AWS Solutions rules. Findings about resources that end in `*` may be acknowledged for a role as
 * `AwsSolutions-IAM5`: cdk-nag itself asks for each resource's id, in which CloudFormation's export names
 * occur. Wildcards in actions are never acknowledged that way.
 */
export class NewsroomChecks extends AwsSolutionsChecks {
  override validateScope(scope: IConstruct): Report {
    const violations = super
      .validateScope(scope)
      .violations.map((violation) => unexplained(violation, scope))
      .filter(({ violatingResources }) => violatingResources.length > 0);
    return { success: violations.length === 0, violations };
  }
}

function unexplained(violation: PolicyViolation, scope: IConstruct): PolicyViolation {
  if (!violation.ruleName.startsWith(`${WILDCARD_RESOURCES}[Resource::`)) return violation;
  return {
    ...violation,
    violatingResources: violation.violatingResources.filter(
      ({ constructPath = '' }) => !isExplained(scope, constructPath),
    ),
  };
}

/** Whether the construct or one above it acknowledges wildcards. */
function isExplained(root: IConstruct, path: string): boolean {
  let node: IConstruct | undefined = root;
  for (const id of path.split('/')) {
    node = node?.node.tryFindChild(id);
    if (node !== undefined && acknowledged(node).has(WILDCARD_RESOURCES)) return true;
  }
  return false;
}

/** Rules that this very construct acknowledges, and why. */
export function acknowledged(construct: IConstruct): ReadonlyMap<string, string> {
  const entries = construct.node.metadata
    .filter(({ type }) => type === Validations.ACKNOWLEDGED_RULES_METADATA_KEY)
    .flatMap(({ data }) => Object.entries(data as Record<string, unknown>));
  return new Map(entries.map(([id, reason]) => [id.replace(/^annotation::/i, ''), String(reason)]));
}
