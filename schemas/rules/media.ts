import type {ValidationContext} from 'sanity'
import {
  audioExtensions,
  audioType,
  durationSeconds,
  extensionOf,
} from '../../web/shared/audio-file.ts'
import {providerNames, readMediaAddress} from '../../web/shared/media/media-address.ts'
import {webAddress} from './address.ts'
import {askLake} from './ask-lake.ts'

/** Validates the address of a video or podcast. Accepts an empty one. */
export function mediaAddress(address: string | undefined): true | string {
  return address?.trim().startsWith('<')
    ? 'This is the code of a frame. Paste only the address of the page with the video.'
    : webAddress(address)
}

/** Warns if an address has no player, so that readers get a link. */
export function hasPlayer(address: string | undefined): true | string {
  if (!address?.trim() || mediaAddress(address) !== true || readMediaAddress(address)) return true
  return `Readers get a link instead of a player. Players are known for the pages of videos and episodes at ${listed(providerNames)}.`
}

/** Rejects a file that browsers do not play. */
export function playable(file: unknown): true | string {
  const id = assetOf(file)
  if (!id || audioType(id)) return true
  return `Browsers don’t play a .${extensionOf(id) ?? '?'} file. Choose one of these: ${audioExtensions.join(', ')}.`
}

const maxMegabytes = 60

/** Warns about a file that takes long to load on a phone. */
export async function notTooLarge(
  file: unknown,
  context: ValidationContext,
): Promise<true | string> {
  const id = assetOf(file)
  if (!id) return true
  const size = await askLake<unknown>(context, {
    query: `*[_id == $id][0].size`,
    params: {id},
    perspective: 'raw',
  })
  const megabytes = typeof size === 'number' ? Math.round(size / 1_000_000) : 0
  return megabytes <= maxMegabytes
    ? true
    : `This file has ${megabytes} MB, which is much on a phone. As MP3 with 64 kbit/s, an hour of speech has 30 MB.`
}

/** Validates a duration. Accepts an empty one. */
export function duration(text: string | undefined): true | string {
  return !text?.trim() || durationSeconds(text)
    ? true
    : 'Write minutes and seconds, as in 12:34, or hours, too: 1:02:03.'
}

function assetOf(file: unknown): string | undefined {
  const {asset} = (file ?? {}) as {asset?: {_ref?: string}}
  return asset?._ref
}

function listed(names: string[]): string {
  return `${names.slice(0, -1).join(', ')} and ${names.at(-1) ?? ''}`
}
