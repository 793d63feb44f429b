import {useCallback, useEffect, useMemo, useState} from 'react'
import {Box, Card, Flex, Heading, Stack, Text} from '@sanity/ui'
import {CheckmarkCircleIcon} from '@sanity/icons/CheckmarkCircle'
import {getPublishedId, type DocumentInspectorProps} from 'sanity'
import {DocumentInspectorHeader, useDocumentPane} from 'sanity/structure'
import {isErrorOf, themes, type Finding, type Range, type Theme} from '../finding.ts'
import {FigureRow} from './figure-row.tsx'
import {FindingCard} from './finding-card.tsx'
import {setMarks} from './marks.ts'
import {SearchResult} from './search-result.tsx'
import {SharedLink} from './shared-link.tsx'
import {useReview} from './use-review.ts'

/** "Before you publish": what a good editor would say of the article, and how others will show it. */
export function ReviewPanel({documentId, onClose}: DocumentInspectorProps) {
  const {figures, findings, document, facts, language} = useReview()
  const {onFocus, onPathOpen, schemaType} = useDocumentPane()
  const [chosen, setChosen] = useState<Range>()
  const ranges = useMemo(() => findings.flatMap(({range}) => range ?? []), [findings])
  const id = getPublishedId(documentId)

  useEffect(() => setMarks(id, {ranges, chosen}), [id, ranges, chosen])
  useEffect(() => () => setMarks(id, undefined), [id])

  const open = useCallback(
    ({path, range}: Finding) => {
      setChosen(range)
      onPathOpen(path)
      onFocus(path)
    },
    [onFocus, onPathOpen],
  )
  const titleOf = (name: unknown) =>
    schemaType.fields.find((field) => field.name === name)?.type.title

  const errors = findings.filter(isErrorOf)
  const advice = findings.filter((finding) => !isErrorOf(finding))
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
          {findings.length === 0 && <NothingToMend />}
          {errors.length > 0 && (
            <FindingList
              title={errors.length === 1 ? 'This stops publishing' : 'These stop publishing'}
              findings={errors}
              titleOf={titleOf}
              onOpen={open}
            />
          )}
          {themeNames.map((theme) => (
            <ThemeList
              key={theme}
              theme={theme}
              findings={advice.filter((finding) => finding.theme === theme)}
              titleOf={titleOf}
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
  titleOf: (field: unknown) => string | undefined
  onOpen: (finding: Finding) => void
}

function ThemeList({theme, findings, ...props}: FindingsProps & {theme: Theme}) {
  return findings.length > 0 ? (
    <FindingList title={themes[theme]} findings={findings} {...props} />
  ) : null
}

function FindingList({title, findings, titleOf, onOpen}: FindingsProps & {title: string}) {
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
              field={titleOf(finding.path[0])}
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

function NothingToMend() {
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
