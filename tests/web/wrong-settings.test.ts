import {expect, test} from 'vitest'
import {readSiteSettings} from '../../web/settings.ts'

/** `tests/site/listening-address` starts both serving modes with one of them. */
const wrongSettings: [settings: Record<string, string>, sentence: string][] = [
  [{SITE_HOST: 'site.lan'}, 'SITE_HOST is "site.lan", but must be a network address'],
  [{SITE_TRUSTED_PROXIES: 'two'}, 'SITE_TRUSTED_PROXIES is "two", but must be the number'],
  [{SITE_LIMITS: 'bodies=3'}, 'SITE_LIMITS has "bodies=3", but must be limits'],
  [{SITE_URL: 'example'}, 'SITE_URL is "example"'],
  [{SITE_FRESHNESS: 'sometimes'}, 'SITE_FRESHNESS is "sometimes"'],
  [{SMTP_URL: 'smtp://127.0.0.1'}, 'SMTP_URL is set, but REQUESTS_MAIL_TO is not'],
]

test.each(wrongSettings)('%o is refused with its reason', (settings, sentence) => {
  expect(() => readSiteSettings(settings)).toThrow(sentence)
})
