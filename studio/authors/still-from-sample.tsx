import {Button, Card, Flex, Text} from '@sanity/ui'
import {PatchEvent, unset, type ObjectInputProps, type Path} from 'sanity'
import {samplePerson} from '../../web/shared/samples.ts'
import {isRecord} from '../../web/shared/stored.ts'
import {leftovers} from '../samples/leftovers.ts'
import {namesOfLeftovers} from '../samples/names-of-leftovers.ts'

/** Warns a writer who has put her name on the sample's profile of what it still claims of her, and removes it. */
export function StillFromSample({value, readOnly, onChange}: ObjectInputProps) {
  const author = {...value}
  const paths = author['name'] === samplePerson.name ? [] : leftovers(author)
  if (!isRecord(value) || paths.length === 0) return null
  const remove = () => onChange(PatchEvent.from(paths.map((path) => unset(partsOf(path)))))
  return (
    <Card border radius={2} padding={3} tone="caution" data-testid="still-from-sample">
      <Flex gap={3} align="center" wrap="wrap">
        <Text size={1} style={{flex: 1, minWidth: '14rem'}}>
          Still the sample’s, under your name: {namesOfLeftovers(paths)}.
        </Text>
        {!readOnly && <Button fontSize={1} mode="ghost" text="Take them out" onClick={remove} />}
      </Flex>
    </Card>
  )
}

/** Returns the parts of a path of `leftovers`, which is a field or an entry of a list by its key. */
function partsOf(path: string): Path {
  const [, field = path, key] = /^(\w+)\[_key=="(.*)"\]$/.exec(path) ?? []
  return key === undefined ? [field] : [field, {_key: key}]
}
