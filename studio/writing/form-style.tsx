import {usePerspective} from 'sanity'
import {isNew, type OpenForm} from './first-line.tsx'

const formView = `[data-testid='form-view']`

/**
 * Sanity leaves 32 to 80 pixels above the first field in four places: below the title of the document, the pages that
 * show it, the names of the groups, and above the first label. A writer's text should begin high in the window, so each
 * gets what separates it from its neighbour and no more.
 */
const space = `
[data-testid='document-panel-scroller'] > div:has(> div > div > ${formView}) {
  padding-top: 1rem;
}
${formView} [data-testid='field-groups'] {
  padding-bottom: 0;
  margin-bottom: -1.75rem;
}
${formView} [class*='LocationStack'] {
  margin-bottom: 0.75rem;
}`

/** Hides the words “Published” and “Draft” above the form. They keep their place, so that nothing moves as they appear. */
const withoutVersions = `
[data-testid='document-pane']:has([data-not-stored]) [data-testid='document-perspective-list'] {
  visibility: hidden;
}`

/**
 * Renders the styles of the form of any document. Sanity has no setting for the versions that it names above the form. In
 * a release they say where a new document will be, so there they stay.
 */
export function FormStyle({form}: {form: OpenForm}) {
  const {selectedReleaseId} = usePerspective()
  const isVersionless = isNew(form) && selectedReleaseId === undefined
  return (
    <>
      <style>{space}</style>
      {isVersionless && <style data-not-stored>{withoutVersions}</style>}
    </>
  )
}
