import { APPRAISAL_STATES } from '../../../functions/domain/appraisal-state.ts'
import { Button, ButtonGroup, ButtonLink } from '../../../functions/platform/html/button.tsx'
import { Checkbox, Checkboxes, Radios } from '../../../functions/platform/html/choices.tsx'
import { DataTable } from '../../../functions/platform/html/data-table.tsx'
import { DistributionChart } from '../../../functions/platform/html/distribution-chart.tsx'
import { ErrorSummary } from '../../../functions/platform/html/error-summary.tsx'
import { Form, HiddenField } from '../../../functions/platform/html/form.tsx'
import { DateField, Select, Textarea, TextField } from '../../../functions/platform/html/inputs.tsx'
import { ConfirmationPanel, EmptyState, Notice } from '../../../functions/platform/html/notice.tsx'
import { Page } from '../../../functions/platform/html/page.tsx'
import { PredicateMatrix } from '../../../functions/platform/html/predicate-matrix.tsx'
import { ProgressBar } from '../../../functions/platform/html/progress-bar.tsx'
import {
  Card,
  Cards,
  Details,
  Figures,
  LiveRegion,
  PageHeading,
  SummaryList,
} from '../../../functions/platform/html/sections.tsx'
import { Pagination, StepList, Timeline } from '../../../functions/platform/html/sequences.tsx'
import { predicateShades, stageShades } from '../../../functions/platform/html/shades.ts'
import { Legend, StackedBar, Strip } from '../../../functions/platform/html/stacked-bar.tsx'
import { AppraisalStateTag, PredicateTag, Tag, TaskStateTag } from '../../../functions/platform/html/tag.tsx'
import { UploadForm } from '../../../functions/platform/html/upload-form.tsx'
import { VisitContext } from '../../../functions/platform/html/visit.ts'
import { formatDate, formatDateTime, formatShortDate } from '../../../functions/platform/i18n/format.ts'
import type { Language } from '../../../functions/platform/i18n/languages.ts'
import { textsIn } from '../../../functions/platform/i18n/texts-in.ts'
import { vocabularyFor } from '../../../functions/platform/i18n/vocabulary.ts'

const textsFor = textsIn({
  id: {
    title: 'Nilai kinerja Siti Rahmawati',
    caption: 'Triwulan IV 2026 · Dinas Kesehatan',
    lead: 'Baca realisasinya, beri dua rating, lalu sampaikan alasannya. Isian tersimpan sendiri selama Anda mengetik.',
    due: (date: string) => `Mohon selesaikan paling lambat ${date}.`,
    dueTitle: 'Tiga hari lagi',
    returned: 'Penilaian ini pernah Anda kembalikan',
    returnedWhy: 'Realisasi kegiatan imunisasi belum disertai bukti dukung.',
    late: 'Tiga penilaian lewat batas waktu',
    done: 'Jawaban sebelumnya tersimpan',
    missing: 'Pilih rating hasil kerja',
    missingReason: 'Tulis alasan Anda, paling sedikit satu kalimat',
    reasonHint: 'Sebutkan contoh nyata. Pegawai yang dinilai akan membacanya.',
    work: 'Bagaimana hasil kerjanya dibandingkan dengan ekspektasi?',
    hints: { above: 'Melampaui target dengan mutu yang diakui', below: 'Target pokok tidak tercapai' },
    values: 'Nilai yang paling menonjol',
    read: 'Saya telah membaca seluruh bukti dukung',
    realised: 'Realisasi cakupan imunisasi',
    file: 'Berkas pegawai (CSV)',
    meeting: 'Tanggal pertemuan',
    mentor: 'Pembimbing',
    choose: 'Pilih pembimbing',
    send: 'Kirim penilaian',
    later: 'Simpan dan lanjutkan nanti',
    stop: 'Tutup periode',
    people: 'Pegawai yang menunggu penilaian Anda',
    next: [
      'Tim penilai mengalibrasi unit kerja',
      'Hasil disampaikan kepada pegawai',
      'Pegawai menerima atau mengajukan keberatan',
    ],
    nextWhy: 'Anda tidak perlu melakukan apa-apa; kami akan memberi kabar lewat email.',
    sent: 'Penilaian terkirim',
    sentTo: 'Terima kasih. Salinannya dikirim ke alamat email Anda.',
    empty: 'Belum ada keberatan',
    emptyWhy: 'Keberatan yang diajukan sampai 14 hari kerja setelah hasil disampaikan akan muncul di sini.',
    progress: 'Penilaian mandiri masuk',
    stages: 'Tahap seluruh pegawai',
    distribution: 'Sebaran predikat terhadap pola unit kerja',
    matrix: 'Hasil kerja dan perilaku kerja',
    more: 'Bagaimana predikat ditentukan?',
    moreText:
      'Predikat mengikuti dua rating melalui matriks dalam PermenPANRB 6/2022. Tidak ada rumus dan tidak ada bobot.',
    history: ['Penilaian mandiri dikirim', 'Penilaian atasan dibuka', 'Periode dimulai'],
    range: '1–3 dari 31 pegawai',
    notYet: 'Belum mulai',
    home: 'Beranda',
    periods: 'Periode',
    staff: 'Pegawai',
    open: 'Buka',
    action: 'Tindakan',
    unitTable: 'Kemajuan per unit kerja',
    percent: 'Selesai',
  },
  en: {
    title: 'Review Siti Rahmawati',
    caption: 'Quarter IV 2026 · Health Office',
    lead: 'Read what was achieved, give two ratings, then say why. What you enter is kept while you type.',
    due: (date: string) => `Please finish by ${date}.`,
    dueTitle: 'Three days left',
    returned: 'You returned this appraisal once',
    returnedWhy: 'The immunisation results came without evidence.',
    late: 'Three reviews are overdue',
    done: 'Your earlier answers are kept',
    missing: 'Choose a rating of the work results',
    missingReason: 'Give your reasons in at least one sentence',
    reasonHint: 'Name real examples. The employee will read this.',
    work: 'How do the work results compare with what was expected?',
    hints: { above: 'Beyond the targets, with recognised quality', below: 'The main targets were missed' },
    values: 'The values that stood out',
    read: 'I have read all of the evidence',
    realised: 'Immunisation coverage achieved',
    file: 'File of people (CSV)',
    meeting: 'Date of the meeting',
    mentor: 'Mentor',
    choose: 'Choose a mentor',
    send: 'Send the review',
    later: 'Keep and go on later',
    stop: 'Close the period',
    people: 'Employees who wait for your review',
    next: [
      'The calibrators look at the whole unit',
      'The result is published to the employee',
      'The employee accepts or objects',
    ],
    nextWhy: 'You need not do anything; we will write to you by email.',
    sent: 'Review sent',
    sentTo: 'Thank you. A copy went to your email address.',
    empty: 'No objections yet',
    emptyWhy: 'Objections made within 14 working days of publication will appear here.',
    progress: 'Self-assessments received',
    stages: 'Stages of all employees',
    distribution: 'Predicates against the unit’s pattern',
    matrix: 'Work results and behaviour',
    more: 'How is the predicate decided?',
    moreText:
      'It follows from the two ratings by the matrix of PermenPANRB 6/2022. There is no formula and no weighting.',
    history: ['Self-assessment sent', 'Supervisor’s review opened', 'Period started'],
    range: '1–3 of 31 employees',
    notYet: 'Not started',
    home: 'Home',
    periods: 'Periods',
    staff: 'People',
    open: 'Open',
    action: 'Action',
    unitTable: 'Progress by unit',
    percent: 'Done',
  },
})

interface PageOptions {
  readonly language: Language
}

const Forms = ({ language }: PageOptions) => {
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

const Upload = ({ language }: PageOptions) => {
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

const Lists = ({ language }: PageOptions) => {
  const texts = textsFor(language)
  const { terms, predicates } = vocabularyFor(language)
  const names = ['Siti Rahmawati', 'Agus Salim Harahap', 'Maria Yosefina Bere']
  const states = ['review', 'selfAssessment', 'closed'] as const
  return (
    <>
      <SummaryList
        rows={[
          { key: terms.name, value: 'Siti Rahmawati, A.Md.Kep.' },
          { key: terms.nip, value: '19870412 201012 2 003' },
          { key: terms.predicate, value: <PredicateTag predicate="good" />, change: { href: '?step=work' } },
        ]}
      />
      <DataTable
        caption={texts.people}
        columns={[
          { header: terms.name },
          { header: terms.dueDate },
          { header: terms.status },
          { header: texts.action },
        ]}
        rows={names.map((name, position) => [
          name,
          formatShortDate('2026-11-26', language),
          <AppraisalStateTag state={states[position] ?? 'waiting'} />,
          <a href={`/t/example-${position}`}>
            {texts.open}
            <span class="hidden"> {name}</span>
          </a>,
        ])}
      />
      <Pagination summary={texts.range} previous="?page=1" next="?page=3" />
      <DataTable
        caption={texts.unitTable}
        narrow="scroll"
        columns={[
          { header: terms.unit },
          ...Object.values(predicates).map((header) => ({ header, numeric: true })),
          { header: texts.percent, numeric: true },
        ]}
        rows={[
          ['Dinas Kesehatan', '4', '18', '5', '1', '0', '62%'],
          ['Puskesmas Oesapa', '2', '9', '1', '0', '0', '80%'],
        ]}
      />
      <Timeline
        entries={texts.history.map((title, position) => ({
          title,
          at: '2026-11-23T01:05:00.000Z',
          when: formatDateTime('2026-11-23T01:05:00.000Z', language, 'Asia/Makassar'),
          by: position === 2 ? undefined : 'Siti Rahmawati',
          more: position === 1 && (
            <Details summary={texts.more}>
              <p>{texts.moreText}</p>
            </Details>
          ),
        }))}
      />
    </>
  )
}

const Charts = ({ language }: PageOptions) => {
  const texts = textsFor(language)
  const { predicates, appraisalStates, terms } = vocabularyFor(language)
  const counts = { veryGood: 9, good: 21, needsImprovement: 3, poor: 1, veryPoor: 0 }
  const keys = ['veryGood', 'good', 'needsImprovement', 'poor', 'veryPoor'] as const
  const bars = keys.map((key) => ({
    label: predicates[key],
    value: counts[key],
    shade: predicateShades[key],
  }))
  const stagesOf = (unit: number) =>
    APPRAISAL_STATES.map((state, position) => ({
      label: appraisalStates[state],
      value: (position * 7 + unit * 3) % 11,
      shade: stageShades[state],
    }))
  return (
    <>
      <Figures
        figures={[
          { label: texts.progress, value: '1.204', note: formatDate('2026-11-23', language) },
          { label: texts.stages, value: '72%' },
          { label: texts.late, value: '3' },
        ]}
      />
      <LiveRegion id="progress">
        <ProgressBar id="received" label={texts.progress} value={1204} max={1672} />
      </LiveRegion>
      <StackedBar title={texts.distribution} segments={bars} />
      <DataTable
        caption={texts.stages}
        columns={[{ header: terms.unit }, { header: texts.stages }, { header: texts.percent, numeric: true }]}
        rows={['Dinas Kesehatan', 'Puskesmas Oesapa'].map((unit, position) => [
          unit,
          <Strip segments={stagesOf(position)} />,
          '72%',
        ])}
      />
      <Legend segments={stagesOf(0)} />
      <DistributionChart
        title={texts.distribution}
        bars={bars.map((bar, position) =>
          position === 1 ? { ...bar, atMost: 18 } : position === 2 ? { ...bar, atLeast: 2 } : bar,
        )}
      />
      <PredicateMatrix
        title={texts.matrix}
        counts={{
          above: { below: 0, meets: 7, above: 9 },
          meets: { below: 1, meets: 14, above: 4 },
          below: { below: 0, meets: 3, above: 1 },
        }}
      />
    </>
  )
}

const Messages = ({ language }: PageOptions) => {
  const texts = textsFor(language)
  return (
    <>
      <Notice tone="attention" title={texts.dueTitle}>
        <p>{texts.due(formatDate('2026-11-26', language))}</p>
      </Notice>
      <Notice tone="info" title={texts.returned}>
        <p>
          {texts.returnedWhy} <a href="#work">{texts.open}</a>
        </p>
      </Notice>
      <Notice tone="danger" title={texts.late} />
      <Notice tone="success" title={texts.done} />
      <p>
        <Tag>{texts.notYet}</Tag> <AppraisalStateTag state="objection" /> <TaskStateTag state="expired" />{' '}
        <PredicateTag predicate="veryGood" /> <PredicateTag predicate="needsImprovement" />{' '}
        <PredicateTag predicate="poor" />
      </p>
      <Cards>
        <Card>
          <EmptyState title={texts.empty}>
            <p>{texts.emptyWhy}</p>
            <ButtonGroup>
              <ButtonLink href="/hr" kind="secondary">
                {texts.home}
              </ButtonLink>
            </ButtonGroup>
          </EmptyState>
        </Card>
        <Card>
          <StepList
            title=""
            steps={texts.next.map((title, position) => ({
              title,
              state: (['done', 'current', 'next'] as const)[position],
            }))}
          />
        </Card>
      </Cards>
    </>
  )
}

/** Every component at once, as a page of the house. */
export const ComponentPage = ({ language }: PageOptions) => {
  const texts = textsFor(language)
  return (
    <VisitContext.Provider
      value={{
        path: '/hr/periods/2026-q4',
        query: '',
        repeatable: true,
        agency: 'Pemerintah Kota Contoh',
        signedInAs: 'Sri Wahyuni',
      }}
    >
      <Page
        language={language}
        title={texts.title}
        navigation={[
          { href: '/hr', label: texts.home },
          { href: '/hr/periods', label: texts.periods },
          { href: '/hr/people', label: texts.staff },
        ]}
        breadcrumbs={[
          { href: '/hr', label: texts.home },
          { href: '/hr/periods', label: texts.periods },
        ]}
        back={{ href: '/hr/periods' }}
        hasErrors
      >
        <ErrorSummary errors={{ work: texts.missing, reason: texts.missingReason }} />
        <PageHeading caption={texts.caption}>{texts.title}</PageHeading>
        <p class="lead">{texts.lead}</p>
        <Messages language={language} />
        <Forms language={language} />
        <Upload language={language} />
        <Lists language={language} />
        <Charts language={language} />
      </Page>
    </VisitContext.Provider>
  )
}

/** What is shown once it is done. */
export const DonePage = ({ language }: PageOptions) => {
  const texts = textsFor(language)
  return (
    <Page language={language} title={texts.sent}>
      <ConfirmationPanel title={texts.sent}>{texts.sentTo}</ConfirmationPanel>
      <StepList steps={texts.next.map((title) => ({ title, text: texts.nextWhy }))} />
    </Page>
  )
}
