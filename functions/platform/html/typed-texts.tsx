import { textsFor } from './texts.ts'
import { useLanguage, useVisit } from './visit.ts'

const MOST_ROWS = 12

/** What was typed on a form that was refused, to be copied: it is kept nowhere. Shows nothing where nothing was. */
export const TypedTexts = () => {
  const texts = textsFor(useLanguage())
  const { typed = [] } = useVisit()
  if (typed.length === 0) return null
  return (
    <section aria-labelledby="typed-title">
      <h2 id="typed-title">{texts.typedTitle}</h2>
      <p>{texts.typedWhy}</p>
      {typed.map(({ label, text }, at) => (
        <div class="field" key={`${at} ${label}`}>
          <label for={`typed-${at}`}>{label || texts.typedTitle}</label>
          <textarea
            class="input"
            id={`typed-${at}`}
            rows={Math.min(MOST_ROWS, Math.ceil(text.length / 60) + 1)}
            value={text}
            readOnly
          />
        </div>
      ))}
    </section>
  )
}
