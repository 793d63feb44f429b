import {Box, Button} from '@sanity/ui'
import {PatchEvent, set, useFormValue, type ObjectInputProps} from 'sanity'
import {firstPicture} from './first-picture.ts'

/**
 * Offers the first picture of the text as the cover of an article without one. It is not used by itself, as in Ghost: a
 * cover is also shown above the article, so the picture would be there twice, and many are diagrams that a list would cut.
 */
export function UseFirstPicture({onChange}: Pick<ObjectInputProps, 'onChange'>) {
  const picture = firstPicture(useFormValue(['body']))
  if (!picture) return null
  return (
    <Box>
      <Button
        fontSize={1}
        mode="ghost"
        text="Use the first picture of the text"
        onClick={() => onChange(PatchEvent.from(set(picture)))}
      />
    </Box>
  )
}

/** Returns whether an input is an empty cover that can be edited. */
export function isEmptyCover({path, value, readOnly}: ObjectInputProps): boolean {
  return path.length === 1 && path[0] === 'cover' && !value?.['asset'] && !readOnly
}
