import { CfnOutput, RemovalPolicy, Stack, Validations } from 'aws-cdk-lib'
import { AccessLogFormat } from 'aws-cdk-lib/aws-apigateway'
import {
  DomainName,
  HttpApi,
  HttpMethod,
  HttpStage,
  LogGroupLogDestination,
} from 'aws-cdk-lib/aws-apigatewayv2'
import { HttpLambdaIntegration } from 'aws-cdk-lib/aws-apigatewayv2-integrations'
import { Certificate } from 'aws-cdk-lib/aws-certificatemanager'
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs'
import { Construct } from 'constructs'
import type { Ground } from '../ground.ts'
import { physicalName } from '../machines.ts'
import { overFiveMinutes } from './alarm-bell.ts'
import type { ServiceFunction } from './service-function.ts'

interface WebSitePlan {
  readonly name: string
  /** Which function answers which paths, e.g. `/hr/{proxy+}`; every method. */
  readonly routes: readonly { readonly paths: readonly string[]; readonly answeredBy: ServiceFunction }[]
  readonly impact: string
}

/** No path, query, cookie or address: a path may be somebody's secret link. */
const loggedFields = {
  requestId: '$context.requestId',
  requestTime: '$context.requestTime',
  routeKey: '$context.routeKey',
  httpMethod: '$context.httpMethod',
  status: '$context.status',
  responseLatency: '$context.responseLatency',
  integrationError: '$context.integrationErrorMessage',
}

/** The agency's website: one HTTP API. Its functions authorise each request themselves, by link or by session. */
export class WebSite extends Construct {
  readonly api: HttpApi

  constructor(scope: Construct, ground: Ground, { name, routes, impact }: WebSitePlan) {
    super(scope, name)
    const domain = this.#ownDomain(ground)
    this.api = new HttpApi(this, 'Api', {
      apiName: physicalName(name),
      createDefaultStage: false,
      disableExecuteApiEndpoint: domain !== undefined,
    })
    for (const { paths, answeredBy } of routes) {
      const integration = new HttpLambdaIntegration(answeredBy.name, answeredBy.lambda)
      for (const path of paths) this.api.addRoutes({ path, methods: [HttpMethod.ANY], integration })
    }
    Validations.of(this).acknowledge({
      id: 'AwsSolutions-APIG4',
      reason:
        'People without an account answer by secret link: the functions authorise every request themselves.',
    })
    this.#openStage(name, domain)
    if (domain === undefined) new CfnOutput(Stack.of(this), 'ApiAddress', { value: this.api.apiEndpoint })
    ground.alarms.ringFor(this, 'Failing', {
      impact,
      metric: this.api.metricServerError(overFiveMinutes),
      threshold: 5,
    })
  }

  #ownDomain({ settings: { certificateArn, domain } }: Ground): DomainName | undefined {
    if (certificateArn === undefined) return undefined
    const certificate = Certificate.fromCertificateArn(this, 'Certificate', certificateArn)
    const domainName = new DomainName(this, 'Domain', { domainName: domain, certificate })
    new CfnOutput(Stack.of(this), 'DomainRecord', {
      value: `${domain} CNAME ${domainName.regionalDomainName}`,
    })
    return domainName
  }

  #openStage(name: string, domainName: DomainName | undefined): void {
    const log = new LogGroup(this, 'Log', {
      logGroupName: `/aws/vendedlogs/api/${physicalName(name)}`,
      retention: RetentionDays.ONE_YEAR,
      removalPolicy: RemovalPolicy.DESTROY,
    })
    new HttpStage(this, 'Stage', {
      httpApi: this.api,
      stageName: '$default',
      autoDeploy: true,
      // Higher than the busiest minute of an agency of 25,000 people, low enough to bound the bill.
      throttle: { rateLimit: 500, burstLimit: 1000 },
      accessLogSettings: {
        destination: new LogGroupLogDestination(log),
        format: AccessLogFormat.custom(JSON.stringify(loggedFields)),
      },
      ...(domainName ? { domainMapping: { domainName } } : {}),
    })
  }
}
