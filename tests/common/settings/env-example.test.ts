import {readFileSync} from 'node:fs'
import {join, resolve} from 'node:path'
import {parseEnv} from 'node:util'
import {expect, test} from 'vitest'
import {envExample} from '../../../common/settings/env-example.ts'
import {readVariable, variables, type VariableName} from '../../../common/settings/variables.ts'

const root = resolve(import.meta.dirname, '../../..')
const names = Object.keys(variables) as VariableName[]
/** Set by the scripts. */
const internal: VariableName[] = ['STUDIO_ORIGIN', 'SITE_IMPORT_DIR']

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
]
test.each(invalid)('%s=%s is refused in one line that names it', (name, value) => {
  expect(() => readVariable({[name]: value}, name)).toThrow(new RegExp(`^${name} [^\\n]+\\.$`))
})

test.each([
  ['SMTP_URL', 'http://user:hidden@mail.example.org'],
  ['LAKE_TOKEN', 'hid den'],
  ['LAKE_TOKEN', 'hiddenhiddenhidden'],
] as const)('the error for %s does not contain the secret', (name, value) => {
  expect(() => readVariable({[name]: value}, name)).toThrow(/^(?!.*hidden)(?!.*hid den)/)
})
