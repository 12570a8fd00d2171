import type * as reference from './id/catalogues.ts'

/** The Indonesian texts: they say which keys there are, and what each takes. */
export type Reference = typeof reference
export type CatalogueName = keyof Reference

type Text = string | readonly string[] | ((...parameters: never[]) => string)

/** The same keys and signatures, with every literal text widened to `string`. */
export type Shape<T> = {
  readonly [Key in keyof T]: T[Key] extends string
    ? string
    : T[Key] extends readonly string[]
      ? readonly string[]
      : T[Key] extends Text
        ? T[Key]
        : Shape<T[Key]>
}

type Part<T> = {
  readonly [Key in keyof T]?: T[Key] extends Text ? T[Key] : Part<T[Key]>
}

/** The texts of a catalogue in a language that has them all: a missing key does not compile. */
export type Complete<Name extends CatalogueName> = Shape<Reference[Name]>

/** Those of a language that has some: what is missing is said in Indonesian. */
export type Partly<Name extends CatalogueName> = Part<Complete<Name>>
