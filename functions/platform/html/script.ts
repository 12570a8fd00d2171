import { assetOf } from './asset.ts'

// A text and not a function made into one: bundlers rewrite functions, and every function must serve the same bytes.
const text = `'use strict'

const status = (form) => {
  const known = form.querySelector('[data-draft-status]')
  if (known) return known
  const made = document.createElement('p')
  made.className = 'draft-status'
  made.setAttribute('role', 'status')
  made.dataset.draftStatus = ''
  form.append(made)
  return made
}

const nextTurn = (form) => {
  const turn = form.elements.draftTurn
  if (turn) turn.value = String(Number(turn.value) + 1)
}

const outcomes = { 409: 'draftElsewhere', 413: 'draftTooLong' }

const keepDrafts = (form) => {
  let waiting
  let saving = false
  let changed = false
  const later = (milliseconds) => {
    clearTimeout(waiting)
    waiting = setTimeout(save, milliseconds)
  }
  const save = async () => {
    if (saving || !changed) return
    saving = true
    changed = false
    nextTurn(form)
    const body = new URLSearchParams()
    for (const [name, value] of new FormData(form)) if (typeof value === 'string') body.append(name, value)
    const said = await fetch(form.dataset.draft, { method: 'POST', body, keepalive: String(body).length < 60000 }).then(
      (response) => (response.ok ? 'draftSaved' : (outcomes[response.status] ?? 'draftFailed')),
      () => 'draftFailed',
    )
    saving = false
    status(form).textContent = document.body.dataset[said]
    if (said === 'draftFailed') changed = true
    if (changed) later(said === 'draftFailed' ? 10000 : 1500)
  }
  form.addEventListener('input', () => {
    changed = true
    later(1500)
  })
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') save()
  })
  form.addEventListener('submit', () => {
    nextTurn(form)
    changed = false
    clearTimeout(waiting)
  })
}

const refresh = async (region) => {
  if (document.visibilityState === 'hidden' || region.contains(document.activeElement)) return
  const response = await fetch(location.href).catch(() => undefined)
  if (!response || !response.ok || response.redirected) return
  const page = new DOMParser().parseFromString(await response.text(), 'text/html')
  const fresh = page.getElementById(region.id)
  if (fresh && fresh.innerHTML !== region.innerHTML) region.innerHTML = fresh.innerHTML
  if (fresh && !fresh.dataset.refresh) delete region.dataset.refresh
}

const refuseUploads = (form) => {
  const shown = Date.now()
  const input = form.elements.file
  const fault = document.createElement('p')
  fault.className = 'error'
  fault.id = input.id + '-refused'
  fault.setAttribute('role', 'alert')
  const tell = (words) => {
    fault.textContent = words
    if (words) input.before(fault)
    else fault.remove()
    input.parentElement.classList.toggle('field-wrong', words !== '')
    input.setAttribute('aria-invalid', String(words !== ''))
  }
  const faultNow = () => {
    const [file] = input.files
    if (file && file.size > Number(form.dataset.largest)) return form.dataset.tooLarge
    return Date.now() - shown > Number(form.dataset.lasts) * 1000 ? form.dataset.tooLate : ''
  }
  input.addEventListener('change', () => tell(faultNow()))
  form.addEventListener('submit', (event) => {
    const words = faultNow()
    tell(words)
    if (words) event.preventDefault()
  })
}

const pressOnce = (form) => {
  form.addEventListener('submit', (event) => {
    if (event.defaultPrevented) return
    if (form.dataset.sent) event.preventDefault()
    form.dataset.sent = 'yes'
    setTimeout(() => delete form.dataset.sent, 8000)
  })
  addEventListener('pageshow', () => delete form.dataset.sent)
}

document.querySelectorAll('form[data-draft]').forEach(keepDrafts)
document.querySelectorAll('form[data-largest]').forEach(refuseUploads)
document.querySelectorAll('form[method=post]').forEach(pressOnce)
document.querySelectorAll('[data-refresh]').forEach((region) => {
  const timer = setInterval(() => {
    if (region.dataset.refresh) refresh(region)
    else clearInterval(timer)
  }, Number(region.dataset.refresh) * 1000)
})
document.querySelectorAll('.error-summary').forEach((summary) => summary.focus())
`

/** The one small script: keeps drafts, renews live parts, prevents double presses. Pages work without it. */
export const script = assetOf(text, 'js')
