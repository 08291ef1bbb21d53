/**
 * Rows in and out: what a table's columns are, CSV of them, and files that get their name only when
 * whole. {@code report} writes the tables of results, {@code corpus} and {@code report} read. With
 * this package alone the program knows commons-csv. A new table is a {@link
 * org.newsgauge.table.Table} where its rows are known.
 */
@NullMarked
package org.newsgauge.table;

import org.jspecify.annotations.NullMarked;
