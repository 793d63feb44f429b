import {LaunchIcon} from '@sanity/icons/Launch'
import {Card, Flex, Text} from '@sanity/ui'
import {asWords, Frame, type LookProps} from './look.tsx'

/** The invitation with the words of its link. Its sentence stands in the settings. */
export function CallToActionLook({value, actions}: LookProps) {
  const label = asWords(value['label'])
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
