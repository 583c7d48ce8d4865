import Linter
import TestSupport

/// How many trials ended: the first ones that failed, and how many values were equal or named as unknown.
struct Outcome {
  private(set) var failures: [Trial] = []
  private var trialCount = 0
  private var counts: [SourceFormat: FormatComparison.Counts] = [:]

  /// - Parameter mostFailures: how many failures end the run.
  init(of trials: [Trial], _ ruleSet: RuleSet, mostFailures: Int) {
    for trial in trials where failures.count < mostFailures {
      let comparison = trial.comparison(ruleSet)
      trialCount += 1
      if !comparison.differences.isEmpty { failures.append(trial) }
      for (format, count) in comparison.counts {
        counts[format, default: FormatComparison.Counts()].equal += count.equal
        counts[format, default: FormatComparison.Counts()].unknown += count.unknown
      }
    }
  }

  var summary: String {
    let formats = counts.sorted { $0.key.rawValue < $1.key.rawValue }.map { format, count in
      "\(format.rawValue) \(count.equal) values, \(count.unknown) unknown"
    }
    return "objects      \(trialCount) rounds: " + formats.joined(separator: "; ")
  }
}
