import {InfoOutlineIcon} from '@sanity/icons/InfoOutline'
import {SparklesIcon} from '@sanity/icons/Sparkles'
import {WarningOutlineIcon} from '@sanity/icons/WarningOutline'
import {Text} from '@sanity/ui'
import {FirstLines} from './first-lines.tsx'
import {linesOf} from './lines-of.ts'
import {asWords, Frame, Missing, type LookProps} from './look.tsx'

const tones = {
  note: {kind: 'Note', tone: 'primary', icon: <InfoOutlineIcon />},
  practice: {kind: 'Practice', tone: 'positive', icon: <SparklesIcon />},
  caution: {kind: 'Caution', tone: 'caution', icon: <WarningOutlineIcon />},
} as const

/** A callout in the colour of its tone, with its words. */
export function CalloutLook({value, actions}: LookProps) {
  const {kind, tone, icon} = tones[isTone(value['tone']) ? value['tone'] : 'note']
  const title = asWords(value['title'])
  return (
    <Frame kind={kind} tone={tone} icon={icon} actions={actions}>
      {title && <Text weight="semibold">{title}</Text>}
      {linesOf(value['text']).length > 0 ? (
        <FirstLines text={value['text']} />
      ) : (
        <Missing>No words yet</Missing>
      )}
    </Frame>
  )
}

function isTone(tone: unknown): tone is keyof typeof tones {
  return typeof tone === 'string' && tone in tones
}
