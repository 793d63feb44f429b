import {useCallback, useEffect, useMemo, useRef, useState} from 'react'
import {Box, Card, Flex, Stack, Text} from '@sanity/ui'
import {CheckmarkCircleIcon} from '@sanity/icons/CheckmarkCircle'
import {getPublishedId, useSchema, type DocumentInspectorProps} from 'sanity'
import {DocumentInspectorHeader, useDocumentPane} from 'sanity/structure'
import {useFocusOfPanel} from '../../focus/use-hand-over-focus.ts'
import {isError, isNote, themes, type Finding, type Range, type Theme} from '../finding.ts'
import {groupFindings, shownPlaces} from '../group-findings.ts'
import {FigureRow} from './figure-row.tsx'
import {FindingList} from './finding-list.tsx'
import {setHighlights} from './highlights.ts'
import {SearchResult} from './search-result.tsx'
import {SharedLink} from './shared-link.tsx'
import {useReview} from './use-review.ts'

/**
 * Renders "Before you publish": the findings of the review, and previews of the search result and the shared
 * link.
 */
export function ReviewPanel({documentId, onClose}: DocumentInspectorProps) {
  const {ready, figures, findings, present, document, facts, language} = useReview()
  const {onFocus, onPathOpen, schemaType} = useDocumentPane()
  const panel = useRef<HTMLDivElement>(null)
  useFocusOfPanel(panel, () =>
    window.document.querySelector<HTMLElement>('button[aria-label^="Before you publish"]'),
  )
  const [chosen, setChosen] = useState<Range>()
  const [shown, setShown] = useState<Record<string, number>>({})
  const groups = useMemo(() => groupFindings(findings), [findings])
  const ranges = useMemo(
    () =>
      groupFindings(present)
        .flatMap((group) => shownPlaces(group, shown))
        .flatMap(({range}) => range ?? []),
    [present, shown],
  )
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

  const errors = groups.filter(({places}) => isError(places[0]))
  const adviceOf = (theme: Theme) =>
    groups.filter(({places: [{level, theme: own}]}) => level === 'advice' && own === theme)
  const notes = groups.filter(({places}) => isNote(places[0]))
  const list = {
    shown,
    onShow: (key: string, count: number) => setShown({...shown, [key]: count}),
    placeOf,
    onOpen: open,
  }
  return (
    <Flex
      ref={panel}
      as="section"
      aria-label="Before you publish"
      tabIndex={-1}
      direction="column"
      height="fill"
      overflow="hidden"
      data-testid="review-panel"
    >
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
          {ready && findings.every(isNote) && <NoFindings />}
          {errors.length > 0 && (
            <FindingList
              title={
                findings.filter(isError).length === 1
                  ? 'This stops publishing'
                  : 'These stop publishing'
              }
              groups={errors}
              {...list}
            />
          )}
          {themeNames
            .filter((theme) => adviceOf(theme).length > 0)
            .map((theme) => (
              <FindingList key={theme} title={themes[theme]} groups={adviceOf(theme)} {...list} />
            ))}
          {notes.length > 0 && <FindingList title="Published together" groups={notes} {...list} />}
          <SearchResult document={document} site={facts?.site} />
          <SharedLink document={document} site={facts?.site} picture={facts?.picture} />
        </Stack>
      </Card>
    </Flex>
  )
}

const themeNames = Object.keys(themes) as Theme[]

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
