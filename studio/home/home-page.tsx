import {AddIcon} from '@sanity/icons/Add'
import {LaunchIcon} from '@sanity/icons/Launch'
import {Box, Button, Card, Container, Flex, Grid, Heading, Stack, Text} from '@sanity/ui'
import {useWorkspace} from 'sanity'
import {useIntentLink} from 'sanity/router'
import {readersLink} from '../publishing/as-readers.ts'
import {apiVersion} from '../structure/live-list.ts'
import {useLiveQuery} from '../structure/use-live-query.ts'
import {Articles, NeedsAttention, Requests} from './entries.tsx'
import {Arrival, FirstSteps} from './first-steps.tsx'
import {firstSteps} from './home-facts.ts'
import {writeAnArticle} from './use-studio-link.ts'
import {listened, storedQuery, todoQuery, type StoredFacts, type TodoFacts} from './home-query.ts'

/** Renders the page that the Studio opens with: what to do first, what waits, and the way to a new article. */
export function HomePage() {
  const facts = useLiveQuery<StoredFacts>(
    {fetch: storedQuery, listen: listened},
    {},
    {perspective: 'raw', apiVersion, tag: 'home.stored'},
  )
  const todo = useLiveQuery<TodoFacts>(
    {fetch: todoQuery, listen: listened},
    {},
    {perspective: 'drafts', apiVersion, tag: 'home.todo'},
  )
  const {title} = useWorkspace()
  return (
    <Card height="fill" overflow="auto" data-testid="home">
      <Container width={3} padding={[4, 4, 5]} paddingBottom={6}>
        <Stack gap={5} as="main">
          <Flex gap={4} align="center" wrap="wrap">
            <Box flex={1} style={{minWidth: 'min-content'}}>
              <Heading as="h1" size={4}>
                {facts?.siteName ?? title}
              </Heading>
            </Box>
            <Button
              as="a"
              {...readersLink('/')}
              mode="bleed"
              iconRight={LaunchIcon}
              text="See your site"
              fontSize={2}
              padding={4}
            />
            <WriteAnArticle />
          </Flex>
          {facts && <FirstSteps facts={facts} />}
          {facts && todo && (
            <Grid gridTemplateColumns={[1, 1, 2]} gap={4}>
              <Requests entries={todo.requests} count={todo.requestCount} />
              <Articles
                title="Drafts"
                list="drafts"
                empty="Nothing is begun and not published."
                entries={facts.drafts}
                count={facts.draftCount}
              />
              <Articles
                title="Published"
                list="published"
                empty="Readers see nothing of yours yet."
                entries={facts.published}
                count={facts.ownPublished}
              />
              <Articles
                title="Scheduled"
                list="scheduled"
                empty="Nothing is to come. A date in the future schedules an article."
                entries={facts.scheduled}
                count={facts.scheduledCount}
              />
              <NeedsAttention counts={todo.attention} />
            </Grid>
          )}
          {!(facts && todo) && <Text muted>Reading what is stored…</Text>}
          {facts && firstSteps(facts).every(({isDone}) => isDone) && <Arrival />}
        </Stack>
      </Container>
    </Card>
  )
}

/** The link is an `a` element, so that it opens in a new tab, too. */
function WriteAnArticle() {
  const link = useIntentLink(writeAnArticle)
  return (
    <Button
      as="a"
      {...link}
      data-as="a"
      icon={AddIcon}
      text="Write an article"
      fontSize={2}
      padding={4}
      radius={3}
    />
  )
}
