/**
 * The command line: one class per command, and what they share. Only this package knows the
 * command-line library; it reads arguments and prints, the others return. A new command is one
 * class and its line in {@link org.newsgauge.cli.Main}.
 */
@NullMarked
package org.newsgauge.cli;

import org.jspecify.annotations.NullMarked;
