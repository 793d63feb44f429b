import {BlockquoteIcon} from '@sanity/icons/Blockquote'
import {Text} from '@sanity/ui'
import {asWords, Frame, Missing, type LookProps} from './look.tsx'

/** A pull quote, set large as on the site. */
export function PullQuoteLook({value, actions}: LookProps) {
  const [text, attribution] = [asWords(value['text']), asWords(value['attribution'])]
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
