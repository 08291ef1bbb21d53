package org.newsgauge.source;

import java.util.List;

/**
 * Who stands behind a source span, as it was read.
 *
 * @param naming the code, {@link Naming#SOURCELESS} included
 * @param entities those named, in the order read; empty unless the code is a named one
 * @param kind what part of public life it speaks from
 * @param spokesperson whether it speaks by office
 * @param gender shown by an unnamed single person
 * @param plural whether several people speak
 * @param key tells distinct unnamed sources of an article apart; empty where there is none
 */
record Reading(
    Naming naming,
    List<Entity> entities,
    Kind kind,
    boolean spokesperson,
    Gender gender,
    boolean plural,
    String key) {
  static final Reading SOURCELESS = plain(Naming.SOURCELESS, Kind.OTHER, "");
  static final Reading AUTHOR = plain(Naming.AUTHOR, Kind.MEDIA, "author");

  Reading {
    entities = List.copyOf(entities);
  }

  private static Reading plain(Naming naming, Kind kind, String key) {
    return new Reading(naming, List.of(), kind, false, Gender.UNKNOWN, false, key);
  }

  /** A source of whom the program cannot tell who it is. */
  static Reading unresolved(String key) {
    return plain(Naming.UNRESOLVED, Kind.OTHER, key);
  }

  static Reading document(String key) {
    return plain(Naming.DOCUMENT, Kind.DOCUMENT, key);
  }

  static Reading named(Naming naming, List<Entity> entities) {
    Entity first = entities.get(0);
    boolean one = entities.size() == 1;
    return new Reading(
        naming,
        entities,
        first.kind(),
        one && first.spokesperson(),
        one ? first.gender() : Gender.UNKNOWN,
        !one,
        "");
  }

  static Reading unnamed(Naming naming, Noun noun, boolean plural, String key) {
    return new Reading(
        naming, List.of(), noun.kind(), noun.spokesperson(), noun.gender(), plural, key);
  }
}
