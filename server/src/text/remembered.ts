/** Makes something for a word, such as a language, once, and gives it whenever it is asked again. */
export function remembered<T>(make: (word: string) => T): (word: string) => T {
  const known = new Map<string, T>();
  return (word) => {
    const answer = known.get(word);
    if (answer !== undefined || known.has(word)) return answer as T;
    const made = make(word);
    known.set(word, made);
    return made;
  };
}
