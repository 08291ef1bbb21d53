package org.newsgauge.report;

import java.util.Locale;
import org.newsgauge.attribution.Connotation;
import org.newsgauge.attribution.Form;
import org.newsgauge.loaded.Voice;
import org.newsgauge.source.Kind;
import org.newsgauge.source.Naming;
import org.newsgauge.source.Source;
import org.newsgauge.text.Document;

/** Codes in the words that people read: the same on the terminal, in charts and on pages. */
final class Labels {
  private Labels() {}

  static String of(Naming naming) {
    return switch (naming) {
      case NAMED_PERSON -> "named person";
      case NAMED_ORGANIZATION -> "named organization";
      case NAMED_PLACE -> "named place";
      case DOCUMENT -> "document";
      case UNNAMED_DESCRIBED -> "unnamed, described";
      case UNNAMED_ROLE -> "unnamed, role only";
      case UNNAMED_BARE -> "unnamed, bare";
      case SOURCELESS -> "no source given";
      case AUTHOR -> "the outlet itself";
      case UNRESOLVED -> "not resolved";
    };
  }

  /** What the codebook means by a code. */
  static String definition(Naming naming) {
    return switch (naming) {
      case NAMED_PERSON -> "Persons whose name the article gives, here or anywhere by reference.";
      case NAMED_ORGANIZATION ->
          "An organization, outlet, court, agency or government identified by its own name.";
      case NAMED_PLACE -> "A place or building that stands for an institution.";
      case DOCUMENT -> "A text, record, poll, study or law that speaks by itself.";
      case UNNAMED_DESCRIBED ->
          "Never named, but given both a role and the particular body or case it belongs to.";
      case UNNAMED_ROLE -> "Never named; a role, profession, nationality or party alone.";
      case UNNAMED_BARE -> "Never named, and nothing said of who they are.";
      case SOURCELESS -> "The article gives no source.";
      case AUTHOR -> "The journalist or outlet speaking as itself.";
      case UNRESOLVED ->
          "A reference that Newsgauge could not resolve: counted on its own, never as unnamed.";
    };
  }

  static String of(Voice voice) {
    return switch (voice) {
      case AUTHOR -> "the outlet's own voice";
      case QUOTED -> "quotations";
      case HEADLINE -> "headline and dek";
    };
  }

  static String of(Form form) {
    return switch (form) {
      case DIRECT -> "direct speech";
      case MIXED -> "partly quoted";
      case INDIRECT -> "indirect speech";
    };
  }

  static String of(Connotation connotation) {
    return switch (connotation) {
      case NEUTRAL -> "neutral cue";
      case DOUBTING -> "doubting cue";
      case ENDORSING -> "endorsing cue";
      case HEATED -> "heated cue";
    };
  }

  static String of(Kind kind) {
    return kind == Kind.OTHER ? "" : kind.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  /** A category as its lexicon names it, without the hyphens. */
  static String category(String category) {
    return category.replace('-', ' ');
  }

  /** A source's name, or what the article first calls it, in quotation marks. */
  static String of(Source source, Document document) {
    if (!source.name().isEmpty()) {
      return source.name();
    }
    return "“" + document.text(source.mentions().get(0)).strip() + "”";
  }

  /** {@code 1 article}, {@code 2,000 articles}. */
  static String count(long number, String singular, String plural) {
    return number(number) + " " + (number == 1 ? singular : plural);
  }

  /** With commas at the thousands. */
  static String number(long number) {
    return String.format(Locale.ROOT, "%,d", number);
  }

  /** In whole percent; never 0% or 100% for what is neither none nor all. */
  static String percent(double share) {
    if (!Double.isFinite(share)) {
      return "–";
    }
    if (share > 0 && share < 0.005) {
      return "<1%";
    }
    if (share < 1 && share >= 0.995) {
      return ">99%";
    }
    return Math.round(share * 100) + "%";
  }

  /** With one decimal. */
  static String rate(double rate) {
    return Double.isFinite(rate) ? String.format(Locale.ROOT, "%.1f", rate) : "–";
  }
}
