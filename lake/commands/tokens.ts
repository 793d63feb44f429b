import {parseArgs} from 'node:util'
import type {Access} from '../access/access.ts'
import {describeRole, isRole, roles} from '../access/roles.ts'
import type {LakeSettings} from '../settings.ts'
import {printTable} from './print-table.ts'
import {withAccess} from './with-access.ts'

const usage = `Tokens of this lake:

  npm run lake -- tokens create --role <role> --label "<what it is for>" [--expires 2027-01-01]
  npm run lake -- tokens list
  npm run lake -- tokens revoke <id>

Roles:
${roles.map((role) => `  ${role.padEnd(15)}${describeRole(role).description}`).join('\n')}`

const actions = new Map([
  ['create', create],
  ['list', list],
  ['revoke', revoke],
])

/** Creates, lists and revokes tokens, whether the lake is running or not. */
export async function tokens(settings: LakeSettings, args: string[]): Promise<number> {
  const [what = '', ...rest] = args
  const act = actions.get(what)
  if (!act) throw new Error(usage)
  withAccess(settings.folder, (access) => act(access, rest))
  return 0
}

/** Creates a token. Only the token goes to standard output, so that scripts can capture it. */
function create(access: Access, args: string[]): void {
  const {values} = parseArgs({
    args,
    options: {role: {type: 'string'}, label: {type: 'string'}, expires: {type: 'string'}},
  })
  const {role, label = '', expires = null} = values
  if (!isRole(role)) {
    throw new Error(
      `${role === undefined ? 'The role is missing' : `Unknown role "${role}"`}. Use --role with one of: ${roles.join(', ')}.`,
    )
  }
  const created = access.createToken({label, role, expiresAt: expires})
  const until = created.expiresAt === null ? '' : `, valid until ${created.expiresAt}`
  console.error(
    `Created a token for "${created.label}" (${role}${until}) with the id ${created.id}.`,
  )
  console.error('Copy it now: the lake stores only its hash and cannot show it again.\n')
  console.log(created.token)
}

function list(access: Access, args: string[]): void {
  parseArgs({args})
  const rows = access
    .tokens()
    .map(({id, role, createdAt, expiresAt, label}) => [
      id,
      role,
      createdAt.slice(0, 10),
      expiresAt?.slice(0, 10) ?? 'never',
      label,
    ])
  if (rows.length === 0) {
    console.log('There are no tokens.')
    return
  }
  printTable(['id', 'role', 'created', 'expires', 'label'], rows, console.log)
}

function revoke(access: Access, args: string[]): void {
  const {positionals} = parseArgs({args, allowPositionals: true})
  const [id, ...more] = positionals
  if (id === undefined || more.length > 0) throw new Error(`Give the id of one token.\n\n${usage}`)
  const {label, role} = access.revokeToken(id)
  console.log(`Revoked the token "${label}" (${role}).`)
}
