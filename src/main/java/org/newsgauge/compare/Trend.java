package org.newsgauge.compare;

/**
 * A measure of one outlet in one period.
 *
 * @param period as {@link Period} names it
 * @param estimate over the articles published in it
 */
public record Trend(String period, Estimate estimate) {}
