import {CheckmarkCircleIcon} from '@sanity/icons/CheckmarkCircle'
import {CircleIcon} from '@sanity/icons/Circle'
import {Box, Button, Card, Flex, Heading, Stack, Text} from '@sanity/ui'
import {useEffect, useState, type ReactNode} from 'react'
import {useIntentLink} from 'sanity/router'
import {siteOrigin} from '../settings.ts'
import {useStudioLink, writeAnArticle} from './use-studio-link.ts'
import {RemoveSamples} from '../samples/remove-samples-dialog.tsx'
import {isRemembered, setRemembered} from './remembered.ts'
import {firstSteps, nextStep, ownAuthorId, type FirstStep, type HomeFacts} from './home-facts.ts'

/**
 * Renders the first steps until all are done, and once more then: to say so. Each ticks itself as soon as the content
 * shows it.
 */
export function FirstSteps({facts}: {facts: HomeFacts}) {
  const steps = firstSteps(facts)
  const [isRemoving, setRemoving] = useState(false)
  const done = steps.filter(({isDone}) => isDone).length
  const isFinished = done === steps.length
  const [isShown, close] = useShownUntilFinished(isFinished)
  const dialog = isRemoving && <RemoveSamples onClose={() => setRemoving(false)} />
  if (!isShown) return dialog || null
  return (
    <Card border radius={3} padding={4} tone="transparent" data-testid="first-steps">
      <Stack gap={4}>
        <Flex gap={3} align="baseline">
          <Heading as="h2" size={2}>
            First steps
          </Heading>
          <Box flex={1}>
            <Text as="output" size={1} muted>
              {isFinished ? `All ${steps.length} done` : `${done} of ${steps.length} done`}
            </Text>
          </Box>
          {isFinished && <Button mode="ghost" fontSize={1} text="Close" onClick={close} />}
        </Flex>
        <Stack as="ol" gap={1} style={{listStyle: 'none', margin: 0, padding: 0}}>
          {steps.map((step) => (
            <li key={step.id}>
              <Step step={step}>
                {step.id === 'samples' ? (
                  <Button
                    mode="ghost"
                    text="Remove the samples"
                    disabled={step.isDone}
                    onClick={() => setRemoving(true)}
                  />
                ) : (
                  <StepLink step={step} facts={facts} />
                )}
              </Step>
            </li>
          ))}
        </Stack>
        {isFinished ? <WhatNext /> : <Arrival />}
      </Stack>
      {dialog}
    </Card>
  )
}

/** Renders what helps next, once all steps are done. It goes away with them. */
function WhatNext() {
  const link = useIntentLink(writeAnArticle)
  return (
    <Text size={1}>
      What next?{' '}
      <a {...link} style={{textDecoration: 'underline'}}>
        Write the next article
      </a>
      . {nextStep(siteOrigin())}
    </Text>
  )
}

const storageKey = 'first-steps'

/**
 * Returns whether the steps are shown, and a function that closes them. This browser remembers that they were shown
 * unfinished: the last one is often done on another page of the Studio.
 */
function useShownUntilFinished(isFinished: boolean): [isShown: boolean, close: () => void] {
  const [isShown, setShown] = useState(() => isRemembered(storageKey))
  if (!isFinished && !isShown) setShown(true)
  useEffect(() => {
    setRemembered(storageKey, !isFinished)
  }, [isFinished])
  return [isShown || !isFinished, () => setShown(false)]
}

/**
 * Renders the way for a writer who leaves another system. It is no step, because many begin with nothing. Once all
 * steps are done, the home page renders it by itself.
 */
export function Arrival() {
  const link = useStudioLink('structure/import')
  return (
    <Text size={1}>
      Coming from Squarespace, WordPress or Ghost?{' '}
      <a {...link} style={{textDecoration: 'underline'}}>
        Bring your articles along
      </a>
      .
    </Text>
  )
}

function Step({step, children}: {step: FirstStep; children: ReactNode}) {
  const {title, sentence, isDone} = step
  return (
    <Card padding={3} radius={2} tone={isDone ? 'positive' : 'default'} data-done={isDone}>
      <Flex gap={3} align="center" wrap="wrap">
        <Text size={2} aria-hidden>
          {isDone ? <CheckmarkCircleIcon /> : <CircleIcon />}
        </Text>
        <Stack gap={3} flex={1} style={{minWidth: '14rem'}}>
          <Text size={2} weight="medium">
            {title}
          </Text>
          <Text size={1} muted>
            {isDone ? `Done. ${sentence}` : sentence}
          </Text>
        </Stack>
        {!isDone && children}
      </Flex>
    </Card>
  )
}

const labels = {site: 'Open the settings', author: 'Open your profile', article: 'Write it'}
const goOn = 'Go on with it'

function StepLink({step, facts}: {step: FirstStep; facts: HomeFacts}) {
  const link = useIntentLink(intentOf(step, facts))
  if (step.id === 'samples') return null
  const text = step.id === 'article' && facts.begun.length > 0 ? goOn : labels[step.id]
  return <Button as="a" {...link} data-as="a" mode="ghost" text={text} />
}

function intentOf({id}: FirstStep, {authors, begun: [begun]}: HomeFacts) {
  // The path puts the cursor into the first field (`WithFirstLine`).
  if (id === 'site') {
    return {intent: 'edit', params: {id: 'settings', type: 'settings', path: 'title'}} as const
  }
  const author = ownAuthorId(authors)
  if (id === 'author' && author) {
    return {intent: 'edit', params: {id: author, type: 'author', path: 'name'}} as const
  }
  if (id === 'author') return {intent: 'create', params: {type: 'author'}} as const
  // A second empty article would hide the one that is begun.
  if (begun) return {intent: 'edit', params: {id: begun.id, type: 'article'}} as const
  return writeAnArticle
}
