const ADDRESS = /(https?:\/\/[^\s<>"]+)/

/** Evidence as it was written, with its web addresses to follow; the site learns nothing of where one came from. */
export const Evidence = ({ text }: { readonly text: string }) => (
  <>
    {text.split(ADDRESS).map((part, position) =>
      position % 2 === 1 && URL.canParse(part) ? (
        <a key={position} href={part} rel="noopener noreferrer nofollow">
          {part}
        </a>
      ) : (
        part
      ),
    )}
  </>
)
