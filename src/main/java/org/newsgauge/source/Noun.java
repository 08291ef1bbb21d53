package org.newsgauge.source;

/**
 * What a common noun says of the source that it heads.
 *
 * @param type what sort of thing it is
 * @param kind what part of public life it speaks from
 * @param gender that the noun itself shows ("spokeswoman")
 * @param spokesperson whether it speaks for somebody by office
 */
record Noun(Type type, Kind kind, Gender gender, boolean spokesperson) {
  /** Somebody of whom only a class is told. */
  static final Noun PERSON = new Noun(Type.ROLE, Kind.CITIZEN, Gender.UNKNOWN, false);

  /** Somebody of whom nothing is told. */
  static final Noun NOBODY = new Noun(Type.BARE, Kind.OTHER, Gender.UNKNOWN, false);

  /** Sorts of things that stand where a source stands. */
  enum Type {
    /** A person by role. */
    ROLE,
    /** A relative of somebody. */
    KIN,
    /** Somebody of whom nothing is said. */
    BARE,
    /** People taken together. */
    GROUP,
    /** A body with, usually, a name. */
    ORGANIZATION,
    /** What speaks without a person. */
    DOCUMENT,
    /** Somebody's words. */
    CARRIER,
    /** An event or an idea. */
    ABSTRACTION
  }

  /** The same in another part of public life. */
  Noun within(Kind part) {
    return new Noun(type, part, gender, spokesperson);
  }

  boolean isPerson() {
    return type == Type.ROLE || type == Type.KIN || type == Type.BARE;
  }
}
