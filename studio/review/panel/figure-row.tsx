import {Card, Flex, Stack, Text} from '@sanity/ui'
import {explainReadability} from '../readability.ts'
import type {Figures} from '../reading.ts'

/** Renders the length and the readability of the article. */
export function FigureRow({figures, language}: {figures: Figures; language: string}) {
  const {words, minutes, readability} = figures
  return (
    <Card border radius={3} padding={4}>
      <Flex as="dl" gap={4} wrap="wrap" margin={0}>
        <Figure name="Words" value={words.toLocaleString('en')} />
        <Figure name="Minutes to read" value={words > 0 ? String(minutes) : '–'} />
        <Figure
          name="To read"
          value={readability?.ease ?? '–'}
          title={explainReadability(readability, language)}
        />
      </Flex>
    </Card>
  )
}

function Figure({name, value, title}: {name: string; value: string; title?: string}) {
  return (
    <Stack gap={2} {...(title && {title})}>
      <Text as="dt" size={0} muted>
        {name}
      </Text>
      <Text as="dd" size={2} weight="medium" style={{margin: 0}}>
        {value}
      </Text>
    </Stack>
  )
}
