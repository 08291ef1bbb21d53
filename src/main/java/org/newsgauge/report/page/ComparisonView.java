package org.newsgauge.report.page;

/** The comparison page, ready to be shown. */
public record ComparisonView(String title) {}
