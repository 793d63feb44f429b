import {useContext, useMemo, useState} from 'react'
import {getPublishedId, useEditState, type ObjectInputProps, type ObjectMember} from 'sanity'
import {ValidationContext} from 'sanity/_singletons'
import {useDocumentPane} from 'sanity/structure'
import {readObject, textOf} from '../../web/shared/stored.ts'
import {exceptBlank, isBlank} from '../review/blank-fields.ts'
import {reviewInspectorName} from '../review/panel/review-inspector.ts'
import {isAboutNewPart, withoutMarksAt} from './new-part-marks.ts'

/**
 * Renders the form of a text without the validation marks of fields that the writer has not come to yet. They appear
 * once “Before you publish” is open, which the button “Publish” opens for errors, and once the text is public. New
 * parts that are published together with the text are never marked.
 */
export function WithoutEarlyMarks(props: ObjectInputProps) {
  const document = readObject(props.value)
  const {inspector} = useDocumentPane()
  const validation = useContext(ValidationContext)
  const {published} = useEditState(getPublishedId(textOf(document['_id'])), props.schemaType.name)
  const touched = useFilledOnce(document)
  const showsAll = Boolean(published) || inspector?.name === reviewInspectorName
  const marks = useMemo(() => {
    const others = validation.filter((marker) => !isAboutNewPart(marker, document))
    return showsAll ? others : exceptBlank(others, document, touched)
  }, [showsAll, validation, document, touched])
  const members = useMemo(() => {
    const others = validation
      .filter((marker) => isAboutNewPart(marker, document))
      .reduce((all, {path}) => withoutMarksAt(all, path), props.members)
    return showsAll ? others : others.map((one) => withoutMarks(one, touched))
  }, [showsAll, validation, document, props.members, touched])
  return (
    <ValidationContext.Provider value={marks}>
      {props.renderDefault({...props, members})}
    </ValidationContext.Provider>
  )
}

/** Returns the fields that had a value since the form was opened. A field that is emptied again keeps its marks. */
function useFilledOnce(document: Record<string, unknown>): ReadonlySet<string> {
  const [filled, setFilled] = useState<ReadonlySet<string>>(() => new Set())
  const added = Object.keys(document).filter(
    (name) => !filled.has(name) && !isBlank(document[name]),
  )
  if (added.length > 0) setFilled(new Set([...filled, ...added]))
  return filled
}

function withoutMarks(member: ObjectMember, touched: ReadonlySet<string>): ObjectMember {
  if (member.kind !== 'field' || touched.has(member.name) || !isBlank(member.field.value)) {
    return member
  }
  return {...member, field: {...member.field, validation: []}}
}
