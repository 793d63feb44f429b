import {Button, Card, Flex, Text} from '@sanity/ui'
import {PatchEvent, unset, type ObjectInputProps, type Path} from 'sanity'
import {namesOfLeftovers} from '../samples/names-of-leftovers.ts'

interface Props extends ObjectInputProps {
  /** The paths of what is left of the sample (`claimsOfSample`). */
  paths: string[]
}

/** Warns a writer who has put her name on the sample's profile of what it still claims of her, and removes it. */
export function StillFromSample({readOnly, onChange, paths}: Props) {
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
