package org.newsgauge.report.chart;

/** A picture of some data: it knows what it says, how high it must be, and how to draw itself. */
public interface Chart {
  /** What the file is called, without its ending. */
  String file();

  /** What is measured, in a line. */
  String title();

  /** Of how much, and where it comes from. */
  String subtitle();

  /** The picture in words, for those who cannot see it. */
  String description();

  /** The height that the plot needs, in CSS pixels, without title and subtitle. */
  int plotHeight(int width);

  /** The plot. */
  org.jfree.chart.plot.XYPlot plot(Theme theme, int width, int height);
}
