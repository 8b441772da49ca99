extension Page {
  static func introduction(seed: UInt64, isFull: Bool) -> String {
    """
    # Simulation study

    Made by `make simulation` (seed \(seed)\(isFull ? "" : ", small counts")); another run writes this \
    page anew. What is studied is the program's own way: people are drawn, their answers counted by \
    `TallyCounter`, and `GapAnalysis` computes intervals and verdicts, nothing withheld.

    The populations are real: the block scores (four items, five points, skewed towards agreement) of 38 \
    sub-agencies of the Federal Employee Viewpoint Survey 2018, twelve blocks each, leaders and frontline \
    apart (`Benchmarks/Simulation/populations.py`). A replicate draws the given number of departments, and \
    in each the given number of people; a person's twelve scores correlate as in the data (0.65). The \
    default interval is what a report shows: variances borrowed from the other departments, and where \
    these are fewer than twenty from the other blocks too, with a side below 30; Welch's from 30 on. \
    After ± stands one Monte Carlo standard error; replicates, not cells, are counted as independent.

    """
  }

  static let coverageWords = """
    ## Does the 95 % interval hold the truth?

    Over departments, blocks and replicates; "blocks" is the coverage in the worst and the best of the \
    twelve blocks. The goal is 95 ± 1 % for the default interval. Widths are medians, in points.


    """

  static let verdictWords = """
    ## How often is a verdict wrong?

    At a true gap of 0 in every cell (the frontline's spread tilted until its mean is the leaders'): tests \
    below 0.05 before any adjustment, cells that are called rosier on either side, reports with at least \
    one such cell (this is what the false discovery rate means where no gap is real: nominal 5 %), and \
    cells called aligned, which is right. At a true gap of ±0.3, the bound: cells called aligned, which is \
    wrong. The last column says for false gaps in cells, in reports, and for false "aligned" whether they \
    are at most 5 %.


    """

  static let mixWords = """
    ## Of the gaps that are told, how many are false?

    Half of the cells have no gap, the others one of 0.4 to 1.2 points on either side. The mean over \
    replicates of false ones among the cells called rosier (0 where none is), and how many cells are \
    rightly called, of all (at most 50 %).


    """

  static let censusWords = """
    ## When a part of a roster answered

    The truth is the gap of the people on the roster; those who answer are a random part of them. The \
    interval has the finite population correction.


    """
}
