import {Button, Card, Flex, Heading, Stack, Text} from '@sanity/ui'
import type {ReactNode} from 'react'
import {PatchEvent, set, type ObjectInputProps} from 'sanity'
import {useIntentLink} from 'sanity/router'
import {readableMinute} from '../../web/shared/dates.ts'
import {readObject, textOf} from '../../web/shared/stored.ts'
import {readStudioTitle} from '../settings.ts'
import {repliesTo} from './reply.ts'

/** Renders a request as a letter to answer, above its fields: who, how to reach them, what, when, from where. */
export function RequestForm(props: ObjectInputProps) {
  const request = readObject(props.value)
  const isNew = (request['status'] ?? 'new') === 'new'
  const replies = repliesTo(request['reach'], `Your request to ${readStudioTitle()}`)
  return (
    <Stack gap={5}>
      <Card border radius={3} padding={4} data-testid="request-summary">
        <Stack gap={4}>
          <Heading as="h2" size={2}>
            {textOf(request['name']) || 'Without a name'}
          </Heading>
          <Line title="How to reach them">{textOf(request['reach'])}</Line>
          <Line title="What">
            {[
              textOf(request['offeringTitle']),
              request['waitingList'] === true ? 'for the waiting list' : '',
            ]
              .filter(Boolean)
              .join(', ')}
          </Line>
          <Line title="When it suits them">{textOf(request['preferredTimes'])}</Line>
          <Line title="From the article">
            <Article reference={request['article']} title={textOf(request['articleTitle'])} />
          </Line>
          <Line title="Received">{readableMinute(request['receivedAt'])}</Line>
          <Flex gap={2} wrap="wrap">
            {replies.map((reply) => (
              <Button
                key={reply.kind}
                as="a"
                href={reply.href}
                data-as="a"
                text={reply.kind === 'mail' ? `Write to ${reply.address}` : `Call ${reply.number}`}
                mode={reply.kind === 'mail' ? 'default' : 'ghost'}
              />
            ))}
            {isNew && !props.readOnly && (
              <Button
                mode="ghost"
                text="I have answered"
                onClick={() => props.onChange(PatchEvent.from(set('answered', ['status'])))}
              />
            )}
          </Flex>
        </Stack>
      </Card>
      {props.renderDefault(props)}
    </Stack>
  )
}

function Line({title, children}: {title: string; children: ReactNode}) {
  if (!children) return null
  return (
    <Stack gap={2}>
      <Text size={1} muted>
        {title}
      </Text>
      <Text size={2} style={{whiteSpace: 'pre-wrap', overflowWrap: 'anywhere'}}>
        {children}
      </Text>
    </Stack>
  )
}

function Article({reference, title}: {reference: unknown; title: string}) {
  const id = textOf(readObject(reference)['_ref'])
  const link = useIntentLink({intent: 'edit', params: {id, type: 'article'}})
  if (!id) return title || null
  return <a {...link}>{title || 'Open the article'}</a>
}
