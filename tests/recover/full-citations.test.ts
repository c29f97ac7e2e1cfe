/** A citation in full, where not every work is read: each field as it is printed, or no work. */
import { describe, expect, test } from 'vitest';
import { worksIn } from '../fullWorks.ts';

describe('fields', () => {
  test.each<[string, object]>([
    [
      'Ann Weir, Das Problem der „Weirs“ in der Stadt, München 1954, S. 4.',
      { title: 'Das Problem der „Weirs“ in der Stadt', place: 'München' },
    ],
    [
      'Масанов Н. Э. Кочевая цивилизация казахов. Алматы: Социнвест, 1995. С. 4.',
      { type: 'book', title: 'Кочевая цивилизация казахов', place: 'Алматы', publisher: 'Социнвест' },
    ],
    [
      'Anna Weir, Die Wehre der Stadt, 2 Bde., Leipzig/Berlin 1929, Bd. 1, S. 115.',
      { type: 'book', place: 'Leipzig/Berlin', container: undefined },
    ],
    [
      'Anna Weir, Die Wehre der Stadt (Forschungen zur Baugeschichte 7), Stuttgart 1936, S. 12.',
      { title: 'Die Wehre der Stadt', series: 'Forschungen zur Baugeschichte 7' },
    ],
    [
      "Anne Weir, L'insubordination ouvrière dans les années 68, Rennes, PUR, 2007, p. 12.",
      { title: "L'insubordination ouvrière dans les années 68", place: 'Rennes', publisher: 'PUR' },
    ],
    [
      "A. Weir, 'The great locks of the town', *Explorations in Economic History*, 38 (2001), pp. 411–47.",
      { container: 'Explorations in Economic History', volume: '38' },
    ],
    [
      'Ann Weir, "Locks and Cycles of Towns," *World Politics* 58 (October 2005): 133–65.',
      { type: 'article-journal', container: 'World Politics', volume: '58' },
    ],
    [
      'Ann Weir, "Roads and Rents" (Policy Research Working Paper 1234, World Bank, Washington, DC, 2003), 5.',
      { series: 'Policy Research Working Paper 1234', publisher: undefined },
    ],
    [
      'Ann Weir, *The Great Locks*, 2 vols. (Lausanne: Dam, 1975), 1: no. 69.',
      { title: 'The Great Locks', issue: undefined },
    ],
    [
      'Вейр Ш. Сталинские крестьяне / Пер. с англ. Л. Ю. Пантиной. М.: РОССПЭН, 2001. С. 12.',
      { title: 'Сталинские крестьяне' },
    ],
    [
      'Eric Weir & Francis Keeper, Poor Locks Drive Difficulty, 224 COGNITION 105070 (2022).',
      {
        type: 'article-journal',
        title: 'Poor Locks Drive Difficulty',
        container: 'COGNITION',
        volume: '224',
      },
    ],
    ['Ann B. Weir, Property in Locks, 9 DAM W.-NW. J. L. & POL’Y 1, 14 (2002).', { volume: '9' }],
    [
      'Jo Weir, Lockworthy 9 (2017) (Ph.D. dissertation, University of Dam).',
      { type: 'thesis', place: undefined },
    ],
    ['Ann Weir, Locks of Town (Cambridge, 1962; 2nd edn, 1970), 4.', { place: 'Cambridge', year: '1970' }],
    ['*Weir*, The Green Lock, II, Of Gates and Keepers, 1911, p. 4.', { year: '1911' }],
    ['Ann Weir, Die Wehre, Frankfurt a. M. 1988, S. 4.', { title: 'Die Wehre', place: 'Frankfurt a. M.' }],
    ['Ann Weir, Locks of the World (Geneva: UN, 2003), 4.', { place: 'Geneva', publisher: 'UN' }],
    ['Ann Weir, Great Locks (London WC 10: Dam, 1990), 4.', { place: 'London WC 10', series: undefined }],
    ['Ann Weir, The History of Locks (London: Methuen; 3rd edn 1983), 4.', { place: 'London' }],
    [
      'Ann Weir, Opera omnia, hg. von Josef Keeper, Freiburg 1902, S. 5.',
      {
        title: 'Opera omnia',
        place: 'Freiburg',
        year: '1902',
        editors: [{ family: 'Keeper', given: 'Josef' }],
      },
    ],
    [
      'Ann Weir, Die Epochen der Schleuse, in: dies., Umrisse der Dämme, Leipzig 1898, S. 104–246.',
      { type: 'chapter', container: 'Umrisse der Dämme', authors: [{ family: 'Weir', given: 'Ann' }] },
    ],
    [
      'Ann Weir, King’s Locks (Cambridge: Dam, 1958), 12.',
      { title: 'King’s Locks', publisher: 'Dam', year: '1958' },
    ],
    [
      'Ann Weir, Die Schleusen, 4. Aufl., Stuttgart 2006, S. 12.',
      { title: 'Die Schleusen', edition: '4.', place: 'Stuttgart' },
    ],
    [
      'Ann Weir, _The Locks_, 2nd ed. (Edinburgh: Dam, 1857), p. 157.'.replaceAll('_', '*'),
      { title: 'The Locks', edition: '2nd', publisher: 'Dam', place: 'Edinburgh' },
    ],
    [
      'Ann Weir, Geschichte der Schleuse, 2 Bde., Wien 1851, S. 9.',
      { title: 'Geschichte der Schleuse', place: 'Wien', year: '1851' },
    ],
    [
      'Ann Weir, The Locks of Town, vol. i. (Oxford: Weir Press, 1880), pp. 90-140.',
      { title: 'The Locks of Town', publisher: 'Weir Press', volume: undefined, year: '1880' },
    ],
    [
      'Ann Weir, Kaiser der Schleuse, Berlin 1927 (ND Stuttgart 1987), S. 9.',
      { title: 'Kaiser der Schleuse', place: 'Berlin', year: '1927' },
    ],
    [
      'Ann Weir, Herrscher und Schleuse, München (C. H. Dam) 2014, S. 30.',
      { title: 'Herrscher und Schleuse', place: 'München', publisher: 'C. H. Dam' },
    ],
    [
      'Ann Weir, La société des écluses, Paris, Albin Dam, 1939, p. 8.',
      { title: 'La société des écluses', place: 'Paris', publisher: 'Albin Dam' },
    ],
    [
      'Ann Weir, The Locks and the “Weir Problem,” 70 Univ. Town L. Rev. 830, 831 (2016).',
      { title: 'The Locks and the “Weir Problem”', container: 'Univ. Town L. Rev.', page: '830' },
    ],
    [
      'Ann Weir, The Myth of the Lock (Dam Working Paper Series in L. & Econ. No. 415, 2008).',
      {
        title: 'The Myth of the Lock',
        place: undefined,
        series: 'Dam Working Paper Series in L. & Econ. No. 415',
      },
    ],
    [
      "Ann Weir, 'The Locks of Town' (unpublished Ph.D. thesis, University of Dam, 1971), p. 4.",
      { type: 'thesis', title: 'The Locks of Town', publisher: 'University of Dam', place: undefined },
    ],
    [
      'Ann Weir, "Old Locks," Lock and Dam 50 (1971): 76–136.',
      {
        title: 'Old Locks',
        container: 'Lock and Dam',
        volume: '50',
        type: 'article-journal',
        page: '76–136',
      },
    ],
    ["Ann Weir, 'Old Locks', Lock Review, lxii (1971), 7–13.", { container: 'Lock Review', volume: 'lxii' }],
    ['Ann Weir, *Locks and Dams: A Theory* 77 (1980).', { title: 'Locks and Dams: A Theory' }],
    [
      'Ann Weir, Locks of Town 1914-1945 (Oxford, 1965), p. 23.',
      { title: 'Locks of Town 1914-1945', place: 'Oxford' },
    ],
    [
      'Ann Weir, The Locks of Town (London: Dam, Weir, 1919), 301.',
      { publisher: 'Dam, Weir', place: 'London' },
    ],
    [
      'Ann Weir, The Locks of Town (London: Dam, 1959; repr. ed., New York: Weir, 1975), 9.',
      { publisher: 'Dam', place: 'London', year: '1959' },
    ],
    [
      'Вейр А. П. Шлюзы Поволжья. Саратов, 1990. С. 3.',
      { type: 'book', place: 'Саратов', container: undefined },
    ],
    [
      'Вейр А. П. Шлюзы Урала // Вопросы истории. 1951. № 3. С. 4–10.',
      { title: 'Шлюзы Урала', container: 'Вопросы истории', issue: '3', type: 'article-journal' },
    ],
    [
      'Ann Weir, Les écluses, Paris, Éditions du Barrage, 1978, p. 3.',
      { title: 'Les écluses', place: 'Paris', publisher: 'Éditions du Barrage' },
    ],
    [
      'Ann Weir, ed., *Locks of Town* (London: Dam, 2002).',
      { authors: [], editors: [{ family: 'Weir', given: 'Ann' }] },
    ],
    [
      'Anne Le Barrage, Les écluses, Paris, Dam, 1978.',
      { authors: [{ family: 'Le Barrage', given: 'Anne' }] },
    ],
    [
      'Ann Weir, Mönche an der Schleuse, in: Historische Zeitschrift 248 (1989), S. 557–620, hier S. 601.',
      { type: 'article-journal', container: 'Historische Zeitschrift', volume: '248', page: '557–620' },
    ],
    [
      'Вейр А. П. История шлюзов в России. М., 1958. С. 5.',
      { type: 'book', place: 'М.', year: '1958', container: undefined },
    ],
    [
      'Ann Weir, Jr., The Path of the Lock, 10 HARV. L. REV. 457, 459 n.4 (1897).',
      { type: 'article-journal', title: 'The Path of the Lock', volume: '10', page: '457', firstPage: '457' },
    ],
    ['Ann Weir, The Law of Locks (London: Dam, 1912), p. 4.', { type: 'book', title: 'The Law of Locks' }],
  ])('%s', (note, fields) => {
    const works = worksIn(note);
    expect(works.length).toBe(1);
    const own = { ...works[0] } as Record<string, unknown>;
    expect(Object.fromEntries(Object.keys(fields).map((key) => [key, own[key]]))).toEqual(fields);
  });

  test.each<[string, object]>([
    [
      'Ann Weir, ‘The World in Locks,’ Foreign Affairs, vol. 12 (1990), pp. 3-20.',
      { type: 'article-journal', volume: '12', container: 'Foreign Affairs' },
    ],
    [
      'Ann Weir, The Tempest, ed. by Frank Lock, Anna Dam and Bob Keeper (London: Methuen, 1954), p. 3.',
      {
        title: 'The Tempest',
        editors: [
          { family: 'Lock', given: 'Frank' },
          { family: 'Dam', given: 'Anna' },
          { family: 'Keeper', given: 'Bob' },
        ],
      },
    ],

    [
      'Ann Weir, Letters from Paris, Rome, London and Berlin (London: Dam, 1990), p. 4.',
      { title: 'Letters from Paris, Rome, London and Berlin' },
    ],
    ['Charles Weir, Hard Times (London: Dam & Evans, 1854), p. 3.', { title: 'Hard Times' }],
    [
      'John Weir, The Elizabethan House of Commons (London: Jonathan Dam, 1949), p. 3.',
      { title: 'The Elizabethan House of Commons' },
    ],
  ])('a title keeps its own words: %s', (note, fields) => {
    const [work] = worksIn(note);
    expect(work).toMatchObject(fields);
  });

  test('editors of a whole are not its authors', () => {
    const [work] = worksIn(
      'Karl Weir/Stefan Keeper (Hg.), Schleuse und soziale Ordnung, Berlin/Boston 2014, S. 30.',
    );
    expect(work).toMatchObject({
      authors: [],
      editors: [{ family: 'Weir' }, { family: 'Keeper' }],
      place: 'Berlin/Boston',
    });
  });
});
