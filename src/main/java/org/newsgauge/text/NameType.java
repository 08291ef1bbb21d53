package org.newsgauge.text;

/** What a proper name names. */
public enum NameType {
  PERSON,
  ORGANIZATION,
  PLACE
}
