import {InfoOutlineIcon} from '@sanity/icons/InfoOutline'
import {SparklesIcon} from '@sanity/icons/Sparkles'
import {WarningOutlineIcon} from '@sanity/icons/WarningOutline'
import {Text, Box, Card, Flex} from '@sanity/ui'
import {FirstLines} from './first-lines.tsx'
import {linesOf} from './lines-of.ts'
import {asText, Frame, Missing, type BlockPreviewProps} from './block-preview.tsx'
import {useEditor, useEditorSelector} from '@portabletext/editor'
import {Tooltip} from '@sanity/ui/tooltip'
import {noteNumber} from './note-number.ts'
import {BlockquoteIcon} from '@sanity/icons/Blockquote'
import {LaunchIcon} from '@sanity/icons/Launch'

const tones = {
  note: {kind: 'Note', tone: 'primary', icon: <InfoOutlineIcon />},
  practice: {kind: 'Practice', tone: 'positive', icon: <SparklesIcon />},
  caution: {kind: 'Caution', tone: 'caution', icon: <WarningOutlineIcon />},
} as const

/** Renders a callout with its text, in the colour of its tone. */
export function CalloutPreview({value, actions}: BlockPreviewProps) {
  const {kind, tone, icon} = tones[isTone(value['tone']) ? value['tone'] : 'note']
  const title = asText(value['title'])
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

/** Renders a footnote’s number, with its text as a tooltip. */
export function FootnotePreview({
  noteKey,
  value,
}: {
  noteKey: string
  value: Record<string, unknown>
}) {
  const editor = useEditor()
  const number = useEditorSelector(editor, ({context}) => noteNumber(context.value, noteKey))
  const words = linesOf(value['text'])
    .map((line) => line.words)
    .join(' ')
  const label = words || 'This footnote has no words yet.'
  return (
    <Tooltip
      portal
      placement="top"
      content={
        <Box padding={2} style={{maxWidth: 280}}>
          <Text size={1}>{label}</Text>
        </Box>
      }
    >
      <span aria-label={`Footnote ${number ?? ''}: ${label}`} style={{padding: '0 3px'}}>
        <Text as="span" size={0} weight="semibold">
          *{number ?? ''}
        </Text>
      </span>
    </Tooltip>
  )
}

/** Renders a pull quote in large type, as on the site. */
export function PullQuotePreview({value, actions}: BlockPreviewProps) {
  const [text, attribution] = [asText(value['text']), asText(value['attribution'])]
  return (
    <Frame kind="Pull quote" icon={<BlockquoteIcon />} actions={actions}>
      {text ? (
        <Text size={3} style={{fontStyle: 'italic'}}>
          “{text}”
        </Text>
      ) : (
        <Missing>No words yet</Missing>
      )}
      {attribution && (
        <Text size={1} muted>
          {attribution}
        </Text>
      )}
    </Frame>
  )
}

/** Renders a call to action with the label of its link. Its sentence comes from the settings. */
export function CallToActionPreview({value, actions}: BlockPreviewProps) {
  const label = asText(value['label'])
  return (
    <Frame kind="Call to action" icon={<LaunchIcon />} tone="transparent" actions={actions}>
      <Flex align="center" gap={3} wrap="wrap">
        <Card border radius={6} paddingX={3} paddingY={2}>
          <Text size={1} weight="medium" muted={!label}>
            {label || 'Words from the settings'}
          </Text>
        </Card>
        <Text size={1} muted>
          The sentence before it and where it leads stand in the site settings.
        </Text>
      </Flex>
    </Frame>
  )
}
