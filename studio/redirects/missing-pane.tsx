import {Box, Button, Card, Flex, Stack, Text} from '@sanity/ui'
import {useEffect, useMemo, useState} from 'react'
import {useClient} from 'sanity'
import {useIntentLink} from 'sanity/router'
import {readableDay} from '../../web/shared/dates.ts'
import {siteAccess, SiteError} from '../site-access.ts'
import {apiVersion} from '../structure/live-list.ts'
import {PaneNote} from '../structure/pane-note.tsx'
import {redirectFrom} from './redirect-template.ts'

interface MissingAddress {
  path: string
  count: number
  day: string
}

/** A pane with the addresses that readers requested and did not find, each with the way to a redirect. */
export function MissingPane() {
  const client = useClient({apiVersion})
  const access = useMemo(() => siteAccess(client), [client])
  const [found, setFound] = useState<MissingAddress[] | string>()
  useEffect(() => {
    let isCurrent = true
    access<MissingAddress[] | null>('/api/missing').then(
      (list) => isCurrent && setFound(list ?? 'Where this site is hosted, nothing counts them.'),
      (error: unknown) =>
        isCurrent &&
        setFound(error instanceof SiteError ? error.message : 'The site does not respond.'),
    )
    return () => {
      isCurrent = false
    }
  }, [access])
  if (found === undefined) return <PaneNote>Asking the site…</PaneNote>
  if (typeof found === 'string') return <PaneNote>{found}</PaneNote>
  if (found.length === 0) {
    return <PaneNote>Readers have found everything since the site was started.</PaneNote>
  }
  return (
    <Stack padding={3} gap={4} data-testid="missing">
      <Text size={1} muted>
        Readers asked for these since the site was started, and found nothing. Who asked is not
        known.
      </Text>
      <Stack as="ul" gap={2} style={{margin: 0, padding: 0, listStyle: 'none'}}>
        {found.map((address) => (
          <li key={address.path}>
            <Address {...address} />
          </li>
        ))}
      </Stack>
    </Stack>
  )
}

function Address({path, count, day}: MissingAddress) {
  const link = useIntentLink({
    intent: 'create',
    params: [{type: 'redirect', template: redirectFrom}, {from: path}],
  })
  return (
    <Card border radius={3} padding={3}>
      <Flex gap={3} align="center" wrap="wrap">
        <Box flex={1} style={{minWidth: '12em'}}>
          <Stack gap={3}>
            <Text size={1} weight="medium" style={{overflowWrap: 'anywhere'}}>
              {path}
            </Text>
            <Text size={1} muted>
              {count === 1 ? 'Once' : `${count} times`}, last on {readableDay(day)}
            </Text>
          </Stack>
        </Box>
        <Button
          as="a"
          {...link}
          data-as="a"
          mode="ghost"
          fontSize={1}
          text="Redirect"
          aria-label={`Redirect ${path}`}
        />
      </Flex>
    </Card>
  )
}
