import { describe, expect, it } from 'vitest';
import { plainText } from '../../../../shared/release/inlines.ts';
import { readHtml } from '../../../../shared/release/readers/read-html.ts';

const paragraphs = (html: string) =>
  readHtml(html).blocks.flatMap((block) =>
    block.kind === 'paragraph' ? [[plainText(block.inlines), block.after]] : [],
  );

describe('a line break on a page', () => {
  it.each([
    ['in a paragraph', '<p>Harbor Trust<br>Quay 1</p>'],
    [
      'in the element for a typeface, as word processors export it',
      '<p><font face="Arial">Harbor Trust<br>Quay 1</font></p>',
    ],
    ['two such elements deep', '<p><span><font>Harbor Trust<br>Quay 1</font></span></p>'],
  ])('%s ends a line', (_, html) => {
    expect(paragraphs(html)).toEqual([
      ['Harbor Trust', 'gap'],
      ['Quay 1', 'break'],
    ]);
  });
});

describe('a table with cells of several lines, one of which holds an address', () => {
  it('with a header holds data, though a cell has a mailbox in it', () => {
    const row = (n: number) =>
      `<tr><td>Branch ${n}</td><td>9 to 5</td><td>${n} Quay<br>Port Marlow<br>b${n}@example.org</td></tr>`;
    const html = `<table><tr><th>Branch</th><th>Open</th><th>Where</th></tr>${row(1)}${row(2)}</table>`;

    expect(readHtml(html).blocks.map(({ kind }) => kind)).toEqual(['table']);
  });

  it('is read column by column: contacts stand side by side below what they are', () => {
    const cell = (...lines: readonly string[]) => `<td>${lines.join('<br>')}</td>`;
    const html = `<table><tr>${cell('Publisher')}${cell('Contact')}</tr><tr>${cell('Harbor Trust', 'Quay 1', 'Example City')}${cell('Ann Lee', 'Press officer', 'ann@example.org')}</tr></table>`;
    expect(paragraphs(html).map(([words]) => words)).toEqual([
      'Publisher',
      'Harbor Trust',
      'Quay 1',
      'Example City',
      'Contact',
      'Ann Lee',
      'Press officer',
      'ann@example.org',
    ]);
  });

  it('gives each word once where such a table stands in a cell of another', () => {
    const inner =
      '<table><tr><td>Contact</td><td>Issuer</td></tr><tr><td>Ann Lee<br>Press<br>ann@example.org</td><td>Harbor Trust</td></tr></table>';
    const html = `<table><tr><td>Left</td><td>Right</td></tr><tr><td>${inner}</td><td>Quay 1</td></tr></table>`;
    expect(paragraphs(html).map(([words]) => words)).toEqual([
      'Left',
      'Contact',
      'Ann Lee',
      'Press',
      'ann@example.org',
      'Issuer',
      'Harbor Trust',
      'Right',
      'Quay 1',
    ]);
  });

  it('is none where each row tells how to reach one', () => {
    const html =
      '<table><tr><td>Ann Lee</td><td>ann@example.org</td></tr><tr><td>Ben Roy</td><td>ben@example.org</td></tr></table>';
    expect(readHtml(html).blocks.map(({ kind }) => kind)).toEqual(['table']);
  });
});

describe('a part of a site that only its name tells', () => {
  const story =
    '<h1>Council opens the night library</h1><p>The council opened the night library today, with 340 seats.</p>';
  const words = (html: string) => JSON.stringify(readHtml(html).blocks);

  it.each([
    '<div class="top-bar"><a href="tel:942550100">942 55 01 00</a> English</div>',
    '<div class="breadcrumbs"><a href="/">Home</a> » Press room</div>',
    '<div id="menu-main"><ul><li><a href="/a">Services</a></li></ul></div>',
    '<div class="sharedaddy"><h3>Share this:</h3><ul><li><a href="https://x.com/s">On X</a></li></ul></div>',
    '<div id="comments"><h3>Leave a reply</h3></div>',
    '<div class="widget-area"><h2>Latest</h2><ul><li><a href="/1">Old bridge closes for a week</a></li></ul></div>',
    `<div id="cookie-law-info-bar">We use cookies of our own and of others. ${'They help. '.repeat(20)}</div>`,
  ])('is left out: %s', (part) => {
    expect(words(`<body>${part}${story}</body>`)).toBe(words(`<body>${story}</body>`));
  });

  it.each([
    ['a headline', '<div class="site nav-open"><h1>Night library opens</h1></div>'],
    ['an address', '<div class="sidebar">Press: ann.lee@example.org</div>'],
    ['a number to call', '<div class="footer">Press: 020 7946 0001</div>'],
    [
      'prose',
      `<div class="widget">${'The library was built in 1890 by the town. '.repeat(8)}</div>`,
    ],
  ])('stays with %s', (_name, part) => {
    expect(words(`<body>${part}${story}</body>`)).not.toBe(words(`<body>${story}</body>`));
  });
});

describe('a box beside the article', () => {
  const story = `<article><h1>Council agrees</h1><p>${'The plan keeps the mill. '.repeat(30)}</p></article>`;
  const box = '<h3>Press</h3><p>Ann Lee<br>ann@example.org</p>';
  const words = (html: string) => paragraphs(html).map(([text]) => text);

  it.each(['press-contact', 'contacto-prensa', 'pressekontakt', 'contact-presse box'])(
    'that its class calls a press contact is read: %s',
    (name) => {
      const html = `<body>${story}<aside class="${name}">${box}</aside></body>`;
      expect(words(html)).toEqual([expect.anything(), 'Ann Lee', 'ann@example.org']);
    },
  );

  it.each(['related', 'contact', 'press-releases'])('of another name is not: %s', (name) => {
    const other = box.replace('Press', 'Box office');
    expect(words(`<body>${story}<aside class="${name}">${other}</aside></body>`)).toHaveLength(1);
  });

  it.each([
    '<h4>Service presse</h4><p>Ann Lee<br>Tél. 020 7946 0123</p>',
    '<div class="card-header">Comunicação social</div><div><p>Ann Lee<br>ann@example.org</p></div>',
    '<h3>Ihr Ansprechpartner für Presseanfragen</h3><figure><img src="a.jpg" alt=""></figure><p>Ann Lee<br>ann@example.org</p>',
    'Consultas de los medios: Ann Lee, ann@example.org',
  ])('that begins with words for the press is read: %s', (inside) => {
    expect(words(`<body>${story}<div>${inside}</div></body>`).join('\n')).toContain('Ann Lee');
  });

  it.each([
    'Media enquiries',
    'Press contact',
    'Contact presse',
    'Kontakt für die Presse',
    'Medienkontakt:',
    'Gabinete de prensa',
    'Contacto para la prensa',
    'Contato para imprensa',
    'Ufficio stampa',
    'Contatti stampa',
    'Perscontact',
  ])('that a heading calls a press contact is read: %s', (heading) => {
    const aside = `<h2>News</h2><p>Bins</p><h2>${heading}</h2><p>Ring 020 7946 0123.</p><h2>Jobs</h2><p>None</p>`;
    expect(words(`<body>${story}<aside>${aside}</aside></body>`)).toEqual([
      expect.anything(),
      heading,
      'Ring 020 7946 0123.',
    ]);
  });

  it.each([
    'Are you a journalist? Write to press@example.org.',
    '¿Eres periodista? Escríbenos a prensa@example.org.',
    'Presseanfragen: presse@example.org',
    'Vous êtes journaliste ? presse@example.org',
    'Jornalistas: imprensa@example.org',
    'I giornalisti scrivano a stampa@example.org',
    'Perscontact: 020 555 0123',
  ])('that says it is for reporters is read: %s', (line) => {
    expect(words(`<body>${story}<p>${line}</p></body>`)).toHaveLength(2);
  });

  it.each([
    ['Media coverage', '<p>Ring 020 7946 0123.</p>'],
    ['Press releases', '<p>Ann Lee, ann@example.org</p>'],
    ['Media enquiries', '<p>See our pages.</p>'],
    ['News', '<p>Three journalists win a prize</p>'],
    ['Courses', '<p>Our journalist course starts in May: write to Tom Hart, tom@example.org.</p>'],
  ])('of anything else is not: %s', (heading, box) => {
    expect(words(`<body>${story}<aside><h2>${heading}</h2>${box}</aside></body>`)).toHaveLength(1);
  });

  it('that only a heading calls so is not read where the article has a mailbox', () => {
    const own = story.replace('</article>', '<p>Ann Lee, ann@example.org</p></article>');
    const aside = '<aside><h2>Media enquiries</h2><p>Ring 020 7946 0123.</p></aside>';
    expect(words(`<body>${own}${aside}</body>`)).toHaveLength(2);
  });

  it('is looked for in no time among many headings', () => {
    const begun = performance.now();
    words(`<body>${story}${'<h2>Press contact</h2><p>a</p>'.repeat(5000)}</body>`);
    expect(performance.now() - begun).toBeLessThan(3000);
  });

  it('is read once where it is around the article or in it', () => {
    const inside = story.replace('</article>', `<div class="press-contact">${box}</div></article>`);
    expect(words(`<body><div class="press-contact">${inside}</div></body>`)).toHaveLength(3);
  });
});

const words = (html: string) =>
  readHtml(html).blocks.map((block) =>
    'inlines' in block ? plainText(block.inlines) : block.kind,
  );
const STORY =
  '<p>The ferries to the islands sail again on Monday, after a winter of repairs in the yard at Port Marlow.</p>';

describe('what is said of a picture', () => {
  it.each([
    [
      'figcaption',
      '<figure><img src="a.jpg"><figcaption>Ann Lee on the quay</figcaption></figure>',
    ],
    [
      'a paragraph in a box for it',
      '<div class="foto"><img src="a.jpg"><p>Ann Lee on the quay</p></div>',
    ],
    [
      'one in a box with an English name',
      '<div class="picture right"><img src="a.jpg"><div>Ann Lee on the quay</div></div>',
    ],
    ['an element named after it', '<p class="pie-de-foto">Ann Lee on the quay</p>'],
    ['an element named after it', '<div class="wp-caption-text">Ann Lee on the quay</div>'],
  ])('stands behind all else as a note: %s', (_, picture) => {
    const { blocks } = readHtml(`<h1>Ferries sail again</h1>${picture}${STORY}`);

    expect(blocks.map((block) => block.isFootnote === true)).toEqual([false, false, true]);
  });

  it.each([
    ['a lead', `<p class="image"><img src="a.jpg">NORTHPORT, 1 March 2027 – Ferries sail.</p>`],
    [
      'two sentences',
      '<div class="media"><img src="a.jpg"><p>Ferries sail. All are glad.</p></div>',
    ],
    ['a headline', '<div class="hero-image"><img src="a.jpg"><h2>Ferries sail again</h2></div>'],
    ['an embargo', '<div class="media"><img src="a.jpg"><p>Embargo: 3 May 2027</p></div>'],
    [
      'who spoke',
      '<figure><blockquote>We sail.</blockquote><figcaption>— Ann Lee, chair</figcaption></figure>',
    ],
  ])('is not %s', (_, text) => {
    expect(readHtml(`${text}${STORY}`).blocks.some((block) => block.isFootnote === true)).toBe(
      false,
    );
  });

  it('is no text beside which no picture stands', () => {
    expect(words(`<h1>Ferries sail</h1><div class="media"><p>Ann Lee</p></div>${STORY}`)[1]).toBe(
      'Ann Lee',
    );
  });
});

describe('what else there is to read on a site', () => {
  const LINKS =
    '<ul><li><a href="/1">Harbour opens</a></li><li><a href="/2">Bridge closes for a week</a></li></ul>';

  it.each([
    'Related news',
    'Noticias relacionadas',
    'À lire aussi',
    'Mais notícias',
    'Weitere Meldungen',
  ])('is left out: %s', (heading) => {
    const page = `<main><h1>Ferries sail again</h1>${STORY}<div><h3>${heading}</h3>${LINKS}</div></main>`;

    expect(words(page)).toHaveLength(2);
  });

  it('is left out where it has no links', () => {
    const list = '<article><h4>Harbour opens</h4><span>3 May</span></article>';
    const page = `<h1>Ferries sail again</h1>${STORY}<div><h3>Últimas noticias</h3>${list}</div>`;

    expect(words(page)).toHaveLength(2);
  });

  it('is the release’s where it has text of its own', () => {
    const page = `<main><h1>Ferries sail again</h1>${STORY}<div><h3>Related news</h3>${STORY}</div></main>`;

    expect(words(page)).toHaveLength(4);
  });
});

describe('a page made with a page builder', () => {
  it('keeps a headline that it calls a widget', () => {
    const page = `<div class="elementor-element elementor-widget-heading"><h3>Ferries sail again</h3></div>${STORY}`;

    expect(words(page)[0]).toBe('Ferries sail again');
  });

  it('leaves out what it calls a menu', () => {
    const menu = '<div class="elementor-widget-nav-menu"><ul><li>News</li><li>Jobs</li></ul></div>';

    expect(words(`${menu}<h1>Ferries sail again</h1>${STORY}`)).toHaveLength(2);
  });

  it.each(['floating-share', 'elementor-share-buttons', 'elementor-widget-social-icons'])(
    'leaves out what it calls a share bar: %s',
    (name) => {
      const bar = `<div class="${name}"><a href="/f">Facebook this page</a></div>`;

      expect(words(`<h1>Ferries sail again</h1>${STORY}${bar}`)).toHaveLength(2);
    },
  );
});

describe('the foot of a page', () => {
  const foot = (name: string) =>
    readHtml(
      `<h1>Ferries sail again</h1>${STORY}<div class="${name}"><p>Quay 1, Port Marlow. Tel. 020 7946 0100. Open from 9 to 5, all year but in the first week of February, when the boats are counted, cleaned and given their names again by the mayor and the children of the school.</p></div>`,
    ).blocks.at(-1)?.isPageFurniture === true;

  it.each([
    'footer',
    'site-footer',
    'elementor-location-footer',
    'pie-pagina',
    'rodape',
    'Fusszeile',
  ])('is told by its name: %s', (name) => {
    expect(foot(name)).toBe(true);
  });

  it.each(['story', 'fussball', 'article-footer', 'pie-de-foto-2'])(
    'is no other part: %s',
    (name) => {
      expect(foot(name)).toBe(false);
    },
  );
});

it('reads an embargo in a box of other news, and a headline that begins like one', () => {
  const link = '<p><a href="/a">A new crane for the ferry quay beside the market hall</a></p>';
  const box = `<div><h3>More news</h3><p>Embargoed until the mayor has spoken</p>${link}</div>`;
  const whole = `<div><h2>Latest news from Northport: bridge opens</h2>${STORY}${link}</div>`;

  expect(words(`<h1>Ferries sail</h1>${STORY}${box}`)).toContain(
    'Embargoed until the mayor has spoken',
  );
  expect(words(whole)).toHaveLength(3);
});
