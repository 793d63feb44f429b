import {
  definePlugin,
  type DocumentInspector,
  type DocumentLayoutProps,
  type FieldProps,
  type InputProps,
  type ObjectInputProps,
} from 'sanity'
import {LinkIcon} from '@sanity/icons/Link'
import {SlugField} from './redirects/slug-field.tsx'
import {newDocumentOptions} from './publishing/allowed-actions.ts'
import {
  AddressField,
  AddressInput,
  isAddressField,
  isAddressInput,
} from './addresses/address-input.tsx'
import {AuthorInput} from './authors/author-input.tsx'
import {isNameField, NameField} from './authors/name-field.tsx'
import {hideInTypedFields} from './focus/field-actions.ts'
import {isLanguageField, LanguageField} from './languages/language-field.tsx'
import {isLanguageInput, LanguageInput} from './languages/language-input.tsx'
import {isLookInput, LookInput} from './look/look-inputs.tsx'
import {WithoutEarlyMarks} from './marks/without-early-marks.tsx'
import {isPictureInput, PictureInput} from './pictures/picture-input.tsx'
import {RequestForm} from './requests/request-form.tsx'
import {redirectTemplate} from './redirects/redirect-template.ts'
import {errorPanels} from './review/panel/review-inspector.ts'
import {DateField} from './schedule/date-field.tsx'
import {scheduledBadge} from './schedule/scheduled-badge.ts'
import {sampleBadge} from './samples/sample-badge.ts'
import {isErasable} from './requests/erase-document.ts'
import {ErasableLayout} from './requests/erasable-layout.tsx'
import {
  CitedSourceField,
  CitedSourceInput,
  isCitedSource,
  refersToSource,
} from './sources/cited-source-input.tsx'
import {SourceInput} from './sources/source-input.tsx'
import {templates} from './templates/article-templates.ts'
import {roleOf} from './type-roles.ts'
import {ArticleForm} from './writing/article-form.tsx'
import {HoldFirstKeys} from './writing/first-keys.tsx'
import {FormStyle} from './writing/form-style.tsx'
import {WithFirstLine} from './writing/first-line.tsx'
import {WithWayBack} from './writing/way-back.tsx'

/** Extends the forms: templates, fields with explanations, badges and inspectors. */
export const documentPlugin = definePlugin({
  name: 'documents',
  schema: {templates: (fromTypes) => [...templates(fromTypes), redirectTemplate]},
  document: {
    newDocumentOptions,
    badges: (badges, {schemaType}) => {
      if (roleOf(schemaType) === 'private') return []
      const own = schemaType === 'article' ? [scheduledBadge, sampleBadge] : [sampleBadge]
      return [...badges, ...own]
    },
    components: {
      unstable_layout: (props: DocumentLayoutProps) =>
        isErasable(props.documentType) ? <ErasableLayout {...props} /> : props.renderDefault(props),
    },
    inspectors: (inspectors) => inspectors.map(withinReach),
    unstable_fieldActions: (actions) => actions.map(hideInTypedFields),
  },
  studio: {components: {layout: HoldFirstKeys}},
  form: {
    components: {
      field: (props: FieldProps) => {
        if (props.schemaType.name === 'slug') return <SlugField {...props} />
        if (props.schemaType.name === 'datetime') return <DateField {...props} />
        if (isLanguageField(props)) return <LanguageField {...props} />
        if (isNameField(props)) return <NameField {...props} />
        if (isAddressField(props)) return <AddressField {...props} />
        if (refersToSource(props.schemaType)) return <CitedSourceField {...props} />
        return props.renderDefault(props)
      },
      input: (props: InputProps) =>
        isForm(props) ? (
          <WithWayBack>
            <FormStyle form={props} />
            <WithFirstLine form={props}>
              <WithoutEarlyMarks form={props} panels={errorPanels} render={inputOf} />
            </WithFirstLine>
          </WithWayBack>
        ) : (
          inputOf(props)
        ),
    },
  },
})

/** Renders an input, or the whole form of a document. */
function inputOf(props: InputProps) {
  if (isForm(props) && roleOf(props.schemaType.name) === 'text') return <ArticleForm {...props} />
  if (isFormOf(props, 'request')) return <RequestForm {...props} />
  if (isFormOf(props, 'source')) return <SourceInput {...props} />
  if (isFormOf(props, 'author')) return <AuthorInput {...props} />
  if (isCitedSource(props)) return <CitedSourceInput {...props} />
  if (isLookInput(props)) return <LookInput {...props} />
  if (isLanguageInput(props)) return <LanguageInput {...props} />
  if (isAddressInput(props)) return <AddressInput {...props} />
  if (isPictureInput(props)) return <PictureInput {...props} />
  return props.renderDefault(props)
}

/** Gives Sanity's inspector of incoming references a button of its own for parts, whose uses a writer often needs. */
function withinReach(inspector: DocumentInspector): DocumentInspector {
  const {name, useMenuItem} = inspector
  if (name !== 'sanity/structure/incoming-references' || !useMenuItem) return inspector
  return {
    ...inspector,
    useMenuItem: (props) => ({
      ...useMenuItem(props),
      icon: LinkIcon,
      showAsAction: roleOf(props.documentType) === 'part',
    }),
  }
}

function isFormOf(props: InputProps, type: string): props is ObjectInputProps {
  return isForm(props) && props.schemaType.name === type
}

/** Returns whether an input is the form of a whole document. */
function isForm(props: InputProps): props is ObjectInputProps {
  return props.path.length === 0
}
