import {
  getValueAtPath,
  type ArrayOfObjectsFormNode,
  type ArrayOfObjectsMember,
  type BaseFormNode,
  type FieldMember,
  type ObjectFormNode,
  type ObjectMember,
  type Path,
  type ValidationMarker,
} from 'sanity'
import {readObject, textOf} from '../../web/shared/stored.ts'
import {roleOf} from '../type-roles.ts'

/**
 * Returns whether a marker says that a new source, topic or other part is not published. That is no error in a form:
 * “Publish” publishes the part together with the document.
 */
export function isAboutNewPart(
  {code, path}: Pick<ValidationMarker, 'code' | 'path'>,
  document: Record<string, unknown>,
): boolean {
  if (code !== 'reference.not-published') return false
  const {_strengthenOnPublish} = readObject(getValueAtPath(document, path))
  return roleOf(textOf(readObject(_strengthenOnPublish)['type'])) === 'part'
}

/**
 * Returns the members of a form without the marks of one field at any depth. Members that do not contain it keep their
 * identity, so React does not render them again.
 */
export function withoutMarksAt(members: ObjectMember[], path: Path): ObjectMember[] {
  return members.map((member): ObjectMember => {
    if (member.kind === 'field') return inField(member, path)
    if (member.kind !== 'fieldSet') return member
    const inner = member.fieldSet.members.map((one) =>
      one.kind === 'field' ? inField(one, path) : one,
    )
    return {...member, fieldSet: {...member.fieldSet, members: inner}}
  })
}

function inField(member: FieldMember, [name, ...rest]: Path): FieldMember {
  return member.name === name ? {...member, field: inNode(member.field, rest)} : member
}

function inItem(member: ArrayOfObjectsMember, [segment, ...rest]: Path): ArrayOfObjectsMember {
  if (member.kind !== 'item' || member.key !== readObject(segment)['_key']) return member
  const {item} = member
  if (rest.length === 0) return {...member, item: {...item, validation: []}}
  return {...member, item: {...item, members: withoutMarksAt(item.members, rest)}}
}

function inNode(node: BaseFormNode, path: Path): BaseFormNode {
  if (path.length === 0) return {...node, validation: []}
  if (hasFields(node)) return replaceMembers(node, withoutMarksAt(node.members, path))
  if (!isList(node)) return node
  return replaceMembers(
    node,
    node.members.map((member) => inItem(member, path)),
  )
}

function replaceMembers<Node extends {members: unknown}>(node: Node, members: Node['members']) {
  return {...node, members}
}

function hasFields(node: BaseFormNode): node is ObjectFormNode {
  return node.schemaType.jsonType === 'object' && 'members' in node
}

function isList(node: BaseFormNode): node is ArrayOfObjectsFormNode {
  return node.schemaType.jsonType === 'array' && 'members' in node
}
