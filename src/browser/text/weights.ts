/**
 * What makes a passage come first, each with its reason. Found by trying them on the project's own annotated queries, whose
 * figures (`npm run bench:search`) are therefore no test of them: before any was tried they were .953 and .901.
 */

/** How soon another occurrence of a word counts for little, and how much long passages are held back (BM25). */
export const SATURATION = 1.1;
export const LENGTH = 0.5;

/** The text of the sources comes first; a note supports it, a heading only announces it, a work is found by its own list. */
export const KIND: Record<string, number> = {
  text: 1,
  table: 0.7,
  heading: 0.95,
  note: 0.82,
  bibliography: 0.6,
  work: 0.55,
};

/** A passage that lacks some of the words: its share of their rarity, to this power. */
export const COVERAGE = 0.85;
/** Words that were typed side by side and stand so: this share of their rarity. */
export const PAIR = 0.55;
/** All words within a short stretch, by how short it is. */
export const NEARNESS = 0.5;
/** Words that stand in the heading of the passage: the section is about them. */
export const HEADED = 0.25;
/** The full name, where only a part of it was typed: the passage that introduces somebody says it. */
export const FULL_NAME = 0.5;
/** The first passage of a source that names it. */
export const FIRST_MENTION = 0.3;
/** Of a name it is the one that introduces it. */
export const INTRODUCES = 1.6;
/** The spelling that was typed, among those that mean the same. */
export const AS_TYPED = 0.15;
/** Where several own the spelling, it is all that tells whom one means. */
export const TELLS = 1.5;
/** A passage that says what a thing is, where the question asks for that. */
export const DEFINES = 0.8;
/** Words that only ask, `definition of …`: this share of their rarity. */
export const CUE = 0.15;
/** Fewer words say nothing: `Author's interview with …`. */
export const SHORT = { words: 14, weight: 0.9 };
