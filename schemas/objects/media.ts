import {defineField, defineType} from 'sanity'
import {MicrophoneIcon} from '@sanity/icons/Microphone'
import {PlayIcon} from '@sanity/icons/Play'
import {readMediaAddress} from '../../web/shared/media/media-address.ts'
import {pictureField} from '../fields/picture.ts'
import {chosen, filled} from '../rules/filled.ts'
import {duration, hasPlayer, mediaAddress, notTooLarge, playable} from '../rules/media.ts'

const transcript = {
  name: 'transcript',
  type: 'text',
  rows: 5,
  description:
    'What is said, word for word. Readers open it below; an empty line begins a paragraph.',
} as const

/** A video or podcast at a provider. Its player is loaded only when a reader wants it. */
export const media = defineType({
  name: 'media',
  type: 'object',
  title: 'Video or podcast',
  icon: PlayIcon,
  fields: [
    defineField({
      name: 'address',
      type: 'string',
      description:
        'The address of its page: copy it from the browser or from “Share”. Nothing is fetched from there until a reader asks for it.',
      validation: (rule) => [
        rule.custom(
          filled('Paste the address of the video or podcast, or remove this block from the text.'),
        ),
        rule.custom(mediaAddress),
        rule.custom(hasPlayer).warning(),
      ],
    }),
    defineField({
      name: 'title',
      type: 'string',
      description: 'What it is called, or what readers will see or hear.',
      validation: (rule) =>
        rule.custom(filled('Name it: by these words readers decide whether to load it.')),
    }),
    pictureField({
      name: 'still',
      description:
        'A picture that waits for the reader in place of the player. It can be left out.',
      mayBeDecorative: true,
    }),
    defineField(transcript),
  ],
  preview: {
    select: {title: 'title', address: 'address', media: 'still'},
    prepare({title, address, media: still}) {
      const medium = readMediaAddress(address)
      const kind = medium?.kind === 'audio' ? 'Podcast or music' : 'Video'
      return {
        title: title || 'Video or podcast without a name',
        subtitle: medium
          ? `${kind} · ${medium.provider}`
          : address
            ? `Link · ${address}`
            : 'No address yet',
        ...(still?.asset && {media: still}),
      }
    },
  },
})

/** A recording that is stored with the site, so that no other site is contacted. */
export const audio = defineType({
  name: 'audio',
  type: 'object',
  title: 'Audio',
  icon: MicrophoneIcon,
  fields: [
    defineField({
      name: 'file',
      type: 'file',
      description: 'The recording, best as MP3 or M4A. Everybody can listen to it and download it.',
      options: {accept: 'audio/*'},
      validation: (rule) => [
        rule.custom(chosen('Choose the recording, or remove this block from the text.')),
        rule.custom(playable),
        rule.custom(notTooLarge).warning(),
      ],
    }),
    defineField({
      name: 'title',
      type: 'string',
      description: 'What readers will hear.',
      validation: (rule) =>
        rule.custom(filled('Name the recording: readers decide by these words whether to listen.')),
    }),
    defineField({
      name: 'duration',
      type: 'string',
      description: 'How long it is, as in 12:34. It can be left out.',
      validation: (rule) => rule.custom(duration),
    }),
    defineField({
      ...transcript,
      validation: (rule) =>
        rule
          .custom(filled('Readers who cannot hear, and the search, have only the transcript.'))
          .warning(),
    }),
  ],
  preview: {
    select: {title: 'title', filename: 'file.asset.originalFilename', duration: 'duration'},
    prepare({title, filename, duration: length}) {
      const about = ['Audio', filename || 'no file yet', length].filter(Boolean)
      return {title: title || 'Recording without a name', subtitle: about.join(' · ')}
    },
  },
})
