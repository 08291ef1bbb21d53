package org.newsgauge.corpus;

/** Hashes that are the same on every machine: FNV-1a, then the finish of SplitMix64. */
final class Hash {
  private static final long FNV_BASIS = 0xcbf29ce484222325L;
  private static final long FNV_PRIME = 0x100000001b3L;

  private Hash() {}

  /** Of characters. */
  static long of(CharSequence text) {
    long hash = FNV_BASIS;
    for (int i = 0; i < text.length(); i++) {
      hash = (hash ^ text.charAt(i)) * FNV_PRIME;
    }
    return mix(hash);
  }

  /** Of a hash and what follows. */
  static long of(long before, CharSequence text) {
    return mix((before * FNV_PRIME) ^ of(text));
  }

  /** Spreads the bits (Steele, Lea and Flood 2014). */
  static long mix(long hash) {
    long z = hash + 0x9e3779b97f4a7c15L;
    z = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
    z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
    return z ^ (z >>> 31);
  }
}
