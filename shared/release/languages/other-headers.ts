import { foldText } from '../../text/normalise.ts';
import type { ReleaseType } from '../release.ts';

/**
 * Header labels in languages whose releases are read for headline, body and language alone, so that they are not
 * taken for the headline; folded.
 */
export const OTHER_HEADERS: Readonly<Record<string, ReleaseType>> = Object.fromEntries(
  [
    'informacja prasowa',
    'komunikat prasowy',
    'pressmeddelande',
    'pressemeddelelse',
    'pressemelding',
    'lehdistotiedote',
    'tiedote',
    'tiskova zprava',
    'tlacova sprava',
    'sajtokozlemeny',
    'comunicat de presa',
    'priopcenje za medije',
    'sporocilo za javnost',
    'basin bulteni',
    'basin aciklamasi',
    'nota de premsa',
    'nota de prensa e comunicacion',
    'prentsa oharra',
    'пресс-релиз',
    'прес-реліз',
    'прессъобщение',
    'δελτιο τυπου',
    'بيان صحفي',
    'بيان صحافي',
    'הודעה לעיתונות',
    'プレスリリース',
    '報道関係者各位',
    '報道資料',
    'ニュースリリース',
    '新闻稿',
    '新聞稿',
    '보도자료',
    'siaran pers',
    'thong cao bao chi',
  ].map((label) => [foldText(label), 'press-release']),
);
