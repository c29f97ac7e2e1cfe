/** The package has no types of its own. */
declare module 'wink-lemmatizer' {
  const lemmatizer: { noun: (word: string) => string; verb: (word: string) => string };
  export default lemmatizer;
}
