package org.newsgauge.stats;

/**
 * Random numbers that depend on nothing but a seed and a place, so that work can be split over
 * threads in any way: SplitMix64 (Steele, Lea and Flood, OOPSLA 2014), the same on every Java. Not
 * thread-safe.
 */
public final class Draws {
  private static final long GOLDEN = 0x9e3779b97f4a7c15L;

  private long state;

  /**
   * @param seed of everything
   * @param place what the numbers are drawn for: numbers of different places are independent
   */
  public Draws(long seed, long place) {
    this.state = mixed(seed) ^ mixed(place + GOLDEN);
  }

  /** A whole number from 0 to {@code bound - 1}, each equally likely to within 1 in 4 billion. */
  public int below(int bound) {
    return (int) (((next() >>> 32) * bound) >>> 32);
  }

  /** 64 random bits. */
  public long next() {
    state += GOLDEN;
    return mixed(state);
  }

  private static long mixed(long value) {
    long z = (value ^ (value >>> 30)) * 0xbf58476d1ce4e5b9L;
    z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
    return z ^ (z >>> 31);
  }
}
