import { Button, ButtonGroup } from '../../../functions/platform/html/button.tsx'
import { Checkbox, Checkboxes, Radios } from '../../../functions/platform/html/choices.tsx'
import { Form, HiddenField } from '../../../functions/platform/html/form.tsx'
import { DateField, Select, Textarea, TextField } from '../../../functions/platform/html/inputs.tsx'
import { UploadForm } from '../../../functions/platform/html/upload-form.tsx'
import { vocabularyFor } from '../../../functions/platform/i18n/vocabulary.ts'
import { type PageOptions, textsFor } from './component-texts.ts'

export const Forms = ({ language }: PageOptions) => {
  const texts = textsFor(language)
  const words = vocabularyFor(language)
  return (
    <Form draft="/t/example/draft">
      <HiddenField name="version" value="3" />
      <Radios
        label={texts.work}
        name="work"
        error={texts.missing}
        options={[
          { value: 'above', text: words.ratings.above, hint: texts.hints.above },
          { value: 'meets', text: words.ratings.meets },
          { value: 'below', text: words.ratings.below, hint: texts.hints.below },
        ]}
        large
      />
      <Radios
        label={words.terms.behaviourRating}
        name="behaviour"
        value="meets"
        options={(['above', 'meets', 'below'] as const).map((value) => ({
          value,
          text: words.ratings[value],
        }))}
        inline
      />
      <Textarea
        label={words.terms.reason}
        name="reason"
        hint={texts.reasonHint}
        error={texts.missingReason}
      />
      <TextField
        label={texts.realised}
        name="realised"
        value="94,5"
        inputMode="decimal"
        width="short"
        suffix="%"
      />
      <Checkboxes
        label={texts.values}
        name="values"
        values={['kompeten']}
        options={['akuntabel', 'kompeten', 'kolaboratif'].map((value) => ({ value, text: value }))}
        optional
      />
      <Checkbox label={texts.read} name="read" checked />
      <Select
        label={texts.mentor}
        name="mentor"
        placeholder={texts.choose}
        options={[{ value: 'b', text: 'Budi Santoso' }]}
      />
      <DateField label={texts.meeting} name="meeting" value="2026-11-23" />
      <ButtonGroup>
        <Button>{texts.send}</Button>
        <Button kind="secondary" name="deed" value="later">
          {texts.later}
        </Button>
        <Button kind="danger">{texts.stop}</Button>
      </ButtonGroup>
    </Form>
  )
}

export const Upload = ({ language }: PageOptions) => {
  const texts = textsFor(language)
  return (
    <UploadForm
      action="https://bucket.test/"
      fields={{ key: 'a' }}
      label={texts.file}
      name="people"
      accept=".csv,text/csv"
      bounds={{ largestBytes: 26_214_400, lastsSeconds: 1800, tooLarge: texts.file, tooLate: texts.file }}
    >
      <ButtonGroup>
        <Button kind="secondary">{texts.send}</Button>
      </ButtonGroup>
    </UploadForm>
  )
}
