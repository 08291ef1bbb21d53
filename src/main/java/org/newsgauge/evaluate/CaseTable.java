package org.newsgauge.evaluate;

import org.newsgauge.table.Cell;
import org.newsgauge.table.Column;
import org.newsgauge.table.Table;

/** All cases of a measurement as a table, right ones too. */
public final class CaseTable {
  private static final int DECIMALS = 4;

  /** Columns {@code where, verdict, gold, predicted, wrong, context}. */
  public static final Table<Case> CASES =
      Table.<Case>named("cases")
          .text("where", Case::where)
          .text("verdict", Case::verdict)
          .text("gold", Case::gold)
          .text("predicted", Case::predicted)
          .with(Column.Type.DECIMAL, "wrong", one -> Cell.decimal(one.wrong(), DECIMALS))
          .text("context", Case::context);

  private CaseTable() {}
}
