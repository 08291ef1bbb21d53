package org.newsgauge.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.newsgauge.analysis.Analysis;
import org.newsgauge.article.Article;
import org.newsgauge.article.Removed;
import org.newsgauge.article.Span;
import org.newsgauge.attribution.Attribution;
import org.newsgauge.attribution.Connotation;
import org.newsgauge.attribution.Form;
import org.newsgauge.loaded.LoadedPhrase;
import org.newsgauge.loaded.Voice;
import org.newsgauge.source.Channel;
import org.newsgauge.source.Kind;
import org.newsgauge.source.Naming;
import org.newsgauge.source.Source;
import org.newsgauge.source.SourcedAttribution;
import org.newsgauge.source.Sourcing;
import org.newsgauge.text.Document;
import org.newsgauge.text.Quotation;
import org.newsgauge.text.Sentence;
import org.newsgauge.text.Tag;
import org.newsgauge.text.Token;

/** Makes analyses by hand, so that what is written does not depend on what is found. */
final class MadeArticle {
  private static final Pattern TOKEN = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}'’-]*|\\S");
  private static final Pattern SENTENCE = Pattern.compile("[^.!?]+[.!?]*[”\"]?");

  private final String id;
  private final String outlet;
  private final String text;
  private final int title;
  private final int dek;
  private final List<Source> sources = new ArrayList<>();
  private final List<SourcedAttribution> said = new ArrayList<>();
  private final List<LoadedPhrase> phrases = new ArrayList<>();
  private final List<String> warnings = new ArrayList<>();
  private final List<Removed> removed = new ArrayList<>();
  private @Nullable String url;
  private @Nullable String author;
  private @Nullable LocalDate published;
  private double confidence = 1;
  private int from;

  MadeArticle(String id, String outlet, String title, String dek, String... paragraphs) {
    this.id = id;
    this.outlet = outlet;
    this.title = title.length();
    this.dek = dek.length();
    List<String> lines = new ArrayList<>();
    if (!title.isEmpty()) {
      lines.add(title);
    }
    if (!dek.isEmpty()) {
      lines.add(dek);
    }
    lines.addAll(Arrays.asList(paragraphs));
    this.text = String.join("\n\n", lines);
  }

  /** The words, where they next stand in the text. */
  Span at(String words) {
    int start = text.indexOf(words, from);
    if (start < 0) {
      start = text.indexOf(words);
    }
    if (start < 0) {
      throw new IllegalArgumentException("not in the text: " + words);
    }
    return new Span(start, start + words.length());
  }

  /** What follows is looked for from here. */
  MadeArticle from(String words) {
    from = 0;
    from = at(words).start();
    return this;
  }

  MadeArticle on(LocalDate day, String byline, String address) {
    published = day;
    author = byline;
    url = address;
    return this;
  }

  MadeArticle cleaned(double sure, List<String> warned, List<Removed> left) {
    confidence = sure;
    warnings.addAll(warned);
    removed.addAll(left);
    return this;
  }

  Source source(String name, Naming naming, Kind kind, boolean spokesperson, String... mentions) {
    List<Span> spans = Arrays.stream(mentions).map(this::at).sorted().toList();
    Source source = new Source("S" + (sources.size() + 1), name, naming, kind, spans, spokesperson);
    sources.add(source);
    return source;
  }

  MadeArticle says(@Nullable Source source, String words, String cue, String content) {
    return says(source, words, cue, content, Form.INDIRECT, Connotation.NEUTRAL, null, null);
  }

  MadeArticle says(
      @Nullable Source source,
      @Nullable String words,
      String cue,
      String content,
      Form form,
      Connotation connotation,
      @Nullable String relay,
      @Nullable String reason) {
    said.add(
        new SourcedAttribution(
            new Attribution(
                words == null || words.isEmpty() ? null : at(words),
                at(cue),
                List.of(at(content)),
                form,
                true,
                connotation,
                false),
            source,
            relay == null ? Channel.FIRST_HAND : Channel.RELAYED,
            relay == null || relay.isEmpty() ? List.of() : List.of(relay.split(", ")),
            reason == null ? null : at(reason)));
    return this;
  }

  MadeArticle loaded(String words, String category, double weight, Voice voice) {
    Span span = at(words);
    Span sentence =
        sentences().stream()
            .map(Sentence::span)
            .filter(s -> s.contains(span))
            .findFirst()
            .orElseThrow();
    phrases.add(
        new LoadedPhrase(
            span, category, weight, voice, null, false, false, sentence, category + ".txt", words));
    return this;
  }

  Article article() {
    int body = (title == 0 ? 0 : title + 2) + (dek == 0 ? 0 : dek + 2);
    int dekStart = title == 0 ? 0 : title + 2;
    return new Article(
        id,
        outlet,
        url,
        author,
        published,
        null,
        text,
        title == 0 ? null : new Span(0, title),
        dek == 0 ? null : new Span(dekStart, dekStart + dek),
        new Span(Math.min(body, text.length()), text.length()),
        confidence,
        warnings,
        removed);
  }

  private List<Span> paragraphs() {
    List<Span> paragraphs = new ArrayList<>();
    int start = 0;
    for (String line : text.split("\n", -1)) {
      if (!line.isBlank()) {
        paragraphs.add(new Span(start, start + line.length()).trim(text));
      }
      start += line.length() + 1;
    }
    return paragraphs;
  }

  private List<Sentence> sentences() {
    List<Sentence> sentences = new ArrayList<>();
    for (Span paragraph : paragraphs()) {
      Matcher matcher = SENTENCE.matcher(text).region(paragraph.start(), paragraph.end());
      while (matcher.find()) {
        Span span = new Span(matcher.start(), matcher.end()).trim(text);
        List<Token> tokens = new ArrayList<>();
        Matcher token = TOKEN.matcher(text).region(span.start(), span.end());
        while (token.find()) {
          tokens.add(new Token(new Span(token.start(), token.end()), Tag.X, token.group()));
        }
        if (!tokens.isEmpty()) {
          sentences.add(new Sentence(span, tokens));
        }
      }
    }
    return sentences;
  }

  private List<Quotation> quotations() {
    List<Quotation> quotations = new ArrayList<>();
    Matcher matcher = Pattern.compile("“[^”\n]*”").matcher(text);
    while (matcher.find()) {
      quotations.add(
          new Quotation(
              new Span(matcher.start(), matcher.end()),
              new Span(matcher.start() + 1, matcher.end() - 1),
              Quotation.Kind.SPEECH,
              0,
              false));
    }
    return quotations;
  }

  Analysis analysis() {
    phrases.sort((a, b) -> a.span().compareTo(b.span()));
    return Analysis.of(
        new Document(article(), paragraphs(), sentences(), quotations()),
        new Sourcing(sources, said),
        phrases);
  }

  /** An article with a bit of everything. */
  static Analysis harbour() {
    MadeArticle made =
        new MadeArticle(
                "harbour.html",
                "The Tidewater Examiner",
                "Harbour chief’s disastrous crane deal sinks under questions",
                "A shameless contract, a silent board and 🎈 balloons at the opening",
                "The port of Selmouth paid twice what its cranes were worth, its auditor found on"
                    + " Monday, in a deal that a council member called “a complete disgrace”.",
                "Auditor Ines Okafor said the board had approved the purchase in nine minutes."
                    + " “Nobody asked what the second invoice was for,” she said.",
                "The harbour authority denied any wrongdoing. A spokesman for the authority claimed"
                    + " the price was “entirely normal for the season”.",
                "Two senior board members, who spoke on condition of anonymity because the inquiry"
                    + " is confidential, told the Brine Gazette that the chairman had threatened"
                    + " them.",
                "Critics say the outrageous sum could have rebuilt the sea wall. It was alleged"
                    + " that a second contract exists.",
                "The White House declined to comment. Court records show three earlier payments to"
                    + " the same firm, Karst & Daughters.",
                "Officials warned that the port may close for a week. Mr. Dale Pruett, who runs the"
                    + " fish market, blasted the delay: “We are being robbed blind by radical"
                    + " amateurs,” he said.",
                "The minister pointed out that the law requires an open tender. The board meets"
                    + " again on Thursday.")
            .on(LocalDate.of(2026, 3, 9), "Rhoda Lint", "https://tidewater.example/port/cranes")
            .cleaned(
                0.93,
                List.of("the date stands only in the page's address"),
                List.of(
                    new Removed("Home News Sport Weather", "navigation"),
                    new Removed("Share on Chirper Share by mail", "share bar"),
                    new Removed("Ten fish you will not believe", "related links"),
                    new Removed("Five more about the sea wall", "related links")));
    Source auditor =
        made.source(
            "Ines Okafor",
            Naming.NAMED_PERSON,
            Kind.GOVERNMENT,
            false,
            "its auditor",
            "Auditor Ines Okafor",
            "she");
    Source member =
        made.source("", Naming.UNNAMED_DESCRIBED, Kind.GOVERNMENT, false, "a council member");
    Source authority =
        made.source(
            "harbour authority",
            Naming.NAMED_ORGANIZATION,
            Kind.GOVERNMENT,
            false,
            "The harbour authority");
    Source spokesman =
        made.source(
            "", Naming.UNNAMED_DESCRIBED, Kind.GOVERNMENT, true, "A spokesman for the authority");
    Source board =
        made.source(
            "", Naming.UNNAMED_DESCRIBED, Kind.GOVERNMENT, false, "Two senior board members");
    Source critics = made.source("", Naming.UNNAMED_BARE, Kind.OTHER, false, "Critics");
    Source house =
        made.source("White House", Naming.NAMED_PLACE, Kind.GOVERNMENT, false, "The White House");
    Source records = made.source("", Naming.DOCUMENT, Kind.DOCUMENT, false, "Court records");
    Source officials = made.source("", Naming.UNNAMED_ROLE, Kind.OTHER, false, "Officials");
    made.from("Mr. Dale");
    Source pruett =
        made.source(
            "Dale Pruett", Naming.NAMED_PERSON, Kind.COMPANY, false, "Mr. Dale Pruett", "he said");
    Source minister = made.source("", Naming.UNRESOLVED, Kind.OTHER, false, "The minister");
    made.from("The port of")
        .says(
            auditor,
            "its auditor",
            "found",
            "The port of Selmouth paid twice what its cranes were worth")
        .says(
            member,
            "a council member",
            "called",
            "“a complete disgrace”",
            Form.DIRECT,
            Connotation.NEUTRAL,
            null,
            null)
        .says(
            auditor,
            "Auditor Ines Okafor",
            "said",
            "the board had approved the purchase in nine minutes")
        .from("“Nobody")
        .says(
            auditor,
            "she",
            "said",
            "“Nobody asked what the second invoice was for,”",
            Form.DIRECT,
            Connotation.NEUTRAL,
            null,
            null)
        .says(authority, "The harbour authority", "denied", "any wrongdoing")
        .says(
            spokesman,
            "A spokesman for the authority",
            "claimed",
            "the price was “entirely normal for the season”",
            Form.MIXED,
            Connotation.DOUBTING,
            null,
            null)
        .says(
            board,
            "Two senior board members",
            "told",
            "the chairman had threatened them",
            Form.INDIRECT,
            Connotation.NEUTRAL,
            "Brine Gazette",
            "because the inquiry is confidential")
        .says(critics, "Critics", "say", "the outrageous sum could have rebuilt the sea wall")
        .says(
            null,
            null,
            "It was alleged",
            "a second contract exists",
            Form.INDIRECT,
            Connotation.DOUBTING,
            null,
            null)
        .says(house, "The White House", "declined", "to comment")
        .says(
            records,
            "Court records",
            "show",
            "three earlier payments to the same firm, Karst & Daughters")
        .says(officials, "Officials", "warned", "the port may close for a week")
        .says(
            pruett,
            "Mr. Dale Pruett",
            "blasted",
            "the delay",
            Form.INDIRECT,
            Connotation.HEATED,
            null,
            null)
        .from("“We are")
        .says(
            pruett,
            "he",
            "said",
            "“We are being robbed blind by radical amateurs,”",
            Form.DIRECT,
            Connotation.NEUTRAL,
            null,
            null)
        .from("The minister")
        .says(
            minister,
            "The minister",
            "pointed out",
            "the law requires an open tender",
            Form.INDIRECT,
            Connotation.ENDORSING,
            null,
            null);
    made.from = 0;
    return made.loaded("disastrous", "negative-evaluatives", 0.8, Voice.HEADLINE)
        .loaded("shameless", "negative-evaluatives", 0.9, Voice.HEADLINE)
        .loaded("complete disgrace", "negative-evaluatives", 0.9, Voice.QUOTED)
        .loaded("entirely", "intensifiers", 0.2, Voice.QUOTED)
        .loaded("outrageous", "negative-evaluatives", 0.8, Voice.AUTHOR)
        .loaded("threatened", "negative-evaluatives", 0.4, Voice.AUTHOR)
        .loaded("robbed blind", "war-and-crime", 0.7, Voice.QUOTED)
        .loaded("radical", "pejorative-labels", 1.0, Voice.QUOTED)
        .analysis();
  }
}
