import {Box, Button, Card, Flex, Select, Stack, Text, TextInput} from '@sanity/ui'
import {useToast} from '@sanity/ui/toast'
import {useId, useRef, useState, type FormEvent} from 'react'
import {HandOverFocus} from '../focus/hand-over-focus.tsx'
import {useClient} from 'sanity'
import {CopyIcon} from '@sanity/icons/Copy'
import {useLiveQuery} from '../structure/use-live-query.ts'
import {formatMinute} from '../../web/shared/dates.ts'
import {useNow} from '../schedule/use-now.ts'
import {siteOrigin} from '../settings.ts'
import {
  lifetimes,
  newReviewLink,
  reviewAddress,
  works,
  type Lifetime,
  type ReviewLink,
} from './review-link.ts'

const linksQuery = '*[_type == "reviewLink" && document._ref == $id] | order(createdAt desc)'

/** Renders the review links of one document, with controls to create, copy and revoke them. */
export function ReviewLinks({documentId}: {documentId: string}) {
  const links = useLiveQuery<ReviewLink[]>(
    {fetch: linksQuery, listen: '*[_type == "reviewLink" && document._ref == $id]'},
    {id: documentId},
    {perspective: 'published', apiVersion: 'v2025-02-19', tag: 'review-links'},
  )
  return (
    <Stack gap={5} data-testid="review-links">
      <Text size={1} muted>
        Whoever has such a link reads this document as it stands in the draft, and sees your changes
        as you make them. Nothing else opens with it.
      </Text>
      <NewLink documentId={documentId} />
      {links && links.length > 0 && (
        <Stack as="ul" gap={2} aria-label="Links to this document" style={{padding: 0, margin: 0}}>
          {links.map((link) => (
            <LinkItem key={link._id} link={link} />
          ))}
        </Stack>
      )}
    </Stack>
  )
}

function NewLink({documentId}: {documentId: string}) {
  const client = useClient({apiVersion: '2025-02-19'})
  const toast = useToast()
  const id = useId()
  const [forWhom, setForWhom] = useState('')
  const [lifetime, setLifetime] = useState<Lifetime>('week')
  const [busy, setBusy] = useState(false)

  const make = async (event: FormEvent) => {
    event.preventDefault()
    setBusy(true)
    try {
      await client.create(newReviewLink({documentId, lifetime, forWhom}, new Date()))
      setForWhom('')
    } catch (error) {
      toast.push({
        status: 'error',
        title: 'The link could not be made. Try again.',
        description: error instanceof Error ? error.message : undefined,
      })
    } finally {
      setBusy(false)
    }
  }

  return (
    <form onSubmit={make}>
      <Flex gap={3} align="flex-end" wrap="wrap">
        <Stack gap={3} flex={1} style={{minWidth: '12em'}}>
          <Text as="label" size={1} weight="medium" htmlFor={`${id}-for`}>
            For whom
          </Text>
          <TextInput
            id={`${id}-for`}
            value={forWhom}
            maxLength={80}
            onChange={(event) => setForWhom(event.currentTarget.value)}
          />
        </Stack>
        <Stack gap={3}>
          <Text as="label" size={1} weight="medium" htmlFor={`${id}-lifetime`}>
            Works for
          </Text>
          <Select
            id={`${id}-lifetime`}
            value={lifetime}
            onChange={(event) => setLifetime(event.currentTarget.value as Lifetime)}
          >
            {lifetimes.map((one) => (
              <option key={one.id} value={one.id}>
                {one.title.toLowerCase()}
              </option>
            ))}
          </Select>
        </Stack>
        <Button type="submit" text="Make a link" disabled={busy} />
      </Flex>
    </form>
  )
}

function LinkItem({link}: {link: ReviewLink}) {
  const item = useRef<HTMLLIElement>(null)
  const client = useClient({apiVersion: '2025-02-19'})
  const toast = useToast()
  const address = reviewAddress(siteOrigin(), link.secret)
  const name = link.forWhom || 'A reviewer'
  const usable = works(link, useNow(Date.parse(link.expiresAt)))
  const until = formatMinute(new Date(link.expiresAt))

  const copy = async () => {
    try {
      await navigator.clipboard.writeText(address)
      toast.push({status: 'success', title: 'The link is copied.'})
    } catch {
      toast.push({status: 'warning', title: 'Select the address and copy it by hand.'})
    }
  }
  const revoke = async () => {
    try {
      await client.patch(link._id).set({revoked: true}).commit()
    } catch {
      toast.push({status: 'error', title: 'The link was not revoked and still works. Try again.'})
    }
  }

  return (
    <Card
      ref={item}
      tabIndex={-1}
      as="li"
      border
      radius={2}
      padding={3}
      tone={usable ? 'default' : 'transparent'}
    >
      <Stack gap={3}>
        <Flex align="center" gap={3}>
          <Box flex={1}>
            <Text size={1} weight="medium">
              {name}
            </Text>
          </Box>
          <Text size={1} muted>
            {link.revoked ? 'Revoked' : usable ? `Works until ${until}` : `Ended ${until}`}
          </Text>
        </Flex>
        {usable && (
          <HandOverFocus to={() => item.current}>
            <Flex gap={2}>
              <Box flex={1}>
                <TextInput
                  readOnly
                  fontSize={1}
                  value={address}
                  aria-label={`The link for ${name}`}
                  onFocus={(event) => event.currentTarget.select()}
                />
              </Box>
              <Button icon={CopyIcon} text="Copy" mode="ghost" fontSize={1} onClick={copy} />
              <Button text="Revoke" mode="ghost" tone="critical" fontSize={1} onClick={revoke} />
            </Flex>
          </HandOverFocus>
        )}
      </Stack>
    </Card>
  )
}
