package org.newsgauge.evaluate.metric;

import java.util.regex.Pattern;

/**
 * The cues that the figures for speech are counted over: plain words of saying and writing. A fixed
 * list of the measurement; the program's own lexicon of cues is another matter.
 */
public final class SpeechCue {
  private static final Pattern SPEECH =
      Pattern.compile(
          "(?<![\\p{L}\\p{N}_])(?:"
              + "say|says|said|saying|tell|tells|told|telling|ask|asks|asked|asking"
              + "|add|adds|added|adding|note|notes|noted|noting|state|states|stated|stating"
              + "|write|writes|writing|written|wrote|according\\s+to"
              + "|(?:announc|argu|claim|explain|insist|report|suggest|warn)[\\p{L}\\p{N}_]*"
              + ")(?![\\p{L}\\p{N}_])",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private SpeechCue() {}

  /** Whether one of the words stands in the cue, whole and in any case. */
  public static boolean in(String cue) {
    return SPEECH.matcher(cue).find();
  }
}
