package org.newsgauge.evaluate.metric;

/**
 * A 95% interval.
 *
 * @param low its lower end; NaN if undefined
 * @param high its upper end; NaN if undefined
 */
public record Interval(double low, double high) {}
