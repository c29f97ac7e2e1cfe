/** What has the form of a citation in full, and is none for sure: no work is made of it. */
import { expect, test } from 'vitest';
import { worksIn } from '../fullWorks.ts';

test.each([
  'Ann Weir, Race, Nation, Class: Ambiguous Locks, 1991, p. 4.',
  'Regesta Locorum, Bd. 13, bearb. v. Paul-Joachim Weir, Wien 2001, Nr. 12.',
  'Mittelalterliche Schleusen Österreichs, Bd. 1: Niederösterreich, hg. von Theodor Weir, Wien 1915, S. 137–261.',
  'Ann Weir, Letters to her Brother, Stadtarchiv, Zürich, 1899.',
  'Ann Weir, Testament and Inventory, Record Office, Chester, 1834.',
  'Ann Weir, The Morning Post, London, 1903.',
  'Thomas Weir, Esquire, House of Commons, London, 1832.',
  'Weir, Schleusen, S. 14. Dagegen Gerald Keeper, Damm und Staat, Berlin 1966, S. 3.',
  'Weir, Schleusen. Dagegen Gerald Keeper, Damm und Staat, Berlin 1966, S. 3.',
  'Contra Anne Weir, Les écluses, Paris, Dam, 1980, p. 3.',
  'Ann Weir, "Wages," Town Times, May 4, 2012.',
  'Ann Weir, "The Lock of Town," in idem, The Nature of Locks (London: Dam, 1993), 148–75.',
  "Anne Weir, Les écluses, trad. de l'allemand par Karl Keeper, Paris, Dam, 1971, p. 5.",
  'Вейр А. П. Рец. на кн.: Дам Б. Б. Шлюзы // История. 1965. № 4. С. 150–155.',
  "Weir A. Stalin's Keepers: Locks and Dams in the Russian Village. New York: Dam, 1994. P. 12.",
  'Keeper, Photius, Patriarch von Constantinopel (Regensburg, 1867), p. 75.',
  'Interview with the author, Almaty, 3 May 2007.',
  "M. W. Weir, 'Trends of the locks', *ibid.*, 27 (1974), pp. 411–47.",
  'Ann Weir, The Locks of the Town, Rennes, PUR, 2007, p. 12.',
  "A. Weir, 'Growth', *Explorations in Economic History*, 38 (2001), pp. 411–47.",
  'Ann Weir, Paul Keeper, and Ben Dam, "The Colonial Origins of Dams" (Paper 77, Cambridge, MA, 2000), 2.',
])('no work, and nobody who wrote it: %s', (note) => expect(worksIn(note)).toEqual([]));
