// @vitest-environment jsdom
import {expect, test} from 'vitest'
import {readKey, type Typed} from '../../../studio/typing/keys/typed.ts'

const ctrl = {ctrlKey: true}
const command = {metaKey: true}

// Undo that overtook a held word took back the form that the word was typed for.
test.for<[key: string, modifiers: KeyboardEventInit, typed: Typed | undefined]>([
  ['a', {}, {text: 'a'}],
  ['A', {shiftKey: true}, {text: 'A'}],
  ['é', {}, {text: 'é'}],
  ['Enter', {shiftKey: true}, {key: 'Enter', shiftKey: true}],
  ['Escape', {}, {key: 'Escape', shiftKey: false}],
  ['Escape', {altKey: true}, undefined],
  ['F5', {}, undefined],
  ['z', ctrl, {command: 'undo'}],
  ['z', command, {command: 'undo'}],
  ['Z', {...command, shiftKey: true}, {command: 'redo'}],
  ['y', ctrl, {command: 'redo'}],
  ['z', {...ctrl, altKey: true}, undefined],
  ['f', {...ctrl, altKey: true}, undefined],
  ['c', ctrl, undefined],
  ['Enter', ctrl, undefined],
])('holds %s with %o as %o', ([key, modifiers, typed]) => {
  expect(readKey(new KeyboardEvent('keydown', {key, ...modifiers}))).toEqual(typed)
})
