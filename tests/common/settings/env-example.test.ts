import {readFileSync} from 'node:fs'
import {join, resolve} from 'node:path'
import {parseEnv} from 'node:util'
import {expect, test} from 'vitest'
import {envExample} from '../../../common/settings/env-example.ts'
import {readVariable, variables, type VariableName} from '../../../common/settings/variables.ts'

const root = resolve(import.meta.dirname, '../../..')
const names = Object.keys(variables) as VariableName[]
/** Set by the scripts. */
const internal: VariableName[] = ['STUDIO_ORIGIN']

test('.env.example is up to date; node scripts/env-example.ts writes it', () => {
  expect(readFileSync(join(root, '.env.example'), 'utf8')).toBe(envExample())
})

test('.env.example has every setting, with a valid value', () => {
  const examples = parseEnv(envExample().replaceAll(/^# (?=[A-Z0-9_]+=)/gm, ''))
  const described = names.filter((name) => !internal.includes(name))
  expect(Object.keys(examples).toSorted()).toEqual(described.toSorted())
  for (const name of described) expect(() => readVariable(examples, name)).not.toThrow()
})

test.each(names)('%s may be missing or empty', (name) => {
  expect(readVariable({[name]: ''}, name)).toEqual(readVariable({}, name))
})

const invalid: [name: VariableName, value: string][] = [
  ['PORT', '٣'],
  ['STUDIO_PORT', '1e3'],
  ['SITE_FRONT', 'no'],
  ['SITE_SHOW_RENDERS', 'true'],
  ['LAKE_SHOW_LOG', 'yes'],
  ['LAKE_SAMPLE', '2'],
  ['LAKE_ORIGIN', 'http://user@lake'],
  ['LAKE_HOSTS', 'lake.example.org/path'],
  ['LAKE_ALLOWED_ORIGINS', 'https://a.example,https://b.example/path'],
  ['SMTP_URL', 'https://mail.example.org'],
  ['LAKE_LIMITS', 'depth=1,depth'],
  ['LAKE_LIMITS', 'depth=1,de\npth=2'],
  // Node's timers end after 1 ms if they are set to more than 2^31 ms.
  ['LAKE_LIMITS', 'querySeconds=2000001'],
  ['SITE_LIMITS', 'bodySeconds=999999999'],
  // A thread of queries with less does not start, and V8 may end the process.
  ['LAKE_LIMITS', 'queryBytes=512'],
  ['SITE_URL', 'https://:password@example.org'],
  ['SITE_URL', 'https://example.org:0'],
  ['LAKE_ALLOWED_ORIGINS', 'https://*.example.org'],
  ['LAKE_WEBHOOK_ORIGINS', 'https://a.example;https://b.example'],
  ['LAKE_HOSTS', 'lake.example.org:'],
  ['LAKE_HOSTS', 'lake.example.org/'],
  ['LAKE_HOSTS', 'lake.example.org?'],
  ['LAKE_HOSTS', ':password@lake.example.org'],
  ['LAKE_HOSTS', 'lake\n.example.org'],
  // As an editor of Windows, or a file for Docker, leaves them.
  ['LAKE_DIR', 'content\r'],
  ['LAKE_DIR', ' '],
  ['LAKE_DIR', '"/var/lib/lake"'],
  ['LAKE_DIR', '~/lake'],
  ['LAKE_TOKEN', '"Zk3hf92hfKf02hfk"'],
  ['SITE_REVALIDATE_SECRET', 'secret\r'],
  ['SANITY_API_READ_TOKEN', ' '],
  ['SANITY_API_PREVIEW_TOKEN', 'sk-abc\r'],
  ['SANITY_API_WRITE_TOKEN', "'sk-abc'"],
  ['SMTP_URL', 'smtp://'],
  ['SMTP_URL', 'smtp:///mail.example.org'],
  ['REQUESTS_MAIL_TO', 'Ada'],
  ['REQUESTS_MAIL_TO', 'ada@example.org\r\nBcc: eve@example.org'],
  ['REQUESTS_MAIL_FROM', '"ada@example.org"'],
]
test.each(invalid)('%s=%j is refused in one line that names it', (name, value) => {
  expect(() => readVariable({[name]: value}, name)).toThrow(new RegExp(`^${name} [^\\n]+\\.$`))
})

const valid: [name: VariableName, value: string, read: unknown][] = [
  ['LAKE_HOSTS', 'LAKE.lan, läke.lan:80', ['LAKE.lan', 'läke.lan:80']],
  [
    'LAKE_ALLOWED_ORIGINS',
    'https://a.example,\n HTTPS://[::1]:80/',
    ['https://a.example', 'https://[::1]:80'],
  ],
  ['LAKE_DIR', 'a folder/Süd "West"', 'a folder/Süd "West"'],
  ['SITE_REVALIDATE_SECRET', 'a secret, ein Geheimnis ü', 'a secret, ein Geheimnis ü'],
  [
    'REQUESTS_MAIL_TO',
    'ada@localhost, Bob <bob@example.org>',
    'ada@localhost, Bob <bob@example.org>',
  ],
  ['REQUESTS_MAIL_FROM', '"Ada, L." <ada@example.org>', '"Ada, L." <ada@example.org>'],
  ['SMTP_URL', 'smtp://[::1]:25', 'smtp://[::1]:25'],
]
test.each(valid)('%s=%j is accepted', (name, value, read) => {
  expect(readVariable({[name]: value}, name)).toEqual(read)
})

test.each([
  ['SMTP_URL', 'http://user:hidden@mail.example.org'],
  ['LAKE_TOKEN', 'hid den'],
  ['LAKE_TOKEN', 'hiddenhiddenhidden'],
  ['LAKE_TOKEN', '"hidden-Zk3hf92hfKf02hfk"'],
  ['SANITY_API_READ_TOKEN', 'hidden\r'],
  ['SITE_REVALIDATE_SECRET', '"hidden"'],
] as const)('the error for %s does not contain the secret', (name, value) => {
  expect(() => readVariable({[name]: value}, name)).toThrow(/^(?!.*hidden)(?!.*hid den)/)
})
