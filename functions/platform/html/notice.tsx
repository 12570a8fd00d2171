import type { ComponentChildren } from 'preact'
import type { Tone } from './tag.tsx'
import { textsFor } from './texts.ts'
import { useLanguage } from './visit.ts'

interface NoticeProps {
  readonly tone?: Exclude<Tone, 'neutral'>
  /** Default: the tone in words. */
  readonly title?: string
  readonly children?: ComponentChildren
}

/** Something to know before going on. */
export const Notice = ({ tone = 'info', title, children }: NoticeProps) => (
  <div class={`notice tone-${tone}`}>
    <p class="notice-title">{title ?? textsFor(useLanguage()).noticeTones[tone]}</p>
    {children && <div class="notice-body">{children}</div>}
  </div>
)

interface ConfirmationPanelProps {
  /** The page's `h1`. */
  readonly title: string
  readonly children?: ComponentChildren
}

/** It is done; follow it with a `StepList` that says what happens next. */
export const ConfirmationPanel = ({ title, children }: ConfirmationPanelProps) => (
  <div class="confirmation">
    <svg class="confirmation-sign" width="48" height="48" viewBox="0 0 48 48" aria-hidden="true">
      <circle cx="24" cy="24" r="22" fill="none" stroke="currentColor" stroke-width="3" />
      <path d="m14 25 7 7 13-15" fill="none" stroke="currentColor" stroke-width="4" stroke-linecap="round" />
    </svg>
    <h1>{title}</h1>
    {children && <p>{children}</p>}
  </div>
)

interface EmptyStateProps {
  readonly title: string
  readonly children?: ComponentChildren
}

/** There is nothing to show yet, why, and what to do about it. */
export const EmptyState = ({ title, children }: EmptyStateProps) => (
  <div class="empty">
    <h2>{title}</h2>
    {children}
  </div>
)
