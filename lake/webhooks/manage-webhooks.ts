import {isIP} from 'node:net'
import {isPublicAddress} from '../../common/http/public-address.ts'
import type {Sources} from '../dataset.ts'
import type {JsonObject} from '../document.ts'
import {LakeError} from '../error.ts'
import type {Webhook, WebhookDefinition} from './webhook.ts'
import type {WebhookStore} from './webhook-store.ts'

/** Creates, changes and deletes webhooks, for the API and for the command. */
export interface WebhookManagement {
  /** Returns the webhooks of a project, the oldest first. */
  list: (project: string) => Webhook[]
  /** @throws LakeError `not_found` */
  find: (project: string, id: string) => Webhook
  /** @throws LakeError `invalid` or `conflict` */
  create: (project: string, given: JsonObject, user: string) => Promise<Webhook>
  /** Replaces the given attributes. @throws LakeError `invalid`, or `not_found` if it was deleted meanwhile */
  edit: (webhook: Webhook, given: JsonObject) => Promise<Webhook>
  remove: (webhook: Webhook) => void
}

export function createManagement({
  store,
  maxWebhooks,
  privateOrigins,
  hasDataset,
  now,
  newId,
}: Sources & {
  store: () => WebhookStore
  maxWebhooks: number
  /** The origins of receivers whose address may be private. */
  privateOrigins: readonly string[]
  hasDataset: (project: string, name: string) => boolean
}): WebhookManagement {
  function check(project: string, {url, dataset}: WebhookDefinition): void {
    if (dataset !== '*' && !hasDataset(project, dataset)) {
      throw new LakeError(
        'invalid',
        `The webhook's dataset "${dataset}" does not exist in the project "${project}". Use "*" for all.`,
      )
    }
    const {origin, hostname} = new URL(url)
    if (privateOrigins.includes(origin) || !isCertainlyPrivate(hostname)) return
    throw new LakeError(
      'invalid',
      `The webhook's address ${origin} is private. Add it to LAKE_WEBHOOK_ORIGINS if the lake may send requests there, and restart the lake. The command that creates the webhook needs it, too.`,
    )
  }

  function find(project: string, id: string): Webhook {
    const webhook = store().find(id)
    if (webhook?.project === project) return webhook
    throw new LakeError(
      'not_found',
      `There is no webhook "${id.slice(0, 100)}" in the project "${project}". "npm run lake -- hook list" lists them.`,
    )
  }

  return {
    list: (project) =>
      store()
        .all()
        .filter((webhook) => webhook.project === project),
    find,
    async create(project, given, createdByUserId) {
      const readDefinition = await loadReader()
      const definition = readDefinition(given)
      check(project, definition)
      if (store().all().length >= maxWebhooks) {
        throw new LakeError(
          'conflict',
          `The lake has ${maxWebhooks} webhooks, which is the maximum. Delete one, or set LAKE_LIMITS=webhooks=${maxWebhooks * 2}.`,
        )
      }
      const createdAt = now().toISOString()
      const own = {id: newId(), project, createdAt, createdByUserId, isDisabled: false}
      const webhook = {...own, ...definition}
      store().put(webhook)
      return webhook
    },
    async edit(webhook, given) {
      const readDefinition = await loadReader()
      const current = find(webhook.project, webhook.id)
      const {id, project, createdAt, createdByUserId, isDisabled, ...before} = current
      const definition = readDefinition(given, before)
      check(project, definition)
      // A change of the rule may be what it needs.
      const isStillDisabled =
        isDisabled && given['rule'] === undefined && given['isDisabled'] !== false
      const own = {id, project, createdAt, createdByUserId, isDisabled: isStillDisabled}
      const edited = {...own, ...definition}
      store().put(edited)
      return edited
    },
    remove: ({id}) => store().remove(id),
  }
}

/** Loads the evaluator, which the lake does not need at its start. */
async function loadReader(): Promise<typeof import('./read-definition.ts').readDefinition> {
  return (await import('./read-definition.ts')).readDefinition
}

/** Other names are resolved when a request is sent. */
function isCertainlyPrivate(hostname: string): boolean {
  const name = hostname.replace(/^\[|\]$/g, '')
  return isIP(name) > 0 ? !isPublicAddress(name) : /^(.+\.)?localhost\.?$/.test(name)
}
