import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plainText } from '../../../../shared/release/inlines.ts';
import { linesOfPages } from '../../../../shared/release/readers/pdf-lines.ts';
import { blocksOfLines } from '../../../../shared/release/readers/pdf-paragraphs.ts';
import type { PdfItem } from '../../../../shared/release/readers/pdf-rows.ts';

/** Type of ten points, each character five wide; `y` grows upwards. */
const item = (str: string, x: number, y: number): PdfItem => ({
  str,
  x,
  y,
  width: str.length * 5,
  fontSize: 10,
});

/** Lines one below the other, twelve points apart. */
const lines = (x: number, y: number, ...texts: readonly string[]): readonly PdfItem[] =>
  texts.map((text, i) => item(text, x, y - i * 12));

const texts = (...pages: readonly (readonly PdfItem[])[]): readonly string[] =>
  linesOfPages(pages).map(({ text }) => text);

const blocks = (...pages: readonly (readonly PdfItem[])[]): readonly string[] =>
  blocksOfLines(linesOfPages(pages)).map((block) => {
    if (block.kind === 'table')
      return block.rows.map((row) => row.map((cell) => plainText(cell)).join(' | ')).join(' / ');
    return 'inlines' in block ? plainText(block.inlines) : block.kind;
  });

const LEFT = [
  'The ferry company will run four boats',
  'a day from April, which is twice as',
  'many as it ran in the year before.',
  'The new boats are quiet. The islanders',
];
const RIGHT = [
  'had asked for them since the old ones',
  'woke the harbour at five each morning.',
  'Tickets stay at the price of last year',
  'and may be bought on board or online.',
];

describe('linesOfPages', () => {
  it('reads the left column first, however narrow the gutter is', () => {
    const page = [item('Four boats a day from April', 50, 700)];
    const columns = [...lines(50, 660, ...LEFT), ...lines(248, 660, ...RIGHT)];
    expect(texts([...page, ...columns])).toEqual([
      'Four boats a day from April',
      ...LEFT,
      ...RIGHT,
    ]);
  });

  it('reads a line that was spread out to the margins as one', () => {
    const words = ['der', 'Uferstraße', 'hindurch', 'in', 'die', 'Stadt'];
    let x = 50;
    const spread = words.map((word) => {
      const own = item(word, x, 648);
      x += own.width + 35;
      return own;
    });
    const page = [
      item('Das Rohr liegt zwei Meter unter der Sohle, geschützt, unter', 50, 660),
      ...spread,
    ];
    expect(texts(page)[1]).toBe('der Uferstraße hindurch in die Stadt');
  });

  it('knows the bullets of symbol fonts, and leaves them with their items', () => {
    const page = [
      ...lines(50, 660, ...LEFT),
      item('\uF0B7', 60, 600),
      item('Sixteen trips a day', 78, 600),
      item('\uF0A7', 60, 588),
      item('For 118 passengers', 78, 588),
    ];
    expect(texts(page).slice(-2)).toEqual(['• Sixteen trips a day', '• For 118 passengers']);
  });

  it('leaves out what a browser prints above and below a page', () => {
    const page = (time: string) => [
      item(time, 24, 770),
      item('Ferry runs four boats – Harbour', 250, 770),
      ...lines(50, 700, ...LEFT),
      item('https://harbour.example.org/news/4', 24, 17),
      item('1/1', 560, 17),
    ];
    expect(texts(page('11/26/26, 11:47 AM'))).toEqual(LEFT);
    expect(texts(page('26/11/2026, 11:47'))).toEqual(LEFT);
    expect(texts(page('26.11.26, 11:47'))).toEqual(LEFT);
  });

  it('reads columns whose lines do not stand on one height', () => {
    expect(texts([...lines(50, 660, ...LEFT), ...lines(250, 655, ...RIGHT)])).toEqual([
      ...LEFT,
      ...RIGHT,
    ]);
  });

  it('reads three columns, as three contacts stand side by side', () => {
    const of = (name: string) => [name, `${name} Ltd`, '020 7946 0001', `${name}@example.org`];
    const page = ['Ann', 'Ben', 'Cleo'].flatMap((name, i) => lines(50 + i * 150, 300, ...of(name)));
    expect(texts(page)).toEqual([...of('Ann'), ...of('Ben'), ...of('Cleo')]);
  });

  it('reads a box beside the text behind it, whichever side it is on', () => {
    const box = ['Press contact', 'Ann Lee', 'ann@example.org', '020 7946 0001'];
    const text = [...LEFT, ...RIGHT];
    const across = item(
      `${'The council will be told of it in May, '.repeat(2)}says the board.`,
      50,
      540,
    );
    const beside = [...lines(50, 660, ...text), ...lines(300, 655, ...box), across];
    expect(texts(beside)).toEqual([...text, across.str, ...box]);
    const before = [...lines(200, 660, ...text), ...lines(50, 655, ...box)];
    expect(texts(before)).toEqual([...text, ...box]);
  });

  it('reads a column to its end where it is longer than the one beside it', () => {
    const page = [
      ...lines(50, 660, ...LEFT),
      ...lines(
        250,
        660,
        'Press contact',
        'Ann Lee',
        'Press officer at Example Ferries',
        'Harbour 1',
      ),
      ...lines(50, 586, ...RIGHT),
    ];
    expect(texts(page)).toEqual([
      ...LEFT,
      ...RIGHT,
      ...['Press contact', 'Ann Lee', 'Press officer at Example Ferries', 'Harbour 1'],
    ]);
  });

  it('reads labels and what stands beside them line by line', () => {
    const page = [
      ...lines(50, 700, 'Date:', 'Reference:', 'Place:'),
      ...lines(150, 700, '3 May 2026', '26/118', 'Example City'),
    ];
    expect(texts(page)).toEqual(['Date: 3 May 2026', 'Reference: 26/118', 'Place: Example City']);
  });

  it('keeps a table of figures together, cell by cell', () => {
    const page = [
      ...lines(50, 700, 'Millions', 'Revenue', 'Profit'),
      ...lines(200, 700, '2026', '1,120', '188'),
      ...lines(300, 700, '2025', '696', '(54)'),
      item('The boats were full in summer.', 50, 640),
    ];
    expect(blocks(page)).toEqual([
      'Millions | 2026 | 2025 / Revenue | 1,120 | 696 / Profit | 188 | (54)',
      'The boats were full in summer.',
    ]);
  });

  it('keeps heads and feet that come again once, as such, and drops page numbers', () => {
    const page = (number: number, text: readonly string[]) => [
      item('Example Ferries, 4 June 2026', 50, 800),
      ...lines(50, 740, ...text),
      item('Harbour 1, Example City', 50, 40),
      item(`${number} / 2`, 500, 40),
    ];
    const read = linesOfPages([page(1, LEFT), page(2, RIGHT)]);
    expect(read.map(({ text, place }) => [place, text])).toEqual([
      ['furniture', 'Example Ferries, 4 June 2026'],
      ...[...LEFT, ...RIGHT].map((text) => ['text', text]),
      ['furniture', 'Harbour 1, Example City'],
    ]);
  });

  it('takes what stands low and apart from the text for the foot of a single page', () => {
    const page = [...lines(50, 740, ...LEFT), item('Harbour 1, Example City', 50, 40)];
    expect(linesOfPages([page]).at(-1)).toMatchObject({ place: 'furniture' });
    const short = [...lines(50, 96, ...LEFT), item('Ann Lee, ann@example.org', 50, 40)];
    expect(linesOfPages([short]).at(-1)).toMatchObject({ place: 'text' });
  });

  it('loses no word, wherever words stand', () => {
    const words = fc.array(
      fc.tuple(
        fc.constantFrom('boat', 'harbour', 'ann@example.org', 'May', 'x12'),
        fc.integer({ min: 0, max: 12 }),
        fc.integer({ min: 10, max: 60 }),
      ),
      { maxLength: 60 },
    );
    fc.assert(
      fc.property(words, (placed) => {
        const at = new Map(placed.map(([word, column, row]) => [`${column} ${row}`, word]));
        const page = [...at].map(([place, word]) => {
          const [column = 0, row = 0] = place.split(' ').map(Number);
          return item(word, column * 90, row * 12);
        });
        const sorted = (text: readonly string[]) => text.flatMap((t) => t.split(' ')).sort();
        expect(sorted(texts(page))).toEqual(sorted(page.map(({ str }) => str)));
      }),
    );
  });
});

describe('blocksOfLines', () => {
  it('joins what a column broke, by the width of that column, beside a box and below it', () => {
    const wide = 'Tickets stay at the price of last year, and may be bought on board or online by';
    const page = [
      ...lines(50, 660, ...LEFT),
      ...lines(300, 655, 'Press contact', 'Ann Lee', '020 7946 0001', 'ann@example.org'),
      ...lines(50, 600, wide, 'everybody who has an account.'),
    ];
    expect(blocks(page)).toEqual([
      LEFT.join(' '),
      `${wide} everybody who has an account.`,
      'Press contact',
      'Ann Lee',
      '020 7946 0001',
      'ann@example.org',
    ]);
  });

  it('joins a number to the text that it would not stay in without its unit', () => {
    const text = [
      'The ferry company will run four boats a day from April, at',
      '14 nautical miles an hour, which is twice as fast as those that ran',
      'in the year before, and quiet.',
    ];
    expect(blocks(lines(50, 700, ...text))).toEqual([text.join(' ')]);
    const list = ['Facts', '218 leaks repaired', '850 million litres saved'];
    expect(blocks(lines(50, 700, ...list))).toEqual(list);
  });

  it('leaves the lines of a letterhead apart', () => {
    const page = [
      ...lines(50, 700, 'Example Ferries', 'Press office', 'The director'),
      ...lines(300, 695, 'Contact: Ann Lee', 'Phone: 020 7946 0001', 'Harbour 1', '4 June 2026'),
    ];
    expect(blocks(page)).toEqual([
      'Example Ferries',
      'Press office',
      'The director',
      'Contact: Ann Lee',
      'Phone: 020 7946 0001',
      'Harbour 1',
      '4 June 2026',
    ]);
  });

  it('puts the mark of a footnote to its word, and an exponent to its unit', () => {
    const page = [
      item('The company sailed in the last year', 50, 700),
      { ...item('1', 225, 705), width: 3, fontSize: 6 },
      item(', on 40 km', 228, 700),
      { ...item('2', 278, 705), width: 3, fontSize: 6 },
    ];
    expect(blocks(page)).toEqual(['The company sailed in the last year[1], on 40 km2']);
  });

  it('joins a word cut by a hyphen, also where the program put a space before it', () => {
    const cut = [
      'The company says that it is an excep-',
      'tion and that no other boat will be re -',
      'placed.',
    ];
    expect(blocks(lines(50, 700, ...cut))).toEqual([
      'The company says that it is an exception and that no other boat will be replaced.',
    ]);
    const dash = ['The boats - all of them new and quiet -', 'will run from April.'];
    expect(blocks(lines(50, 700, ...dash))).toEqual([
      'The boats - all of them new and quiet - will run from April.',
    ]);
  });
});

describe('a narrow column of labels', () => {
  const TEXTS = [
    'The first night ferry sails, and the',
    'Ann Lee, who runs the ferries, and',
    'Tuesday 12 May at ten, at the',
  ];
  const table = (labels: readonly string[]) =>
    TEXTS.flatMap((text, i) => [
      item(labels[i] ?? '', 50, 660 - i * 36),
      item(text, 130, 660 - i * 36),
      item(`quay ${i} of the old harbour.`, 130, 648 - i * 36),
    ]);

  it('is read with the texts beside it', () => {
    expect(blocks(table(['What:', 'Who:', 'When:']))).toEqual([
      'What: The first night ferry sails, and the quay 0 of the old harbour.',
      'Who: Ann Lee, who runs the ferries, and quay 1 of the old harbour.',
      'When: Tuesday 12 May at ten, at the quay 2 of the old harbour.',
    ]);
  });

  it('is a column of its own where its lines announce nothing', () => {
    expect(texts(table(['Ferries', 'Trains', 'Buses'])).slice(0, 2)).not.toContain(
      'Ferries The first night ferry sails, and the',
    );
  });
});

it.each([
  ['NAIROBI/GENEVA, 21 August 2026 – More than two million', 2],
  ['Lisboa, 21 de agosto de 2026 - Mais de dois milhões', 2],
  ['March 2026 – The looms had to be cleaned first – and', 1],
])('a dateline begins a paragraph, however near the deck stands: %s', (line, paragraphs) => {
  const page = lines(
    50,
    700,
    'Fund appeals for money to keep the breeding animals alive until rain',
    line,
  );

  expect(blocks(page)).toHaveLength(paragraphs);
});
