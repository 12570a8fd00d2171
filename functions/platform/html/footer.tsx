import { textsFor } from './texts.ts'
import { useLanguage, useVisit } from './visit.ts'

export const Footer = () => {
  const texts = textsFor(useLanguage())
  const { agency } = useVisit()
  return (
    <footer class="foot">
      <div class="room">
        <p>
          <strong>{agency ?? texts.service}</strong>
        </p>
        <p>{texts.footer}</p>
      </div>
    </footer>
  )
}
