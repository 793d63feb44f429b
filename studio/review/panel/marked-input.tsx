import {useMemo, type PropsWithChildren} from 'react'
import {getPublishedId, useFormValue, type InputProps, type PortableTextInputProps} from 'sanity'
import {styled} from 'styled-components'
import type {Point} from '../read-text.ts'
import type {Range} from '../finding.ts'
import {useMarks} from './marks.ts'

/** Every input as it is, but for an article's text: there the words of the open findings are marked. */
export function MarkedInput(props: InputProps) {
  return isBody(props) ? <MarkedBody {...props} /> : props.renderDefault(props)
}

function isBody(props: InputProps): props is PortableTextInputProps {
  return props.schemaType.name === 'body'
}

function MarkedBody(props: PortableTextInputProps) {
  const id = useFormValue(['_id'])
  const {ranges, chosen} = useMarks(typeof id === 'string' ? getPublishedId(id) : '')
  const {rangeDecorations} = props
  const decorations = useMemo(() => {
    const shown = ranges.map((range) => ({
      component: isSame(range, chosen) ? Chosen : Marked,
      selection: {anchor: inEditor(range.from), focus: inEditor(range.to)},
    }))
    return [...(rangeDecorations ?? []), ...shown]
  }, [rangeDecorations, ranges, chosen])
  return props.renderDefault({...props, rangeDecorations: decorations})
}

/** The editor counts from its own text on, the form from the document. */
function inEditor({path, offset}: Point) {
  return {path: path.slice(1), offset}
}

function isSame(one: Range, other: Range | undefined): boolean {
  return JSON.stringify(one) === JSON.stringify(other)
}

function Marked({children}: PropsWithChildren) {
  return <Underlined>{children}</Underlined>
}

function Chosen({children}: PropsWithChildren) {
  return <Highlighted>{children}</Highlighted>
}

const Underlined = styled.span`
  text-decoration: underline dotted var(--card-badge-caution-dot-color) 2px;
  text-underline-offset: 3px;
`

const Highlighted = styled(Underlined)`
  background-color: var(--card-badge-caution-bg-color);
  border-radius: 2px;
`
