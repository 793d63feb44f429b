import {expect, test} from 'vitest'
import {normaliseDoi} from '../../../studio/sources/doi.ts'

test.for<[string, string]>([
  ['10.1234/ab.5', '10.1234/ab.5'],
  [' doi:10.1234/ab.5 ', '10.1234/ab.5'],
  ['DOI: 10.1234/ab.5.', '10.1234/ab.5'],
  ['https://doi.org/10.1234/ab.5', '10.1234/ab.5'],
  ['http://dx.doi.org/10.1234/ab.5?from=mail', '10.1234/ab.5'],
  ['https://doi.org/10.1234%2Fab.5', '10.1234/ab.5'],
  ['<https://doi.org/10.1234/ab.5>', '10.1234/ab.5'],
  ['(10.1234/ab.5)'.slice(1), '10.1234/ab.5'],
  ['10.1234/S0140(20)30183-5', '10.1234/S0140(20)30183-5'],
  ['10.1234.56/x', '10.1234.56/x'],
  ['https://journals.example/doi/full/10.1234/ab.5', '10.1234/ab.5'],
  ['https://journals.example/doi/10.1234/ab.5/abstract', '10.1234/ab.5'],
])('%j is the DOI %s', ([text, doi]) => {
  expect(normaliseDoi(text)).toBe(doi)
})

test.for([
  '',
  'doi:',
  '10.1234',
  '10.12/x',
  '11.1234/x',
  'https://doi.org/',
  'https://doi.org/%',
  '10.1234/a b',
  'https://',
])('%j is none', (text) => {
  expect(normaliseDoi(text)).toBeUndefined()
})
