import { Duration } from 'aws-cdk-lib';
import { CfnBudget } from 'aws-cdk-lib/aws-budgets';
import {
  Alarm,
  ComparisonOperator,
  Dashboard,
  GraphWidget,
  type IMetric,
  Metric,
  Stats,
  TreatMissingData,
} from 'aws-cdk-lib/aws-cloudwatch';
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions';
import { Effect, PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Topic } from 'aws-cdk-lib/aws-sns';
import { EmailSubscription } from 'aws-cdk-lib/aws-sns-subscriptions';
import { Construct } from 'constructs';
import type { ApiEdge } from './api-edge.ts';
import type { Settings } from './settings.ts';
import type { WritePath } from './write-path.ts';

interface AlarmRule {
  /** Heading of the alarm's article in RUNBOOK.md. */
  name: string;
  metric: IMetric;
  threshold: number;
  /** Periods in a row that have to be above the threshold. */
  periods: number;
  /** What silence means; most of our metrics are silent while nobody asks. */
  missingData?: TreatMissingData;
}

/** One alarm for each thing a person has to act on, and a dashboard to look at first. Each alarm has an article in RUNBOOK.md. */
export class Monitoring extends Construct {
  readonly alarmNames: string[];

  constructor(
    scope: Construct,
    id: string,
    props: { edge: ApiEdge; writePath: WritePath; settings: Settings },
  ) {
    super(scope, id);
    const { edge, writePath, settings } = props;
    const topic = new Topic(this, 'Alarms', { enforceSSL: true });
    topic.addToResourcePolicy(
      new PolicyStatement({
        effect: Effect.ALLOW,
        principals: [
          new ServicePrincipal('cloudwatch.amazonaws.com'),
          new ServicePrincipal('budgets.amazonaws.com'),
        ],
        actions: ['sns:Publish'],
        resources: [topic.topicArn],
      }),
    );
    if (settings.alarmEmail !== '') topic.addSubscription(new EmailSubscription(settings.alarmEmail));

    const rules = this.#rules(edge, writePath);
    for (const rule of rules) {
      const alarm = new Alarm(this, rule.name, {
        alarmDescription: `See RUNBOOK.md, "${rule.name}"`,
        metric: rule.metric,
        threshold: rule.threshold,
        evaluationPeriods: rule.periods,
        comparisonOperator: ComparisonOperator.GREATER_THAN_THRESHOLD,
        treatMissingData: rule.missingData ?? TreatMissingData.NOT_BREACHING,
      });
      alarm.addAlarmAction(new SnsAction(topic));
    }
    this.alarmNames = rules.map((rule) => rule.name);
    this.#addDashboard(edge, writePath);
    this.#addBudget(settings, topic);
  }

  #rules(edge: ApiEdge, writePath: WritePath): AlarmRule[] {
    const fiveMinutes = Duration.minutes(5);
    const ours = (metricName: string, statistic: string) =>
      new Metric({
        namespace: 'Annals',
        metricName,
        statistic,
        period: fiveMinutes,
        dimensionsMap: { service: 'annals' },
      });
    return [
      {
        name: 'ApiErrors',
        metric: edge.api.handler.metricErrors({ period: fiveMinutes }),
        threshold: 0,
        periods: 1,
      },
      {
        name: 'ApiThrottles',
        metric: edge.api.handler.metricThrottles({ period: fiveMinutes }),
        threshold: 0,
        periods: 2,
      },
      {
        name: 'ApiServerErrors',
        metric: edge.httpApi.metricServerError({ period: fiveMinutes, statistic: Stats.SUM }),
        threshold: 0,
        periods: 1,
      },
      {
        name: 'ApiSlow',
        metric: edge.httpApi.metricLatency({ period: fiveMinutes, statistic: Stats.percentile(99) }),
        threshold: 2_000,
        periods: 3,
      },
      {
        name: 'UploadsPoisoned',
        metric: writePath.ingestQueue.deadLetters.metricApproximateNumberOfMessagesVisible({
          period: fiveMinutes,
        }),
        threshold: 0,
        periods: 1,
      },
      {
        name: 'IndexingPoisoned',
        metric: writePath.indexQueue.deadLetters.metricApproximateNumberOfMessagesVisible({
          period: fiveMinutes,
        }),
        threshold: 0,
        periods: 1,
      },
      {
        name: 'IndexingLate',
        metric: writePath.indexQueue.queue.metricApproximateAgeOfOldestMessage({ period: fiveMinutes }),
        threshold: Duration.minutes(30).toSeconds(),
        periods: 1,
      },
      {
        name: 'CompactionFails',
        metric: writePath.compact.handler.metricErrors({ period: Duration.hours(1) }),
        threshold: 0,
        periods: 3,
      },
      { name: 'IndexStale', metric: ours('StaleAnswers', Stats.SUM), threshold: 0, periods: 2 },
      { name: 'FilesRefused', metric: ours('RefusedFiles', Stats.SUM), threshold: 20, periods: 1 },
    ];
  }

  #addDashboard(edge: ApiEdge, writePath: WritePath): void {
    const ours = (metricName: string, statistic: string) =>
      new Metric({ namespace: 'Annals', metricName, statistic, dimensionsMap: { service: 'annals' } });
    const graph = (title: string, left: IMetric[]) => new GraphWidget({ title, left, width: 12 });
    new Dashboard(this, 'Dashboard', {
      widgets: [
        [
          graph('Requests', [
            edge.httpApi.metricCount(),
            edge.httpApi.metricClientError(),
            edge.httpApi.metricServerError(),
          ]),
          graph('Latency (ms)', [
            edge.httpApi.metricLatency({ statistic: Stats.percentile(50) }),
            edge.httpApi.metricLatency({ statistic: Stats.percentile(99) }),
          ]),
        ],
        [
          graph('Searches', [
            ours('Searches', Stats.SUM),
            ours('ZeroResults', Stats.SUM),
            ours('ColdReads', Stats.SUM),
          ]),
          graph('Index', [ours('Generation', Stats.MAXIMUM), ours('GenerationAgeSeconds', Stats.MAXIMUM)]),
        ],
        [
          graph('Files', [ours('IndexedFiles', Stats.SUM), ours('RefusedFiles', Stats.SUM)]),
          graph('Queues', [
            writePath.ingestQueue.queue.metricApproximateNumberOfMessagesVisible(),
            writePath.indexQueue.queue.metricApproximateNumberOfMessagesVisible(),
          ]),
        ],
      ],
    });
  }

  #addBudget(settings: Settings, topic: Topic): void {
    const subscribers = [{ subscriptionType: 'SNS', address: topic.topicArn }];
    const notify = (notificationType: string, threshold: number) => ({
      notification: {
        notificationType,
        threshold,
        comparisonOperator: 'GREATER_THAN',
        thresholdType: 'PERCENTAGE',
      },
      subscribers,
    });
    new CfnBudget(this, 'Budget', {
      budget: {
        budgetType: 'COST',
        timeUnit: 'MONTHLY',
        budgetLimit: { amount: settings.monthlyBudgetDollars, unit: 'USD' },
        costFilters: { TagKeyValue: ['user:application$annals'] },
      },
      notificationsWithSubscribers: [notify('ACTUAL', 80), notify('FORECASTED', 100)],
    });
  }
}
