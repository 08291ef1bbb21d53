/**
 * Charts: each is a class that says what it shows, how high it must be, and how one row is drawn.
 * With this package alone the program knows JFreeChart and Batik, and loads them. {@link
 * org.newsgauge.report.ChartDrawer} calls it. The next chart is a {@link
 * org.newsgauge.report.chart.Chart} and its line there; among the tests, {@code ChartGallery} draws
 * them all to be looked at.
 */
@NullMarked
package org.newsgauge.report.chart;

import org.jspecify.annotations.NullMarked;
