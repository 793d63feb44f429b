import {stegaClean} from '@sanity/client/stega'
import {describeFile, fileHref} from '../assets/file-href.ts'
import type {SiteSettings} from '../settings.ts'
import {audioType, durationSeconds} from '../shared/audio-file.ts'
import {safeWebHref} from '../shared/href.ts'
import {readMediaAddress, type FoundMedium} from '../shared/media/media-address.ts'
import {readObject, textOf} from '../shared/stored.ts'
import type {Words} from '../words/words.ts'
import type {TextBlock} from './portable-text.ts'

/** A video or podcast at another site. */
export interface MediaParts {
  title: string
  /** The address of its page. */
  address: string
  /** The player; undefined if the address is of no known provider. */
  medium: FoundMedium | undefined
  /** Its kind and place, such as `Video at YouTube`. */
  about: string
  /** The paragraphs of the transcript. */
  transcript: string[]
}

/** Reads a `media` block. Undefined without an address that readers can open. */
export function readMedia(block: TextBlock, words: Words): MediaParts | undefined {
  const stored = stegaClean(block['address'])
  const medium = readMediaAddress(stored)
  const address = medium?.page ?? safeWebHref(stored)
  if (!address) return undefined
  const about = medium
    ? words.media.at(
        medium.kind === 'video' ? words.media.video : words.media.audio,
        medium.provider,
      )
    : new URL(address).host
  return {
    title: textOf(block['title']) || about,
    address,
    medium,
    about,
    transcript: readTranscript(block),
  }
}

/** Says who is contacted when the player is loaded. */
export function contactSentence({medium}: MediaParts, words: Words): string {
  return medium ? words.media.contact(medium.contacted) : ''
}

/** A recording among the files of this site. */
export interface AudioParts {
  title: string
  /** The path of the file on this site. */
  path: string
  /** The media type. */
  type: string
  bytes: number | undefined
  /** Its length as it was written, such as `12:34`. */
  duration: string
  seconds: number | undefined
  /** Length, type and size, such as `12:34, MP3, 9.1 MB`. */
  about: string
  transcript: string[]
}

/** Reads an `audio` block. Undefined without a file that browsers play. */
export function readAudio(
  block: TextBlock,
  dataset: Pick<SiteSettings, 'projectId' | 'dataset'>,
  words: Words,
): AudioParts | undefined {
  const file = readObject(block['file'])
  const [path, type] = [fileHref(file, dataset), audioType(file['_id'])]
  if (!path || !type) return undefined
  const written = textOf(stegaClean(block['duration']))
  const seconds = durationSeconds(written)
  const duration = seconds ? written : ''
  const {size} = file
  return {
    title: textOf(block['title']) || words.media.audio,
    path,
    type,
    bytes: typeof size === 'number' && size > 0 ? size : undefined,
    duration,
    seconds,
    about: [duration, describeFile(file, words.language)].filter(Boolean).join(', '),
    transcript: readTranscript(block),
  }
}

/** Returns the paragraphs, which empty lines divide. */
function readTranscript({transcript}: TextBlock): string[] {
  return textOf(transcript)
    .split(/\n[^\S\n]*\n/)
    .map((paragraph) => paragraph.trim())
    .filter(Boolean)
}
