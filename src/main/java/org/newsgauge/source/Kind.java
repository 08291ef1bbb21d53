package org.newsgauge.source;

/** What part of public life a source speaks from. */
public enum Kind {
  GOVERNMENT,
  MILITARY,
  POLICE_AND_COURTS,
  PARTY_AND_CAMPAIGN,
  COMPANY,
  EXPERT,
  CIVIL_SOCIETY,
  MEDIA,
  CITIZEN,
  DOCUMENT,
  /** Not known, or none of these. */
  OTHER
}
