const LINK = /https?:\/\/\S+\/[ts]\/[\w-]+/

/** The link that a mail of Bina carries; '' when it only tells something. */
export const linkIn = (text: string): string => LINK.exec(text)?.[0] ?? ''
