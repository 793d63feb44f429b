import {Box, Button, Card, Heading, Stack, Text} from '@sanity/ui'
import {useRef, type ReactNode} from 'react'
import {HandOverFocus} from '../../focus/hand-over-focus.tsx'
import {isError, type Finding} from '../finding.ts'
import {placesAtOnce, shownPlaces, type FindingGroup} from '../group-findings.ts'
import {FindingCard} from './finding-card.tsx'

export interface FindingListProps {
  title: string
  groups: FindingGroup[]
  /** How many places of a group are shown, by the group's key, if it is not the default number. */
  shown: Record<string, number>
  onShow: (key: string, count: number) => void
  /** Returns the title of the field or part with a finding that quotes no words. */
  placeOf: (finding: Finding) => string | undefined
  onOpen: (finding: Finding) => void
}

/** Renders findings under a title. Findings with the same problem are one entry with several places. */
export function FindingList({title, groups, ...props}: FindingListProps) {
  const count = groups.reduce((sum, {places}) => sum + places.length, 0)
  return (
    <Stack as="section" gap={3} aria-label={title}>
      <Heading as="h2" size={0}>
        {title} <Count>{count}</Count>
      </Heading>
      <Stack as="ul" gap={2}>
        {groups.map((group) => (
          <li key={group.key}>
            {group.places.length > 1 ? (
              <Group group={group} {...props} />
            ) : (
              <FindingCard
                finding={group.places[0]}
                place={props.placeOf(group.places[0])}
                onOpen={() => props.onOpen(group.places[0])}
              />
            )}
          </li>
        ))}
      </Stack>
    </Stack>
  )
}

type GroupProps = Omit<FindingListProps, 'title' | 'groups'> & {group: FindingGroup}

function Group({group, shown, onShow, placeOf, onOpen}: GroupProps) {
  const {key, message, places} = group
  const list = useRef<HTMLUListElement>(null)
  const visible = shownPlaces(group, shown)
  const more = Math.min(placesAtOnce, places.length - visible.length)
  const firstNew = `:scope > li:nth-child(${visible.length + 1}) button`
  return (
    <Card
      padding={2}
      radius={2}
      data-testid="finding-group"
      {...(isError(places[0]) ? {tone: 'critical'} : {border: true})}
    >
      <Stack gap={2}>
        <Box padding={2}>
          <Text size={1}>
            {message} <Count>{places.length} places</Count>
          </Text>
        </Box>
        <Stack ref={list} as="ul" gap={1} aria-label={message}>
          {visible.map((finding) => (
            <li key={keyOf(finding)}>
              <FindingCard
                finding={finding}
                place={placeOf(finding)}
                isSaid={finding.message === message}
                onOpen={() => onOpen(finding)}
              />
            </li>
          ))}
        </Stack>
        {more > 0 && (
          <HandOverFocus to={() => list.current?.querySelector<HTMLElement>(firstNew)}>
            <Button
              mode="bleed"
              fontSize={1}
              text={`Show ${more} more`}
              aria-label={`Show ${more} more places: ${message}`}
              onClick={() => onShow(key, visible.length + more)}
            />
          </HandOverFocus>
        )}
      </Stack>
    </Card>
  )
}

function Count({children}: {children: ReactNode}) {
  return <span style={{color: 'var(--card-muted-fg-color)', fontWeight: 400}}>{children}</span>
}

function keyOf({message, path, words}: Finding): string {
  return JSON.stringify([message, path, words])
}
