import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { docxPictures } from '../../../../shared/release/readers/docx-pictures.ts';
import { pictureRelations, pictureRun } from '../../../factories/word-document.ts';

const RELATIONS = pictureRelations(['a.png', 'b.png']);
const A = { part: 'word/media/a.png', alt: 'A ship' };
const run = (id: string, alt = 'A ship') => pictureRun(id, { alt });
const read = (main: string) => docxPictures(main, RELATIONS);

describe('docxPictures', () => {
  it('names each picture once, in order', () => {
    const main = run('p1', 'Tug') + run('p0') + run('p1', 'again');
    expect(read(main)).toEqual({
      pictures: [{ part: 'word/media/b.png', alt: 'Tug' }, A],
      isIncomplete: false,
    });
  });

  it('finds several in one drawing, without taking the description of all for that of one', () => {
    const both = run('p0').replace(
      '</pic:pic>',
      '</pic:pic><pic:pic><a:blip r:embed="p1"></a:blip></pic:pic>',
    );
    expect(read(both).pictures).toEqual([
      { part: 'word/media/a.png', alt: null },
      { part: 'word/media/b.png', alt: null },
    ]);
  });

  it('passes over what was deleted and what stands in for old programs, not over what follows', () => {
    const mark = '<w:rPr><w:del w:id="1" w:author="Ana"/></w:rPr>';
    const deleted = `<w:del w:id="2">${run('p1')}</w:del>`;
    const fallback = '<mc:Fallback><w:pict><v:shape/></w:pict></mc:Fallback>';
    expect(read(mark + deleted + fallback + run('p0'))).toEqual({
      pictures: [A],
      isIncomplete: false,
    });
  });

  it.each([
    ['a chart', '<w:drawing><c:chart r:id="p9"/></w:drawing>'],
    ['an old drawing', '<w:pict><v:shape/></w:pict>'],
    ['a picture that lies elsewhere', run('p7')],
    ['a linked picture', run('p0').replace('r:embed', 'r:link')],
  ])('says that it leaves out %s', (_what, main) => {
    expect(read(main)).toEqual({ pictures: [], isIncomplete: true });
  });

  it('says nothing of the frame of a text box, whose words are read as text', () => {
    const box = '<w:drawing><wps:wsp><wps:txbx>Words</wps:txbx></wps:wsp></w:drawing>';
    expect(read(box)).toEqual({ pictures: [], isIncomplete: false });
  });

  it('leads only to files in the folder of pictures, whatever the relationships say', () => {
    const target = fc.oneof(
      fc.string(),
      fc.constantFrom('../../etc/passwd', '/word/document.xml', 'embeddings/a.bin', 'media/x.png'),
    );
    fc.assert(
      fc.property(target, (name) => {
        const relations = `<Relationship Id="p0" Target="${name.replace(/[<>&"]/g, '')}"/>`;
        for (const { part } of docxPictures(run('p0'), relations).pictures) {
          expect(part).toMatch(/^word\/media\//);
        }
      }),
    );
  });

  it('takes a time that grows with the document, not with its square', () => {
    const started = performance.now();
    for (const piece of ['<w:drawing ', '<w:del ', '<mc:Fallback>', '<wp:docPr ', '<a:blip ']) {
      read(piece.repeat(100_000));
      docxPictures(run('p0'), '<Relationship '.repeat(100_000));
    }
    expect(performance.now() - started).toBeLessThan(3000);
  });
});
