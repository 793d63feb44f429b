import {Box, Card, Flex, Stack, Text} from '@sanity/ui'
import {PaneNote} from '../structure/pane-note.tsx'
import {BulletList} from '../structure/bullet-list.tsx'
import {DropZone} from './drop-zone.tsx'
import type {Obstacle} from '../site-access.ts'
import {JobCard} from './job-card.tsx'
import {useImports} from './use-imports.ts'

/** A pane in which a writer brings the articles of another site: gives the file, sees the plan, and follows the import. */
export function ImportPane() {
  const imports = useImports()
  const {list, obstacle} = imports
  if (obstacle && (obstacle !== 'no answer' || !list)) return <Obstructed obstacle={obstacle} />
  if (!list) return <PaneNote>Looking for imports…</PaneNote>
  return (
    <Box height="fill" overflow="auto" data-testid="import">
      <Stack padding={4} gap={5} style={{maxWidth: '46rem', margin: '0 auto'}}>
        <Text size={1} muted>
          Give the file that your old site exports. You see what will become of it first; nothing is
          changed before you start.
        </Text>
        <DropZone maxBytes={list.maxBytes} onFile={(file) => void imports.upload(file)} />
        <Sources />
        {obstacle === 'no answer' && (
          <Card as="output" tone="caution" border radius={2} padding={3}>
            <Text size={1}>The site does not respond. This page goes on as soon as it does.</Text>
          </Card>
        )}
        {list.jobs.length > 0 && (
          <Stack as="ul" gap={3} style={{margin: 0, padding: 0, listStyle: 'none'}}>
            {list.jobs.map((job) => (
              <li key={job.id}>
                <JobCard job={job} imports={imports} />
              </li>
            ))}
          </Stack>
        )}
      </Stack>
    </Box>
  )
}

/** What each kind of site exports, in its own words. */
const sources = [
  ['WordPress', 'the file of Tools → Export'],
  ['Squarespace', 'the file of Settings → Import & Export'],
  ['Ghost', 'the file of Settings → Export, and the address of your site in the plan'],
  ['Substack, Medium', 'the zip file that you get by mail'],
  ['Jekyll, Hugo, Astro', 'a zip file of the site’s folder'],
  ['Saved pages', 'a zip file of HTML, Markdown or plain text files, or a single one'],
] as const

function Sources() {
  return (
    <details>
      <summary style={{cursor: 'pointer'}}>
        <Text as="span" size={1} style={{display: 'inline-block', marginInlineStart: '0.5em'}}>
          What to give
        </Text>
      </summary>
      <Box paddingTop={4} paddingLeft={2}>
        <BulletList
          items={[
            ...sources.map(
              ([name, file]) =>
                [
                  name,
                  <>
                    <strong>{name}</strong>: {file}
                  </>,
                ] as const,
            ),
            [
              'pictures',
              'Pictures are fetched from your old site, so keep it online until the import is done. Or put them into a zip file together with the export.',
            ],
          ]}
        />
      </Box>
    </details>
  )
}

function Obstructed({obstacle}: {obstacle: Obstacle}) {
  if (obstacle === 'no rights') {
    return (
      <PaneNote>
        Importing needs the role Editor or Administrator. Ask whoever runs this site.
      </PaneNote>
    )
  }
  if (obstacle === 'no answer') {
    return <PaneNote>The site does not respond. This page goes on as soon as it does.</PaneNote>
  }
  return (
    <Flex direction="column" gap={4} padding={4}>
      <Text size={1}>
        Where this site is hosted, nothing runs long enough to import an archive. On a computer with
        the site’s project, this command does it:
      </Text>
      <Card border radius={2} padding={3} overflow="auto">
        <Text size={1}>
          <code>npm run import -- export.xml</code>
        </Text>
      </Card>
    </Flex>
  )
}
