import {useCallback, useEffect, useMemo, useState} from 'react'
import {Box, Card, Flex, Heading, Stack, Text} from '@sanity/ui'
import {CheckmarkCircleIcon} from '@sanity/icons/CheckmarkCircle'
import {getPublishedId, useSchema, type DocumentInspectorProps} from 'sanity'
import {DocumentInspectorHeader, useDocumentPane} from 'sanity/structure'
import {isError, themes, type Finding, type Range, type Theme} from '../finding.ts'
import {FigureRow} from './figure-row.tsx'
import {FindingCard} from './finding-card.tsx'
import {setHighlights} from './highlights.ts'
import {SearchResult} from './search-result.tsx'
import {SharedLink} from './shared-link.tsx'
import {useReview} from './use-review.ts'

/**
 * Renders "Before you publish": the findings of the review, and previews of the search result and the shared
 * link.
 */
export function ReviewPanel({documentId, onClose}: DocumentInspectorProps) {
  const {ready, figures, findings, document, facts, language} = useReview()
  const {onFocus, onPathOpen, schemaType} = useDocumentPane()
  const [chosen, setChosen] = useState<Range>()
  const ranges = useMemo(() => findings.flatMap(({range}) => range ?? []), [findings])
  const id = getPublishedId(documentId)

  useEffect(() => setHighlights(id, {ranges, chosen}), [id, ranges, chosen])
  useEffect(() => () => setHighlights(id, undefined), [id])

  const open = useCallback(
    ({path, range}: Finding) => {
      setChosen(range)
      onPathOpen(path)
      onFocus(path)
    },
    [onFocus, onPathOpen],
  )
  const schema = useSchema()
  const placeOf = ({part, path}: Finding) =>
    part
      ? schema.get(part)?.title
      : schemaType.fields.find(({name}) => name === path[0])?.type.title

  const errors = findings.filter(isError)
  const advice = findings.filter((finding) => !isError(finding))
  return (
    <Flex direction="column" height="fill" overflow="hidden" data-testid="review-panel">
      <DocumentInspectorHeader
        as="header"
        closeButtonLabel="Close the panel"
        flex="none"
        onClose={onClose}
        title="Before you publish"
      />
      <Card flex={1} overflow="auto" paddingX={4} paddingBottom={5} tabIndex={-1}>
        <Stack gap={5}>
          <FigureRow figures={figures} language={language} />
          {ready && findings.length === 0 && <NoFindings />}
          {errors.length > 0 && (
            <FindingList
              title={errors.length === 1 ? 'This stops publishing' : 'These stop publishing'}
              findings={errors}
              placeOf={placeOf}
              onOpen={open}
            />
          )}
          {themeNames.map((theme) => (
            <ThemeList
              key={theme}
              theme={theme}
              findings={advice.filter((finding) => finding.theme === theme)}
              placeOf={placeOf}
              onOpen={open}
            />
          ))}
          <SearchResult document={document} site={facts?.site} />
          <SharedLink document={document} site={facts?.site} picture={facts?.picture} />
        </Stack>
      </Card>
    </Flex>
  )
}

const themeNames = Object.keys(themes) as Theme[]

interface FindingsProps {
  findings: Finding[]
  placeOf: (finding: Finding) => string | undefined
  onOpen: (finding: Finding) => void
}

function ThemeList({theme, findings, ...props}: FindingsProps & {theme: Theme}) {
  return findings.length > 0 ? (
    <FindingList title={themes[theme]} findings={findings} {...props} />
  ) : null
}

function FindingList({title, findings, placeOf, onOpen}: FindingsProps & {title: string}) {
  return (
    <Stack as="section" gap={3} aria-label={title}>
      <Heading as="h2" size={0}>
        {title} <Count>{findings.length}</Count>
      </Heading>
      <Stack as="ul" gap={2}>
        {findings.map((finding) => (
          <li key={keyOf(finding)}>
            <FindingCard
              finding={finding}
              place={placeOf(finding)}
              onOpen={() => onOpen(finding)}
            />
          </li>
        ))}
      </Stack>
    </Stack>
  )
}

function Count({children}: {children: number}) {
  return <span style={{color: 'var(--card-muted-fg-color)', fontWeight: 400}}>{children}</span>
}

function keyOf({message, path, words}: Finding): string {
  return JSON.stringify([message, path, words])
}

function NoFindings() {
  return (
    <Card padding={4} radius={3} tone="positive">
      <Flex gap={3} align="center">
        <Text size={1}>
          <CheckmarkCircleIcon />
        </Text>
        <Box flex={1}>
          <Text size={1}>Nothing to mend. Read it aloud once more, then publish.</Text>
        </Box>
      </Flex>
    </Card>
  )
}
