import { CfnOutput, Stack, type StackProps, Tags } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import { ApiEdge } from './api-edge.ts';
import type { Bundles } from './build-bundles.ts';
import { Monitoring } from './monitoring.ts';
import type { Settings } from './settings.ts';
import { Stores } from './stores.ts';
import { WritePath } from './write-path.ts';

/** The whole service. Idle it costs storage only: nothing here runs, or is billed, while nobody asks. */
export class AnnalsStack extends Stack {
  readonly stores: Stores;
  readonly writePath: WritePath;
  readonly edge: ApiEdge;
  readonly monitoring: Monitoring;

  constructor(scope: Construct, id: string, props: StackProps & { settings: Settings; bundles: Bundles }) {
    super(scope, id, props);
    const { settings, bundles } = props;
    this.stores = new Stores(this, 'Stores');
    this.writePath = new WritePath(this, 'WritePath', { stores: this.stores, settings, bundles });
    this.edge = new ApiEdge(this, 'Edge', {
      stores: this.stores,
      settings,
      bundles,
      indexQueue: this.writePath.indexQueue.queue,
    });
    this.monitoring = new Monitoring(this, 'Monitoring', {
      edge: this.edge,
      writePath: this.writePath,
      settings,
    });
    Tags.of(this).add('application', 'annals');

    new CfnOutput(this, 'Address', { value: `https://${this.edge.distribution.distributionDomainName}` });
    new CfnOutput(this, 'Bucket', { value: this.stores.bucket.bucketName });
    new CfnOutput(this, 'Table', { value: this.stores.table.tableName });
  }
}
