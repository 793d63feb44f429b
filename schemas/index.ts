import {article} from './article.ts'
import {author} from './author.ts'
import {bio} from './bio.ts'
import {body} from './body.ts'
import {callToAction} from './call-to-action.ts'
import {figure} from './figure.ts'
import {settings} from './settings.ts'
import {topic} from './topic.ts'

/** Every type, in the order a writer meets them: the documents, then what they are made of. */
export const types = [article, author, topic, settings, body, bio, figure, callToAction]
