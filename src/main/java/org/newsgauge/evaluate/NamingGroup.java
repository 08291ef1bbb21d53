package org.newsgauge.evaluate;

import org.newsgauge.source.Naming;

/** The codes as headlines group them. */
enum NamingGroup {
  NAMED,
  UNNAMED,
  DOCUMENT,
  SOURCELESS,
  AUTHOR,
  /** No group of the codebook: never right. */
  UNRESOLVED;

  static NamingGroup of(Naming naming) {
    return switch (naming) {
      case NAMED_PERSON, NAMED_ORGANIZATION, NAMED_PLACE -> NAMED;
      case UNNAMED_DESCRIBED, UNNAMED_ROLE, UNNAMED_BARE -> UNNAMED;
      case DOCUMENT -> DOCUMENT;
      case SOURCELESS -> SOURCELESS;
      case AUTHOR -> AUTHOR;
      case UNRESOLVED -> UNRESOLVED;
    };
  }
}
