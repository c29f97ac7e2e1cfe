/** Cyrillic letters, Russian and Kazakh, in Latin ones: after the Library of Congress, without its diacritics. */
export const LATIN: Readonly<Record<string, string>> = Object.fromEntries(
  (
    'а a,б b,в v,г g,д d,е e,ё e,ж zh,з z,и i,й i,к k,л l,м m,н n,о o,п p,р r,с s,т t,у u,ф f,х kh,ц ts,ч ch,ш sh,щ shch,ъ ,ы y,ь ,' +
    'э e,ю iu,я ia,і i,ї i,ә a,ғ g,қ k,ң ng,ө o,ұ u,ү u,һ h'
  )
    .split(',')
    .map((pair) => pair.split(' ') as [string, string]),
);
