import { basename, join } from 'node:path';
import { type Duration, RemovalPolicy } from 'aws-cdk-lib';
import { PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Architecture, Runtime } from 'aws-cdk-lib/aws-lambda';
import { type ICommandHooks, NodejsFunction, OutputFormat } from 'aws-cdk-lib/aws-lambda-nodejs';
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs';
import { Construct } from 'constructs';
import { bundling, workersOf } from './bundling.ts';

export interface LambdaFunctionProps {
  /** File in `functions/`, without `.lambda.ts`. */
  entry: string;
  description: string;
  memoryMegabytes: number;
  timeout: Duration;
  environment: Record<string, string>;
  reservedConcurrency?: number;
}

/** One Lambda of ours: arm64, Node 24, a bundle by esbuild, its own log group and a role that may do nothing else. */
export class LambdaFunction extends Construct {
  readonly handler: NodejsFunction;
  readonly timeout: Duration;

  constructor(scope: Construct, id: string, props: LambdaFunctionProps) {
    super(scope, id);
    this.timeout = props.timeout;
    const logGroup = new LogGroup(this, 'Logs', {
      retention: RetentionDays.ONE_MONTH,
      removalPolicy: RemovalPolicy.DESTROY,
    });
    const role = new Role(this, 'Role', { assumedBy: new ServicePrincipal('lambda.amazonaws.com') });
    logGroup.grantWrite(role);
    const root = join(import.meta.dirname, '..');
    this.handler = new NodejsFunction(this, 'Handler', {
      entry: join(root, 'functions', `${props.entry}.lambda.ts`),
      projectRoot: root,
      depsLockFilePath: join(root, 'package-lock.json'),
      handler: 'handler',
      description: props.description,
      runtime: Runtime.NODEJS_24_X,
      architecture: Architecture.ARM_64,
      memorySize: props.memoryMegabytes,
      timeout: props.timeout,
      role,
      logGroup,
      ...(props.reservedConcurrency === undefined
        ? {}
        : { reservedConcurrentExecutions: props.reservedConcurrency }),
      environment: {
        NODE_OPTIONS: '--disable-warning=ExperimentalWarning',
        POWERTOOLS_SERVICE_NAME: 'annals',
        POWERTOOLS_METRICS_NAMESPACE: 'Annals',
        ...props.environment,
      },
      bundling: {
        format: OutputFormat.ESM,
        target: bundling.target,
        minify: true,
        mainFields: [...bundling.mainFields],
        banner: bundling.banner,
        loader: bundling.loader,
        // The SDK is bundled too: the copy in the runtime is older, and loading it costs more than our few clients.
        externalModules: [],
        // Source maps cost 40 ms of every cold start.
        sourceMap: false,
        metafile: true,
        commandHooks: workerHooks(workersOf[props.entry] ?? []),
      },
    });
  }

  /** Narrow rights, written by hand: the `grant...` shortcuts hand out wildcards. */
  allow(actions: string[], resources: string[]): void {
    this.handler.addToRolePolicy(new PolicyStatement({ actions, resources }));
  }
}

/** Bundles worker modules into the same folder, so that `new URL('./parse-worker.mjs', import.meta.url)` finds them. */
function workerHooks(workers: readonly string[]): ICommandHooks {
  return {
    beforeBundling: () => [],
    beforeInstall: () => [],
    afterBundling: (inputFolder, outputFolder) =>
      workers.map((worker) =>
        [
          'esbuild',
          JSON.stringify(join(inputFolder, worker)),
          '--bundle --minify --platform=node --format=esm',
          `--target=${bundling.target}`,
          `--main-fields=${bundling.mainFields.join(',')}`,
          `--banner:js=${JSON.stringify(bundling.banner)}`,
          `--outfile=${JSON.stringify(join(outputFolder, basename(worker).replace(/\.ts$/, '.mjs')))}`,
        ].join(' '),
      ),
  };
}
