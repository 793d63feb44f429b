import {Select, Stack, Text} from '@sanity/ui'
import {useId} from 'react'
import {apiVersion} from '../structure/live-list.ts'
import {useLiveQuery} from '../structure/use-live-query.ts'

interface TopicChoiceProps {
  label: string
  /** The id of the chosen topic; empty if none is chosen. */
  value: string
  /** The id of a topic that cannot be chosen. */
  except?: string
  onChange: (topic: string) => void
}

/** A list of the published topics, of which one is chosen. */
export function TopicChoice({label, value, except = '', onChange}: TopicChoiceProps) {
  const id = useId()
  const topics = useLiveQuery<{_id: string; title: string | null}[]>(
    {
      fetch: '*[_type == "topic" && _id != $except] | order(lower(title) asc) {_id, title}',
      listen: '*[_type == "topic"]',
    },
    {except},
    {perspective: 'published', apiVersion, tag: 'topics.choice'},
  )
  return (
    <Stack gap={3}>
      <Text as="label" size={1} weight="medium" htmlFor={id}>
        {label}
      </Text>
      <Select
        id={id}
        value={value}
        disabled={!topics}
        onChange={({currentTarget}) => onChange(currentTarget.value)}
      >
        <option value="">Choose a topic</option>
        {topics?.map(({_id, title}) => (
          <option key={_id} value={_id}>
            {title ?? 'Untitled'}
          </option>
        ))}
      </Select>
    </Stack>
  )
}
