import type { ComponentChildren } from 'preact'

/** A column; an empty header is for links whose words say enough. */
export interface Column {
  readonly header: string
  readonly numeric?: boolean | undefined
}

interface DataTableProps {
  /** What the table shows; hidden captions are still heard. */
  readonly caption: string
  readonly hideCaption?: boolean | undefined
  readonly columns: readonly Column[]
  /** The first cell of a row names it. */
  readonly rows: readonly (readonly ComponentChildren[])[]
  /** On a phone: each row a card (`stack`, default), or sideways in a region that takes the focus (`scroll`). */
  readonly narrow?: 'stack' | 'scroll' | undefined
}

// Said aloud because a browser forgets a table's roles when it is laid out as cards.
const spoken = {
  table: { role: 'table' },
  group: { role: 'rowgroup' },
  row: { role: 'row' },
  head: { role: 'columnheader' },
  name: { role: 'rowheader' },
  cell: { role: 'cell' },
} as const

const Row = ({
  columns,
  cells,
}: {
  readonly columns: readonly Column[]
  readonly cells: readonly ComponentChildren[]
}) => (
  <tr {...spoken.row}>
    {cells.map((cell, position) => {
      const column = columns[position]
      const numeric = column?.numeric ? 'numeric' : undefined
      return position === 0 ? (
        <th scope="row" {...spoken.name} data-label="">
          {cell}
        </th>
      ) : (
        <td {...spoken.cell} class={numeric} data-label={column?.header ?? ''}>
          <div>{cell}</div>
        </td>
      )
    })}
  </tr>
)

const slug = (caption: string) => `table-${caption.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-')}`

/** Rows and columns that stay readable on a phone of 360 px. */
export const DataTable = ({ caption, hideCaption, columns, rows, narrow = 'stack' }: DataTableProps) => {
  const id = slug(caption)
  const table = (
    <table class={`table table-${narrow}`} {...spoken.table}>
      <caption id={id}>{hideCaption ? <span class="hidden">{caption}</span> : caption}</caption>
      <thead {...spoken.group}>
        <tr {...spoken.row}>
          {columns.map(({ header, numeric }) => (
            <th key={header} scope="col" {...spoken.head} class={numeric ? 'numeric' : undefined}>
              {header}
            </th>
          ))}
        </tr>
      </thead>
      <tbody {...spoken.group}>
        {rows.map((cells, position) => (
          <Row key={position} columns={columns} cells={cells} />
        ))}
      </tbody>
    </table>
  )
  return narrow === 'stack' ? (
    <div class="table-region">{table}</div>
  ) : (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: who scrolls with the keys must reach the region first
    <section class="table-region table-scroll" aria-labelledby={id} tabIndex={0}>
      {table}
    </section>
  )
}
