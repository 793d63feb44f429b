import {audioExtensions} from '../../../../web/shared/audio-file.ts'
import {isRecord} from '../../../../web/shared/stored.ts'
import {placeholderHost} from './placeholder-host.ts'
import type {Block} from './pictures/place-pictures.ts'

/** A recording in a text, before it is uploaded. */
export interface RecordingBlock extends Block {
  _type: 'recording'
  address: string
  title: string
  /** The link that takes its place if it cannot be had. */
  fallback: Block
}

/** Returns whether an address is that of a recording that browsers play. */
export function isRecording(address: string | null | undefined): boolean {
  const path = URL.parse(address ?? '', placeholderHost)?.pathname ?? ''
  const [, extension = ''] = /\.(\w+)$/.exec(path) ?? []
  return audioExtensions.includes(extension.toLowerCase())
}

/** Returns the addresses of the recordings that a page plays, and makes them absolute in the page. */
export function recordingsOf(source: Document, base: string): Set<string> {
  const addresses = new Set<string>()
  for (const player of source.querySelectorAll('audio[src], audio source[src]')) {
    const address = URL.parse(player.getAttribute('src') ?? '', base)?.href
    if (address === undefined || !isRecording(address)) continue
    player.setAttribute('src', address)
    addresses.add(address)
  }
  return addresses
}

/** Replaces the links that the converter made of players with recordings. Other links to recordings stay links. */
export function placeRecordings(blocks: Block[], addresses: Set<string>): Block[] {
  if (addresses.size === 0) return blocks
  return blocks.map((block) => {
    const address = onlyLink(block)
    if (address === undefined || !addresses.has(address)) return block
    const text = textOf(block)
    const title = /^(?:https?:)?\/\//.test(text) ? '' : text
    const recording: RecordingBlock = {
      _type: 'recording',
      _key: block._key,
      address,
      title,
      fallback: block,
    }
    return recording
  })
}

/** Returns a recording that could not be had as a link. */
export function recordingLink({fallback}: RecordingBlock): Block {
  const links = Array.isArray(fallback['markDefs']) ? fallback['markDefs'].filter(isRecord) : []
  const markDefs = links.map((link) => ({
    ...link,
    href: String(link['href']).replace(placeholderHost, ''),
  }))
  return {...fallback, markDefs}
}

export function isRecordingBlock(block: Block): block is RecordingBlock {
  return block._type === 'recording'
}

/** Returns the address of a block that is one link; undefined for every other block. */
function onlyLink({_type, markDefs, children}: Block): string | undefined {
  if (_type !== 'block' || !Array.isArray(markDefs) || !Array.isArray(children)) return undefined
  const [link, ...others] = markDefs.filter(isRecord)
  if (!link || others.length > 0 || typeof link['href'] !== 'string') return undefined
  const isWhole = children.every(
    (child: unknown) =>
      isRecord(child) &&
      ((Array.isArray(child['marks']) && child['marks'].includes(link['_key'])) ||
        String(child['text']).trim() === ''),
  )
  return isWhole ? link['href'] : undefined
}

function textOf({children}: Block): string {
  const spans = Array.isArray(children) ? children.filter(isRecord) : []
  return spans
    .map(({text}) => String(text))
    .join('')
    .trim()
}
