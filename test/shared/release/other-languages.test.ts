import { describe, expect, it } from 'vitest';
import config from '../../../dateline.config.ts';
import { parseRelease } from '../../../shared/release/parse.ts';

/** Releases in languages without tables of their own: label, headline, three paragraphs, a contact. */
const RELEASES: readonly (readonly [
  language: string,
  headline: string,
  name: string | null,
  text: string,
])[] = [
  [
    'pl',
    'Nowy prom połączy wyspy przez cały rok',
    'Jan Nowak',
    `Informacja prasowa

Nowy prom połączy wyspy przez cały rok

Gdynia, 3 marca 2026 r. – Od maja nowy prom będzie codziennie kursował między dwiema wyspami. Rejs potrwa czterdzieści minut, a bilet będzie kosztował cztery euro.

„Mieszkańcy czekali na to połączenie dwadzieścia lat” – powiedziała burmistrz Anna Kowalska.

Koszty pokryją po połowie województwo i gminy.

Kontakt dla mediów:
Jan Nowak
jan.nowak@example.org
+48 58 555 01 23`,
  ],
  [
    'sv',
    'Ny färja binder samman öarna året runt',
    'Erik Berg',
    `Pressmeddelande

Ny färja binder samman öarna året runt

Göteborg, 3 mars 2026 – Från maj går en ny färja varje dag mellan de två öarna. Resan tar fyrtio minuter och kostar fyra euro.

"Öborna har väntat på förbindelsen i tjugo år", säger kommunstyrelsens ordförande Anna Lindqvist.

Regionen och kommunerna delar på kostnaden.

Presskontakt:
Erik Berg, 031-555 01 23, erik.berg@example.org`,
  ],
  [
    'da',
    'Ny færge forbinder øerne hele året',
    'Søren Dahl',
    `Pressemeddelelse

Ny færge forbinder øerne hele året

Aarhus, den 3. marts 2026 – Fra maj sejler en ny færge hver dag mellem de to øer. Turen tager fyrre minutter og koster fire euro.

"Øboerne har ventet på forbindelsen i tyve år," siger borgmester Anna Holm.

Regionen og kommunerne deler udgiften.

Pressekontakt: Søren Dahl, soren.dahl@example.org, 55 55 01 23`,
  ],
  [
    'tr',
    'Yeni feribot adaları yıl boyunca birbirine bağlayacak',
    'Mehmet Kaya',
    `BASIN BÜLTENİ

Yeni feribot adaları yıl boyunca birbirine bağlayacak

İzmir, 3 Mart 2026 – Yeni feribot mayıs ayından itibaren iki ada arasında her gün sefer yapacak. Yolculuk kırk dakika sürecek ve bilet dört avro olacak.

Belediye Başkanı Ayşe Yılmaz, "Adalılar bu hattı yirmi yıl bekledi" dedi.

Masrafın yarısını il, yarısını belediyeler karşılayacak.

Basın iletişim: Mehmet Kaya, mehmet.kaya@example.org, +90 232 555 01 23`,
  ],
  [
    'ar',
    'عبّارة جديدة تربط الجزيرتين طوال العام',
    null,
    `بيان صحفي

عبّارة جديدة تربط الجزيرتين طوال العام

الإسكندرية، 3 مارس 2026 – ستبدأ عبّارة جديدة رحلاتها اليومية بين الجزيرتين اعتبارًا من شهر مايو. وتستغرق الرحلة أربعين دقيقة ويبلغ سعر التذكرة أربعة يورو.

وقالت رئيسة البلدية ليلى حسن: «انتظر سكان الجزر هذا الخط عشرين عامًا».

وستتحمل المحافظة نصف التكاليف.

للتواصل الإعلامي: سامي منصور، sami@example.org`,
  ],
  [
    'ru',
    'Новый паром свяжет острова круглый год',
    'Иван Соколов',
    `ПРЕСС-РЕЛИЗ

Новый паром свяжет острова круглый год

Калининград, 3 марта 2026 года – С мая новый паром будет ежедневно ходить между двумя островами. Рейс займёт сорок минут, билет будет стоить четыре евро.

«Жители ждали этой линии двадцать лет», – сказала глава города Анна Петрова.

Расходы пополам оплатят область и муниципалитеты.

Контакты для прессы: Иван Соколов, ivan@example.org, +7 401 555 01 23`,
  ],
  [
    'el',
    'Νέο φέρι συνδέει τα νησιά όλο τον χρόνο',
    'Νίκος Γεωργίου',
    `ΔΕΛΤΙΟ ΤΥΠΟΥ

Νέο φέρι συνδέει τα νησιά όλο τον χρόνο

Πειραιάς, 3 Μαρτίου 2026 – Από τον Μάιο ένα νέο φέρι θα εκτελεί καθημερινά δρομολόγια ανάμεσα στα δύο νησιά. Το ταξίδι διαρκεί σαράντα λεπτά και το εισιτήριο κοστίζει τέσσερα ευρώ.

«Οι νησιώτες περίμεναν αυτή τη γραμμή είκοσι χρόνια», δήλωσε η δήμαρχος Άννα Παπαδοπούλου.

Το μισό κόστος θα καλύψει η περιφέρεια.

Επικοινωνία: Νίκος Γεωργίου, nikos@example.org`,
  ],
  [
    'ja',
    '新しいフェリー、二つの島を通年で結ぶ',
    null,
    `報道関係者各位
プレスリリース

新しいフェリー、二つの島を通年で結ぶ

2026年3月3日 長崎――五月から、新しいフェリーが二つの島のあいだを毎日運航します。所要時間は四十分、料金は四ユーロです。

「島の人々はこの航路を二十年待っていました」と市長の山田花子は述べました。

費用は県と市町村が半分ずつ負担します。

お問い合わせ：佐藤太郎 sato@example.org`,
  ],
];

describe('a release in another language', () => {
  it.each(RELEASES)(
    'has headline, body and contact, and nothing made up: %s',
    (language, headline, name, text) => {
      const result = parseRelease({
        path: 'release.txt',
        bytes: new TextEncoder().encode(text),
        now: '2026-11-25T12:00:00.000Z',
        config,
      });

      if (result.outcome === 'rejected') throw new Error(JSON.stringify(result.diagnostics));
      const { release } = result;
      expect(release).toMatchObject({ language, headline, kicker: null, subheadline: null });
      expect(release.body).toHaveLength(3);
      expect(release.contacts).toMatchObject([{ name, organisation: null }]);
      expect([release.boilerplates, release.notes, release.highlights]).toEqual([[], [], []]);
      expect(
        release.quotes.every(({ speaker }) => speaker === null || text.includes(speaker)),
      ).toBe(true);
    },
  );
});
