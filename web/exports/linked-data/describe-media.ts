import type {AudioObject, VideoObject} from 'schema-dts'
import {exportedCover, isPicture, pictureAddress} from '../../assets/picture-sources.ts'
import type {SiteSettings} from '../../settings.ts'
import {readObject} from '../../shared/stored.ts'
import {readAudio, readMedia} from '../../text/media.ts'
import type {TextBlock} from '../../text/portable-text.ts'
import type {Words} from '../../words/words.ts'

interface Described {
  video?: VideoObject[]
  audio?: AudioObject[]
}

/** Describes the videos and recordings in an article. An address without a player is only a link. */
export function describeMedia(
  blocks: TextBlock[],
  settings: SiteSettings,
  words: Words,
): Described {
  const absolute = (path: string) => new URL(path, settings.siteUrl).href
  const video: VideoObject[] = []
  const audio: AudioObject[] = []
  for (const block of blocks) {
    const parts = block._type === 'media' ? readMedia(block, words) : undefined
    if (parts?.medium) {
      const {title: name, address: url, medium} = parts
      const still = readObject(block['still'])
      const picture = isPicture(still) ? pictureAddress(still, settings, exportedCover) : undefined
      const about = {
        name,
        url,
        embedUrl: medium.frame,
        ...(picture && {thumbnailUrl: absolute(picture)}),
      }
      if (medium.kind === 'video') video.push({'@type': 'VideoObject', ...about})
      else audio.push({'@type': 'AudioObject', ...about})
    }
    const recording = block._type === 'audio' ? readAudio(block, settings, words) : undefined
    if (recording) {
      const {title: name, path, type: encodingFormat, seconds, bytes} = recording
      audio.push({
        '@type': 'AudioObject',
        name,
        contentUrl: absolute(path),
        encodingFormat,
        ...(seconds && {duration: `PT${seconds}S`}),
        ...(bytes && {contentSize: String(bytes)}),
      })
    }
  }
  return {...(video.length > 0 && {video}), ...(audio.length > 0 && {audio})}
}
