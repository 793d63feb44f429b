import type {Sources} from '../dataset.ts'
import type {Limits} from '../limits.ts'
import type {DeliveryStore} from './delivery-store.ts'
import type {Message} from './message.ts'
import {sendMessage} from './send-message.ts'
import {isOff, type Webhook} from './webhook.ts'

/** Seconds before each retry. The last one is about half an hour after the first attempt. */
const retrySeconds = [30, 60, 120, 240, 480, 960]

/** A message that is due later than after the longest wait was put off by a clock that was ahead. */
const maxWaitMs = Math.max(...retrySeconds) * 1000

/** After an error of the lake's own, such as a full disk. */
const faultMs = 30_000

export interface Delivery {
  /** Delivers the messages of a webhook that are due, one after the other. Others wait for their time. */
  deliver: (webhookId: string) => void
  /** Ends all requests. They are repeated at the next start. */
  close: () => void
}

/**
 * Creates the delivery of messages. Each webhook has one request at a time, so a slow receiver delays only its own
 * messages. One whose receiver fails is sent again later, and the next one is sent meanwhile.
 */
export function createDelivery(options: {
  store: DeliveryStore
  find: (webhookId: string) => Webhook | undefined
  limits: Limits
  privateOrigins: readonly string[]
  report: (error: unknown) => void
  now: Sources['now']
}): Delivery {
  const {store, find, limits, privateOrigins, report, now} = options
  const closing = new AbortController()
  const sending = new Set<string>()
  const timers = new Map<string, NodeJS.Timeout>()
  const send = {
    timeoutMs: limits.webhookSeconds * 1000,
    privateOrigins,
    signal: closing.signal,
    now,
  }

  function deliver(webhookId: string): void {
    clearTimeout(timers.get(webhookId))
    timers.delete(webhookId)
    if (closing.signal.aborted || sending.has(webhookId)) return
    const message = nextFor(webhookId)
    if (!message) return
    const {webhook, due} = message
    const waitMs = due.nextAt - now().getTime()
    if (waitMs > 0 && waitMs <= maxWaitMs) return later(webhookId, waitMs)
    sending.add(webhookId)
    void attempt(webhook, due)
      .catch((error: unknown) => {
        if (closing.signal.aborted) return
        report(error)
        later(webhookId, faultMs)
      })
      .finally(() => {
        sending.delete(webhookId)
        if (!timers.has(webhookId)) deliver(webhookId)
      })
  }

  /** Returns the next message. Those of a webhook that is off or deleted are dropped. */
  function nextFor(webhookId: string): {webhook: Webhook; due: Message} | undefined {
    try {
      const webhook = find(webhookId)
      if (!webhook) store.forget(webhookId)
      else if (isOff(webhook)) store.cancel(webhookId)
      const due = store.next(webhookId)
      return webhook && due && {webhook, due}
    } catch (error) {
      report(error)
      later(webhookId, faultMs)
      return undefined
    }
  }

  async function attempt(webhook: Webhook, message: Message): Promise<void> {
    const id = store.begin(message)
    const result = await sendMessage(webhook, message, send)
    if (closing.signal.aborted) return
    const seconds = retrySeconds[message.failureCount]
    const isRetried = result.failureReason !== undefined && result.isTemporary
    const retryAt =
      isRetried && seconds !== undefined ? now().getTime() + seconds * 1000 : undefined
    store.finish(message, id, result, retryAt)
  }

  function later(webhookId: string, ms: number): void {
    const timer = setTimeout(() => deliver(webhookId), ms)
    timer.unref()
    timers.set(webhookId, timer)
  }

  return {
    deliver,
    close() {
      closing.abort()
      for (const timer of timers.values()) clearTimeout(timer)
    },
  }
}
