import {isRecord} from '../../web/shared/stored.ts'
import {Box, Button, Card, Stack, Text} from '@sanity/ui'
import {useCallback, useEffect, useRef, useState, type RefObject} from 'react'
import {PatchEvent, set, useGetFormValue, type InputProps, type ObjectInputProps} from 'sanity'
import {HandOverFocus} from '../focus/hand-over-focus.tsx'
import {clearPictureFields} from './clear-picture-fields.ts'
import {isEmptyCover, UseFirstPicture} from './use-first-picture.tsx'

/** Renders the input of a picture, and requests a new alternative text when the picture is replaced. */
export function PictureInput(props: ObjectInputProps) {
  const {onChange, path, readOnly, value} = props
  const field = useRef<HTMLDivElement>(null)
  const [oldAlt, setOldAlt] = useState('')
  // The stored value is read when a patch arrives, because an upload ends long after the render in which it
  // began.
  const getFormValue = useGetFormValue()
  const change = useCallback<ObjectInputProps['onChange']>(
    (event) => {
      const {patches} = PatchEvent.from(event)
      const stored = getFormValue(path)
      const picture = isRecord(stored) ? stored : undefined
      const all = clearPictureFields(picture, patches)
      if (all.length > patches.length && typeof picture?.alt === 'string') setOldAlt(picture.alt)
      onChange(PatchEvent.from(all))
    },
    [getFormValue, onChange, path],
  )

  useFocusAfterUpload(field, value?.['asset'] !== undefined)

  const isRequested = Boolean(
    oldAlt && value?.asset && !value.alt && !value.decorative && !readOnly,
  )
  return (
    <Stack ref={field} gap={4}>
      {isRequested && (
        <HandOverFocus to={() => field.current?.querySelector<HTMLElement>(altInput)}>
          <Card
            as="output"
            tone="caution"
            border
            radius={2}
            padding={3}
            data-testid="old-alternative-text"
          >
            <Stack gap={3}>
              <Text size={1}>
                This is another picture, so say anew what it shows. The one before had the words “
                {oldAlt}”
              </Text>
              <Box>
                <Button
                  fontSize={1}
                  mode="ghost"
                  text="They are still right"
                  onClick={() => onChange(PatchEvent.from(set(oldAlt, ['alt'])))}
                />
              </Box>
            </Stack>
          </Card>
        </HandOverFocus>
      )}
      {props.renderDefault({...props, onChange: change})}
      {isEmptyCover(props) && (
        <HandOverFocus to={() => field.current?.querySelector<HTMLElement>(altInput)}>
          <UseFirstPicture onChange={onChange} />
        </HandOverFocus>
      )}
    </Stack>
  )
}

/**
 * Moves the focus to the description once there is a picture: the button that began the upload, which had it, is gone.
 * The dialog of a picture in a text would otherwise have no focus at all.
 */
function useFocusAfterUpload(field: RefObject<HTMLElement | null>, hasPicture: boolean): void {
  const had = useRef(hasPicture)
  useEffect(() => {
    const isNew = hasPicture && !had.current
    had.current = hasPicture
    const element = field.current
    const {activeElement, body} = document
    // A writer who has gone on to another field stays there.
    if (!isNew || !element || (activeElement !== body && activeElement?.matches(fields))) return
    element.querySelector<HTMLElement>(altInput)?.focus({preventScroll: true})
    element.scrollIntoView({block: 'nearest'})
  }, [field, hasPicture])
}

const fields = 'input:not([type="file"]), textarea, [contenteditable="true"]'
const altInput = '[data-testid^="field-"][data-testid$=".alt"] input'

/** Returns true for the input of any image type with a field for an alternative text. */
export function isPictureInput(props: InputProps): props is ObjectInputProps {
  const {schemaType} = props
  if (schemaType.jsonType !== 'object') return false
  const names = new Set(schemaType.fields.map(({name}) => name))
  return names.has('asset') && names.has('alt')
}
