import {Card, Container, Heading, Stack, Text} from '@sanity/ui'
import type {ReactNode} from 'react'
import {helpTopics, type HelpTopic} from './help-topics.ts'
import {BulletList} from '../structure/bullet-list.tsx'

/** Renders the help for writers, with `children` below it. */
export function HelpPage({children}: {children: ReactNode}) {
  return (
    <Card height="fill" overflow="auto" data-testid="help">
      <Container width={1} padding={[4, 4, 5]} paddingBottom={6}>
        <Stack gap={6} as="main">
          <Heading as="h1" size={4}>
            How to …
          </Heading>
          <Contents />
          {helpTopics.map((topic) => (
            <Topic key={topic.id} topic={topic} />
          ))}
          {children}
        </Stack>
      </Container>
    </Card>
  )
}

function Contents() {
  return (
    <Stack as="nav" gap={3} aria-label="Contents">
      {helpTopics.map(({id, title}) => (
        <Text key={id} size={2}>
          <a href={`#help-${id}`}>{title}</a>
        </Text>
      ))}
    </Stack>
  )
}

function Topic({topic: {id, title, steps}}: {topic: HelpTopic}) {
  return (
    <Stack
      as="section"
      gap={4}
      id={`help-${id}`}
      aria-label={title}
      style={{scrollMarginTop: '1rem'}}
    >
      <Heading as="h2" size={2}>
        {title}
      </Heading>
      <BulletList size={2} items={steps.map((step) => [step, step])} />
    </Stack>
  )
}
