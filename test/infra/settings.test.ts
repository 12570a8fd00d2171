import { describe, expect, it } from 'vitest'
import { Settings } from '../../infra/settings.ts'
import { synthesise } from './synthesise.ts'

describe('settings', () => {
  it('have a default each', () => {
    expect(Settings.parse({})).toMatchObject({
      region: 'ap-southeast-3',
      timeZone: 'Asia/Jakarta',
      domain: 'bina.example.go.id',
      retentionYears: 10,
      protectData: true,
    })
  })

  it('take numbers and yes or no as the command line writes them', () => {
    const settings = Settings.parse({ retentionYears: '7', protectData: 'false' })

    expect(settings).toMatchObject({ retentionYears: 7, protectData: false })
  })

  it.each([
    [{ timeZone: 'Asia/Tokyo' }, 'timeZone'],
    [{ domain: 'https://bina.kupang.go.id' }, 'domain'],
    [{ mailFrom: 'bina' }, 'mailFrom'],
    [{ retentionYears: '0' }, 'retentionYears'],
    [{ archiveLock: 'NONE' }, 'archiveLock'],
    [{ certificateArn: 'my-certificate' }, 'certificateArn'],
  ])('refuse %j, naming %s', (wrong, field) => {
    const { error } = Settings.safeParse(wrong)

    expect(error?.issues.map(({ path }) => path[0])).toEqual([field])
  })

  // Every function is bundled anew: on a busy machine that takes its time.
  it('reach the template: domain with certificate, alarm mail, lock, protection, parameters', {
    timeout: 120_000,
  }, async () => {
    const { template } = await synthesise({
      agency: 'Pemerintah Kota Kupang',
      domain: 'bina.kupang.go.id',
      certificateArn: 'arn:aws:acm:ap-southeast-3:111122223333:certificate/1',
      mailFrom: 'kinerja@kupang.go.id',
      alarmMail: 'siaga@kupang.go.id',
      archiveLock: 'COMPLIANCE',
      retentionYears: 5,
      protectData: false,
    })

    template.hasResourceProperties('AWS::ApiGatewayV2::DomainName', { DomainName: 'bina.kupang.go.id' })
    template.hasResourceProperties('AWS::ApiGatewayV2::Api', { DisableExecuteApiEndpoint: true })
    template.hasResourceProperties('AWS::SES::EmailIdentity', { EmailIdentity: 'kupang.go.id' })
    template.hasResourceProperties('AWS::SNS::Subscription', {
      Protocol: 'email',
      Endpoint: 'siaga@kupang.go.id',
    })
    template.hasResourceProperties('AWS::S3::Bucket', {
      ObjectLockConfiguration: { Rule: { DefaultRetention: { Days: 1825, Mode: 'COMPLIANCE' } } },
    })
    template.allResourcesProperties('AWS::DynamoDB::Table', { DeletionProtectionEnabled: false })
    template.hasParameter('SiteUrl', { Default: 'https://bina.kupang.go.id' })
  })
})
