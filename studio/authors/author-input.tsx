import {Button, Card, Flex, Stack, Text} from '@sanity/ui'
import {useRef} from 'react'
import {PatchEvent, set, unset, type ObjectInputProps} from 'sanity'
import type {StoredName} from '../../web/shared/author-names.ts'
import {HandOverFocus} from '../focus/hand-over-focus.tsx'
import {BelowName} from './name-field.tsx'
import {StillFromSample} from './still-from-sample.tsx'
import {claimsOfSample} from '../samples/leftovers.ts'
import {confirmedFields, organisationFields, planName} from './plan-name.ts'

/** Renders the form of an author, and below the name what follows from it. */
export function AuthorInput(props: ObjectInputProps) {
  const claims = claimsOfSample(props.value)
  const message = useRef<HTMLDivElement>(null)
  // One message at a time. What the sample claims of the writer comes first: readers see it, and one press removes it,
  // while how she is cited can wait.
  return (
    <BelowName
      value={
        <div ref={message} tabIndex={-1}>
          {claims.length > 0 ? (
            <HandOverFocus to={() => message.current}>
              <StillFromSample {...props} paths={claims} />
            </HandOverFocus>
          ) : (
            <CitedName {...props} />
          )}
        </div>
      }
    >
      {props.renderDefault(props)}
    </BelowName>
  )
}

/** Renders how articles cite the author, and buttons that confirm a guess. */
function CitedName(props: ObjectInputProps) {
  const card = useRef<HTMLDivElement>(null)
  const author: StoredName = {name: null, ...props.value}
  const plan = planName(author)
  const store = (fields: Record<string, string | undefined>) => {
    const patches = Object.entries(fields).map(([field, value]) =>
      value === undefined ? unset([field]) : set(value, [field]),
    )
    props.onChange(PatchEvent.from(patches))
  }
  if (!plan) return null
  return (
    <Card
      ref={card}
      tabIndex={-1}
      border
      radius={2}
      padding={3}
      tone={plan.isStated ? 'default' : 'caution'}
      data-testid="cited-name"
    >
      <Stack gap={3}>
        <Text size={1}>
          Articles cite this author as: <strong>{plan.cited}</strong>
        </Text>
        {!plan.isStated && (
          <Text size={1}>
            That is a guess from the name. If it is wrong, correct it under “How articles cite this
            author”.
          </Text>
        )}
        {!plan.isStated && !props.readOnly && (
          <HandOverFocus to={() => card.current}>
            <Flex gap={2} wrap="wrap">
              <Button
                fontSize={1}
                mode="ghost"
                text="It is right"
                onClick={() => store(confirmedFields(author))}
              />
              {author.kind !== 'organisation' && (
                <Button
                  fontSize={1}
                  mode="bleed"
                  text="It is an organisation"
                  onClick={() => store(organisationFields())}
                />
              )}
            </Flex>
          </HandOverFocus>
        )}
      </Stack>
    </Card>
  )
}
