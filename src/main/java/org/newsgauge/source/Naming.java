package org.newsgauge.source;

/**
 * Whether the article names a source, and how: the codes of the codebook, and one for "not known".
 */
public enum Naming {
  /** One or more persons whose name the article gives. */
  NAMED_PERSON,
  /** An organization, outlet, court or government identified by its own name. */
  NAMED_ORGANIZATION,
  /** A place or building that stands for an institution. */
  NAMED_PLACE,
  /** A text, record, poll or study that speaks by itself. */
  DOCUMENT,
  /** Never named, but given both a role and the particular body that it belongs to. */
  UNNAMED_DESCRIBED,
  /** Never named; a role, profession, nationality or party alone. */
  UNNAMED_ROLE,
  /** Never named, and nothing said of who they are. */
  UNNAMED_BARE,
  /** The article gives no source. */
  SOURCELESS,
  /** The journalist or outlet speaking as itself. */
  AUTHOR,
  /** A reference that the program could not resolve: no code of the codebook, never right. */
  UNRESOLVED;

  /** One of the three codes of named sources. */
  public boolean isNamed() {
    return this == NAMED_PERSON || this == NAMED_ORGANIZATION || this == NAMED_PLACE;
  }

  /** One of the three codes of unnamed sources. */
  public boolean isUnnamed() {
    return this == UNNAMED_DESCRIBED || this == UNNAMED_ROLE || this == UNNAMED_BARE;
  }

  /** A source of which the reader learns next to nothing: role alone, bare, or none. */
  public boolean isVague() {
    return this == UNNAMED_ROLE || this == UNNAMED_BARE || this == SOURCELESS;
  }
}
