package org.newsgauge.report.chart;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.OutputKeys;
import javax.xml.transform.Transformer;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.apache.batik.svggen.SVGGeneratorContext;
import org.apache.batik.svggen.SVGGraphics2D;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.ui.RectangleInsets;
import org.newsgauge.report.chart.Pen.Align;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** A chart on its ground, with title and subtitle, of a given size in CSS pixels. */
public final class Picture {
  private static final String SVG = "http://www.w3.org/2000/svg";
  private static final int MARGIN = 18;
  private static final double TITLE_STEP = 23;
  private static final double SUBTITLE_STEP = 18;

  private final Chart chart;
  private final Theme theme;
  private final int width;
  private final int height;
  private final List<String> title;
  private final List<String> subtitle;

  /**
   * Lays a chart out.
   *
   * @param width in CSS pixels
   * @param height in CSS pixels; 0 for what the chart needs
   */
  public Picture(Chart chart, Theme theme, int width, int height) {
    this.chart = chart;
    this.theme = theme;
    this.width = width;
    double room = width - 2.0 * MARGIN;
    title = Pen.wrap(chart.title(), theme.title(), room, 3);
    subtitle = Pen.wrap(chart.subtitle(), theme.subtitle(), room, 3);
    int needed = (int) Math.ceil(head()) + chart.plotHeight((int) room) + MARGIN;
    this.height = height == 0 ? needed : height;
  }

  private double head() {
    return MARGIN + title.size() * TITLE_STEP + subtitle.size() * SUBTITLE_STEP + 10;
  }

  /** Its height in CSS pixels. */
  public int height() {
    return height;
  }

  private void draw(Graphics2D graphics) {
    graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    graphics.setRenderingHint(
        RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
    graphics.setRenderingHint(
        RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
    graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    Pen pen = new Pen(graphics, theme);
    pen.box(0, 0, width, height, theme.background());
    double y = MARGIN + TITLE_STEP / 2;
    y = lines(pen, title, theme.title(), theme.ink(), y, TITLE_STEP);
    lines(pen, subtitle, theme.subtitle(), theme.muted(), y - 2, SUBTITLE_STEP);
    double top = head();
    int plotWidth = width - 2 * MARGIN;
    int plotHeight = Math.max(40, (int) (height - top - MARGIN));
    JFreeChart plotted =
        new JFreeChart(null, theme.label(12), chart.plot(theme, plotWidth, plotHeight), false);
    plotted.setBackgroundPaint(null);
    plotted.setPadding(RectangleInsets.ZERO_INSETS);
    plotted.setAntiAlias(true);
    plotted.setTextAntiAlias(true);
    plotted.draw(graphics, new Rectangle2D.Double(MARGIN, top, plotWidth, plotHeight));
  }

  private static double lines(
      Pen pen, List<String> lines, Font font, Color colour, double y, double step) {
    double at = y;
    for (String line : lines) {
      pen.text(line, MARGIN, at, Align.LEFT, font, colour);
      at += step;
    }
    return at;
  }

  /** Writes a PNG with two pixels for each CSS pixel. */
  public void writePng(OutputStream out) throws IOException {
    BufferedImage image = new BufferedImage(2 * width, 2 * height, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = image.createGraphics();
    try {
      graphics.scale(2, 2);
      draw(graphics);
    } finally {
      graphics.dispose();
    }
    ImageIO.write(image, "png", out);
  }

  /** Writes an SVG whose text is text, with the Latin letters of its typeface inside. */
  public void writeSvg(OutputStream out) throws IOException {
    Document document = document();
    SVGGeneratorContext context = SVGGeneratorContext.createDefault(document);
    context.setComment("Newsgauge");
    context.setPrecision(2);
    SVGGraphics2D graphics = new SVGGraphics2D(context, false);
    graphics.setSVGCanvasSize(new java.awt.Dimension(width, height));
    draw(graphics);
    Element root = graphics.getRoot();
    root.setAttribute("viewBox", "0 0 " + width + " " + height);
    root.setAttribute("role", "img");
    Element style = document.createElementNS(SVG, "style");
    style.setTextContent(fontFace("400", "Regular") + fontFace("600", "SemiBold"));
    Element description = document.createElementNS(SVG, "desc");
    description.setTextContent(chart.description());
    Element name = document.createElementNS(SVG, "title");
    name.setTextContent(chart.title());
    root.insertBefore(style, root.getFirstChild());
    root.insertBefore(description, style);
    root.insertBefore(name, description);
    write(root, out);
  }

  /** Not by Batik, which would point to a document type definition on the web. */
  private static void write(Element root, OutputStream out) throws IOException {
    try {
      Transformer transformer = TransformerFactory.newInstance().newTransformer();
      transformer.setOutputProperty(OutputKeys.ENCODING, "UTF-8");
      transformer.setOutputProperty(OutputKeys.OMIT_XML_DECLARATION, "yes");
      transformer.transform(new DOMSource(root), new StreamResult(out));
    } catch (TransformerException e) {
      throw new IOException(e.getMessage(), e);
    }
  }

  private static Document document() {
    try {
      return DocumentBuilderFactory.newInstance()
          .newDocumentBuilder()
          .getDOMImplementation()
          .createDocument(SVG, "svg", null);
    } catch (ParserConfigurationException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String fontFace(String weight, String name) throws IOException {
    String file = "SourceSans3-" + name + "-latin.woff2";
    try (InputStream in =
        Objects.requireNonNull(
            Picture.class.getResourceAsStream("/org/newsgauge/report/fonts/" + file), file)) {
      String family = weight.equals("400") ? Theme.FAMILY : Theme.FAMILY + " " + name;
      return "@font-face{font-family:'"
          + family
          + "';src:url(data:font/woff2;base64,"
          + Base64.getEncoder().encodeToString(in.readAllBytes())
          + ") format('woff2')}";
    }
  }
}
