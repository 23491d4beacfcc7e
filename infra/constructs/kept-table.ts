import { RemovalPolicy } from 'aws-cdk-lib';
import { AttributeType, BillingMode, Table } from 'aws-cdk-lib/aws-dynamodb';
import { Construct } from 'constructs';

export interface KeptTableProps {
  /** Whether the table refuses to be deleted until told otherwise. */
  readonly isProduction: boolean;
  /**
   * Attribute with the Unix second after which DynamoDB deletes an item, some time later.
   *
   * @default - items are kept
   */
  readonly expiryAttribute?: string;
}

/** A table of items under `pk` and `sk`, paid by request, that can be brought back to any second of 35 days. */
export class KeptTable extends Construct {
  readonly table: Table;

  constructor(scope: Construct, id: string, { isProduction, expiryAttribute }: KeptTableProps) {
    super(scope, id);
    this.table = new Table(this, 'Table', {
      partitionKey: { name: 'pk', type: AttributeType.STRING },
      sortKey: { name: 'sk', type: AttributeType.STRING },
      billingMode: BillingMode.PAY_PER_REQUEST,
      pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: true },
      deletionProtection: isProduction,
      ...(expiryAttribute === undefined ? {} : { timeToLiveAttribute: expiryAttribute }),
      removalPolicy: RemovalPolicy.RETAIN,
    });
  }
}
