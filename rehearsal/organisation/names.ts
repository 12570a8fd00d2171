import type { Chance } from './random.ts'

type People = {
  share: number
  men: readonly string[]
  women: readonly string[]
  /** Second parts for men and for women; a family or clan name is the same for both. */
  menLast: readonly string[]
  womenLast: readonly string[]
  /** Who bears one name only, and how likely that is. */
  singles?: { share: number; men: readonly string[]; women: readonly string[] }
}

const words = (text: string): readonly string[] => text.split(' ').map((word) => word.replaceAll('_', ' '))

const family = (share: number, men: string, women: string, last: string): People => ({
  share,
  men: words(men),
  women: words(women),
  menLast: words(last),
  womenLast: words(last),
})

const PEOPLES: readonly People[] = [
  family(
    22,
    'Parlindungan Tumpal Saut Ronald Maruli Bonar Poltak Togar Daniel Andreas Jonner Marihot Binsar Rudolf Sahat Edison',
    'Rosmaida Lamria Tiurma Rotua Duma Nurcahaya Maria Debora Ruth Hotnida Lasma Melva Riris Junita Romauli Ester',
    'Siregar Simanjuntak Hutagalung Sitorus Manurung Sinaga Simbolon Situmorang Pasaribu Panjaitan Hutapea Silalahi Nainggolan Tampubolon Siahaan Gultom',
  ),
  family(
    16,
    'Ahmad Muhammad_Rizki Irwansyah Zulkifli Syafruddin Faisal Mhd._Arif Rahmad Ikhwan Sahrul Ali_Umar Hamdan',
    'Nurhayati Siti_Aisyah Masdalifah Rosdiana Latifah Nur_Azizah Khoirunnisa Annisa Sakinah Rahmadani Mardiah Hafni',
    'Nasution Lubis Harahap Siregar Rangkuti Batubara Daulay Hasibuan Pulungan Matondang Ritonga Dalimunthe',
  ),
  family(
    9,
    'Mulia Ersada Jenda Terkelin Rasmin Benyamin Darwin Antonius Sempurna Agustinus',
    'Rehulina Mestika Sri_Ulina Rosalina Erlina Natalia Veronika Susi Normaida Ngena',
    'Ginting Sembiring Tarigan Karo-Karo Perangin-angin Barus Sitepu Surbakti Bangun',
  ),
  {
    share: 26,
    men: words('Slamet Bambang Agus Joko Eko Dwi Tri Sugeng Hadi Wahyu Budi Heru'),
    women: words('Sri Endang Siti Dwi Tri Retno Ratna Dewi Yuni Wiwik'),
    menLast: words(
      'Santoso Prasetyo Wibowo Susilo Nugroho Utomo Setiawan Purnomo Haryanto Subagyo Hidayat Kurniawan',
    ),
    womenLast: words(
      'Lestari Wahyuni Rahayu Handayani Astuti Susilowati Kusumawati Puspitasari Widiastuti Mulyani Ningsih Utami',
    ),
    singles: {
      share: 0.25,
      men: words('Suparno Wagiman Sukirman Tukiran Legiman Sutrisno Poniman Misnan Sumardi Ngadiman'),
      women: words('Sumarni Ngatini Sulastri Suparti Legiyem Rusminah Tuminah Sugiarti Suwarni Painem'),
    },
  },
  family(
    9,
    'Yusrizal Afrizal Syafrizal Zulfahmi Hendri Rahmat Ilham Masrul Nofrizal Yondri',
    'Yenni Fitriani Desmawati Elvi Rahmi Gusnawati Nofriyanti Yulisma Elmawati Resti',
    'Chaniago Piliang Koto Tanjung Sikumbang Guci Jambak Caniago Malayu',
  ),
  {
    share: 9,
    men: words(
      'Syahrial Azhar Ridwan Tengku_Zulkarnain Tengku_Rizal Fakhrurrozi Syamsul Ishak Fadli Khairul Teuku_Iskandar',
    ),
    women: words(
      'Halimah Khairani Tengku_Mariam Zubaidah Rosnah Fauziah Maimunah Dahlia Suraya Cut_Intan Cut_Rahma',
    ),
    menLast: words('Syahputra Hamzah Ismail Hasyim Ramadhan Effendi Bahri Amri Alamsyah'),
    womenLast: words('Hanum Zahara Syafitri Azizah Rahmah Hasanah Amalia Putri'),
    singles: {
      share: 0.1,
      men: words('Syahrial Ishak Khairuddin Zainuddin'),
      women: words('Zubaidah Rosnah Maimunah Fatimah'),
    },
  },
  family(
    4,
    'Hendra Susanto Wilson Johan Rudy Kevin Edwin Steven Suwandi',
    'Lily Meiling Fenny Juliana Silvia Vivian Linda Mei_Hwa',
    'Wijaya Halim Lim Tan Gunawan Salim Chandra Kosasih Lie Ong',
  ),
  family(
    4,
    'Faozatulo Yasato Arozatulo Sokhiatulo Otoli Fatizaro Yanuari',
    'Yarni Kristina Meniati Berkati Yuniar Ernimawati Sri_Wati',
    'Gulo Zebua Harefa Telaumbanua Laia Zega Waruwu Mendrofa',
  ),
  family(1, 'Suresh Ravi Kumaran Mahendra', 'Kavita Saraswati Dewi Laksmi', 'Pillai Naidu Nadeson Chandran'),
]

/** Draws a name as one hears it in Medan, without titles: Batak, Javanese, Minang, Malay, Chinese, Nias, Tamil; some of one word. */
export const drawName = (chance: Chance, isWoman: boolean): string => {
  const people = chance.draw(PEOPLES)
  const { singles } = people
  if (singles !== undefined && chance.happens(singles.share)) {
    return chance.pick(isWoman ? singles.women : singles.men)
  }
  const first = chance.pick(isWoman ? people.women : people.men)
  return `${first} ${chance.pick(isWoman ? people.womenLast : people.menLast)}`
}

/** The name as the local part of an address: lower-case letters, words joined by dots. */
export const mailName = (name: string): string =>
  name
    .toLowerCase()
    .replaceAll(/[^a-z]+/g, '.')
    .replaceAll(/^\.+|\.+$/g, '')
