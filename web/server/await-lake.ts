import {once} from 'node:events'

/**
 * Waits until the parent process reports that the lake is ready, if it starts both at the same time
 * (`SITE_AWAITS_LAKE=1`). Otherwise it returns at once.
 */
export async function awaitLake(): Promise<void> {
  if (process.env['SITE_AWAITS_LAKE'] !== '1') return
  // Normally the channel does not keep the process alive (scripts/system/stop-with-parent.mjs).
  process.channel?.ref()
  await once(process, 'message')
  process.channel?.unref()
}
