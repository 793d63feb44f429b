import {useContext, useEffect, useMemo, useState, type ReactNode} from 'react'
import {getPublishedId, useEditState, type ObjectInputProps, type Path} from 'sanity'
import {ValidationContext} from 'sanity/_singletons'
import {useDocumentPane} from 'sanity/structure'
import {readObject, textOf} from '../../web/shared/stored.ts'
import {isBlank} from './blank-fields.ts'
import {isEarly} from './early-marks.ts'
import {isAboutNewPart, withoutMarksAt} from './new-part-marks.ts'
import {moveTo, settleFilled} from './visit.ts'
import {readVisit, setVisit, useVisit} from './visits.ts'

interface WithoutEarlyMarksProps {
  form: ObjectInputProps
  /** The names of the panels that list what prevents publication. “Publish” opens one of them for errors. */
  panels: readonly string[]
  render: (form: ObjectInputProps) => ReactNode
}

/**
 * Renders the form of a document without the validation marks that come too early (`isEarly`). They appear once a panel
 * with the errors was open. New parts that are published together with the document are never marked.
 */
export function WithoutEarlyMarks({form, panels, render}: WithoutEarlyMarksProps) {
  const document = readObject(form.value)
  const id = getPublishedId(textOf(document['_id']))
  const validation = useContext(ValidationContext)
  const published = useEditState(id, form.schemaType.name).published ?? undefined
  const showsAll = useOpenedOnce(panels)
  useRecordedVisit(id, form.focusPath, document)
  const visit = useVisit(id)
  const [marks, early] = useMemo(() => {
    const isHidden = validation.map(
      (marker) =>
        isAboutNewPart(marker, document) ||
        (!showsAll && isEarly(marker, {document, published, visit})),
    )
    return [
      validation.filter((_, at) => !isHidden[at]),
      validation.filter((_, at) => isHidden[at]).map(({path}) => path),
    ]
  }, [validation, document, published, visit, showsAll])
  const members = useMemo(() => early.reduce(withoutMarksAt, form.members), [early, form.members])
  return (
    <ValidationContext.Provider value={marks}>
      {render({...form, members})}
    </ValidationContext.Provider>
  )
}

function useOpenedOnce(panels: readonly string[]): boolean {
  const {inspector} = useDocumentPane()
  const [wasOpen, setWasOpen] = useState(false)
  const isOpen = inspector !== null && panels.includes(inspector.name)
  if (isOpen && !wasOpen) setWasOpen(true)
  return isOpen || wasOpen
}

function useRecordedVisit(id: string, focusPath: Path, document: Record<string, unknown>): void {
  useEffect(() => {
    const filled = Object.keys(document).filter((name) => !isBlank(document[name]))
    setVisit(id, settleFilled(moveTo(readVisit(id), focusPath), filled))
  }, [id, focusPath, document])
  useEffect(() => () => setVisit(id, undefined), [id])
}
