import { DRAFT_TAKE, useDraft } from './draft.ts'
import { textsFor } from './texts.ts'
import { useLanguage } from './visit.ts'

interface OtherTextProps {
  readonly name: string
  /** How a value of the field is called, where it is not a text. */
  readonly say?: ((value: string) => string) | undefined
}

/** What another page has kept in a field, with a box to tick for whoever takes that; shows nothing where there is none. */
export const OtherText = ({ name, say = (value) => value }: OtherTextProps) => {
  const texts = textsFor(useLanguage())
  const note = useDraft().notes.get(name)
  if (note?.why !== 'elsewhere') return null
  const words = note.values.map(say).join(', ').trim()
  const id = `${name}-take`
  return (
    <div class="notice tone-attention">
      <p class="notice-title">{texts.otherText}</p>
      <div class="notice-body">
        {(words || texts.otherTextEmpty).split(/\n+/).map((line) => (
          <p key={line}>{line}</p>
        ))}
        <div class="choice">
          <input type="checkbox" id={id} name={DRAFT_TAKE} value={name} />
          <label for={id}>
            <span>{texts.takeOther}</span>
          </label>
        </div>
      </div>
    </div>
  )
}
