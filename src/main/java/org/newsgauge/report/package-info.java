/**
 * What people read of the results: tables, JSON, the summary on a terminal, charts and pages.
 *
 * <p>{@code cli} calls it. The doors are {@link org.newsgauge.report.Tables} (the CSV files),
 * {@link org.newsgauge.report.AnalysisJson} and {@link org.newsgauge.report.RunJson} (JSON), {@link
 * org.newsgauge.report.Summary} (the terminal) and {@link org.newsgauge.report.ChartDrawer}
 * (pictures). The next output is one class here and one line in the command that writes it.
 */
@NullMarked
package org.newsgauge.report;

import org.jspecify.annotations.NullMarked;
