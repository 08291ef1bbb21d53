package org.newsgauge.corpus;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;

/**
 * Articles made up of our own sentences: events that several invented outlets report on nearby
 * days, each in its own words, some of them copied from another, some agency copy. The same seed
 * makes the same corpus. As large as wanted, for measuring speed and memory and for breaking runs
 * off.
 */
public final class MadeCorpus {
  private static final List<String> OUTLETS =
      List.of("ledger", "courier", "examiner", "herald", "beacon");

  private static final List<String> FIRST =
      List.of("Ines", "Ruth", "Tomas", "Amara", "Viktor", "Leila", "Oscar", "Hana", "Piet", "Noor");

  private static final List<String> SYLLABLES =
      List.of("ka", "ro", "min", "del", "var", "os", "tre", "lun", "ber", "ix", "fol", "gan", "wy");

  private static final List<String> SUBJECTS =
      List.of(
          "ferry",
          "school",
          "budget",
          "bridge",
          "clinic",
          "mine",
          "harbour",
          "museum",
          "railway",
          "prison",
          "dairy",
          "airport",
          "library",
          "reservoir",
          "market",
          "stadium");

  private static final List<String> DEEDS =
      List.of(
          "will close in %s",
          "was sold without a tender to %s",
          "failed its inspection by %s",
          "is to be rebuilt with money from %s",
          "lost its licence after a complaint from %s",
          "may be moved to %s");

  private static final List<String> SAYS =
      List.of("said", "insisted", "claimed", "told reporters", "conceded", "warned", "added");

  private static final List<String> QUOTES =
      List.of(
          "We were never asked, and we will not forget it",
          "This is a reckless plan and everybody here knows it",
          "The numbers are what they are",
          "It is a good day for the town",
          "Nobody should lose sleep over this",
          "There was no other way, and there is none now");

  private static final List<String> UNNAMED =
      List.of(
          "A person familiar with the talks",
          "Two officials, who asked not to be named because the report is not public,",
          "A spokeswoman for the ministry",
          "Critics",
          "One resident");

  private static final List<String> COLOUR =
      List.of(
          "The shambolic process has dragged on for %d months.",
          "About %d people work there.",
          "It was the %dth vote on the matter this year.",
          "Some %d households will be affected, according to a report by the audit office.",
          "The notorious contract ran to %d pages.",
          "Rain had kept all but %d of the protesters at home.");

  private final Random random;
  private final int articlesPerDay;
  private int number;
  private String lastText = "";

  private String place = "";
  private String person = "";
  private String other = "";
  private String subject = "";
  private String deed = "";
  private int left;

  /** A corpus that the seed tells. */
  public MadeCorpus(long seed, int articlesPerDay) {
    this.random = new Random(seed);
    this.articlesPerDay = articlesPerDay;
  }

  /** One article. */
  public record Made(
      String id, String outlet, LocalDate day, String section, String title, String text) {
    /** As a line of JSON. */
    String json() {
      return "{\"id\": \"%s\", \"outlet\": \"%s\", \"date\": \"%s\", \"section\": \"%s\", \"title\": \"%s\", \"text\": \"%s\"}"
          .formatted(id, outlet, day, section, escaped(title), escaped(text));
    }

    private static String escaped(String text) {
      return text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n");
    }

    /** As a page with a menu, a sidebar and a footer. */
    String html() {
      StringBuilder page = new StringBuilder(text.length() + 2000);
      page.append("<!DOCTYPE html><html><head><title>").append(title).append(" | ").append(outlet);
      page.append("</title><meta property=\"article:published_time\" content=\"").append(day);
      page.append("T08:00:00Z\"></head><body><nav><ul>");
      for (String menu : SUBJECTS) {
        page.append("<li><a href=\"/").append(menu).append("\">").append(menu).append("</a></li>");
      }
      page.append("</ul></nav><main><article><h1>").append(title).append("</h1>");
      for (String paragraph : text.split("\n\n", -1)) {
        page.append("<p>").append(paragraph.replace("&", "&amp;")).append("</p>\n");
      }
      page.append("</article><aside><h2>Most read</h2>");
      for (String menu : SUBJECTS) {
        page.append("<p><a href=\"/most/").append(menu).append("\">More on the ");
        page.append(menu).append("</a></p>");
      }
      page.append(
          "</aside></main><footer><p>Get our newsletter. All rights reserved.</p></footer>");
      return page.append("</body></html>\n").toString();
    }
  }

  /** The next article. */
  public Made next() {
    if (left == 0) {
      event();
    }
    left--;
    String outlet = OUTLETS.get(number % OUTLETS.size());
    LocalDate day = LocalDate.of(2020, 1, 1).plusDays(number / articlesPerDay);
    int kind = random.nextInt(20);
    String text;
    if (kind == 0 && !lastText.isEmpty()) {
      text = lastText;
    } else {
      text = (kind == 1 ? place.toUpperCase(java.util.Locale.ROOT) + " (AP) — " : "") + text();
    }
    lastText = text;
    String section = kind == 2 ? "Opinion" : "News";
    String title =
        place + " " + subject + " " + deed.split(" ", -1)[0] + " " + pick(COLOUR).split(" ", -1)[1];
    return new Made("made-" + number++, outlet, day, section, title, text);
  }

  private void event() {
    left = 1 + random.nextInt(OUTLETS.size());
    place = name() + " " + (random.nextBoolean() ? "Bay" : "Cross");
    person = pick(FIRST) + " " + name();
    other = pick(FIRST) + " " + name();
    subject = pick(SUBJECTS);
    deed = pick(DEEDS).formatted(name());
  }

  private String text() {
    StringBuilder text = new StringBuilder();
    text.append("The ").append(place).append(' ').append(subject).append(' ').append(deed);
    text.append(", ").append(person).append(", the mayor, ").append(pick(SAYS)).append(".\n\n");
    int paragraphs = 4 + random.nextInt(5);
    for (int i = 0; i < paragraphs; i++) {
      String last = person.substring(person.indexOf(' ') + 1);
      switch (random.nextInt(4)) {
        case 0 ->
            text.append('“').append(pick(QUOTES)).append(",” ").append(last).append(" said. ");
        case 1 ->
            text.append(pick(UNNAMED))
                .append(' ')
                .append(pick(SAYS))
                .append(" that the ")
                .append(subject)
                .append(" in ")
                .append(place)
                .append(" had been in trouble. ");
        case 2 ->
            text.append(other)
                .append(", a teacher, ")
                .append(pick(SAYS))
                .append(": “")
                .append(pick(QUOTES))
                .append(".” ");
        default -> text.append("The ").append(pick(SUBJECTS)).append(" nearby is not affected. ");
      }
      text.append(pick(COLOUR).formatted(2 + random.nextInt(900))).append("\n\n");
    }
    return text.append("Get our newsletter.").toString();
  }

  private String name() {
    StringBuilder name = new StringBuilder();
    for (int i = 2 + random.nextInt(2); i > 0; i--) {
      name.append(pick(SYLLABLES));
    }
    return Character.toUpperCase(name.charAt(0)) + name.substring(1);
  }

  private String pick(List<String> from) {
    return from.get(random.nextInt(from.size()));
  }

  /** Writes so many articles as lines of JSON. */
  public static void write(Path file, int articles, long seed) throws IOException {
    MadeCorpus corpus = new MadeCorpus(seed, Math.max(10, articles / 365));
    try (BufferedWriter out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
      for (int i = 0; i < articles; i++) {
        out.write(corpus.next().json());
        out.write('\n');
      }
    }
  }

  /** {@code MadeCorpus FILE ARTICLES [SEED]}: lines of JSON. */
  public static void main(String[] args) throws IOException {
    write(
        Path.of(args[0]), Integer.parseInt(args[1]), args.length > 2 ? Long.parseLong(args[2]) : 1);
  }
}
