import {ArrowLeftIcon} from '@sanity/icons/ArrowLeft'
import {EyeOpenIcon} from '@sanity/icons/EyeOpen'
import {Box, Button, Card, Flex, Stack, Text, useElementSize} from '@sanity/ui'
import {useDeferredValue, useMemo, useState} from 'react'
import {getPublishedId, useSyncState, type ObjectInputProps} from 'sanity'
import {usePresentationParams} from 'sanity/presentation'
import {useIntentLink} from 'sanity/router'
import {useDocumentPane} from 'sanity/structure'
import {href} from '../../web/shared/href.ts'
import {readObject} from '../../web/shared/stored.ts'
import {countFindings, summaryOf} from '../review/finding.ts'
import {reviewInspectorName} from '../review/panel/review-inspector.ts'
import {useReview} from '../review/panel/use-review.ts'
import {figuresOf} from '../review/reading.ts'
import {readBody} from '../review/read-text.ts'

const editor = `[data-testid='field-body'] [data-testid='pt-editor']:not([data-fullscreen='true'])`

/** In a narrow window the whole window scrolls, and the bar with the document's title stays above the form. */
const onPhone = `[data-ui='PaneLayout'][data-collapsed]`
const belowTitleBar = 'var(--title-bar, 0px)'

/**
 * Sanity's form is 640 pixels wide and its text 300 pixels high. An article gets what the window allows, up to
 * the length of line that the site has. A writer can still drag the text's corner: that of its inner part, because an
 * element that scrolls would keep the toolbar from staying in view (`toolbarBelow`). A text that grows with the page was
 * tried: Ctrl+End then scrolls past it, and the form of a footnote stays hidden while its mark is out of view.
 * The text begins closer to the title than fields are to each other, and so higher in the window.
 *
 * The footer says “Saving…” and “Saved” for a few seconds, which the line above the form always does.
 */
const style = `
:has(> div > div > [data-testid='form-view'] [data-testid='writing-status']) {
  max-width: 54rem;
}
[data-testid='form-view'] [data-testid='field-title'] {
  margin-bottom: -1.5rem;
}
${editor} {
  height: auto;
  overflow: visible;
  resize: none;
}
${editor} [data-testid='pt-editor__scroller'] {
  height: max(17rem, 100vh - 24rem);
  resize: vertical;
}
[data-testid='document-pane']:has([data-testid='writing-status']) [data-testid='pane-footer-document-status-pulse'] {
  visibility: hidden;
}
${onPhone} {
  --title-bar: 49px;
}
${onPhone} [data-testid='reading-time'] {
  display: none;
}`

/** Keeps the text's toolbar in view while the text is, below a line of this height. */
function toolbarBelow(height: number): string {
  return `${editor} > [data-testid='pt-editor__toolbar-card'] {
  position: sticky;
  top: calc(${belowTitleBar} + ${height}px);
  z-index: 3;
}`
}

/** Renders the form of an article or a plain page below a line that is always in view: saved, words, findings, preview. */
export function ArticleForm(props: ObjectInputProps) {
  return (
    <Stack gap={4}>
      <style>{style}</style>
      <WritingStatus type={props.schemaType.name} article={readObject(props.value)} />
      {props.renderDefault(props)}
    </Stack>
  )
}

function WritingStatus({type, article}: {type: string; article: Record<string, unknown>}) {
  const body = useDeferredValue(article['body'])
  const {words, minutes} = useMemo(() => figuresOf(readBody(body, ['body']).passages, 'en'), [body])
  const id = getPublishedId(typeof article['_id'] === 'string' ? article['_id'] : '')
  const {isSyncing} = useSyncState(id, type)
  const [line, setLine] = useState<HTMLElement | null>(null)
  const height = useElementSize(line)?.border.height ?? 0
  const saved = isSyncing ? 'Saving…' : article['_createdAt'] ? 'Saved' : 'Not begun'
  return (
    <Card
      ref={setLine}
      data-testid="writing-status"
      paddingY={2}
      paddingX={1}
      // Wider than the fields, whose borders and focus rings would be visible beside it, and above a field under the
      // pointer, which Sanity puts on layer 10.
      style={{position: 'sticky', top: belowTitleBar, zIndex: 11, marginInline: '-0.25rem'}}
      borderBottom
    >
      <style>{toolbarBelow(height)}</style>
      <Flex gap={3} align="center" wrap="wrap">
        <Text size={1} muted as="output">
          {saved}
        </Text>
        <Text size={1} muted>
          {words === 1 ? '1 word' : `${words} words`}
          {words > 0 && <span data-testid="reading-time">{` · ${minutes} min to read`}</span>}
        </Text>
        <Box flex={1} />
        <Findings />
        <Preview id={id} type={type} slug={readObject(article['slug'])['current']} />
      </Flex>
    </Card>
  )
}

/** Says how many findings there are, and opens their list. */
function Findings() {
  const {ready, findings, isBegun} = useReview()
  const {openInspector} = useDocumentPane()
  if (!ready || findings.length === 0) return null
  const {errors, advice} = countFindings(findings)
  return (
    <Button
      mode="bleed"
      tone={isBegun ? 'default' : errors > 0 ? 'critical' : 'caution'}
      fontSize={1}
      padding={2}
      // A phone has no room for both numbers.
      text={summaryOf(errors > 0 ? {errors, advice: 0} : {errors, advice})}
      title={`Before you publish: ${summaryOf({errors, advice})}`}
      onClick={() => openInspector(reviewInspectorName)}
    />
  )
}

/**
 * A link that shows the text’s page beside its form, and there the way back to the whole form. The page needs an
 * address, which the title makes.
 */
function Preview({id, type, slug}: {id: string; type: string; slug: unknown}) {
  const isInPreview = usePresentationParams(false) !== null
  const back = useIntentLink({intent: 'edit', params: {id, type, mode: 'structure'}})
  const path = href({_type: type, slug: typeof slug === 'string' ? slug : null})
  const link = useIntentLink({
    intent: 'edit',
    params: {
      id,
      type,
      mode: 'presentation',
      presentation: 'presentation',
      preview: path ?? '/',
    },
  })
  if (isInPreview) {
    return (
      <Button
        as="a"
        {...back}
        data-as="a"
        mode="ghost"
        fontSize={1}
        padding={2}
        icon={ArrowLeftIcon}
        text="Back to writing"
      />
    )
  }
  return path ? (
    <Button
      as="a"
      {...link}
      data-as="a"
      mode="ghost"
      fontSize={1}
      padding={2}
      icon={EyeOpenIcon}
      text="Preview"
    />
  ) : (
    <Button
      mode="ghost"
      fontSize={1}
      padding={2}
      icon={EyeOpenIcon}
      text="Preview"
      disabled
      title="Write a title first"
    />
  )
}
