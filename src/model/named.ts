/** Who and what the passages of a unit name, as a browser fetches it where names are to answer: `named.json` beside the page. */
export interface NamedHere {
  name: string;
  /** In a few words who or what it is, as the sources say. */
  says: string[];
  /** Its other spellings in the sources. */
  spellings: string[];
  /** Whom it must not be confused with. */
  apart: string[];
  /** Ids of the passages and notes of this unit that name it. */
  here: string[];
  /** How many passages of each other source do, in their order. */
  elsewhere: [source: string, passages: number][];
  /** Its page in the index. */
  href: string;
  doubt?: string;
}

export interface Named {
  names: Record<string, NamedHere>;
  /** By the id of a passage or note: the names, each with its forms there. */
  passages: Record<string, [name: string, ...forms: string[]][]>;
}
