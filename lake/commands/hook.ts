import {parseArgs} from 'node:util'
import {noFindings} from '../check/findings.ts'
import {readRegistry} from '../check/read-registry.ts'
import type {JsonObject} from '../document.ts'
import {findLosses} from '../losses/find-losses.ts'
import {newRandomId} from '../random-id.ts'
import type {LakeSettings} from '../settings.ts'
import {createManagement, type WebhookManagement} from '../webhooks/manage-webhooks.ts'
import {isOff, type Webhook} from '../webhooks/webhook.ts'
import {openWebhookStore, webhooksFile} from '../webhooks/webhook-store.ts'
import {printAttempts} from './print-attempts.ts'
import {printTable} from './print-table.ts'

const usage = `Webhooks of this lake, which send a request for each change of a document:

  npm run lake -- hook create --name <name> --url <address> [--filter '<groq>'] [--projection '<groq>']
                              [--on create,update,delete] [--dataset production] [--secret <secret>]
                              [--method POST] [--header 'Name: value'] [--drafts] [--versions]
  npm run lake -- hook list
  npm run lake -- hook attempts <name or id>
  npm run lake -- hook delete <name or id>

With --project <projectId>: those of another project. --dataset '*' is all of the project. A receiver on this machine or in
its network needs LAKE_WEBHOOK_ORIGINS.`

const options = {
  project: {type: 'string'},
  name: {type: 'string'},
  url: {type: 'string'},
  dataset: {type: 'string'},
  on: {type: 'string', default: 'create,update,delete'},
  filter: {type: 'string', default: ''},
  projection: {type: 'string', default: ''},
  secret: {type: 'string'},
  method: {type: 'string', default: 'POST'},
  header: {type: 'string', multiple: true},
  drafts: {type: 'boolean', default: false},
  versions: {type: 'boolean', default: false},
} as const

/** `hook`: creates, lists and deletes webhooks, and shows their attempts, whether the lake is running or not. */
export async function hook(settings: LakeSettings, args: string[]): Promise<number> {
  const {values, positionals} = read(args)
  const [what, named, ...more] = positionals
  const project = values.project ?? settings.project
  if (more.length > 0) throw new Error(usage)
  return withManagement(settings, async (manage) => {
    if (what === 'create' && named === undefined) {
      const dataset = values.dataset ?? settings.dataset
      print(await manage.create(project, definitionOf({...values, dataset}), 'command'))
    } else if (what === 'list' && named === undefined) printList(manage.list(project))
    else if (what === 'delete' && named !== undefined) {
      const webhook = find(manage.list(project), named)
      manage.remove(webhook)
      console.log(`Deleted the webhook "${webhook.name}" (${webhook.id}).`)
    } else if (what === 'attempts' && named !== undefined) {
      printAttempts(settings.folder, find(manage.list(project), named), console.log)
    } else throw new Error(usage)
    return 0
  })
}

function read(args: string[]) {
  try {
    return parseArgs({args, allowPositionals: true, options})
  } catch (error) {
    const problem = error instanceof Error ? error.message : String(error)
    throw new Error(`${problem}\n\n${usage}`, {cause: error})
  }
}

async function withManagement<T>(
  settings: LakeSettings,
  act: (manage: WebhookManagement) => Promise<T>,
): Promise<T> {
  const {folder, limits, webhookOrigins: privateOrigins} = settings
  const findings = noFindings()
  const registered = readRegistry(folder, findings)
  if (!registered) throw new Error(findings.problems.join(' '))
  // Opening a lost file would create it and hide the loss.
  const lost = findLosses(folder, registered).find(({name}) => name === webhooksFile)
  if (lost) throw new Error(lost.sentence)
  const store = openWebhookStore(folder)
  try {
    return await act(
      createManagement({
        store: () => store,
        maxWebhooks: limits.webhooks,
        privateOrigins,
        hasDataset: (project, name) => registered.datasets.includes(`${project}/${name}`),
        now: () => new Date(),
        newId: newRandomId,
      }),
    )
  } finally {
    store.close()
  }
}

function definitionOf(values: ReturnType<typeof read>['values'] & {dataset: string}): JsonObject {
  const {name = '', url = '', dataset, on, filter, projection, secret = null} = values
  if (name === '' || url === '') throw new Error(usage)
  const headers = (values.header ?? []).map((line): [string, string] => {
    const [, header = '', value = ''] = /^([^:]+):\s*(.*)$/.exec(line) ?? []
    if (header === '') throw new Error(`--header is "${line}": write 'Name: value'.`)
    return [header, value]
  })
  return {
    name,
    url,
    dataset,
    rule: {on: on.split(',').map((each) => each.trim()), filter, projection},
    httpMethod: values.method.toUpperCase(),
    headers: Object.fromEntries(headers),
    secret,
    includeDrafts: values.drafts,
    includeAllVersions: values.versions,
  }
}

function find(webhooks: Webhook[], named: string): Webhook {
  const found = webhooks.filter(
    ({id, name}) => id === named || name.toLowerCase() === named.toLowerCase(),
  )
  const [webhook] = found
  if (webhook && found.length === 1) return webhook
  throw new Error(
    found.length > 1
      ? `${found.length} webhooks have the name "${named}": use an id of "npm run lake -- hook list".`
      : `There is no webhook "${named}". "npm run lake -- hook list" lists them.`,
  )
}

function print({id, name, url, secret}: Webhook): void {
  const signed = secret === null ? 'Its requests are not signed.' : 'Its requests are signed.'
  console.log(`Created the webhook "${name}" (${id}) to ${url}. ${signed}`)
}

function printList(webhooks: Webhook[]): void {
  if (webhooks.length === 0) return console.log('There are no webhooks.')
  printTable(
    ['id', 'name', 'dataset', 'on', 'state', 'address'],
    webhooks.map((webhook) => [
      webhook.id,
      webhook.name,
      webhook.dataset,
      webhook.rule.on.join(','),
      isOff(webhook) ? 'disabled' : 'enabled',
      webhook.url,
    ]),
    console.log,
  )
}
