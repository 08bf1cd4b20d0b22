/**
 * The function `make`, which remembers what it gave for each key: at most `most` of them, since texts are not ours and could fill
 * memory.
 */
export function memo<K, V>(make: (key: K) => V, most = 5000): (key: K) => V {
  const kept = new Map<K, V>();
  return (key) => {
    let value = kept.get(key);
    if (value === undefined) {
      if (kept.size >= most) kept.clear();
      value = make(key);
      kept.set(key, value);
    }
    return value;
  };
}

/** The function `make`, called when its result is first asked for and never again. */
export function once<V>(make: () => V): () => V {
  let made: { value: V } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
