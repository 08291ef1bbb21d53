package org.newsgauge.corpus;

/** Is told how far a run is. Called on one thread. */
public interface Progress {
  /** Tells nobody. */
  Progress NONE =
      new Progress() {
        @Override
        public void begin(String what, long total) {}

        @Override
        public void at(long done) {}
      };

  /**
   * A part of the run begins; the one before is over.
   *
   * @param what it does: {@code reading}
   * @param total how many articles it has; -1 if that is not known
   */
  void begin(String what, long total);

  /** So many articles of this part are done. */
  void at(long done);
}
