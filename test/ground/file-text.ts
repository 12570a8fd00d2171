import type { ExportDefinition } from '../../functions/platform/exports/export-definition.ts'

type Pieces = ExportDefinition['pieces']

/** A file as the job writes it. */
export const fileText = async (
  { pieces }: Pick<ExportDefinition, 'pieces'>,
  ...asked: Parameters<Pieces>
): Promise<string> => (await Array.fromAsync(pieces(...asked))).map(({ text }) => text).join('')
