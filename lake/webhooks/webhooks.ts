import type {Dataset, Sources} from '../dataset.ts'
import type {Limits} from '../limits.ts'
import type {Queries} from '../queries/queries.ts'
import type {Synchronous} from '../store/database.ts'
import {createDelivery, type Delivery} from './deliver.ts'
import {openDeliveryStore, type DeliveryStore} from './delivery-store.ts'
import {createRuleEvaluation} from './evaluate-changes.ts'
import {followDataset} from './follow-dataset.ts'
import {createManagement, type WebhookManagement} from './manage-webhooks.ts'
import type {Cause, NewMessage} from './message.ts'
import {isOff, type Webhook} from './webhook.ts'
import {openWebhookStore, type WebhookStore} from './webhook-store.ts'

/** The webhooks of a running lake. */
export interface Webhooks {
  readonly manage: WebhookManagement
  /** Opens the file of webhooks, or creates it. @throws an Error of one line */
  open: () => void
  /** Returns the messages and attempts. */
  deliveries: () => DeliveryStore
  /** Turns the changes of a dataset into messages. Returns a function that stops it. */
  follow: (dataset: Dataset) => () => void
  /** Removes what is stored about a deleted dataset. */
  forgetDataset: (project: string, name: string) => void
  /** Begins to deliver messages of an earlier process. */
  start: () => void
  close: () => void
}

/** A webhook whose rule takes too long for so many transactions in a row is disabled. */
const maxSlow = 3
/** Bytes of messages that may wait for the receiver of one webhook. */
const maxQueuedBytes = 256 * 1024 * 1024
const cleanMs = 60 * 60 * 1000

export function createWebhooks(
  options: Sources & {
    folder: string
    synchronous: Synchronous | undefined
    queries: Pick<Queries, 'webhooks'>
    limits: Limits
    privateOrigins: readonly string[]
    hasDataset: (project: string, name: string) => boolean
    report: (error: unknown) => void
    warn: (text: string) => void
  },
): Webhooks {
  const {folder, synchronous, queries, limits, privateOrigins, hasDataset} = options
  const {report, warn, now, newId} = options
  let openedStore: WebhookStore | undefined
  /** Opened late: the lake first checks whether the file is lost. */
  const store = (): WebhookStore => (openedStore ??= openWebhookStore(folder, synchronous))
  let opened: {deliveries: DeliveryStore; delivery: Delivery} | undefined
  let cleaning: NodeJS.Timeout | undefined
  const find = (id: string): Webhook | undefined => store().find(id)
  const slow = new Map<string, number>()
  const full = new Set<string>()

  /** Opens the file of deliveries, which a lake without webhooks does not need. */
  function open(): {deliveries: DeliveryStore; delivery: Delivery} {
    if (opened) return opened
    const deliveries = openDeliveryStore(folder, {now, newId})
    const delivery = createDelivery({store: deliveries, find, limits, privateOrigins, report, now})
    opened = {deliveries, delivery}
    removeOld(deliveries)
    cleaning = setInterval(() => removeOld(deliveries), cleanMs).unref()
    return opened
  }

  /** Also removes what belonged to webhooks that the command has deleted. */
  function removeOld(deliveries: DeliveryStore): void {
    try {
      deliveries.removeOld(
        store()
          .all()
          .map(({id}) => id),
      )
    } catch (error) {
      report(error)
    }
  }

  const rules = createRuleEvaluation(queries, {
    inTime: ({id}) => void slow.delete(id),
    tooSlow(webhook) {
      const count = (slow.get(webhook.id) ?? 0) + 1
      slow.set(webhook.id, count)
      if (count < maxSlow) return
      slow.delete(webhook.id)
      store().put({...webhook, isDisabled: true})
      warn(
        `The webhook "${webhook.name}" (${webhook.id}) is disabled: its filter and projection took too long ${maxSlow} times in a row. Simplify them, and enable it again.`,
      )
    },
  })

  /** Adds messages, except for webhooks whose receiver has too many waiting. */
  function add(cause: Cause, messages: NewMessage[]): void {
    const {deliveries, delivery} = open()
    const groups = Map.groupBy(messages, ({webhookId}) => webhookId)
    const accepted = [...groups].filter(([id]) => hasRoom(deliveries, id))
    deliveries.add(
      cause,
      accepted.flatMap(([, group]) => group),
    )
    for (const [id] of accepted) delivery.deliver(id)
  }

  function hasRoom(deliveries: DeliveryStore, webhookId: string): boolean {
    const {count, bytes} = deliveries.queued(webhookId)
    if (count < limits.webhookQueue && bytes < maxQueuedBytes) {
      full.delete(webhookId)
      return true
    }
    if (!full.has(webhookId)) {
      full.add(webhookId)
      warn(
        `${count} messages wait for the receiver of the webhook ${webhookId}: new ones are dropped until it accepts some.`,
      )
    }
    return false
  }

  const webhooksOf = ({project, name}: Dataset): readonly Webhook[] =>
    store()
      .all()
      .filter((webhook) => webhook.project === project && !isOff(webhook))
      .filter(({dataset}) => dataset === '*' || dataset === name)

  return {
    manage: createManagement({
      store,
      maxWebhooks: limits.webhooks,
      privateOrigins,
      hasDataset,
      now,
      newId,
    }),
    open: () => void store().all(),
    deliveries: () => open().deliveries,
    follow: (dataset) =>
      followDataset(dataset, {
        webhooksOf,
        messagesOf: rules.messagesOf,
        add,
        progress: ({project, name}, last) => open().deliveries.progressOrStart(project, name, last),
        noteProgress: ({project, name}, position) =>
          open().deliveries.noteProgress(project, name, position),
        purge({project, name}, documentIds) {
          if (opened || store().all().length > 0)
            open().deliveries.purge(project, name, documentIds)
        },
        report,
      }),
    forgetDataset(project, name) {
      if (opened || store().all().length > 0) open().deliveries.forgetDataset(project, name)
    },
    start() {
      if (store().all().length === 0) return
      const {deliveries, delivery} = open()
      for (const id of deliveries.webhooksWithQueue()) delivery.deliver(id)
    },
    close() {
      clearInterval(cleaning)
      opened?.delivery.close()
      opened?.deliveries.close()
      openedStore?.close()
    },
  }
}
