import type { IncomingMessage } from 'node:http'
import type { FrontLimits } from './front-limits.ts'

/** A body that came too slowly, or whose sender has gone. */
export class BodyCut extends Error {
  override readonly name = 'BodyCut'
}

type Sent = Pick<IncomingMessage, 'on' | 'once' | 'off' | 'pause' | 'resume'>

/**
 * A request's body piece by piece, each read when the one before is dealt with, so that no more than one waits in memory.
 * Throws `BodyCut` when nothing comes for too long, when all takes too long, or when the sender goes away.
 */
export async function* timedPieces(
  request: Sent,
  { bodySilence, uploadTime }: Pick<FrontLimits, 'bodySilence' | 'uploadTime'>,
): AsyncGenerator<Buffer> {
  const arrived: Buffer[] = []
  let end: 'whole' | 'cut' | undefined
  let wake = () => {}
  const ended = (how: 'whole' | 'cut') => () => {
    end ??= how
    wake()
  }
  const [done, cut] = [ended('whole'), ended('cut')]
  const keep = (piece: Buffer) => {
    arrived.push(piece)
    request.pause()
    wake()
  }
  const whole = setTimeout(cut, uploadTime)
  request.on('data', keep)
  request.once('end', done)
  request.once('close', cut)
  try {
    for (;;) {
      const piece = arrived.shift()
      if (piece) yield piece
      else if (end === 'cut') throw new BodyCut()
      else if (end === 'whole') return
      else {
        const silence = setTimeout(cut, bodySilence)
        await new Promise<void>((resolve) => {
          wake = resolve
          request.resume()
        })
        clearTimeout(silence)
      }
    }
  } finally {
    clearTimeout(whole)
    request.off('data', keep)
    request.off('end', done)
    request.off('close', cut)
  }
}
