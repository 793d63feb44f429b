import {isRecord} from '../../web/shared/stored.ts'
import {Card, Stack, Text} from '@sanity/ui'
import {useCallback} from 'react'
import {
  getPublishedId,
  getVersionFromId,
  isVersionId,
  PatchEvent,
  set,
  useEditState,
  useFormValue,
  type FieldProps,
  type ObjectInputProps,
} from 'sanity'
import {href} from '../../web/shared/href.ts'
import {useNow} from '../schedule/use-now.ts'
import {useSlugOfTitle} from '../writing/use-slug-of-title.ts'
import {
  describeSampleAddress,
  isUntakenSample,
  pathOf,
  wasVisible,
  type Addressed,
} from './plan-redirects.ts'
import {useRedirectInRelease} from './use-redirect-in-release.ts'

/**
 * Renders the slug field. The slug follows the title until the document is published, and that of the sample author
 * follows the name of the writer who takes its place. While the slug of a
 * published document is edited, it shows what happens to the old path.
 */
export function SlugField(props: FieldProps) {
  const id = useFormValue(['_id'])
  const type = useFormValue(['_type'])
  const isOwnAddress = props.path.length === 1 && props.path[0] === 'slug'
  if (!isOwnAddress || typeof id !== 'string' || typeof type !== 'string') {
    return props.renderDefault(props)
  }
  return (
    <Stack gap={3}>
      <Described id={id} type={type} field={props} />
      <TitleFollower id={id} type={type} field={props} />
      <OldAddress id={id} type={type} slug={readSlug(props.value)} />
    </Stack>
  )
}

/** Renders the field itself. Below the address of the sample author it says what happens to that one. */
function Described({id, type, field}: {id: string; type: string; field: FieldProps}) {
  const {published} = useEditState(getPublishedId(id), type)
  const description = describeSampleAddress(published as Addressed | null)
  return field.renderDefault(description ? {...field, description} : field)
}

/** Renders nothing. It keeps the slug in step with the title. */
function TitleFollower({id, type, field}: {id: string; type: string; field: FieldProps}) {
  const {ready, published} = useEditState(getPublishedId(id), type)
  const {inputProps, value} = field
  const {onChange, readOnly} = inputProps as ObjectInputProps
  const store = useCallback(
    (current: string) => onChange(PatchEvent.from(set({_type: 'slug', current}))),
    [onChange],
  )
  useSlugOfTitle({
    slug: readSlug(value),
    isActive:
      ready &&
      (!published || isUntakenSample(published as Addressed)) &&
      !readOnly &&
      !isVersionId(id),
    store,
  })
  return null
}

function OldAddress({id, type, slug}: {id: string; type: string; slug: string | undefined}) {
  const publishedId = getPublishedId(id)
  const {published} = useEditState(publishedId, type)
  const release = isVersionId(id) ? getVersionFromId(id) : undefined
  const before = published as Addressed | null
  const [from, to] = [pathOf(before), href({_type: type, slug: slug ?? null})]
  const now = useNow(Date.parse(before?.publishedAt ?? ''))
  const wasReached = before && wasVisible(before, now) && !isUntakenSample(before)
  const moves = Boolean(wasReached && from && to && from !== to)
  useRedirectInRelease(
    release && from ? {release, from, target: publishedId, isNeeded: moves} : undefined,
  )
  if (!moves) return null
  return (
    <Card as="output" data-testid="old-address" tone="caution" border radius={2} padding={3}>
      <Text size={1}>
        Readers who have the old address, {from}, are sent on to {to}
        {release
          ? ': the redirect that does it is in this release, and is published with it.'
          : ' as soon as you publish this.'}
      </Text>
    </Card>
  )
}

function readSlug(value: unknown): string | undefined {
  return isRecord(value) && 'current' in value ? String(value['current']) : undefined
}
